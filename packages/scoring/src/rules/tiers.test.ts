import type { Fact } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { tiers } from "./tiers.ts";

const drills = {
  measure: "ratio",
  tiers: [
    { atLeast: "60%", points: "3" },
    { atLeast: "40%", points: "2" },
    { atLeast: "20%", points: "1" },
  ],
  otherwise: "0",
};

describe("tiers", () => {
  it("gives by thresholds that include the number (drill rate ≥60% 3, ≥40% 2, ≥20% 1)", () => {
    const rule = ruleWith(tiers, drills, { effect: "award" });
    expect(["60%", "59.999%", "40%", "20%", "19.99%", "0%"].map(rule.points)).toEqual(["3", "2", "2", "1", "0", "0"]);
    expect(rule.points({ numerator: 3, denominator: 5 })).toBe("3");
  });

  it("leaves the number out where the document says 超过 (lost-case rate below 10% gets 4)", () => {
    const rule = ruleWith(tiers, {
      measure: "ratio",
      tiers: [{ atLeast: "10%", points: "0" }],
      otherwise: "4",
      whenNone: "4",
    });
    expect(["9.9%", "10%"].map(rule.points)).toEqual(["4", "0"]);
    expect(rule.points({ numerator: 0, denominator: 0 })).toBe("4");
    const above = ruleWith(tiers, { measure: "count", tiers: [{ above: "3", points: "2" }], otherwise: "0" });
    expect([3, 4].map(above.points)).toEqual(["0", "2"]);
    expect(above.says(4)).toBe("实际情况4次，2分");
  });

  it("measures numbers with decimals exactly", () => {
    const rule = ruleWith(tiers, {
      measure: "number",
      tiers: [{ atLeast: "0.3", points: "1" }],
      otherwise: "0",
      unit: "万元",
    });
    expect(["0.3", "0.299", 0.3].map(rule.points)).toEqual(["1", "0", "1"]);
    expect(rule.accepts("0.2999")).toBe(false);
  });

  it("believes no place before the first, where the profile says so (名次)", () => {
    const places = {
      tiers: [
        { atLeast: "11", points: "0" },
        { atLeast: "4", points: "1" },
      ],
      otherwise: "3",
      unit: "名",
    };
    const rule = ruleWith(tiers, { ...places, measure: "count", least: "1" }, { effect: "award" });
    expect([1, 3, 4, 11].map(rule.points)).toEqual(["3", "3", "1", "0"]);
    expect(rule.accepts(0)).toBe(false);
    expect(rule.field()).toMatchObject({ kind: "count", min: 1 });
    const number = ruleWith(tiers, { ...places, measure: "number", least: "1" });
    expect(["0.999", "0", "-1", "1"].map(number.accepts)).toEqual([false, false, false, true]);
    expect(number.field()).toMatchObject({ kind: "number", min: "1" });
    expect(refuses(tiers, { ...drills, least: "1" })).toBe(true);
    expect(refuses(tiers, { ...places, measure: "count", least: "1.5" })).toBe(true);
  });

  it("measures growth from the two numbers (同比增长10%以上得5分，5%以上得3分，负增长不得分)", () => {
    const grown = {
      measure: "growth",
      label: "行政复议案件办结数同比增长率",
      current: "本年办结数",
      previous: "上年办结数",
      unit: "件",
      tiers: [
        { atLeast: "10%", points: "5" },
        { atLeast: "5%", points: "3" },
        { atLeast: "0%", points: "1" },
      ],
      otherwise: "0",
      whenNone: "2",
    };
    const rule = ruleWith(tiers, grown, { effect: "award" });
    const of = (current: string, previous = "200") => ({ current, previous });
    expect(["220", "219.999999", "210", "200", "199.9", "0"].map((it) => rule.points(of(it)))).toEqual([
      "5",
      "3",
      "3",
      "1",
      "0",
      "0",
    ]);
    expect(rule.points(of("7", "0"))).toBe("2");
    expect(rule.read()).toBe(
      "行政复议案件办结数同比增长率：10%以上得5分，5%以上得3分，0%以上得1分，其余得0分；上年办结数为0的得2分",
    );
    expect(rule.says(of("212"))).toBe("行政复议案件办结数同比增长率6%（本年办结数212件，上年办结数200件），3分");
    expect(rule.says(of("7", "0"))).toBe("行政复议案件办结数同比增长率（本年办结数7件，上年办结数0件），2分");
    expect(rule.field()).toMatchObject({ kind: "numbers", numbers: [{ key: "current" }, { key: "previous" }] });
    expect([rule.accepts(of("-1")), rule.accepts("6%"), rule.accepts(of("1", "-2"))]).toEqual([false, false, false]);
    // The present number still grows; that last year had nothing stays so.
    expect([rule.ahead(of("210")), rule.ahead(of("7", "0"))]).toEqual([
      ["3", "5"],
      ["2", "2"],
    ]);
    expect(rule.samples.map((it) => rule.points(it as Fact))).toEqual(["5", "0", "3", "0", "1", "0"]);
    expect(refuses(tiers, { ...grown, least: "1" })).toBe(true);
    expect(refuses(tiers, { ...grown, tiers: [{ atLeast: "-10%", points: "1" }] })).toBe(false);
  });

  it("refuses tiers that do not fall, or say their bound twice or never", () => {
    const refused = (list: unknown) => refuses(tiers, { ...drills, tiers: list });
    expect(refused(drills.tiers.toReversed())).toBe(true);
    expect(refused([{ atLeast: "60%", above: "50%", points: "1" }])).toBe(true);
    expect(refused([{ points: "1" }])).toBe(true);
  });

  it("may climb from the tier it is in, and from below all to any", () => {
    const rule = ruleWith(tiers, drills, { effect: "award" });
    expect([rule.ahead("65%"), rule.ahead("45%"), rule.ahead("25%"), rule.ahead("5%")]).toEqual([
      ["3", "3"],
      ["2", "3"],
      ["1", "3"],
      ["0", "3"],
    ]);
    const none = ruleWith(tiers, { ...drills, whenNone: "5" });
    expect(none.ahead({ numerator: 0, denominator: 0 })).toEqual(["0", "5"]);
  });

  it("is a table of its tiers, of what is below them and of nothing to count", () => {
    const { bulk } = ruleWith(tiers, { ...drills, otherwise: "0.5", whenNone: "4" });
    expect(bulk?.amounts).toEqual([3000, 2000, 1000, 500, 4000]);
    const given = ["60%", "59%", "20%", "0%", { numerator: 0, denominator: 0 }];
    expect(given.map((fact) => bulk?.slot(fact))).toEqual([0, 1, 2, 3, 4]);
    expect(ruleWith(tiers, { ...drills, otherwise: "0.5" }).bulk?.amounts.at(-1)).toBe(500);
  });

  it("says every tier with its end, and the rest", () => {
    expect(ruleWith(tiers, drills, { effect: "award" }).read()).toBe(
      "实际情况：60%以上得3分，40%以上得2分，20%以上得1分，其余得0分",
    );
    const above = { measure: "count", tiers: [{ above: "3", points: "2" }], otherwise: "1", unit: "件" };
    expect(ruleWith(tiers, above).read()).toBe("实际情况：超过3件扣2分，其余扣1分");
    expect(ruleWith(tiers, drills).says("10%")).toBe("实际情况10%");
  });

  it("knows from which count on nothing changes", () => {
    const by = (bound: object) =>
      ruleWith(tiers, { measure: "count", tiers: [{ ...bound, points: "2" }], otherwise: "0" });
    expect([by({ atLeast: "3" }).settledFrom, by({ above: "3" }).settledFrom]).toEqual([4, 4]);
    expect(by({ atLeast: "2.5" }).settledFrom).toBe(4);
  });

  it("proposes of every tier a value that reaches it, and one that reaches none", () => {
    expect(ruleWith(tiers, drills).samples).toEqual(["60%", "0%", "40%", "0%", "20%", "0%"]);
    const above = { measure: "count", tiers: [{ above: "3", points: "2" }], otherwise: "0" };
    expect(ruleWith(tiers, above).samples).toEqual([4, 0]);
    const money = { measure: "number", tiers: [{ atLeast: "2.5", points: "2" }], otherwise: "0", least: "1" };
    expect(ruleWith(tiers, money).samples).toEqual(["3", "1"]);
  });

  it("spans the smallest and the largest amount that any value makes", () => {
    expect(ruleWith(tiers, drills).bounds()).toEqual(["0", "3"]);
    expect(ruleWith(tiers, { ...drills, otherwise: "4", whenNone: "5" }).bounds()).toEqual(["1", "5"]);
  });
});
