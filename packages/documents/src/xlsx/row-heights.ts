import { textHeight } from "../text-height.ts";
import type { CellLook, SheetCell } from "./sheet.ts";

/** Font size in points of every look. */
export const FONT_SIZES: Record<CellLook, number> = {
  title: 18,
  number: 12,
  heading: 12,
  text: 11,
  head: 10,
  cell: 10,
  emphasis: 10,
  note: 9,
};

/** A spreadsheet program shows no row higher than this, in points. */
const HIGHEST = 409;
/** Width of one column unit in points: a digit of 宋体 11 pt takes 8 pixels at 96 dpi. */
export const COLUMN_UNIT = 6;

/** A merged text up to this height stands in its first row alone, in points: rows are never parted, merged cells are. */
const WHOLE = 120;

/**
 * Heights that show all of every wrapped cell, in points. Programs do not fit rows to merged cells, so it is reckoned
 * here.
 */
export function rowHeights(cells: readonly SheetCell[], widths: readonly number[], rows: number): readonly number[] {
  const heights = Array.from({ length: rows }, () => 18);
  const byBottom = cells.toSorted((a, b) => a.rowSpan - b.rowSpan || a.row - b.row);
  for (const cell of byBottom) {
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, it) => sum + it, 0);
    const text = textHeight(cell.text, width * COLUMN_UNIT, FONT_SIZES[cell.look]);
    const last = text <= WHOLE ? cell.row : cell.row + cell.rowSpan - 1;
    const before = heights.slice(cell.row, last).reduce((sum, it) => sum + it, 0);
    const missing = text - before;
    heights[last] = Math.min(HIGHEST, Math.max(heights[last] ?? 0, missing));
  }
  return heights;
}
