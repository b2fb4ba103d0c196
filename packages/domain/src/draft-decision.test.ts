import { describe, expect, it } from "vitest";
import { decidedClauseSchema, decisionsAfter, type DraftChange, draftDecisionSchema } from "./draft-decision.ts";

const said = (code: string): DraftChange => ({ act: "decide", decision: { kind: "left-out", code } });
const UNDO: DraftChange = { act: "undo", decision: null };
const REDO: DraftChange = { act: "redo", decision: null };

const codes = (changes: readonly DraftChange[]) => {
  const { held, undone } = decisionsAfter(changes);
  const of = (list: typeof held) => list.map((it) => (it.kind === "left-out" ? it.code : "")).join("");
  return `${of(held)}|${of(undone)}`;
};

describe("decisions that hold", () => {
  it.each([
    [[], "|"],
    [[said("A"), said("B")], "AB|"],
    [[said("A"), said("B"), UNDO], "A|B"],
    [[said("A"), said("B"), UNDO, UNDO, REDO], "A|B"],
    [[said("A"), UNDO, said("C"), REDO], "C|"],
    [[UNDO, REDO, said("A"), REDO, UNDO, UNDO], "|A"],
  ])("%#", (changes, expected) => {
    expect(codes(changes)).toBe(expected);
  });
});

describe("a decision", () => {
  it.each([
    ["法规科", true],
    ["\u200b\u3164", false],
    ["法规科\u202e", false],
    ["法规科\n办公室", false],
  ])("takes a department's name %j: %s, and whatever the document calls it", (into, isTaken) => {
    const decision = { kind: "departments", from: ["法规科\u202e"], into };
    expect(draftDecisionSchema.safeParse(decision).success).toBe(isTaken);
  });

  it("takes amounts of at most three decimal places and nothing else", () => {
    const clause = { effect: "deduct", kind: "shortfall", params: { minimum: 2 }, cap: "2.5", share: null };
    expect(decidedClauseSchema.safeParse(clause).success).toBe(true);
    for (const cap of ["-1", "1e3", "NaN", "0.0001", "十"]) {
      expect(decidedClauseSchema.safeParse({ ...clause, cap }).success, cap).toBe(false);
    }
  });

  it("knows no other fields", () => {
    expect(draftDecisionSchema.safeParse({ kind: "left-out", code: "R1", agencyId: "a" }).success).toBe(false);
    expect(draftDecisionSchema.safeParse({ kind: "score", code: "R1" }).success).toBe(false);
  });
});
