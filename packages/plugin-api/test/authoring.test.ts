import { amountSchema } from "@faheng/domain";
import { defineRule } from "@faheng/scoring";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { defineFramework } from "../src/authoring/define-framework.ts";
import { defineProfile } from "../src/authoring/define-profile.ts";
import type { DepartmentName, GroupCode, IndicatorCode } from "../src/authoring/names-of.ts";
import type { ItemOf } from "../src/authoring/profile-of.ts";
import { checkPlugin } from "../src/check-plugin.ts";
import { sample } from "./sample-plugin.ts";

// What must not compile stands under @ts-expect-error: `turbo run typecheck` fails where it does.

const head = {
  format: "faheng.framework/1",
  version: "1.0.0",
  title: "示例指标体系",
  documentNumber: null,
  issuer: "示例局",
  issuedOn: null,
  about: "示例",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [],
  departments: [{ name: "法规科", kind: "unit" }],
  bases: [],
  groups: [
    {
      code: "G1",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "制度",
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    },
  ],
} as const;
const row = { kind: "item", printedNumber: null, title: "任务", requirement: null, bases: [], place: "第1行" } as const;

const framework = defineFramework({
  ...head,
  id: "typed-2026",
  indicators: [
    { ...row, code: "R1", group: "G1", lead: ["法规科"], cooperating: [] },
    { ...row, code: "R2", group: "G1", lead: ["法规科"], cooperating: [] },
  ],
});

const missingLines = defineRule({
  kind: "sample.missing-lines",
  title: { zh: "缺行", en: "Missing lines" },
  params: z.strictObject({ points: amountSchema }),
  fact: () => z.int().min(0).max(9),
  field: () => ({ kind: "count", label: "缺行", unit: "行", max: 9 }),
  read: () => "缺行扣分",
  amount: ({ points }, lines) => points * lines,
  bounds: ({ points }) => ({ least: 0, most: points * 9 }),
  arithmetic: () => "",
});

type Item = ItemOf<typeof framework, typeof missingLines>;
const worth = {
  points: "10",
  start: "full",
  floor: { kind: "points", points: "0" },
  ceiling: { kind: "none" },
} as const;
const said = { effect: "deduct", place: "第1行", wording: "规则" } as const;

const settings = {
  base: "0",
  fullMarks: "20",
  aggravation: "adds",
  exhausts: "item",
  notApplicable: "full",
  totalFloor: null,
  totalCeiling: null,
  rounding: { mode: "half-up", digits: 2 },
  grades: [],
  ties: "gap",
  tieBreak: [],
} as const;
const profileHead = {
  format: "faheng.profile/1",
  id: "typed-points",
  version: "1.0.0",
  title: "示例方案",
  framework: { id: "typed-2026", versions: "^1.0.0" },
  standing: "platform",
  author: null,
  signedOn: null,
  settings,
  readings: [],
} as const;

describe("a framework and a profile that the compiler knows", () => {
  const profile = defineProfile(
    framework,
    {
      ...profileHead,
      items: [
        {
          ...worth,
          indicator: "R1",
          clauses: [{ ...said, id: "a", kind: "shortfall", params: { minimum: 2, points: "1" } }],
        },
        {
          ...worth,
          indicator: "R2",
          clauses: [{ ...said, id: "a", kind: "sample.missing-lines", params: { points: "1" } }],
        },
      ],
    },
    [missingLines],
  );

  it("are what the host takes", () => {
    const checked = checkPlugin({
      ...sample,
      demonstrations: [],
      documentReaders: {},
      reports: [{ ...sample.reports[0]!, frameworks: ["typed-2026"] }],
      frameworks: [framework],
      profiles: [profile],
      rules: [missingLines],
    });
    expect(checked.ok ? [] : checked.problems.map(({ message, place }) => `${place} ${message}`)).toEqual([]);
  });

  it("have codes and names", () => {
    expect(framework.indicators.map(({ code }) => code)).toEqual(["R1", "R2"]);
    expectTypeOf<IndicatorCode<typeof framework>>().toEqualTypeOf<"R1" | "R2">();
    expectTypeOf<GroupCode<typeof framework>>().toEqualTypeOf<"G1">();
    expectTypeOf<DepartmentName<typeof framework>>().toEqualTypeOf<"法规科">();
    expectTypeOf<Item["indicator"]>().toEqualTypeOf<"R1" | "R2">();
  });

  it("do not compile with a name that there is not", () => {
    const on = (indicator: Item["indicator"]) => indicator;
    const by = (clause: Item["clauses"][number]) => clause.kind as string;
    const rule = { ...said, id: "a" } as const;
    // @ts-expect-error -- no indicator of the framework
    expect(on("R99")).toBe("R99");
    // @ts-expect-error -- no rule kind
    expect(by({ ...rule, kind: "shortfal", params: { minimum: 2, points: "1" } })).toBe("shortfal");
    // @ts-expect-error -- no parameter of the kind
    expect(by({ ...rule, kind: "shortfall", params: { minimun: 2, points: "1" } })).toBe("shortfall");
    // @ts-expect-error -- a parameter of another form
    expect(by({ ...rule, kind: "shortfall", params: { minimum: "2", points: "1" } })).toBe("shortfall");
    // @ts-expect-error -- a parameter left out
    expect(by({ ...rule, kind: "shortfall", params: { minimum: 2 } })).toBe("shortfall");
    // @ts-expect-error -- a kind of the pack's own, misspelt
    expect(by({ ...rule, kind: "sample.missing-line", params: { points: "1" } })).toBe("sample.missing-line");
    const over = (groups: readonly GroupCode<typeof framework>[]) => groups;
    // @ts-expect-error -- no group of the framework
    expect(over(["G9"])).toEqual(["G9"]);
    const listing = defineFramework({
      ...head,
      id: "typed-2027",
      // @ts-expect-error -- a department that the framework does not list
      indicators: [{ ...row, code: "R1", group: "G1", lead: ["法规处"], cooperating: [] }],
    });
    expect(listing.id).toBe("typed-2027");
  });
});
