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

  it("refuses tiers that do not fall, or say their bound twice or never", () => {
    const refused = (list: unknown) => refuses(tiers, { ...drills, tiers: list });
    expect(refused(drills.tiers.toReversed())).toBe(true);
    expect(refused([{ atLeast: "60%", above: "50%", points: "1" }])).toBe(true);
    expect(refused([{ points: "1" }])).toBe(true);
  });
});
