import { describe, expect, it } from "vitest";
import { ancestorsOf, departmentsOf, materialsOf, taxonomiesOf } from "./framework-tree.ts";
import type { Framework, Indicator } from "./framework.ts";
import type { TaxonomyMapping } from "./taxonomy-mapping.ts";

const mapping = (code: "O1" | "O4"): TaxonomyMapping => ({ O: [code], S: [], D: [] });
const group = (code: string, parent: string | null, taxonomies: TaxonomyMapping | null = null) => ({
  code,
  parent,
  taxonomies,
});
const frameworkOf = (...groups: ReturnType<typeof group>[]): Framework =>
  ({
    groups,
    materialGroups: [{ key: "shared", materials: [{ printedNumber: "①", text: "方案", owner: null }] }],
  }) as unknown as Framework;
const indicatorOf = (change: Partial<Indicator>): Indicator =>
  ({
    group: "A11",
    taxonomies: null,
    materials: [],
    sharedMaterials: null,
    lead: [],
    cooperating: [],
    responsible: null,
    ...change,
  }) as Indicator;

const framework = frameworkOf(group("A", null, mapping("O1")), group("A1", "A"), group("A11", "A1"), group("B", null));

describe("the groups above", () => {
  const above = (code: string, of = framework) => ancestorsOf(of, code).map((it) => it.code);

  it("begin with the group itself and end at the top", () => {
    expect(above("A11")).toEqual(["A11", "A1", "A"]);
    expect(above("A")).toEqual(["A"]);
    expect(above("lost")).toEqual([]);
  });

  it("end where a parent is not known, and with a tree that is none", () => {
    expect(above("X1", frameworkOf(group("X1", "X")))).toEqual(["X1"]);
    // Two groups that name each other: the walk is never longer than there are groups.
    expect(above("P", frameworkOf(group("P", "Q"), group("Q", "P")))).toEqual(["P", "Q"]);
    expect(above("P", frameworkOf(group("P", "P")))).toEqual(["P"]);
  });
});

describe("where an indicator stands in the taxonomies", () => {
  it("is its own mapping first, then that of the nearest group which has one", () => {
    expect(taxonomiesOf(framework, indicatorOf({ taxonomies: mapping("O4") }))).toEqual(mapping("O4"));
    expect(taxonomiesOf(framework, indicatorOf({}))).toEqual(mapping("O1"));
    const nearer = frameworkOf(group("A", null, mapping("O1")), group("A1", "A", mapping("O4")), group("A11", "A1"));
    expect(taxonomiesOf(nearer, indicatorOf({}))).toEqual(mapping("O4"));
    expect(taxonomiesOf(framework, indicatorOf({ group: "B" }))).toBeNull();
  });
});

describe("the materials of an indicator", () => {
  const own = [{ printedNumber: null, text: "总结", owner: null }];

  it("are its own, or those it shares", () => {
    expect(materialsOf(framework, indicatorOf({ materials: own }))).toEqual(own);
    expect(materialsOf(framework, indicatorOf({ materials: null }))).toBeNull();
    expect(materialsOf(framework, indicatorOf({ sharedMaterials: "shared", materials: own }))?.[0]?.text).toBe("方案");
    expect(materialsOf(framework, indicatorOf({ sharedMaterials: "lost" }))).toBeNull();
  });
});

it("everybody an indicator names stands once, in printed order", () => {
  const named = {
    lead: ["甲", "乙"],
    cooperating: ["丙", "甲"],
    responsible: { lead: ["丁", "乙"], cooperating: ["戊"] },
  };
  expect(departmentsOf(indicatorOf(named))).toEqual(["甲", "乙", "丙", "丁", "戊"]);
  expect(departmentsOf(indicatorOf({ ...named, lead: null, responsible: { lead: null, cooperating: null } }))).toEqual([
    "丙",
    "甲",
  ]);
  expect(departmentsOf(indicatorOf({ lead: null, cooperating: null }))).toEqual([]);
});
