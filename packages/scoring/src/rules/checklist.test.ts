import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { checklist } from "./checklist.ts";

const parts = [
  { key: "plan", label: "有计划" },
  { key: "order", label: "有部署" },
  { key: "act", label: "有活动" },
];

describe("checklist", () => {
  it("takes its amount for each missing part (有计划、有部署、有活动, −1 each)", () => {
    const rule = ruleWith(checklist, { parts, points: "1", count: "missing" });
    expect(rule.points(["plan", "order"])).toBe("1");
    expect([rule.points([]), rule.points(["act", "plan", "order"])]).toEqual(["3", "0"]);
    expect(rule.says(["plan", "order"])).toBe("已有：有计划、有部署；缺：有活动，缺1项×1分");
  });

  it("adds each part at its own amount (one measure 1, another 1.5)", () => {
    const priced = [parts[0], { ...parts[1], points: "1.5" }];
    const rule = ruleWith(checklist, { parts: priced, points: "1", count: "present" }, { effect: "award" });
    expect([["plan"], ["order"], ["plan", "order"]].map(rule.points)).toEqual(["1", "1.5", "2.5"]);
    expect(rule.says(["plan", "order"])).toContain("有计划1分＋有部署1.5分");
  });

  it("gives all or nothing (得3分，否则0)", () => {
    const rule = ruleWith(checklist, { parts, points: "3", count: "present", allOrNothing: true });
    expect(
      [
        ["plan", "order"],
        ["plan", "order", "act"],
      ].map(rule.points),
    ).toEqual(["0", "3"]);
    const missing = ruleWith(checklist, { parts, points: "3", count: "missing", allOrNothing: true });
    expect([["plan"], ["plan", "order", "act"]].map(missing.points)).toEqual(["3", "0"]);
    expect(missing.bounds()).toEqual(["0", "3"]);
  });

  it("takes each part once and none that is not listed", () => {
    const rule = ruleWith(checklist, { parts, points: "1", count: "missing" });
    expect([["plan", "plan"], ["other"], "plan"].map((fact) => rule.accepts(fact))).toEqual([false, false, false]);
    expect(
      refuses(checklist, { parts: [{ ...parts[0], points: "2" }], points: "1", count: "present", allOrNothing: true }),
    ).toBe(true);
  });
});
