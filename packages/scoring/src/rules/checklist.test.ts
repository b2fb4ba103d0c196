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

  it("only grows: missing parts become less, present ones more", () => {
    const missing = ruleWith(checklist, { parts, points: "1", count: "missing" });
    expect([missing.ahead([]), missing.ahead(["plan"]), missing.ahead(["plan", "order", "act"])]).toEqual([
      ["0", "3"],
      ["0", "2"],
      ["0", "0"],
    ]);
    const present = ruleWith(checklist, { parts, points: "1", count: "present" });
    expect([present.ahead([]), present.ahead(["plan"])]).toEqual([
      ["0", "3"],
      ["1", "3"],
    ]);
    const whole = ruleWith(checklist, { parts, points: "3", count: "present", allOrNothing: true });
    expect([whole.ahead(["plan"]), whole.ahead(["plan", "order", "act"])]).toEqual([
      ["0", "3"],
      ["3", "3"],
    ]);
  });

  it("packs every combination of up to seven parts", () => {
    const priced = [parts[0], { ...parts[1], points: "1.5" }];
    const { bulk } = ruleWith(checklist, { parts: priced, points: "1", count: "present" });
    // None, the first, the second, both.
    expect(bulk?.amounts).toEqual([0, 1000, 1500, 2500]);
    expect([[], ["plan"], ["order"], ["order", "plan"]].map((fact) => bulk?.slot(fact))).toEqual([0, 1, 2, 3]);
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `p${index}`, label: "项" }));
    expect(ruleWith(checklist, { parts: many(7), points: "1", count: "missing" }).bulk?.amounts).toHaveLength(128);
    expect(ruleWith(checklist, { parts: many(8), points: "1", count: "missing" }).bulk).toBeNull();
  });

  it("proposes all parts first, one fewer each time, and none last", () => {
    expect(ruleWith(checklist, { parts, points: "1", count: "missing" }).samples).toEqual([
      ["plan", "order", "act"],
      ["plan", "order"],
      ["plan"],
      [],
    ]);
  });

  it("says what is listed and what of it makes the amount", () => {
    const read = (input: object) => ruleWith(checklist, { parts, points: "1", count: "missing", ...input }).read();
    expect(read({})).toBe("有计划、有部署、有活动：缺少的每项扣1分");
    expect(read({ count: "present" })).toBe("有计划、有部署、有活动：具备的每项扣1分");
    expect(read({ allOrNothing: true })).toBe("有计划、有部署、有活动：有缺的扣1分");
    expect(read({ allOrNothing: true, count: "present" })).toBe("有计划、有部署、有活动：齐全的扣1分");
    const priced = parts.map((part) => ({ ...part, points: "2" }));
    expect(read({ parts: priced })).toBe("有计划（2分）、有部署（2分）、有活动（2分）：缺少的按项");
  });

  it("says what is there and what is not", () => {
    const rule = ruleWith(checklist, { parts, points: "1", count: "missing" });
    expect(rule.says([])).toBe("有计划、有部署、有活动均缺，缺3项×1分");
    expect(rule.says(["act", "plan", "order"])).toBe("有计划、有部署、有活动均已具备");
    const whole = ruleWith(checklist, { parts, points: "3", count: "missing", allOrNothing: true });
    expect(whole.says(["plan"])).toBe("已有：有计划；缺：有部署、有活动，缺2项，扣3分");
  });
});
