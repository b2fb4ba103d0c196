import { describe, expect, it } from "vitest";
import { ruleWith } from "../../test/support/rule.ts";
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
});
