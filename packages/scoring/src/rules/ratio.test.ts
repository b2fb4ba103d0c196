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
});
