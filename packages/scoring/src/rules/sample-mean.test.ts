import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { sampleMean } from "./sample-mean.ts";

describe("sample-mean", () => {
  it("takes the mean (A1+…+An)/n, exactly", () => {
    const rule = ruleWith(sampleMean, { from: "100", to: "10", label: "案卷评查" }, { effect: "award" });
    expect(
      [
        ["90", "80"],
        ["90", "85", "86"],
      ].map(rule.points),
    ).toEqual(["8.5", "8.7"]);
    expect(rule.points(["100", "100", "99"])).toBe("299/30");
    expect(rule.says(["90", "80"])).toBe("案卷评查共2份，170÷2×10÷100＝8.5分");
  });

  it("does not mind the order", () => {
    const rule = ruleWith(sampleMean, { from: "100", to: "10" });
    expect(rule.points(["71", "93.5", "88"])).toBe(rule.points(["88", "71", "93.5"]));
  });

  it("leaves out the highest and lowest", () => {
    const rule = ruleWith(sampleMean, { from: "10", to: "10", least: 3, dropHighest: 1, dropLowest: 1 });
    expect(rule.points(["10", "6", "7", "2"])).toBe("6.5");
    expect(rule.accepts(["10", "6"])).toBe(false);
    expect(refuses(sampleMean, { from: "10", to: "10", dropHighest: 1 })).toBe(true);
  });
});
