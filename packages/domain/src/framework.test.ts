import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  basisSchema,
  codeSchema,
  columnSchema,
  dateSchema,
  departmentSchema,
  doubtSchema,
  figureSchema,
  groupSchema,
  indicatorSchema,
  layerSchema,
  ledgerSchema,
  levelSchema,
  materialSchema,
  stageSchema,
} from "./framework.ts";

const takes = (schema: z.ZodType, input: unknown): boolean => schema.safeParse(input).success;
const long = (length: number): string => "字".repeat(length);

describe("a code", () => {
  it.each(["R2-3", "1", "a", "A.1_b-2", "9".repeat(64)])("may be %s", (code) => {
    expect(takes(codeSchema, code)).toBe(true);
  });

  it.each(["", "-1", ".a", "_a", "R 2", "R2/3", "一", "R２", "9".repeat(65), "a\n", 1, null])(
    "may not be %j",
    (code) => {
      expect(takes(codeSchema, code)).toBe(false);
    },
  );
});

describe("a day", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2023-04-31", false],
    ["2023-12-31", true],
    ["2023-13-01", false],
    ["2023-00-10", false],
    ["2023-1-1", false],
    ["2023/01/01", false],
    ["2023-01-01T00:00:00Z", false],
    ["", false],
  ])("%s: %s", (day, isOne) => {
    expect(takes(dateSchema, day)).toBe(isOne);
  });
});

describe("a figure of the document", () => {
  const figure = { label: "培训", comparator: "at-least", value: "4", unit: "次", per: "year", printed: "不少于4次" };

  it.each(["4", "-1", "0.5", "30", "2026-03-01", "2026-03", "03-01", "2020"])("states %s", (value) => {
    expect(takes(figureSchema, { ...figure, value })).toBe(true);
  });

  it.each(["", "四", "4次", ".5", "5.", "1e3", "2026-3-1", "2026-03-01-01", "3-1", "03-01-2026", " 4"])(
    "does not state %j",
    (value) => {
      expect(takes(figureSchema, { ...figure, value })).toBe(false);
    },
  );

  it("compares in one of six ways, over one of seven periods or none", () => {
    const compared = ["at-least", "at-most", "equal", "before", "within", "from"];
    expect(compared.filter((comparator) => !takes(figureSchema, { ...figure, comparator }))).toEqual([]);
    expect(takes(figureSchema, { ...figure, comparator: "more" })).toBe(false);
    const periods = ["year", "half-year", "quarter", "month", "session", "cycle", "two-years", null];
    expect(periods.filter((per) => !takes(figureSchema, { ...figure, per }))).toEqual([]);
    expect(takes(figureSchema, { ...figure, per: "week" })).toBe(false);
  });

  it("is the document's: it says what it counts and how it is printed", () => {
    for (const key of ["label", "unit", "printed"]) {
      expect(takes(figureSchema, { ...figure, [key]: "" }), key).toBe(false);
      expect(takes(figureSchema, { ...figure, [key]: long(400) }), key).toBe(true);
      expect(takes(figureSchema, { ...figure, [key]: long(401) }), key).toBe(false);
    }
  });
});

describe("what may be left out", () => {
  it("of a department: its other spellings", () => {
    expect(departmentSchema.parse({ name: "法规科", kind: "unit" })).toEqual({
      name: "法规科",
      kind: "unit",
      variants: [],
    });
    expect(takes(departmentSchema, { name: "法规科", kind: "person" })).toBe(false);
    expect(takes(departmentSchema, { name: "", kind: "unit" })).toBe(false);
    expect(takes(departmentSchema, { name: "法规科", kind: "unit", variants: [""] })).toBe(false);
  });

  it("of a basis: that it is a document, who issued it, how it is printed; not whether it has title and number", () => {
    const least = { key: "b1", title: "示例通知", documentNumber: null };
    expect(basisSchema.parse(least)).toEqual({ ...least, issuer: null, kind: "document", printed: [] });
    expect(takes(basisSchema, { key: "b1", title: null, documentNumber: "示发〔2020〕1号" })).toBe(true);
    expect(takes(basisSchema, { key: "b1", title: "示例通知" })).toBe(false);
    expect(takes(basisSchema, { key: "b1", documentNumber: null })).toBe(false);
    expect(takes(basisSchema, { ...least, kind: "law" })).toBe(false);
  });

  it("of a material: who answers for it; not that it has no number", () => {
    expect(materialSchema.parse({ printedNumber: null, text: "方案" })).toEqual({
      printedNumber: null,
      text: "方案",
      owner: null,
    });
    expect(takes(materialSchema, { text: "方案" })).toBe(false);
    expect(takes(materialSchema, { printedNumber: "①".repeat(21), text: "方案" })).toBe(false);
  });

  it("of a group: taxonomies and doubts; not its parent, its level or its number", () => {
    const group = { code: "1", parent: null, level: 1, printedNumber: "一", title: "制度" };
    expect(groupSchema.parse(group)).toEqual({ ...group, taxonomies: null, doubts: [] });
    for (const key of Object.keys(group)) {
      const { [key as keyof typeof group]: _, ...rest } = group;
      expect(takes(groupSchema, rest), key).toBe(false);
    }
  });

  it("of a doubt: nothing, though it may concern no printed text", () => {
    expect(takes(doubtSchema, { field: "lead", printed: null, note: "此格缺失" })).toBe(true);
    expect(takes(doubtSchema, { field: "lead", note: "此格缺失" })).toBe(false);
    expect(takes(doubtSchema, { field: "lead", printed: long(401), note: "此格缺失" })).toBe(false);
    expect(takes(doubtSchema, { field: "lead", printed: "", note: "" })).toBe(false);
  });
});

