import { describe, expect, it } from "vitest";
import { bonus, clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";
import type { Candidate } from "./candidates.ts";
import { cheapestChanges } from "./cheapest-changes.ts";

const framework = frameworkOf({ A: ["1", "2", "3", "4"], X: ["+P"] });
const meetings = clause("a", "shortfall", { minimum: 4, points: "2" });
const items = [
  item("1", "40", [meetings]),
  item("2", "30", [clause("a", "flag", { points: "10" })]),
  item("3", "20", [clause("a", "per-occurrence", { points: "1" })]),
  item("4", "10", [clause("a", "judgement", { min: "0", max: "10" })]),
];
const { plan } = scorer(framework, items, { fullMarks: "100" });
const judged = { a: { amount: "0", reason: "无", by: "评审组" } };
const facts = factsOf({ "1": { a: 1 }, "2": { a: true }, "3": { a: 3 }, "4": judged });

describe("cheapestChanges", () => {
  it("finds the fewest facts that reach the target, with each one's gain", () => {
    // 100 − 6 − 10 − 3 = 81
    const found = cheapestChanges(plan, facts, 90_000);
    expect(found).toMatchObject({ from: 81_000, to: 91_000, reached: true, isCheapest: true });
    expect(found.changes).toEqual([
      { indicator: "2", key: "a", from: true, to: false, gain: 10_000, totalAfter: 91_000 },
    ]);
  });

  it("needs nothing where the target is reached", () => {
    expect(cheapestChanges(plan, facts, 81_000)).toMatchObject({ reached: true, changes: [] });
  });

  it("takes a milder answer when that is enough and costs less", () => {
    const cost = ({ indicator, to }: Candidate) => (indicator === "1" ? Number(to) : 100);
    const found = cheapestChanges(plan, facts, 85_000, cost);
    expect(found.changes.map(({ indicator, to }) => [indicator, to])).toEqual([["1", 3]]);
  });

  it("tells how far it goes when the target is out of reach", () => {
    const found = cheapestChanges(plan, facts, 100_001);
    expect(found).toMatchObject({ reached: false, to: 100_000 });
    expect(found.changes.map(({ indicator }) => indicator)).toEqual(["2", "1", "3"]);
  });

  it("answers what is pending before it changes what is given", () => {
    const pending = factsOf({ "1": { a: 4 }, "2": { a: false }, "3": { a: 0 } });
    expect(cheapestChanges(plan, pending, 90_000)).toMatchObject({ from: 90_000, reached: true });
    const open = factsOf({ "1": { a: 4 }, "2": {}, "4": judged, "3": { a: 0 } });
    expect(cheapestChanges(plan, open, 95_000).changes).toMatchObject([{ indicator: "2", from: null, to: false }]);
  });

  it("reaches a target through an open total", () => {
    const off = { start: "zero", floor: { kind: "none" } } as const;
    const open = scorer(framework, [item("3", "0", [clause("a", "per-occurrence", { points: "1" })], off)], {
      base: "100",
    });
    expect(cheapestChanges(open.plan, factsOf({}), 90_000)).toMatchObject({ from: null, to: 100_000, reached: true });
  });

  it("measures each answer by its own item while the total is open", () => {
    const off = { start: "zero", floor: { kind: "none" } } as const;
    const lists = [
      item("2", "30", [clause("a", "flag", { points: "10" })]),
      item("3", "0", [clause("a", "per-occurrence", { points: "1" })], off),
    ];
    const { plan: open } = scorer(framework, lists, { base: "70" });
    // 70 + 30 − 10 − anything: only both answers together give the whole base.
    const found = cheapestChanges(open, factsOf({ "2": { a: true } }), 100_000);
    expect(found).toMatchObject({ from: null, to: 100_000, reached: true });
    expect(found.changes.map(({ indicator, to }) => [indicator, to]).toSorted()).toEqual([
      ["2", false],
      ["3", 0],
    ]);
    // Without the ten points the count alone is enough.
    const near = cheapestChanges(open, factsOf({ "2": { a: true } }), 90_000);
    expect(near.changes.map(({ indicator }) => indicator)).toEqual(["3"]);
  });

  it("finds its way from a total that open facts hold at its floor", () => {
    const off = { start: "zero", floor: { kind: "none" } } as const;
    const count = clause("a", "per-occurrence", { points: "1" });
    const held = scorer(framework, [item("3", "0", [count], off), item("4", "0", [count], off)], {
      base: "100",
      totalFloor: "0",
    });
    const found = cheapestChanges(held.plan, factsOf({}), 90_000);
    expect(found).toMatchObject({ from: 0, to: 100_000, reached: true });
    expect(found.changes.map(({ indicator, gain, totalAfter }) => [indicator, gain, totalAfter])).toEqual([
      ["3", null, 0],
      ["4", null, 100_000],
    ]);
  });

  it("proves the cheapest set from a total that stands at its floor and is not held there", () => {
    const plain = scorer(framework, items, { fullMarks: "100", totalFloor: "0" });
    const nothing = factsOf({ "1": {}, "2": {}, "3": {}, "4": judged });
    const start = cheapestChanges(plain.plan, nothing, 1000).from ?? 0;
    const floored = scorer(framework, items, { fullMarks: "100", totalFloor: String(start / 1000) });
    const found = cheapestChanges(floored.plan, nothing, start + 10_000);
    expect(found).toMatchObject({ from: start, reached: true, isCheapest: true });
    expect(found.changes).toHaveLength(1);
  });

  it("is honest where common caps keep gains from adding up", () => {
    const count = clause("a", "checklist", { parts: [{ key: "x", label: "x" }], points: "2", count: "present" });
    const capped = scorer(framework, [...items, bonus("P", "1", [count])], { totalCeiling: "82" });
    const found = cheapestChanges(capped.plan, factsOf({ ...facts.facts, P: { a: [] } }), 83_000);
    expect(found).toMatchObject({ reached: false, isCheapest: false, to: 82_000 });
  });

  it("refuses a target that is no number of thousandths", () => {
    for (const target of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e308]) {
      expect(() => cheapestChanges(plan, facts, target)).toThrow(
        expect.objectContaining({ code: "FAHENG_WHAT_IF_TARGET" }),
      );
    }
  });

  it("never does better than trying every set", () => {
    const groups = plan.default.items.slice(0, 3).map((it) => it.indicator.code);
    for (const target of [82_000, 84_000, 87_000, 91_000, 94_000, 97_000, 100_000]) {
      const found = cheapestChanges(plan, facts, target);
      const best: Record<string, number> = { "1": 6000, "2": 10_000, "3": 3000 };
      const sizes = [...Array(8).keys()]
        .map((mask) => groups.filter((_, bit) => (mask >> bit) & 1))
        .filter((set) => 81_000 + set.reduce((sum, code) => sum + (best[code] ?? 0), 0) >= target)
        .map((set) => set.length);
      expect(found.changes.length).toBe(Math.min(...sizes));
    }
  });
});
