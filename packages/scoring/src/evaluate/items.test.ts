import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1", "2"] });
const each = (id: string, points: string, more = {}) => clause(id, "per-occurrence", { points }, more);

describe("an item's floor and ceiling", () => {
  const limited = (floor: object, ceiling: object = { kind: "none" }) =>
    scorer(framework, [item("1", "2", [each("a", "1")], { floor: floor as never, ceiling: ceiling as never })]);

  it("stops at zero (扣完为止)", () => {
    const it = limited({ kind: "points", points: "0" });
    expect([1, 2, 5].map((count) => it.total({ "1": { a: count } }))).toEqual(["1", "0", "0"]);
    expect(it.total({})).toBe("0–2");
  });

  it("goes below zero to a multiple of its points, or without end", () => {
    const it = limited({ kind: "multiple", factor: "-1" });
    expect([3, 4, 9].map((count) => it.total({ "1": { a: count } }))).toEqual(["-1", "-2", "-2"]);
    expect(limited({ kind: "none" }).total({ "1": { a: 9 } })).toBe("-7");
    expect(limited({ kind: "none" }).total({})).toBe("…–2");
  });

  it("stops at its ceiling (over target at most +1)", () => {
    const award = item("1", "2", [each("a", "1", { effect: "award" })], {
      ceiling: { kind: "multiple", factor: "150%" },
    });
    const it = scorer(framework, [award]);
    expect([0, 1, 4].map((count) => it.total({ "1": { a: count } }))).toEqual(["2", "3", "3"]);
  });
});

describe("a clause's cap", () => {
  it("limits what one clause takes (每次扣2分，扣满10分为止)", () => {
    const it = scorer(framework, [item("1", "20", [each("a", "2", { cap: "10" }), each("b", "1")])]);
    expect(it.total({ "1": { a: 7, b: 1 } })).toBe("9");
    expect(it.total({ "1": { b: 1 } })).toBe("9–19");
  });

  it("binds a clause's share or the item, as the profile reads 扣完为止", () => {
    const clauses = [each("a", "2", { share: "4" }), each("b", "1", { share: "6" })];
    const facts = { "1": { a: 9, b: 1 } };
    expect(scorer(framework, [item("1", "10", clauses)], { exhausts: "clause" }).total(facts)).toBe("5");
    expect(scorer(framework, [item("1", "10", clauses)], { exhausts: "item" }).total(facts)).toBe("0");
  });
});

describe("aggravation between clauses", () => {
  const clauses = [each("lost", "1"), clause("uncorrected", "flag", { points: "3" }, { aggravates: "lost" })];
  const total = (aggravation: "adds" | "replaces", facts: object) =>
    scorer(framework, [item("1", "10", clauses)], { aggravation }).total({ "1": facts as never });

  it("adds, or puts the graver in the place of the lighter", () => {
    expect(total("adds", { lost: 2, uncorrected: true })).toBe("5");
    expect(total("replaces", { lost: 2, uncorrected: true })).toBe("7");
    expect(total("replaces", { lost: 5, uncorrected: true })).toBe("5");
    expect(total("replaces", { lost: 2, uncorrected: false })).toBe("8");
  });

  it("spans both while one is pending", () => {
    expect(total("replaces", { lost: 2 })).toBe("7–8");
    expect(total("replaces", { uncorrected: true })).toBe("0–7");
  });
});

describe("facts", () => {
  it("serve several clauses (below target −1 per point, above +1, at most +2)", () => {
    const both = [
      clause("below", "ratio", { target: "90%", side: "below", points: "1" }, { fact: "rate" }),
      clause(
        "above",
        "ratio",
        { target: "90%", side: "above", points: "1" },
        { fact: "rate", effect: "award", cap: "2" },
      ),
    ];
    const it = scorer(framework, [item("1", "10", both)]);
    expect(["85%", "90%", "91%", "95%"].map((rate) => it.total({ "1": { rate } }))).toEqual(["5", "10", "11", "12"]);
  });

  it("differ by class of units, in parameters and in points", () => {
    const county = item(
      "1",
      "10",
      [clause("a", "shortfall", { minimum: 4, points: "1" }, { unitParams: { county: { minimum: 2 } } })],
      { unitPoints: { county: "8" } },
    );
    const it = scorer(framework, [county]);
    expect(it.total({ "1": { a: 1 } })).toBe("7");
    expect(it.total({ "1": { a: 1 } }, { unitClass: "county" })).toBe("7");
    expect(it.total({ "1": { a: 3 } }, { unitClass: "county" })).toBe("8");
    expect(it.total({ "1": { a: 3 } }, { unitClass: null })).toBe("9");
  });
});
