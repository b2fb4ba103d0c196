import { describe, expect, it } from "vitest";
import { allowedActs, listed } from "./allowed.ts";
import { assessmentProcess } from "./assessment.process.ts";
import { responseProcess } from "./response.process.ts";
import { say } from "./say.ts";

describe("what somebody could do", () => {
  const acts = (
    ...asked: Parameters<typeof allowedActs<typeof responseProcess>> extends [unknown, ...infer R] ? R : never
  ) => allowedActs(responseProcess, ...asked).map(({ act }) => act);

  it("follows from the state and from what they are", () => {
    expect(acts("none", ["assigned"])).toEqual(["response.save"]);
    expect(acts("draft", ["assigned"])).toEqual(["response.save", "response.submit"]);
    expect(acts("submitted", ["assigned"])).toEqual([]);
    expect(acts("submitted", ["own-department"])).toEqual(["response.withdraw"]);
    expect(acts("submitted", ["coordinator"])).toEqual(["response.return", "response.approve"]);
    expect(acts("approved", ["office"])).toEqual(["response.recall"]);
    expect(acts("approved", ["reviewer", "system-admin", "job"])).toEqual([]);
    expect(acts("approved", [])).toEqual([]);
  });

  it("is what any of their parts allows, each act once", () => {
    expect(acts("submitted", ["coordinator", "own-department", "leader"])).toEqual([
      "response.withdraw",
      "response.return",
      "response.approve",
    ]);
    expect(acts("draft", ["assigned", "coordinator"])).toEqual(["response.save", "response.submit"]);
  });

  it("keeps the row that leads on from that state", () => {
    const leads = (state: "draft" | "returned") =>
      allowedActs(responseProcess, state, ["assigned"]).find(({ act }) => act === "response.save")?.to;
    expect(leads("draft")).toBe("draft");
    expect(leads("returned")).toBe("returned");
    const office = allowedActs(assessmentProcess, "handed-in", ["office"]);
    expect(office.map(({ act, to }) => `${act} → ${to}`)).toEqual([
      "assessment.return → filling",
      "assessment.begin-review → reviewing",
    ]);
  });
});

it("several wordings are one list in either language", () => {
  expect(listed([])).toEqual(say("无", "nothing"));
  expect(listed([say("审定", "approve")])).toEqual(say("审定", "approve"));
  expect(listed([say("审定", "approve"), say("退回", "return")])).toEqual(say("审定、退回", "approve; return"));
});
