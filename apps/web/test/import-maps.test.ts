import { describe, expect, it } from "vitest";
import { cellMapOf } from "../src/pages/import/cell-map.ts";
import { cellMarksOf } from "../src/pages/import/cell-marks.ts";
import { departmentsOf } from "../src/pages/import/department-names.ts";
import { targetOf } from "../src/pages/import/doubt-target.ts";
import { fieldsShown, fieldText, fieldValue } from "../src/pages/import/item-fields.ts";
import { stretchesOf } from "../src/pages/import/group-path.ts";
import { draftOf } from "./import-draft.ts";

const draft = draftOf();
const map = cellMapOf(draft);
const cell = (row: number, column: number) => ({ table: 1, row, column });
const item = (code: string) => draft.framework.indicators.find((it) => it.code === code)!;

describe("cells of the file and fields of the draft", () => {
  it("lead to each other", () => {
    expect(map.placeAt(cell(3, 4))).toEqual({ code: "R2", field: "points" });
    expect(map.placeAt(cell(3, 5))).toEqual({ code: "R2", field: "standard" });
    expect(map.placeAt(cell(4, 6))).toEqual({ code: "R3", field: "lead" });
    expect(map.spotsOf("R2", "points")).toEqual([cell(3, 4)]);
    expect(map.spotsOf("R4", "lead")).toEqual([cell(5, 6)]);
  });

  it("a field without a cell of its own is shown by the whole item", () => {
    expect(map.spotsOf("R2", "methods").length).toBeGreaterThan(3);
    expect(map.spotsOf("no such code", "title")).toEqual([]);
  });

  it("every cell that holds a text has a mark", () => {
    const markOf = cellMarksOf(draftOf({ doubts: [] }), map);
    expect(markOf(cell(1, 3))).toBe("furniture");
    expect(markOf(cell(3, 4))).toBe("used");
    expect(markOf(cell(6, 1))).toBe("furniture");
    expect(cellMarksOf(draft, map)(cell(6, 4))).toBe("doubt");
  });
});

describe("where a doubt is mended", () => {
  const doubt = (kind: string, more: object) => ({
    key: "k",
    kind,
    table: 1,
    row: 3,
    column: null,
    printed: "",
    note: "",
    code: null,
    settled: false,
    ...more,
  });

  it.each([
    ["not-stated", {}, { kind: "about" }],
    ["several-tables", {}, { kind: "tables" }],
    ["column-role", { column: 7 }, { kind: "column", table: 1, column: 7 }],
    ["clause-target", { code: "R2" }, { kind: "rules", code: "R2" }],
    ["points", { code: "R2", column: 4 }, { kind: "field", code: "R2", field: "points" }],
    ["department", { code: "R3", column: 6 }, { kind: "field", code: "R3", field: "lead" }],
    ["number", { code: "R3" }, { kind: "field", code: "R3", field: "printedNumber" }],
    ["total-row", { column: 4 }, null],
  ])("%s", (kind, more, target) => {
    expect(targetOf(doubt(kind, more), map)).toEqual(target);
  });
});

describe("fields of an item", () => {
  it("are told and typed as text", () => {
    expect(fieldText(draft, item("R3"), "lead")).toBe("法规科\n执法大队");
    expect(fieldText(draft, item("R2"), "points")).toBe("10");
    expect(fieldText(draft, item("R2"), "standard")).toBe("少一次扣2分");
    expect(fieldValue("lead", "法规科\n\n 执法大队 ")).toEqual(["法规科", "执法大队"]);
    expect(fieldValue("points", "")).toBeNull();
    expect(fieldValue("title", "甲\n乙")).toBe("甲\n乙");
  });

  it("are those that are always asked, and those that the file has", () => {
    expect(fieldsShown(draft, item("R2"))).not.toContain("methods");
    const [table] = draft.tableChoices;
    const withMethods = { ...table!, columns: [...table!.columns, { column: 8, title: "方式", role: "methods" }] };
    expect(fieldsShown(draftOf({ tableChoices: [withMethods] }), item("R2"))).toContain("methods");
  });
});

describe("what stands in the draft", () => {
  it("items stand under headings that are said once", () => {
    const stretches = stretchesOf(draft.framework, draft.framework.indicators);
    expect(stretches.map(({ headings, items }) => [headings.map(({ title }) => title), items.length])).toEqual([
      [["组织领导"], 2],
      [["执法"], 2],
    ]);
  });

  it("departments of nearly one name are named to each other", () => {
    const all = departmentsOf(draft.framework);
    expect(all.find(({ name }) => name === "法规科")).toEqual({ name: "法规科", items: 2, like: null });
    expect(all.find(({ name }) => name === "县办公室")?.like).toBe("办公室");
  });
});
