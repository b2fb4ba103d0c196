import { frameworkSchema, profileSchema, type ProfileInput } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { blankClause, blankItem, blankProfile, isWholeStep, nextVersion, withItem } from "./profile-edit.ts";

const indicator = (code: string, kind: "item" | "bonus" = "item") => ({
  code,
  group: "A",
  kind,
  printedNumber: null,
  title: `指标${code}`,
  requirement: null,
  lead: [],
  cooperating: [],
  bases: [],
  place: `第${code}行`,
});
const framework = frameworkSchema.parse({
  format: "faheng.framework/1",
  id: "small",
  version: "1.2.0",
  title: "小表",
  documentNumber: null,
  issuer: "某局",
  issuedOn: null,
  about: "供测试",
  levels: [{ level: 1, title: "项目" }],
  columns: [],
  departments: [],
  bases: [],
  groups: [{ code: "A", parent: null, level: 1, printedNumber: "一", title: "甲" }],
  indicators: [indicator("1"), indicator("2"), indicator("3", "bonus")],
});

describe("blankProfile", () => {
  it("is a whole profile over every item", () => {
    const profile = blankProfile(framework, "own", "自拟方案");
    expect(profileSchema.safeParse(profile).success).toBe(true);
    expect(profile.items.map((item) => item.indicator)).toEqual(["1", "2"]);
    expect(profile.framework).toEqual({ id: "small", versions: "^1.2.0" });
  });
});

describe("withItem", () => {
  const profile: ProfileInput = blankProfile(framework, "own", "自拟方案");

  it("puts, adds and takes out without touching the rest", () => {
    const put = withItem(profile, "2", { ...blankItem("2"), points: "5" });
    expect(put.items.map(({ points }) => points)).toEqual(["0", "5"]);
    expect(withItem(profile, "3", blankItem("3")).items).toHaveLength(3);
    expect(withItem(profile, "1", null).items.map((item) => item.indicator)).toEqual(["2"]);
    expect(profile.items).toHaveLength(2);
  });
});

describe("blankClause", () => {
  it("takes a free id", () => {
    const first = blankClause(blankItem("1"), "flag", {}, "第1行");
    const item = { ...blankItem("1"), clauses: [{ ...first, id: "c2" }] };
    expect([first.id, blankClause(item, "flag", {}, "第1行").id]).toEqual(["c1", "c3"]);
  });
});

describe("isWholeStep", () => {
  const profile: ProfileInput = blankProfile(framework, "own", "自拟方案");

  it("is one where something came or went, and none where something was typed", () => {
    expect(isWholeStep(profile, withItem(profile, "1", { ...blankItem("1"), points: "5" }))).toBe(false);
    expect(isWholeStep(profile, { ...profile, title: "另一个" })).toBe(false);
    expect(isWholeStep(profile, withItem(profile, "1", null))).toBe(true);
    expect(isWholeStep(profile, { ...profile, readings: [{ path: "settings.base", note: "未写明" }] })).toBe(true);
  });
});

describe("nextVersion", () => {
  it("counts on from a frozen one", () => {
    expect(nextVersion("0.1.9")).toBe("0.1.10");
  });
});
