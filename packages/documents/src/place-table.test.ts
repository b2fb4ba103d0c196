import type { ReportTable } from "@faheng/plugin-api";
import { expect, test } from "vitest";
import { placeTable } from "./place-table.ts";

function table(columns: number, rows: ReportTable["rows"]): ReportTable {
  return {
    kind: "table",
    name: "表",
    columns: Array.from({ length: columns }, () => ({ title: "列", width: 1 })),
    rows,
  };
}

test("places cells around merges as HTML does", () => {
  const placed = placeTable(
    table(3, [
      [
        { text: "a", rowSpan: 2 },
        { text: "b", colSpan: 2 },
      ],
      [{ text: "c", rowSpan: 2 }, { text: "d" }],
      [{ text: "e" }, { text: "f" }],
    ]),
  );
  expect(placed.map((row) => row.map(({ cell, row, column }) => `${cell.text}${row}${column}`))).toEqual([
    ["a00", "b01"],
    ["c11", "d12"],
    ["e20", "f22"],
  ]);
});

test.each<[string, ReportTable["rows"], string]>([
  ["a row too short", [[{ text: "a" }]], "单元格不足"],
  ["a row too long", [[{ text: "a" }, { text: "b" }, { text: "c" }]], "单元格过多"],
  ["a merge below the last row", [[{ text: "a", rowSpan: 2 }, { text: "b" }]], "合并超出表尾"],
  ["merges that overlap", [[{ text: "a" }, { text: "b", rowSpan: 2 }], [{ text: "c", colSpan: 2 }]], "合并重叠"],
  ["a span of nothing", [[{ text: "a", colSpan: 0 }, { text: "b" }]], "正整数"],
])("refuses %s and names the row", (_, rows, reason) => {
  expect(() => placeTable(table(2, rows))).toThrow(
    expect.objectContaining({
      code: "FAHENG_DOCUMENT_TABLE_SHAPE",
      place: `表 第${rows.length}行`,
      message: expect.stringContaining(reason),
    }),
  );
});
