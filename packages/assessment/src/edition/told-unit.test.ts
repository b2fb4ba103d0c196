import { layEdition } from "@faheng/aggregation";
import { type CityMethod, writtenMethod } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { EditionData, EditionUnit } from "./edition-content.ts";
import { namesAnother, toldContent } from "./told-unit.ts";

const QUOTA = { numerator: 1, denominator: 2 };

const unitOf = (key: string, points: number, category = "甲类"): EditionUnit => ({
  key,
  assessmentId: `${key}-as`,
  name: `${key}局`,
  category,
  unitClass: null,
  profile: { id: "p", version: "1" },
  profileTitle: "方案",
  framework: { id: "f", title: "体系", version: "1" },
  result: { n: 1, sha256: null },
  total: { worst: points * 1000, best: points * 1000 },
  isDisqualified: false,
  hasVeto: false,
  isVetoPending: false,
  items: ["1", "2", "3"].map((code) => ({ code, standing: "met", entries: { O: [], S: [], D: [] }, topics: [] })),
});

function editionOf(units: readonly EditionUnit[], quota: typeof QUOTA | null = QUOTA, version = 1): EditionData {
  const list = [{ name: "优秀", atLeast: 80_000, quota }];
  const method: CityMethod = {
    title: "方法",
    digits: 2,
    index: null,
    grades: [{ category: null, ties: "none", list }],
    note: "",
  };
  return {
    form: 1,
    cycle: { id: "c", title: "2017年度", startsOn: "2017-01-01", endsOn: "2017-12-31" },
    method: { version, content: writtenMethod(method) },
    units,
    missing: [{ assessmentId: "m-as", agencyId: "m", name: "m局", category: "甲类" }],
    laid: layEdition(units, method),
  };
}

const gradeOf = (data: EditionData, key: string) => {
  const told = toldContent(data, null).units.get(`${key}-as`);
  return told?.kind === "there" ? [told.row.grades, told.row.isGradeWithheld] : told?.kind;
};

describe("what an agency is told of an edition", () => {
  it("is no grade under a quota where two are compared: it would tell how the other stands", () => {
    const two = [unitOf("a", 85), unitOf("b", 90)];
    expect(gradeOf(editionOf(two), "a")).toEqual([[], true]);
    // By points alone it tells nothing of anybody else, nor does it of who is compared with nobody, or among three.
    expect(gradeOf(editionOf(two, null), "a")).toEqual([["优秀"], false]);
    expect(gradeOf(editionOf([...two, unitOf("c", 70)]), "a")).toEqual([[null], false]);
    expect(gradeOf(editionOf([unitOf("a", 85), unitOf("b", 90, "乙类")]), "a")).toEqual([[null], false]);
    expect([gradeOf(editionOf(two), "m"), gradeOf(editionOf(two), "x")]).toEqual(["missing", undefined]);
  });

  it("differs from the edition before in its own part and in what holds for all, never in who is missing", () => {
    const before = { ...editionOf([unitOf("a", 85), unitOf("b", 90)]), missing: [] };
    const told = toldContent(editionOf([unitOf("a", 95), unitOf("b", 90)], QUOTA, 2), before);
    expect([...told.differences]).toEqual([
      ["", [{ what: "method", from: "第1版", to: "第2版" }]],
      ["a", [{ what: "total", from: "85", to: "95" }]],
    ]);
  });

  it("has words held against every other name in it, and in the one before", () => {
    const told = toldContent(editionOf([unitOf("a", 95)]), editionOf([unitOf("b", 90)]));
    const named = (words: string, key: string): boolean => namesAnother(told, words, `${key}-as`);
    expect([named("a局申诉", "a"), named("a局申诉", "b"), named("b局申诉", "a"), named("m局补报", "a")]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(named("口径更正", "a")).toBe(false);
  });
});
