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

  it("refuses a sample beyond full marks, below nothing, too few and too many", () => {
    const rule = ruleWith(sampleMean, { from: "10", to: "5", least: 2, most: 3 });
    const given = [["10", "0"], ["10"], ["1", "2", "3", "4"], ["10.001", "1"], ["-1", "1"], ["1", null]];
    expect(given.map((fact) => rule.accepts(fact))).toEqual([true, false, false, false, false, false]);
    expect(rule.refusal(["10.001", "1"])).toBe("不能大于10");
    expect(refuses(sampleMean, { from: "10", to: "10", least: 3, most: 2 })).toBe(true);
    expect(refuses(sampleMean, { from: "0", to: "10" })).toBe(true);
    // Three samples, of which one highest and one lowest go: one is left.
    expect(refuses(sampleMean, { from: "10", to: "10", least: 3, dropHighest: 1, dropLowest: 1 })).toBe(false);
    expect(refuses(sampleMean, { from: "10", to: "10", least: 3, dropHighest: 2, dropLowest: 1 })).toBe(true);
  });

  it("says the mean, the scale and what was left out", () => {
    const plain = ruleWith(sampleMean, { from: "10", to: "10" }, { effect: "award" });
    // (9 + 8) ÷ 2 = 8.5, with nothing to convert.
    expect(plain.says(["9", "8"])).toBe("抽样得分共2份，17÷2＝8.5分");
    expect(plain.says(["0", "0"])).toBe("抽样得分共2份");
    expect(plain.read()).toBe("抽样得分取平均（每份满分10），折算为10分计入");
    const judged = ruleWith(sampleMean, { from: "100", to: "10", least: 3, dropHighest: 1, dropLowest: 1 });
    expect(judged.read()).toBe("抽样得分去掉1个最高、1个最低后取平均（每份满分100），折算为10分扣减");
    expect(judged.says(["100", "50", "0"])).toBe("抽样得分共3份，50÷1×10÷100＝5分");
    expect(judged.bounds()).toEqual(["0", "10"]);
  });

  it("drops by size and not by place", () => {
    const rule = ruleWith(sampleMean, { from: "100", to: "100", least: 4, dropHighest: 1, dropLowest: 2 });
    expect(rule.points(["9", "100", "11", "80"])).toBe("80");
  });

  it("proposes as many equal samples as must be given", () => {
    const { samples } = ruleWith(sampleMean, { from: "10", to: "5", least: 2 });
    expect([samples[0], samples[5], samples[10]]).toEqual([
      ["10", "10"],
      ["5", "5"],
      ["0", "0"],
    ]);
  });
});
