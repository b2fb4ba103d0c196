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
/** Width of one column unit in points (7 pixels at 96 dpi). */
const UNIT = 5.25;

/**
 * Heights that show all of every wrapped cell, in points. Programs do not fit rows to merged cells, so it is reckoned
 * here: a Chinese character is as wide as its font is high, a Latin one about half.
 */
export function rowHeights(cells: readonly SheetCell[], widths: readonly number[], rows: number): readonly number[] {
  const heights = Array.from({ length: rows }, () => 18);
  const byBottom = cells.toSorted((a, b) => a.rowSpan - b.rowSpan || a.row - b.row);
  for (const cell of byBottom) {
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, it) => sum + it, 0);
    const last = cell.row + cell.rowSpan - 1;
    const before = heights.slice(cell.row, last).reduce((sum, it) => sum + it, 0);
    const missing = heightOf(cell, width) - before;
    heights[last] = Math.min(HIGHEST, Math.max(heights[last] ?? 0, missing));
  }
  return heights;
}

function heightOf({ text, look }: SheetCell, width: number): number {
  const size = FONT_SIZES[look];
  const inner = Math.max(width * UNIT - 6, size);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * size) / inner)), 0);
  return Math.ceil(lines * size * 1.4 + 6);
}

/** In heights of the font: 1 for a Chinese character, 0.55 for a Latin one. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
  return width;
}
