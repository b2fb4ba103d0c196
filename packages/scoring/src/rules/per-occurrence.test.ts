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

  it("counts steps of ten, whole or started (每满10件；不足10件按10件计)", () => {
    const whole = ruleWith(perOccurrence, { points: "1", unit: "件", step: 10, partial: "whole" });
    expect([9, 10, 25].map(whole.points)).toEqual(["0", "1", "2"]);
    const started = ruleWith(perOccurrence, { points: "1", unit: "件", step: 10, partial: "started", free: 5 });
    expect([5, 6, 15, 16].map(started.points)).toEqual(["0", "1", "1", "2"]);
    expect(whole.says(25)).toBe("发生次数：25件，25件，计2档×1分");
    expect(() => ruleWith(perOccurrence, { points: "1", step: 10 })).toThrow(/partial/);
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

  it("only grows: what has occurred is counted", () => {
    const rule = ruleWith(perOccurrence, { points: "0.5", free: 2 });
    expect([rule.ahead(0), rule.ahead(5)]).toEqual([
      ["0", null],
      ["1.5", null],
    ]);
    expect(ruleWith(perOccurrence, { points: "0" }).ahead(3)).toEqual(["0", "0"]);
    // All that is believed is free.
    const spared = ruleWith(perOccurrence, { points: "1", free: 3, max: 3 });
    expect([spared.ahead(3), spared.bounds()]).toEqual([
      ["0", "0"],
      ["0", "0"],
    ]);
    expect(ruleWith(perOccurrence, { points: "1", free: 3, max: 4 }).bounds()).toEqual(["0", null]);
  });

  it("says what is free, in the rule and beside the count", () => {
    const rule = ruleWith(perOccurrence, { points: "0.5", free: 2, unit: "件", label: "逾期办结" });
    expect(rule.read()).toBe("逾期办结：超过2件的，每1件扣0.5分");
    expect(rule.says(2)).toBe("逾期办结：2件（2件以内不计）");
    expect(rule.says(5)).toBe("逾期办结：5件（2件以内不计），3件×0.5分");
    expect(ruleWith(perOccurrence, { points: "1" }).read()).toBe("发生次数：每1次扣1分");
  });

  it("is a table up to 199 for many units; counts above it are left to the slower path", () => {
    const { bulk } = ruleWith(perOccurrence, { points: "0.5", free: 1 });
    expect(bulk?.amounts).toHaveLength(200);
    // 199 − 1 = 198 times half a point.
    expect([0, 1, 2, 199].map((fact) => bulk?.amounts[bulk.slot(fact)])).toEqual([0, 0, 500, 99_000]);
    expect(bulk?.amounts[bulk.slot(200)]).toBeUndefined();
    expect(ruleWith(perOccurrence, { points: "1", max: 3 }).bulk?.amounts).toEqual([0, 1000, 2000, 3000]);
  });

  it("proposes none, and then counts that make something", () => {
    expect(ruleWith(perOccurrence, { points: "1", free: 2 }).samples).toEqual([0, 3, 4, 5, 6, 7]);
    expect(ruleWith(perOccurrence, { points: "1", max: 2 }).samples).toEqual([0, 1, 2, 2, 2, 2]);
  });
});
