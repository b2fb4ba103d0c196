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

describe("every reference of an indicator", () => {
  const known: FrameworkInput = {
    ...framework,
    methods: ["查看资料"],
    materialGroups: [{ key: "m1", materials: [] }],
    layers: [{ key: "national", title: "国家", issuer: null, documentNumber: null, above: null }],
    departments: [
      { name: "法规科", kind: "unit" },
      { name: "办公室", kind: "unit" },
    ],
  };
  const of = (change: Partial<IndicatorInput>) => problemsOf({ ...known, indicators: [{ ...indicator, ...change }] });

  it.each<[string, Partial<IndicatorInput>]>([
    ["a method", { methods: ["查看资料"] }],
    ["shared materials", { sharedMaterials: "m1" }],
    ["a layer", { layer: "national" }],
    ["a column", { printed: { lead: "法规科" } }],
    ["departments of a second tier", { responsible: { lead: ["法规科"], cooperating: ["办公室"] } }],
    ["no bases at all", { bases: [] }],
  ])("may be %s that the framework lists", (_what, change) => {
    expect(of(change)).toEqual([]);
  });

  it.each<[string, Partial<IndicatorInput>, string]>([
    ["a method", { methods: ["暗访"] }, "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["shared materials", { sharedMaterials: "m2" }, "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["a layer", { layer: "city" }, "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE 1.1"],
    ["somebody who helps", { cooperating: ["后勤科"] }, "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT 1.1"],
    [
      "a second tier",
      { responsible: { lead: ["后勤科"], cooperating: null } },
      "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT 1.1",
    ],
  ])("may not be %s that it does not", (_what, change, problem) => {
    expect(of(change)).toEqual([problem]);
  });

  it("is told with the list it is missing from, and with what is missing", () => {
    const parsed = parseFramework({ ...known, indicators: [{ ...indicator, methods: ["暗访"] }] });
    expect(!parsed.ok && parsed.problems[0]?.report()).toMatchObject({
      message: { zh: "引用了 methods 中没有的“暗访”", en: "Refers to “暗访”, which is not in methods" },
      details: { list: "methods", key: "暗访" },
    });
  });

  it.each(["lead", "cooperating", "bases", "methods", "materials"] as const)(
    "lost in %s needs a doubt about that cell",
    (field) => {
      const lost = `FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT 1.1`;
      expect(of({ [field]: null })).toEqual([lost]);
      const doubt = (about: string) => [{ field: about, printed: null, note: "原文缺失" }];
      expect(of({ [field]: null, doubts: doubt("title") })).toEqual([lost]);
      expect(of({ [field]: null, doubts: doubt(field) })).toEqual([]);
    },
  );
});

describe("lists with something in them twice", () => {
  const twice = <Entry>(entry: Entry): Entry[] => [entry, entry];

  it.each<[string, Partial<FrameworkInput>]>([
    ["departments", { departments: twice({ name: "法规科", kind: "unit" as const }) }],
    ["bases", { bases: twice({ key: "b1", title: "示例通知", documentNumber: null }) }],
    ["methods", { methods: twice("查看资料") }],
    ["materialGroups", { materialGroups: twice({ key: "m1", materials: [] }) }],
    ["layers", { layers: twice({ key: "l", title: "国家", issuer: null, documentNumber: null, above: null }) }],
  ])("are named: %s", (list, change) => {
    expect(problemsOf({ ...framework, ...change })).toEqual([`FAHENG_FRAMEWORK_DUPLICATE_KEY ${list}`]);
  });

  it("are named where a group has the code of an indicator", () => {
    expect(problemsOf(withIndicator({ code: "1", group: "1" }))).toEqual(["FAHENG_FRAMEWORK_DUPLICATE_CODE 1"]);
  });
});

describe("the tree of groups", () => {
  const group = (code: string, parent: string | null, level: number) => ({
    ...framework.groups[0]!,
    code,
    parent,
    level,
  });
  const tree = (...groups: ReturnType<typeof group>[]) =>
    problemsOf({ ...framework, groups: [group("1", null, 1), ...groups] });

  it("goes down level by level, parents before their children", () => {
    expect(tree(group("1-1", "1", 2), group("1-1-1", "1-1", 3), group("2", null, 1))).toEqual([]);
    expect(tree(group("1-1-1", "1-1", 3), group("1-1", "1", 2))).toEqual(["FAHENG_FRAMEWORK_GROUP_CYCLE 1-1-1"]);
  });

  it.each([
    ["skips a level", group("x", "1", 3)],
    ["stays on one", group("x", "1", 1)],
    ["begins below the top", group("x", null, 2)],
    ["hangs on nothing", group("x", "9", 2)],
    ["hangs on itself", group("x", "x", 2)],
  ])("is none that %s", (_what, odd) => {
    expect(tree(odd)).toEqual(["FAHENG_FRAMEWORK_GROUP_CYCLE x"]);
  });

  it("hands mappings down, past groups that have none of their own", () => {
    const deep = [group("1-1", "1", 2), group("1-1-1", "1-1", 3)].map((it) => ({ ...it, taxonomies: null }));
    const input = withIndicator({ group: "1-1-1" });
    expect(problemsOf({ ...input, groups: [group("1", null, 1), ...deep] })).toEqual([]);
    const bare = [{ ...group("1", null, 1), taxonomies: null }, ...deep];
    expect(problemsOf({ ...input, groups: bare })).toEqual(["FAHENG_FRAMEWORK_UNMAPPED 1.1"]);
    const own = withIndicator({ group: "1-1-1", taxonomies: { O: [], S: [], D: [] } });
    expect(problemsOf({ ...own, groups: bare })).toEqual([]);
  });
});

it.each([null, undefined, 3, "{}", [], { format: "faheng.framework/1" }])(
  "takes %j for no framework, without failing over it",
  (input) => {
    const found = problemsOf(input);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((problem) => problem.startsWith("FAHENG_FRAMEWORK_SCHEMA"))).toBe(true);
  },
);
