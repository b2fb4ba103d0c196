import { expect, it } from "vitest";
import type { SheetContent } from "../xlsx/sheet.ts";
import { bareSheets, partsOf, wholeSheets } from "./sheet-parts.ts";

const long: SheetContent = {
  name: "清单",
  rows: Array.from({ length: 9001 }, (_, row) => [`${row}`, "甲", ""]),
  merged: Array.from({ length: 8001 }, (_, at) => [at, 1] as const),
};
const empty: SheetContent = { name: "空", rows: [], merged: [] };
const wide: SheetContent = { name: "宽", rows: [Array.from({ length: 9000 }, (_, at) => `${at}`)], merged: [[0, 1]] };

it("a workbook comes in small pieces and is whole again", () => {
  const sheets = [empty, long, wide, empty];
  const parts = [...partsOf(sheets)];
  expect(wholeSheets(bareSheets(sheets), parts)).toEqual(sheets);
  const cells = parts.map(({ rows, merged }) => rows.reduce((sum, row) => sum + row.length, merged.length));
  // A row is never parted.
  expect(cells.filter((n) => n > 4000)).toEqual([9000]);
  expect(parts.length).toBeGreaterThan(9);
});

it("a piece of a sheet that is not there is no workbook", () => {
  expect(() => wholeSheets([], [{ sheet: 0, rows: [["x"]], merged: [] }])).toThrow(TypeError);
});
