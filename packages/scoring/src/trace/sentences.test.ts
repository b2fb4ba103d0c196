import { FahengError, type TraceNode } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { bonus, clause, type ClauseInput, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";
import { countedInText, markInText, resultInText, scoreInText } from "./node.ts";

const one = frameworkOf({ A: ["1"] });
const all = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(all)];
const itemSaid = (trace: TraceNode, code: string): string | undefined =>
  all(trace).find(({ kind, indicator }) => kind === "item" && indicator === code)?.arithmetic;

const loss = (id: string, points: string) => clause(id, "flag", { points });
const gain = (id: string, points: string, more: Partial<ClauseInput> = {}) =>
  clause(id, "flag", { points }, { effect: "award", ...more });
const list = (clauses: readonly ClauseInput[]) => item("1", "0", clauses, { start: "zero", floor: { kind: "none" } });
const free = { min: null, max: null };

describe("a deduction", () => {
  it.each([
    [{ a: true, b: true }, "扣2分＋1分，本项扣3分", "扣3分"],
    [{ a: false, b: false }, "本项不扣分", "不扣分"],
    [{ a: true }, "扣2分，尚有1款未填报，本项扣2至3分", "扣2至3分"],
  ])("is said as one in the item and the total: %j", (facts, ofItem, ofTotal) => {
    const { trace } = scorer(one, [list([loss("a", "2"), loss("b", "1")])]).explain({ "1": facts });
    expect([itemSaid(trace, "1"), trace.arithmetic]).toEqual([ofItem, ofTotal]);
  });

  it("below nothing says so beside the full marks", () => {
    const below = item("1", "2", [loss("a", "3")], { floor: { kind: "none" } });
    const { trace } = scorer(one, [below], { fullMarks: "2" }).explain({ "1": { a: true } });
    expect(itemSaid(trace, "1")).toBe("扣3分，本项倒扣1分（满分2分）");
    expect(trace.arithmetic).toBe("倒扣1分（满分2分）");
  });
});

describe("a limit on a clause", () => {
  const capped = (id: string) => clause(id, "per-occurrence", { points: "1" }, { cap: "2" });

  it.each([
    // 5 × 1 = 5, held to 2: a clause alone says its limit once, with the item.
    [[capped("a")], { a: 5 }],
    // 1 × 1 = 1 is below it, and says nothing of it.
    [[capped("a")], { a: 1 }],
    // Exactly at its limit nothing is held back.
    [[capped("a")], { a: 2 }],
    // Of several each says its own: 5 is held to 2, and 1 stays; together 3.
    [[capped("a"), loss("b", "1")], { a: 5, b: true }],
    [[capped("a"), loss("b", "1")], { a: 2, b: true }],
  ])("stands in the item's sentence only where there are others: %#", (clauses, facts) => {
    const { trace } = scorer(one, [list(clauses)]).explain({ "1": facts });
    const said = itemSaid(trace, "1") ?? "";
    const isHeld = (facts.a ?? 0) > 2;
    expect(said.includes("以2分为限")).toBe(isHeld && clauses.length > 1);
    const clauseSaid = all(trace).find(({ kind, clause: id }) => kind === "clause" && id === "a")?.arithmetic ?? "";
    expect(clauseSaid.includes("以2分为限")).toBe(isHeld);
  });
});

describe("what has no end", () => {
  it("names what is undecided, for each effect", () => {
    const both = list([clause("a", "judgement", free), clause("b", "judgement", free, { effect: "award" })]);
    const { trace } = scorer(one, [both]).explain({ "1": {} });
    expect(itemSaid(trace, "1")).toBe("尚有2款未评定，本项得分未定");
    expect(trace.arithmetic).toBe("得分未定");
    const open = { lo: null, hi: null };
    expect([resultInText(open, true), resultInText(open, false)]).toEqual(["得分未定", "扣分未定"]);
    expect([scoreInText(open), countedInText(open), markInText(open, 2000)]).toEqual([
      "得分未定",
      "计分未定",
      "得分未定（满分2分）",
    ]);
  });
});

describe("one matter under two clauses", () => {
  it("counts the higher of awards", () => {
    const items = [list([gain("a", "1"), gain("b", "2", { aggravates: "a" })])];
    const { trace } = scorer(one, items, { aggravation: "replaces" }).explain({ "1": { a: true, b: true } });
    expect(itemSaid(trace, "1")).toBe("得1分＋2分，同一事项取高者，本项得2分");
    expect(all(trace).map(({ label }) => label)).not.toContain("同一事项取重者");
  });
});

describe("a veto", () => {
  const vetoes = [{ indicator: "V", clause: "v", effect: { kind: "zero-group" as const, group: "A" } }];
  const veto = item("V", "0", [clause("v", "veto", {})], { start: "zero", floor: { kind: "none" } });
  const it_ = scorer(frameworkOf({ A: ["+1", "!V"] }), [bonus("1", null, [gain("a", "6")]), veto], {}, { vetoes });

  it("leaves a bonus nothing, surely or perhaps", () => {
    const said = (v: Record<string, boolean>) => itemSaid(it_.explain({ "1": { a: true }, V: v }).trace, "1");
    expect(said({ v: false })).toBe("本项得6分");
    expect(said({ v: true })).toBe("得6分，一票否决，本项不得分");
    expect(said({})).toBe("得6分，是否一票否决待定，本项得0至6分");
  });

  it("is no summand", () => {
    const mixed = item("1", "5", [loss("a", "2"), clause("v", "veto", {})]);
    const own = [{ indicator: "1", clause: "v", effect: { kind: "zero-total" as const } }];
    const { trace } = scorer(one, [mixed], {}, { vetoes: own }).explain({ "1": { a: true, v: true } });
    expect(itemSaid(trace, "1")).toBe("扣2分，予以否决，本项得3分（满分5分）");
  });
});

describe("an item that stands in for one that does not apply", () => {
  const items = [item("1", "90", [loss("a", "9")]), item("2", "10", [loss("b", "1")])];
  const it_ = scorer(frameworkOf({ A: ["1", "2"] }), items, { notApplicable: "exclude-and-rescale" });
  const said = (approvedBy: string | null) =>
    itemSaid(it_.explain({ "1": { a: true } }, { notApplicable: { "2": { reason: "无", approvedBy } } }).trace, "1");

  it("shows its arithmetic", () => {
    expect(said("法规科")).toBe("扣9分，本项得81分（满分90分），不涉及项折算：81分×100÷90，计90分");
  });

  it("says that it is open while nobody has approved", () => {
    expect(said(null)).toBe("扣9分，本项得81分（满分90分），不涉及项折算待定，计81至90分");
  });
});

it("counts the problems of facts that it lists", () => {
  const shared = [clause("a", "flag", { points: "1" }), clause("b", "flag", { points: "2" }, { fact: "a" })];
  const it_ = scorer(one, [item("1", "5", shared)]);
  const error = catchError(() => it_.score({ "1": { a: 3 } }));
  expect(error.problems).toHaveLength(1);
  expect(error.details).toEqual({ count: 1 });
});

function catchError(act: () => unknown): FahengError {
  try {
    act();
  } catch (error) {
    if (error instanceof FahengError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

it("says of an item without clauses what it is worth", () => {
  const { trace } = scorer(one, [item("1", "5", [])]).explain({});
  expect(itemSaid(trace, "1")).toBe("本项得5分（满分5分）");
});
