import { describe, expect, it } from "vitest";
import { changedKeys, draftOf, isSame, obstacleOf, reapply, type Draft } from "./draft.ts";

const draft = (part: Partial<Draft>): Draft => ({ ...draftOf(undefined), ...part });

describe("changedKeys", () => {
  it("names what differs, and does not mind the order of keys", () => {
    const a = draft({ facts: { events: [{ category: "a", matter: "某案" }] }, progress: "一" });
    const b = draft({ facts: { events: [{ matter: "某案", category: "a" }], meetings: 1 }, progress: "二" });
    expect(changedKeys(a, b)).toEqual(["progress", "facts.meetings"]);
    expect(isSame(a, a)).toBe(true);
  });

  it("tells an absent fact from zero and from an empty list", () => {
    expect(changedKeys(draft({}), draft({ facts: { n: 0 } }))).toEqual(["facts.n"]);
    expect(changedKeys(draft({ facts: { list: [] } }), draft({}))).toEqual(["facts.list"]);
  });
});

describe("isSame", () => {
  it("minds the reason for 不涉及 where 不涉及 is said only, as the server does", () => {
    expect(isSame(draft({ status: "done", reason: "原先说不涉及" }), draft({ status: "done" }))).toBe(true);
    const claim = draft({ status: "not-applicable", reason: "无此职能" });
    expect(isSame(claim, { ...claim, reason: "无此职能。" })).toBe(false);
    expect(isSame(claim, { ...claim, reason: "无此职能\n" })).toBe(true);
  });
});

describe("reapply", () => {
  it("keeps what the other person changed where I did not touch it", () => {
    const base = draft({ facts: { meetings: 2, lost: 0 }, progress: "原" });
    const mine = draft({ facts: { meetings: 1, lost: 0 }, progress: "原" });
    const theirs = draft({ facts: { meetings: 3, lost: 4 }, progress: "新", status: "done" });
    expect(reapply(base, mine, theirs)).toEqual(
      draft({ facts: { meetings: 1, lost: 4 }, progress: "新", status: "done" }),
    );
  });

  it("lets me withdraw an answer", () => {
    const base = draft({ facts: { meetings: 2 } });
    expect(reapply(base, draft({}), draft({ facts: { meetings: 3 } })).facts).toEqual({});
  });
});

describe("obstacleOf", () => {
  it("wants a reason for 不涉及 and finished answers", () => {
    expect(obstacleOf(draft({ status: "not-applicable", reason: " " }), [])).toBe("请写明不涉及的理由");
    expect(obstacleOf(draft({}), ["meetings"])).toBe("有填写未完成的数据");
    expect(obstacleOf(draft({ status: "not-applicable", reason: "无此职能" }), [])).toBeNull();
  });
});
