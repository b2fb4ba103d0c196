import type { ReportCell, ReportTable } from "@faheng/plugin-api";
import { placeTable } from "./place-table.ts";
import { textHeight } from "./text-height.ts";

/**
 * Parts the merged heading cells of a long table so that every page shows them, as the documents themselves print them
 * again on every page. Headings are the columns on the left that hold merges; a merge anywhere else (a standard, a score)
 * is never shown twice.
 *
 * @param widths of the columns, `size` of the font, `page` what one page holds of the table: all in points
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export function repeatHeadings(table: ReportTable, widths: readonly number[], size: number, page: number): ReportTable {
  const placed = placeTable(table);
  const heights = rowHeightsOf(table, widths, size);
  const merged = new Set(placed.flat().flatMap(({ rowSpan, column }) => (rowSpan > 1 ? [column] : [])));
  const headings = table.columns.findIndex((_, column) => !merged.has(column));
  const limit = page / 2;

  const rows = placed.map((): { readonly column: number; readonly cell: ReportCell }[] => []);
  for (const { cell, row, column, rowSpan } of placed.flat()) {
    const isHeading = column < headings && rowSpan > 1;
    const pieces = isHeading ? partsOf(heights.slice(row, row + rowSpan), limit) : [rowSpan];
    let top = row;
    for (const span of pieces) {
      rows[top]?.push({ column, cell: isHeading ? { ...cell, rowSpan: span } : cell });
      top += span;
    }
  }
  return { ...table, rows: rows.map((cells) => cells.toSorted((a, b) => a.column - b.column).map(({ cell }) => cell)) };
}

/** Heights of the rows by their cells of one row, in points. */
export function rowHeightsOf(table: ReportTable, widths: readonly number[], size: number): readonly number[] {
  return placeTable(table).map((cells) => {
    const single = cells.filter(({ rowSpan }) => rowSpan === 1);
    return single.reduce((most, { cell, column, columnSpan }) => {
      const width = widths.slice(column, column + columnSpan).reduce((sum, it) => sum + it, 0);
      return Math.max(most, textHeight(cell.text, width, size));
    }, 0);
  });
}

/** How many rows stand together so that each part stays under the limit, if a row does at all. */
function partsOf(heights: readonly number[], limit: number): number[] {
  const parts: number[] = [];
  let height = 0;
  for (const row of heights) {
    if (parts.length === 0 || (height > 0 && height + row > limit)) {
      parts.push(0);
      height = 0;
    }
    parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    height += row;
  }
  return parts;
}
