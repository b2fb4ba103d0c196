import { describe, expect, it } from "vitest";
import { parseFramework } from "./framework-check.ts";
import type { FrameworkInput, IndicatorInput } from "./framework.ts";

const indicator: IndicatorInput = {
  code: "1.1",
  group: "1",
  kind: "item",
  printedNumber: "1.",
  title: "完善制度",
  requirement: null,
  lead: ["法规科"],
  cooperating: [],
  bases: ["b1"],
  place: "第1行",
};

const framework: FrameworkInput = {
  format: "faheng.framework/1",
  id: "sample",
  version: "1.0.0",
  title: "示例指标体系",
  documentNumber: null,
  issuer: "示例局",
  issuedOn: null,
  about: "示例",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [{ key: "lead", title: "牵头部门" }],
  departments: [{ name: "法规科", kind: "unit" }],
  bases: [{ key: "b1", title: "示例通知", documentNumber: "示发〔2020〕1号" }],
  groups: [
    {
      code: "1",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "制度",
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    },
  ],
  indicators: [indicator],
};

const withIndicator = (change: Partial<IndicatorInput>): FrameworkInput => ({
  ...framework,
  indicators: [{ ...indicator, ...change }],
});

/** Codes and places of what `parseFramework` finds. */
function problemsOf(input: unknown): string[] {
  const parsed = parseFramework(input);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.code} ${problem.place}`);
}

describe("parseFramework", () => {
  it("accepts a consistent framework", () => {
    expect(problemsOf(framework)).toEqual([]);
  });

  it.each<[string, FrameworkInput, string]>([
    ["a code used twice", { ...framework, indicators: [indicator, indicator] }, "FAHENG_FRAMEWORK_DUPLICATE_CODE 1.1"],
    [
      "a column used twice",
      { ...framework, columns: [...framework.columns, ...framework.columns] },
      "FAHENG_FRAMEWORK_DUPLICATE_KEY columns",
    ],
    ["an unknown department", withIndicator({ lead: ["法制处"] }), "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT 1.1"],
    ["an unknown basis", withIndicator({ bases: ["b2"] }), "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["an unknown group", withIndicator({ group: "9" }), "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["an unknown column", withIndicator({ printed: { cost: "1" } }), "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["a loss nobody explains", withIndicator({ lead: null }), "FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT 1.1"],
    ["a wrong figure", withIndicator({ lead: [""] }), "FAHENG_FRAMEWORK_SCHEMA indicators.1.1.lead.0"],
  ])("names %s", (_what, input, expected) => {
    expect(problemsOf(input)).toContain(expected);
  });

  it("accepts a loss that a doubt explains", () => {
    const doubts = [{ field: "lead", printed: null, note: "原文此格缺失" }];
    expect(problemsOf(withIndicator({ lead: null, doubts }))).toEqual([]);
  });

  it("names an indicator that no taxonomy holds", () => {
    const groups = framework.groups.map((group) => ({ ...group, taxonomies: null }));
    expect(problemsOf({ ...framework, groups })).toEqual(["FAHENG_FRAMEWORK_UNMAPPED 1.1"]);
  });

  it("finds a cycle of parents", () => {
    const groups = [
      { ...framework.groups[0]!, code: "a", parent: "b", level: 2 },
      { ...framework.groups[0]!, code: "b", parent: "a", level: 2 },
    ];
    expect(problemsOf({ ...framework, groups })).toContain("FAHENG_FRAMEWORK_GROUP_CYCLE a");
  });

  it("limits the list of problems", () => {
    const indicators = Array.from({ length: 5000 }, () => indicator);
    expect(problemsOf({ ...framework, indicators })).toHaveLength(100);
  });
});
