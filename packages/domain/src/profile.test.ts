import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { boundSchema } from "./bound.ts";
import {
  clauseSchema,
  partSchema,
  profileItemSchema,
  profileSchema,
  profileSettingsSchema,
  sourceSchema,
  vetoSchema,
} from "./profile.ts";

const takes = (schema: z.ZodType, input: unknown): boolean => schema.safeParse(input).success;
const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([it]) => it !== key));

const clause = { id: "a", kind: "flag", effect: "deduct", params: {}, place: "第1行 第1款", wording: "未完成的扣1分" };
const item = {
  indicator: "R1",
  points: "10",
  start: "full",
  floor: { kind: "points", points: "0" },
  ceiling: { kind: "multiple", factor: "1" },
  clauses: [clause],
};
const settings = {
  base: "0",
  fullMarks: "100",
  aggravation: "adds",
  exhausts: "item",
  notApplicable: "full",
  totalFloor: "0",
  totalCeiling: null,
  rounding: { mode: "half-up", digits: 2 },
  grades: [{ name: "优秀", atLeast: "90" }],
  ties: "gap",
  tieBreak: [],
};
const profile = {
  format: "faheng.profile/1",
  id: "sample",
  version: "1.0.0",
  title: "示例计分方案",
  framework: { id: "sample", versions: "^1.0.0" },
  standing: "official",
  author: null,
  signedOn: null,
  settings,
  items: [item],
  readings: [],
};

describe("a bound", () => {
  it("is none, an amount in thousandths, or an exact multiple of the item's points", () => {
    expect(boundSchema.parse({ kind: "none" })).toEqual({ kind: "none" });
    expect(boundSchema.parse({ kind: "points", points: "-2.5" })).toEqual({ kind: "points", points: -2500 });
    const multiple = boundSchema.parse({ kind: "multiple", factor: "-150%" });
    expect(multiple).toEqual({ kind: "multiple", factor: { numerator: -3, denominator: 2 } });
  });

  it.each([
    ["0"],
    [null],
    [{}],
    [{ kind: "zero" }],
    [{ kind: "points" }],
    [{ kind: "points", points: "0.0001" }],
    [{ kind: "multiple", factor: "1/0" }],
    [{ kind: "none", points: "0" }],
  ])("is not %j", (bound) => {
    expect(takes(boundSchema, bound)).toBe(false);
  });
});

describe("a clause", () => {
  it("reads the fact of its own name, has no limits and is the agency's, where it says nothing else", () => {
    expect(clauseSchema.parse(clause)).toMatchObject({
      ...clause,
      fact: null,
      cap: null,
      source: null,
      statedBy: null,
      unitParams: {},
      share: null,
      aggravates: null,
      aggravation: null,
    });
  });

  it.each(["id", "kind", "effect", "params", "place", "wording"])("says its %s", (key) => {
    expect(takes(clauseSchema, without(clause, key))).toBe(false);
  });

  it.each([
    ["effect", "give", false],
    ["cap", "5", true],
    ["cap", "0", true],
    ["cap", "-1", false],
    ["share", "-0.5", false],
    ["statedBy", "office", true],
    ["statedBy", "reviewer", false],
    ["aggravation", "replaces", true],
    ["aggravation", "doubles", false],
    ["unitParams", { 县级: { target: "90%" } }, true],
    ["unitParams", { 县级: "90%" }, false],
    ["fact", "a b", false],
    ["weight", "1", false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(clauseSchema, { ...clause, [key]: value })).toBe(isTaken);
  });
});

describe("an item", () => {
  it("follows the profile's policy and is worth the same to every class, where it says nothing else", () => {
    expect(profileItemSchema.parse(item)).toMatchObject({ points: 10_000, notApplicable: null, unitPoints: {} });
  });

  it.each(["indicator", "points", "start", "floor", "ceiling", "clauses"])("says its %s", (key) => {
    expect(takes(profileItemSchema, without(item, key))).toBe(false);
  });

  it.each([
    ["points", "0", true],
    ["points", "-1", false],
    ["points", "0.0005", false],
    ["start", "half", false],
    ["notApplicable", "exclude-and-rescale", true],
    ["notApplicable", "zero", false],
    ["unitPoints", { 县级: "8" }, true],
    ["unitPoints", { 县级: "-8" }, false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(profileItemSchema, { ...item, [key]: value })).toBe(isTaken);
  });
});