describe("an indicator", () => {
  const least = {
    code: "1.1",
    group: "1",
    kind: "item",
    printedNumber: null,
    title: "完善制度",
    requirement: null,
    lead: [],
    cooperating: null,
    bases: [],
    place: "第1行",
  };

  it("is filled with what a document that says no more means", () => {
    expect(indicatorSchema.parse(least)).toEqual({
      ...least,
      titleIsOurs: false,
      responsible: null,
      printed: {},
      methods: [],
      materials: [],
      sharedMaterials: null,
      outputs: [],
      figures: [],
      taxonomies: null,
      layer: null,
      refinedBy: [],
      officialDigest: null,
      doubts: [],
    });
  });

  it("must say what was lost and what is empty, cell by cell", () => {
    for (const key of ["requirement", "lead", "cooperating", "bases", "printedNumber", "place"] as const) {
      const { [key]: _, ...rest } = least;
      expect(takes(indicatorSchema, rest), key).toBe(false);
    }
  });

  it.each([
    ["kind", "bonus", true],
    ["kind", "veto", true],
    ["kind", "extra", false],
    ["title", "", false],
    ["title", long(4000), true],
    ["title", long(4001), false],
    ["requirement", "", false],
    ["lead", [""], false],
    ["lead", null, true],
    ["printed", { lead: long(400) }, true],
    ["printed", { lead: long(401) }, false],
    ["printed", { 牵头: "甲" }, false],
    ["responsible", { lead: null, cooperating: [] }, true],
    ["responsible", { lead: [] }, false],
    ["officialDigest", "a".repeat(64), true],
    ["officialDigest", "A".repeat(64), false],
    ["officialDigest", "a".repeat(63), false],
    ["refinedBy", [{ layer: "agency", fields: ["lead"] }], true],
    ["refinedBy", [{ layer: "agency" }], false],
    ["taxonomies", { O: ["O4"], S: [], D: ["DX"] }, true],
    ["taxonomies", { O: ["O4"], S: [] }, false],
    ["taxonomies", { O: ["O9"], S: [], D: [] }, false],
    ["taxonomies", { O: ["S4"], S: [], D: [] }, false],
    ["note", "多余", false],
  ])("with %s %j: %s", (key, value, isTaken) => {
    expect(takes(indicatorSchema, { ...least, [key]: value })).toBe(isTaken);
  });
});

describe("levels, columns, layers, stages and the ledger", () => {
  it.each([
    [1, true],
    [9, true],
    [0, false],
    [10, false],
    [1.5, false],
  ])("a level %d of the tree: %s", (level, isTaken) => {
    expect(takes(levelSchema, { level, title: "一级指标" })).toBe(isTaken);
  });

  it.each([
    [1, true],
    [31, true],
    [0, false],
    [32, false],
    [10.5, false],
  ])("a ledger due on the %d of the month: %s", (dueDay, isTaken) => {
    expect(takes(ledgerSchema, { title: "工作台账", dueDay, columns: [], note: null })).toBe(isTaken);
  });

  it("a column and a layer have a key that files can name", () => {
    expect(takes(columnSchema, { key: "lead", title: "牵头单位" })).toBe(true);
    expect(takes(columnSchema, { key: "牵头", title: "牵头单位" })).toBe(false);
    const layer = { key: "province", title: "省级", issuer: null, documentNumber: null, above: "national" };
    expect(takes(layerSchema, layer)).toBe(true);
    expect(takes(layerSchema, { ...layer, above: undefined })).toBe(false);
  });

  it("a stage has the dates the document gives it, as printed, or none", () => {
    const stage = {
      key: "s1",
      printedNumber: "（一）",
      title: "动员",
      from: null,
      to: "2022-09-30",
      printed: "9月底前",
    };
    expect(stageSchema.parse(stage)).toEqual({ ...stage, note: null });
    expect(takes(stageSchema, { ...stage, to: "2022-09-31" })).toBe(false);
    expect(takes(stageSchema, { ...stage, printed: "" })).toBe(false);
  });
});
