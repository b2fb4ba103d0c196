import { expect, it } from "vitest";
import { handedActOf } from "./history-act.ts";

const claim = (approvedBy: string | null = null) =>
  ({ status: "not-applicable", notApplicable: { reason: "无此职能", approvedBy } }) as const;
const returned = { ...claim(), returned: { reason: "请说明依据", by: "法规处", at: "2026-11-28T01:00:00Z" } };
const done = { status: "done", notApplicable: null } as const;

it("says who approved a claim and why one was sent back, where the content is as it was", () => {
  expect(handedActOf(claim("王某"), claim())).toEqual({ kind: "approved", by: "王某" });
  expect(handedActOf(returned, claim())).toEqual({ kind: "returned", reason: "请说明依据" });
});

it("says that a claim was stated once more after it came back", () => {
  expect(handedActOf(claim(), returned)).toEqual({ kind: "again" });
});

it("says nothing of any other answer", () => {
  for (const [entry, before] of [
    [claim(), undefined],
    [claim(), done],
    [done, returned],
    [done, undefined],
    [returned, returned],
    [claim("王某"), claim("王某")],
  ] as const)
    expect(handedActOf(entry, before)).toBeNull();
});

it("says what was done with an answer that has a state, whatever its content", () => {
  const at = "2026-11-28T01:00:00Z";
  const of = (
    act: "response.submit" | "response.withdraw" | "response.revise" | "response.save" | "response.approve",
  ) => {
    const approved = act === "response.approve" ? { by: "王某", at, isSecond: false } : null;
    return { ...done, handling: { act, state: "draft", submitted: null, approved } } as const;
  };
  expect(handedActOf(of("response.save"), done)).toBeNull();
  expect(handedActOf(of("response.submit"), done)).toEqual({ kind: "submitted" });
  expect(handedActOf(of("response.withdraw"), done)).toEqual({ kind: "withdrawn" });
  expect(handedActOf(of("response.revise"), done)).toEqual({ kind: "revised" });
  expect(handedActOf(of("response.approve"), done)).toEqual({ kind: "approved", by: "王某" });
  const sentBack = { act: "response.return", state: "returned", submitted: null, approved: null } as const;
  expect(handedActOf({ ...returned, handling: sentBack }, returned)).toEqual({
    kind: "returned",
    reason: "请说明依据",
  });
});
