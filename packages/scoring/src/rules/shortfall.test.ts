import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { shortfall } from "./shortfall.ts";

describe("shortfall", () => {
  it("takes its amount for each missing one (fewer than 2 meetings, −1 each)", () => {
    const rule = ruleWith(shortfall, { minimum: 2, points: "1" });
    expect([0, 1, 2, 5].map(rule.points)).toEqual(["2", "1", "0", "0"]);
    expect(rule.says(0)).toBe("应不少于2次，实0次，少2次×1分");
    expect(rule.says(2)).toBe("应不少于2次，实2次");
    expect(rule.bounds()).toEqual(["0", "2"]);
  });

  it("takes it once, however much is missing", () => {
    const rule = ruleWith(shortfall, { minimum: 40, points: "1", per: "once", unit: "学时" });
    expect([0, 39, 40].map(rule.points)).toEqual(["1", "1", "0"]);
    expect(rule.read()).toBe("不少于40学时，不足的扣1分");
  });

  it("takes it by steps, started or whole", () => {
    const started = ruleWith(shortfall, { minimum: 40, points: "1", step: 8, unit: "学时" });
    const whole = ruleWith(shortfall, { minimum: 40, points: "1", step: 8, partial: "whole", unit: "学时" });
    expect([39, 32, 31].map(started.points)).toEqual(["1", "1", "2"]);
    expect([39, 32, 31].map(whole.points)).toEqual(["0", "1", "1"]);
    expect(started.says(31)).toBe("应不少于40学时，实31学时，少9学时，计2档×1分");
  });

  it("counts periods that met the minimum (every quarter at least one)", () => {
    const rule = ruleWith(shortfall, { minimum: 1, points: "0.5", periods: { unit: "季度", count: 4 } });
    expect([4, 3, 0].map(rule.points)).toEqual(["0", "0.5", "2"]);
    expect(rule.accepts(5)).toBe(false);
    expect(rule.read()).toBe("每季度不少于1次（共4个季度），每少1个季度扣0.5分");
  });

  it("refuses parameters that mean nothing", () => {
    expect(refuses(shortfall, { minimum: 0, points: "1" })).toBe(true);
    expect(refuses(shortfall, { minimum: 5, points: "1", max: 4 })).toBe(true);
    expect(refuses(shortfall, { minimum: 1, points: "1", step: 2, periods: { unit: "季度", count: 4 } })).toBe(true);
  });

  it("loses no more than it has lost, and nothing once the minimum is there", () => {
    const rule = ruleWith(shortfall, { minimum: 4, points: "0.5" });
    expect([rule.ahead(0), rule.ahead(3), rule.ahead(4), rule.ahead(9)]).toEqual([
      ["0", "2"],
      ["0", "0.5"],
      ["0", "0"],
      ["0", "0"],
    ]);
    expect(rule.settledFrom).toBe(4);
    expect(ruleWith(shortfall, { minimum: 1, points: "1", periods: { unit: "季度", count: 4 } }).settledFrom).toBe(4);
  });

  it("is a table up to the minimum for many units; what is above is as good", () => {
    const { bulk } = ruleWith(shortfall, { minimum: 3, points: "0.5" });
    expect(bulk?.amounts).toEqual([1500, 1000, 500, 0]);
    expect([0, 3, 4, 9999].map((fact) => bulk?.slot(fact))).toEqual([0, 3, 3, 3]);
  });

  it("proposes the minimum and what is below it, twelve steps down at most", () => {
    expect(ruleWith(shortfall, { minimum: 2, points: "1" }).samples).toEqual([2, 1, 0]);
    const long = ruleWith(shortfall, { minimum: 40, points: "1" }).samples;
    expect([long.length, long[0], long.at(-1)]).toEqual([13, 40, 28]);
  });

  it("says what a step is and what becomes of a part of one", () => {
    const read = (more: object) => ruleWith(shortfall, { minimum: 40, points: "1", unit: "学时", ...more }).read();
    expect(read({})).toBe("不少于40学时，每少1学时扣1分");
    expect(read({ step: 8 })).toBe("不少于40学时，每少8学时扣1分（不足部分按一档计）");
    expect(read({ step: 8, partial: "whole" })).toBe("不少于40学时，每少8学时扣1分（不足部分不计）");
    expect(ruleWith(shortfall, { minimum: 2, points: "1", per: "once" }).says(1)).toBe(
      "应不少于2次，实1次，不足，扣1分",
    );
    const quarters = ruleWith(shortfall, { minimum: 1, points: "0.5", periods: { unit: "季度", count: 4 } });
    expect(quarters.says(3)).toBe("应有4个季度达到要求，实有3个季度，少1个季度×0.5分");
    expect(quarters.field()).toMatchObject({ label: "达到要求的季度数", unit: "季度", max: 4 });
  });

  it("believes counts up to its largest", () => {
    const rule = ruleWith(shortfall, { minimum: 2, points: "1", max: 12 });
    expect([0, 12, 13, -1, 1.5, "2"].map((fact) => rule.accepts(fact))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
