import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { external } from "./external.ts";

describe("external", () => {
  it("converts from the outside scale (a 100-point survey counted as 30)", () => {
    const rule = ruleWith(external, { from: "100", to: "30", label: "满意度测评" }, { effect: "award" });
    expect(["100", "90", "85.5", "0"].map(rule.points)).toEqual(["30", "27", "25.65", "0"]);
    expect(rule.says("90")).toBe("满意度测评90分，90×30÷100＝27分");
  });

  it("keeps what does not come out even exact", () => {
    const rule = ruleWith(external, { from: "70", to: "15" });
    expect(rule.points("65")).toBe("195/14");
    expect(rule.says("65")).toContain("≈13.93分");
  });

  it("refuses what is outside its scale", () => {
    const rule = ruleWith(external, { from: "100", to: "30" });
    expect(["100.001", "-1", 1e308, "1e2"].map((fact) => rule.accepts(fact))).not.toContain(true);
    expect(refuses(external, { from: "0", to: "30" })).toBe(true);
  });

  it("is taken as it is where both scales are one", () => {
    const rule = ruleWith(external, { from: "10", to: "10", label: "市级评分" });
    expect(["8.5", "0", "10"].map(rule.points)).toEqual(["8.5", "0", "10"]);
    expect(rule.says("8.5")).toBe("市级评分8.5分，8.5分");
    expect(rule.says("0")).toBe("市级评分0分");
  });

  it("asks for a number of its scale, and says how it counts", () => {
    const rule = ruleWith(external, { from: "5", to: "10", label: "群众评价", unit: "星" }, { effect: "award" });
    expect(rule.field()).toEqual({ kind: "number", label: "群众评价", unit: "星", min: "0", max: "5" });
    expect(rule.read()).toBe("群众评价满值5星，折算为10分计入");
    expect(ruleWith(external, { from: "5", to: "10" }).read()).toBe("外部评分满值5分，折算为10分扣减");
    expect(rule.refusal("5.5")).toBe("不能大于5");
    expect(rule.bounds()).toEqual(["0", "10"]);
    expect([rule.samples[0], rule.samples[1], rule.samples[10]]).toEqual(["5", "4.5", "0"]);
  });
});
