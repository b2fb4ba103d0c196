import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { carry } from "./carry.ts";

describe("carry", () => {
  it("counts last year's result at half", () => {
    const rule = ruleWith(carry, { weight: "50%", full: "100", label: "上一年度得分" }, { effect: "award" });
    expect(["90", "87.5", "0"].map(rule.points)).toEqual(["45", "43.75", "0"]);
    expect(rule.says("90")).toBe("上一年度得分90分，90分×50%＝45分");
    expect(rule.bounds()).toEqual(["0", "50"]);
  });

  it("takes weights that are no decimal", () => {
    expect(ruleWith(carry, { weight: "1/3", full: "100" }).points("90")).toBe("30");
    expect(ruleWith(carry, { weight: "1/3", full: "100" }).points("100")).toBe("100/3");
  });

  it("refuses a result above its full marks", () => {
    expect(ruleWith(carry, { weight: "50%", full: "100" }).accepts("101")).toBe(false);
  });

  it("says what it carries over and at which share", () => {
    const rule = ruleWith(carry, { weight: "30%", full: "120", label: "2016年度得分" });
    expect(rule.read()).toBe("2016年度得分（满分120分）按30%扣减");
    expect(rule.field()).toEqual({ kind: "number", label: "2016年度得分", unit: "分", min: "0", max: "120" });
    expect(rule.says("0")).toBe("2016年度得分0分");
    // 100 × 1/3 does not come out even.
    expect(ruleWith(carry, { weight: "1/3", full: "100" }).says("100")).toBe(
      "上一周期得分100分，100分×约33.33%≈33.33分",
    );
    expect(rule.refusal("121")).toBe("不能大于120");
    expect([rule.samples[0], rule.samples[1], rule.samples[10]]).toEqual(["120", "108", "0"]);
  });

  it("takes no share below nothing", () => {
    expect(refuses(carry, { weight: "-10%", full: "100" })).toBe(true);
    expect(refuses(carry, { weight: "0%", full: "100" })).toBe(false);
    expect(ruleWith(carry, { weight: "0%", full: "100" }).points("88")).toBe("0");
  });
});
