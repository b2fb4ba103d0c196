import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1"], B: ["2"] });
const each = (id: string, points: string) =>
  clause(id, "per-occurrence", { points, max: 4 }, { cap: String(4 * Number(points)) });
const items = [item("1", "20", [each("a", "1")]), item("2", "10", [each("a", "2"), each("b", "1")])];
const heaviest = [
  {
    clauses: [
      { indicator: "1", clause: "a" },
      { indicator: "2", clause: "a" },
    ],
    place: "第4条",
  },
];
const it_ = scorer(framework, items, {}, { heaviest });
const facts = (first: number | null, second: number | null) => ({ "1": { a: first }, "2": { a: second, b: 0 } });

describe("同一事项在两处扣的取重者", () => {
  it("counts where it is heavier, and of equal ones the first", () => {
    expect([it_.total(facts(3, 1)), it_.item("1", facts(3, 1)), it_.item("2", facts(3, 1))]).toEqual([
      "27",
      "17",
      "10",
    ]);
    expect([it_.total(facts(2, 1)), it_.item("1", facts(2, 1)), it_.item("2", facts(2, 1))]).toEqual([
      "28",
      "18",
      "10",
    ]);
    expect([it_.total(facts(1, 1)), it_.item("1", facts(1, 1)), it_.item("2", facts(1, 1))]).toEqual(["28", "20", "8"]);
  });

  it("while one is pending, keeps to what one of them may make, and never both", () => {
    // 2 known against 0 to 8: either place, 2 to 8 together.
    expect(it_.total(facts(2, null))).toBe("22–28");
    expect([it_.item("1", facts(2, null)), it_.item("2", facts(2, null))]).toEqual(["18–20", "2–10"]);
    // 8 is more than the other can be.
    expect(it_.total(facts(null, 4))).toBe("22");
  });

  it("says where it counts", () => {
    const words = JSON.stringify(it_.explain(facts(3, 1)).trace);
    expect(words).toContain("同一事项取重者，计在他处");
    expect(JSON.stringify(it_.explain(facts(2, null)).trace)).toContain("同一事项取重者，不会同时计");
  });

  it("leaves a matter of deductions named in events to onceOnly, in the heavier of two items", () => {
    const lists = (points: string) =>
      clause("a", "events", { categories: [{ key: "x", label: "通报", points }], matterOnce: true });
    const named = [item("1", "20", [lists("3")]), item("2", "10", [lists("2")])];
    const once = scorer(framework, named, {}, { onceOnly: [{ indicators: ["1", "2"], place: "第5条" }] });
    const event = (matter: string) => ({ a: [{ category: "x", matter }] });
    expect(once.total({ "1": event("甲"), "2": event("甲") })).toBe("27");
    expect(once.total({ "1": event("甲"), "2": event("乙") })).toBe("25");
  });
});

describe("a joint cap over several clauses", () => {
  const capped = (at: { kind: "points"; points: string } | { kind: "multiple"; factor: string }) =>
    scorer(frameworkOf({ A: ["1"] }), [
      item("1", "5", [each("a", "2"), each("b", "3"), each("c", "1")], {
        floor: { kind: "none" },
        jointCaps: [{ clauses: ["a", "b"], at, place: "第6条" }],
      }),
    ]);

  it("扣完标准分的2倍", () => {
    const twice = capped({ kind: "multiple", factor: "2" });
    expect(twice.total({ "1": { a: 1, b: 1, c: 1 } })).toBe("-1");
    expect(twice.total({ "1": { a: 4, b: 4, c: 1 } })).toBe("-6");
    expect(twice.total({ "1": { a: 4, c: 0 } })).toBe("-5–-3");
    expect(JSON.stringify(twice.explain({ "1": { a: 4, b: 4, c: 1 } }).trace)).toContain("几款合计以10分为限");
  });
});

describe("a deduction inside an award", () => {
  const award = clause("w", "per-occurrence", { points: "2", max: 9 }, { effect: "award", cap: "6" });
  const taker = { ...each("t", "1"), reduces: "w" };
  const own = scorer(frameworkOf({ A: ["1"] }), [item("1", "10", [award, taker], { start: "zero" })]);

  it("takes from it before its cap, and never below nothing", () => {
    expect(own.total({ "1": { w: 2, t: 1 } })).toBe("3");
    expect(own.total({ "1": { w: 4, t: 1 } })).toBe("6");
    expect(own.total({ "1": { w: 1, t: 4 } })).toBe("0");
    expect(own.total({ "1": { w: 2 } })).toBe("0–4");
    expect(own.total({ "1": { t: 1 } })).toBe("0–6");
    expect(JSON.stringify(own.explain({ "1": { w: 2, t: 1 } }).trace)).toContain("其中扣去1分");
  });
});

describe("weights of parts by class of unit", () => {
  const part = (key: string, group: string, weight: string, county: string) => ({
    key,
    title: key,
    groups: [group],
    conversion: null,
    weight,
    unitWeights: { county },
  });
  const parts = [part("p", "A", "60%", "40%"), part("q", "B", "40%", "60%")];
  const own = [item("1", "100", [each("a", "10")]), item("2", "100", [each("a", "20")])];

  it("weighs each class by its own, and holds each to the full marks", () => {
    const weighed = scorer(framework, own, { fullMarks: "100" }, { parts });
    const stated = { "1": { a: 1 }, "2": { a: 1 } };
    expect(weighed.total(stated)).toBe("86");
    expect(weighed.total(stated, { unitClass: "county" })).toBe("84");
    const off = [part("p", "A", "60%", "50%"), part("q", "B", "40%", "60%")];
    expect(() => scorer(framework, own, { fullMarks: "100" }, { parts: off })).toThrow(
      expect.objectContaining({ code: "FAHENG_PROFILE_INVALID" }),
    );
  });
});
