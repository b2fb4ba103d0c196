import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { ratio } from "./ratio.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("ratio", () => {
  it("takes 0.5 for each percentage point short, in proportion", () => {
    const rule = ruleWith(ratio, { target: "100%", side: "below", points: "0.5" });
    expect(rule.points(of(97, 100))).toBe("1.5");
    expect(rule.points(of(2, 3))).toBe("50/3");
    expect(rule.says(of(97, 100))).toBe("比率97/100（97%），目标100%，低3个百分点×0.5分");
    expect(rule.bounds()).toEqual(["0", "50"]);
  });

  it("counts whole or started steps (95% wanted, −0.5 per 1%)", () => {
    const params = { target: "95%", side: "below", points: "0.5" };
    const fact = of(923, 1000);
    expect(ruleWith(ratio, { ...params, partial: "whole" }).points(fact)).toBe("1");
    expect(ruleWith(ratio, { ...params, partial: "started" }).points(fact)).toBe("1.5");
    expect(ruleWith(ratio, params).points(fact)).toBe("1.35");
  });

  it("gives for what is over the target (+1 per 1%)", () => {
    const rule = ruleWith(ratio, { target: "100%", side: "above", points: "1", mayExceed: true }, { effect: "award" });
    expect([of(103, 100), of(99, 100)].map(rule.points)).toEqual(["3", "0"]);
    expect(rule.bounds()).toEqual(["0", "900"]);
  });

  it("takes a percentage where the counts are not known", () => {
    const rule = ruleWith(ratio, { target: "90%", side: "below", points: "1", step: "5%", partial: "started" });
    expect(["87.5%", "0.9", "1/3"].map(rule.points)).toEqual(["1", "0", "12"]);
  });

  it("reads nothing of nothing as its parameters say", () => {
    const params = { target: "90%", side: "below", points: "1" };
    expect(ruleWith(ratio, params).points(of(0, 0))).toBe("0");
    expect(ruleWith(ratio, { ...params, whenNone: "zero" }).points(of(0, 0))).toBe("90");
  });

  it("refuses a part larger than the whole, and a step of nothing", () => {
    const rule = ruleWith(ratio, { target: "90%", side: "below", points: "1" });
    expect([of(11, 10), of(-1, 10), "101%", "-1%"].map((fact) => rule.accepts(fact))).not.toContain(true);
    expect(refuses(ratio, { target: "90%", side: "below", points: "1", step: "0%" })).toBe(true);
    expect(refuses(ratio, { target: "120%", side: "below", points: "1" })).toBe(true);
  });

  it("falls short by less as more is done, and what is over has happened", () => {
    const below = ruleWith(ratio, { target: "90%", side: "below", points: "1" });
    expect([below.ahead("80%"), below.ahead("95%")]).toEqual([
      ["0", "10"],
      ["0", "0"],
    ]);
    const above = ruleWith(ratio, { target: "90%", side: "above", points: "1" });
    // 95 − 90 = 5 stand; 100 − 90 = 10 is the most.
    expect([above.ahead("95%"), above.ahead("80%")]).toEqual([
      ["5", "10"],
      ["0", "10"],
    ]);
  });

  it("says its steps, and how many of them are counted", () => {
    const read = (more: object) => ruleWith(ratio, { target: "95%", side: "below", points: "0.5", ...more }).read();
    expect(read({})).toBe("比率以95%为准，每低于1个百分点扣0.5分（按比例计算）");
    expect(read({ step: "5%", partial: "started" })).toBe("比率以95%为准，每低于5%扣0.5分（不足一档按一档）");
    expect(read({ side: "above", partial: "whole" })).toBe("比率以95%为准，每超过1个百分点扣0.5分（不足一档不计）");
    const started = ruleWith(ratio, { target: "95%", side: "below", points: "0.5", partial: "started" });
    // 95 − 92.3 = 2.7 points: three steps begun.
    expect(started.says(of(923, 1000))).toBe("比率923/1000（92.3%），目标95%，低2.7个百分点，计3档×0.5分");
    expect(started.says(of(95, 100))).toBe("比率95/100（95%），目标95%");
    const over = ruleWith(ratio, { target: "50%", side: "above", points: "1" });
    expect(over.says(of(3, 5))).toBe("比率3/5（60%），目标50%，高10个百分点×1分");
  });

  it("believes no share beyond what it is told to", () => {
    const rule = ruleWith(ratio, { target: "100%", side: "above", points: "1", mayExceed: true, mostShare: "150%" });
    expect(["100%", "150%", "150.01%", "1000%"].map((fact) => rule.accepts(fact))).toEqual([true, true, false, false]);
    expect(rule.bounds()).toEqual(["0", "50"]);
    expect(rule.refusal("151%")).toBe("不能大于150%");
    expect(ruleWith(ratio, { target: "90%", side: "above", points: "1" }).refusal("101%")).toBe("分子不能大于分母");
    expect(refuses(ratio, { target: "160%", side: "above", points: "1", mayExceed: true, mostShare: "150%" })).toBe(
      true,
    );
    expect(refuses(ratio, { target: "90%", side: "above", points: "1", mostShare: "99%" })).toBe(true);
  });

  it("proposes the target and ten points down from it, nothing and everything", () => {
    const { samples } = ruleWith(ratio, { target: "95%", side: "below", points: "1" });
    expect([samples[0], samples[10], ...samples.slice(11)]).toEqual(["95%", "85%", "0%", "100%"]);
    expect(ruleWith(ratio, { target: "5%", side: "below", points: "1" }).samples[9]).toBe("0%");
  });
});
