import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { growth } from "./growth.ts";

const params = { target: "5%", side: "below", points: "0.5", whenNone: "met" };
const of = (current: string, previous: string) => ({ current, previous });

describe("growth", () => {
  it("takes 0.5 for each point by which the growth falls short, in proportion", () => {
    const rule = ruleWith(growth, params);
    expect([of("105", "100"), of("103", "100"), of("100", "100"), of("90", "100")].map(rule.points)).toEqual([
      "0",
      "1",
      "2.5",
      "7.5",
    ]);
    expect(rule.points(of("31", "30"))).toBe("5/6");
    expect(rule.says(of("103", "100"))).toBe("本期数103，上年同期数100，同比增长率3%，目标5%，低2个百分点×0.5分");
    expect(rule.bounds()).toEqual(["0", "52.5"]);
  });

  it("gives for each point above, and counts whole or started steps", () => {
    const above = { ...params, side: "above", points: "1" };
    const award = (partial: string) => ruleWith(growth, { ...above, partial }, { effect: "award" });
    expect(["linear", "started", "whole"].map((partial) => award(partial).points(of("107.4", "100")))).toEqual([
      "2.4",
      "3",
      "2",
    ]);
    expect(award("whole").says(of("107.4", "100"))).toContain("高2.4个百分点，计2档×1分");
    expect(award("linear").bounds()).toEqual(["0", null]);
  });

  it("takes a target below zero, where something should fall", () => {
    const rule = ruleWith(growth, { ...params, target: "-3%", side: "above" });
    expect([of("97", "100"), of("95", "100"), of("98", "100")].map(rule.points)).toEqual(["0", "0", "0.5"]);
    expect(rule.read()).toContain("同比增长率以−3%为准，每超过1个百分点扣0.5分");
  });

  it.each([
    ["met", "0", "上年同期数为0的视为达到目标"],
    ["zero", "2.5", "上年同期数为0的视为没有增长"],
    ["2%", "1.5", "上年同期数为0的按增长2%计"],
    ["-200%", "102.5", "上年同期数为0的按增长−200%计"],
  ])("reads a year of nothing before as stated: %s", (whenNone, points, words) => {
    const rule = ruleWith(growth, { ...params, whenNone });
    expect([of("9", "0"), of("0", "0.00")].map(rule.points)).toEqual([points, points]);
    expect(rule.says(of("9", "0"))).toContain(words);
    expect(rule.read()).toContain(words);
    expect(Number(rule.bounds()[1])).toBeGreaterThanOrEqual(Number(points));
  });

  it("has no default for a year of nothing, and no growth of a negative number", () => {
    const { whenNone: _, ...silent } = params;
    expect(refuses(growth, silent)).toBe(true);
    expect(refuses(growth, { ...params, step: "0%" })).toBe(true);
    const rule = ruleWith(growth, params);
    expect(
      [of("1", "-1"), of("-1", "1"), { current: "1" }, { current: "1", previous: null }, "3%"].some(rule.accepts),
    ).toBe(false);
  });
});