describe("settings", () => {
  it.each(Object.keys(settings))("have no silent default: %s is written out", (key) => {
    expect(takes(profileSettingsSchema, without(settings, key))).toBe(false);
  });

  it.each([
    ["base", "-1", false],
    ["fullMarks", null, true],
    ["totalFloor", "-10", true],
    ["totalFloor", null, true],
    ["aggravation", "both", false],
    ["exhausts", "clause", true],
    ["exhausts", "group", false],
    ["notApplicable", "exclude", true],
    ["rounding", { mode: "none", digits: 0 }, true],
    ["rounding", { mode: "half-even", digits: 3 }, true],
    ["rounding", { mode: "up", digits: 0 }, false],
    ["rounding", { mode: "down", digits: 4 }, false],
    ["rounding", { mode: "down", digits: -1 }, false],
    ["rounding", { mode: "down", digits: 1.5 }, false],
    ["grades", [], true],
    ["grades", [{ name: "", atLeast: "90" }], false],
    ["ties", "dense", true],
    ["ties", "share", false],
    ["tieBreak", ["G1"], true],
    ["tieBreak", [""], false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(profileSettingsSchema, { ...settings, [key]: value })).toBe(isTaken);
  });
});

describe("parts, sources and vetoes", () => {
  it("a part is weighted exactly, and converted where it says so", () => {
    const part = { key: "daily", title: "日常", groups: ["G1"], conversion: { from: "100", to: "70" }, weight: "70%" };
    expect(partSchema.parse(part)).toEqual({
      ...part,
      indicators: [],
      unitWeights: {},
      conversion: { from: 100_000, to: 70_000 },
      weight: { numerator: 7, denominator: 10 },
    });
    expect(takes(partSchema, { ...part, conversion: { from: "100" } })).toBe(false);
    expect(takes(partSchema, { ...part, weight: null })).toBe(false);
  });

  it("a source may have no weight yet", () => {
    expect(sourceSchema.parse({ key: "survey", title: "问卷", weight: null })).toEqual({
      key: "survey",
      title: "问卷",
      weight: null,
      statedBy: null,
    });
    expect(takes(sourceSchema, { key: "survey", title: "问卷" })).toBe(false);
  });

  it.each([
    [{ kind: "zero-total" }, true],
    [{ kind: "zero-group", group: "G1" }, true],
    [{ kind: "zero-group" }, false],
    [{ kind: "cap-total", points: "59.9" }, true],
    [{ kind: "cap-total" }, false],
    [{ kind: "cap-grade", grade: "合格" }, true],
    [{ kind: "cap-grade", grade: "" }, false],
    [{ kind: "disqualify" }, true],
    [{ kind: "disqualify", grade: "合格" }, false],
    [{ kind: "warn" }, false],
  ])("a veto does %j: %s", (effect, isTaken) => {
    expect(takes(vetoSchema, { indicator: "V1", effect })).toBe(isTaken);
  });
});

describe("a profile", () => {
  it("has no parts, sources, caps or vetoes where it says none", () => {
    expect(profileSchema.parse(profile)).toMatchObject({
      groupLimits: [],
      parts: [],
      sources: [],
      bonusCaps: [],
      onceOnly: [],
      vetoes: [],
      unitClasses: [],
    });
  });

  it("comes back from a file as it went in", () => {
    const parsed = profileSchema.parse(profile);
    const file: unknown = JSON.parse(JSON.stringify(profileSchema.encode(parsed)));
    expect(profileSchema.parse(file)).toEqual(parsed);
  });

  it.each([
    ["format", "faheng.profile/2", false],
    ["version", "1.0", false],
    ["version", "1.0.0-rc.1", false],
    ["version", "10.20.30", true],
    ["id", "示例", false],
    ["standing", "bureau", true],
    ["standing", "draft", false],
    ["signedOn", "2026-02-30", false],
    ["signedOn", "2026-02-28", true],
    ["readings", [{ path: "settings.base", note: "文件未写，按100分起算" }], true],
    ["readings", [{ path: "settings.base", note: "" }], false],
    ["unitClasses", ["县级"], true],
    ["unitClasses", [""], false],
    ["more", {}, false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(profileSchema, { ...profile, [key]: value })).toBe(isTaken);
  });
});
