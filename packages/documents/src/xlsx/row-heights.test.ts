import { expect, test } from "vitest";
import { rowHeights } from "./row-heights.ts";
import type { SheetCell } from "./sheet.ts";

const cell = (row: number, text: string, rowSpan = 1): SheetCell => {
  return { row, column: 0, rowSpan, columnSpan: 1, text, look: "cell", align: "left" };
};

test("a long text makes its row higher, and a merged one the first row it covers, which no page end parts", () => {
  const long = "字".repeat(60);
  const [single] = rowHeights([cell(0, long)], [20], 1);
  const merged = rowHeights([cell(0, long, 2), cell(0, "短"), cell(1, "短")], [20], 2);
  expect(single).toBeGreaterThan(80);
  expect(merged[0]).toBe(single);
  expect(merged[1]).toBeLessThan(25);
});

test("no row is higher than a program can show", () => {
  expect(rowHeights([cell(0, "字".repeat(10_000))], [10], 1)).toEqual([409]);
});

test("a merged text too long for one row takes what it lacks of the last row it covers", () => {
  const long = "字".repeat(400);
  const single = rowHeights([cell(0, long)], [20, 20], 1)[0] ?? 0;
  const merged = rowHeights([cell(0, long, 2), cell(0, "短"), cell(1, "短")], [20, 20], 2);
  expect(merged[0]).toBeLessThan(25);
  expect((merged[0] ?? 0) + (merged[1] ?? 0)).toBeLessThanOrEqual(single + 25);
});
