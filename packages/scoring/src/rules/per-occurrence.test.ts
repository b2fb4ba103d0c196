import { describe, expect, it } from "vitest";
import { ruleWith } from "../../test/support/rule.ts";
import { perOccurrence } from "./per-occurrence.ts";

describe("per-occurrence", () => {
  it("counts each time (head absent from court, −1 each)", () => {
    const rule = ruleWith(perOccurrence, { points: "1", unit: "起", label: "应当出庭而未出庭" });
    expect([0, 1, 3].map(rule.points)).toEqual(["0", "1", "3"]);
    expect(rule.says(3)).toBe("应当出庭而未出庭：3起，3起×1分");
    expect(rule.bounds()).toEqual(["0", null]);
  });

  it("lets the first ones pass", () => {
    const rule = ruleWith(perOccurrence, { points: "0.5", free: 2 });
    expect([0, 2, 3, 5].map(rule.points)).toEqual(["0", "0", "0.5", "1.5"]);
  });

  it("has no amount below zero and no end but the largest believed count", () => {
    const rule = ruleWith(perOccurrence, { points: "1", max: 99 });
    expect([-1, 1.5, 100, "3", Number.NaN].map((fact) => rule.accepts(fact))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(rule.accepts(99)).toBe(true);
  });
});
