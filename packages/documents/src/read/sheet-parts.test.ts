import { expect, it } from "vitest";
import type { SheetContent } from "../xlsx/sheet.ts";
import { bareSheets, gatherSheets, partsOf } from "./sheet-parts.ts";

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
  const gathered = gatherSheets();
  for (const part of parts) gathered.take(part);
  expect(gathered.whole(bareSheets(sheets))).toEqual(sheets);
  const cells = parts.map(({ rows, merged }) => rows.reduce((sum, row) => sum + row.length, merged.length));
  // A row is never parted.
  expect(cells.filter((n) => n > 4000)).toEqual([9000]);
  expect(parts.length).toBeGreaterThan(9);
});
