import { expect, it } from "vitest";
import { claimActOf } from "./history-act.ts";

const claim = (approvedBy: string | null = null) =>
  ({ status: "not-applicable", notApplicable: { reason: "无此职能", approvedBy } }) as const;
const returned = { ...claim(), returned: { reason: "请说明依据", by: "法规处", at: "2026-11-28T01:00:00Z" } };
const done = { status: "done", notApplicable: null } as const;

it("says who approved a claim and why one was sent back, where the content is as it was", () => {
  expect(claimActOf(claim("王某"), claim())).toEqual({ kind: "approved", by: "王某" });
  expect(claimActOf(returned, claim())).toEqual({ kind: "returned", reason: "请说明依据" });
});

it("says that a claim was stated once more after it came back", () => {
  expect(claimActOf(claim(), returned)).toEqual({ kind: "again" });
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
    expect(claimActOf(entry, before)).toBeNull();
});
