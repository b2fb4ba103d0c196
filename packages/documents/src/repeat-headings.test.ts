import type { ReportTable } from "@faheng/plugin-api";
import { expect, test } from "vitest";
import { placeTable } from "./place-table.ts";
import { repeatHeadings } from "./repeat-headings.ts";

const columns = ["一级", "二级", "内容", "得分"].map((title) => ({ title, width: 1 }));
const rows: ReportTable["rows"] = Array.from({ length: 12 }, (_, row) => [
  ...(row === 0 ? [{ text: "一", rowSpan: 12 }] : []),
  ...(row % 2 === 0 ? [{ text: `（${row / 2 + 1}）`, rowSpan: 2 }] : []),
  { text: "内容" },
  ...(row === 0 ? [{ text: "扣2分", rowSpan: 12 }] : []),
]);
const table: ReportTable = { kind: "table", name: "表", columns, rows };
const spansOf = (result: ReportTable, column: number) =>
  placeTable(result)
    .flat()
    .filter((cell) => cell.column === column)
    .map(({ cell, row, rowSpan }) => [cell.text, row, rowSpan]);

test("a heading over more than half a page is printed again", () => {
  // Rows of 20 pt; half a page holds five.
  const result = repeatHeadings(table, [100, 100, 100, 100], 10, 200);
  expect(spansOf(result, 0)).toEqual([
    ["一", 0, 5],
    ["一", 5, 5],
    ["一", 10, 2],
  ]);
});

test("lower headings and merged values stay as they are", () => {
  const result = repeatHeadings(table, [100, 100, 100, 100], 10, 200);
  expect(spansOf(result, 1)).toEqual(spansOf(table, 1));
  expect(spansOf(result, 3)).toEqual([["扣2分", 0, 12]]);
});

test("a table that fits on a page is left alone", () => {
  expect(repeatHeadings(table, [100, 100, 100, 100], 10, 1000)).toEqual(table);
});

test("rows higher than the limit each get their heading", () => {
  const high: ReportTable = {
    ...table,
    rows: [
      [{ text: "一", rowSpan: 2 }, { text: "" }, { text: "字".repeat(200) }, { text: "" }],
      [{ text: "" }, { text: "字".repeat(200) }, { text: "" }],
    ],
  };
  expect(spansOf(repeatHeadings(high, [100, 100, 100, 100], 10, 200), 0)).toEqual([
    ["一", 0, 1],
    ["一", 1, 1],
  ]);
});
