import { FahengError } from "@faheng/domain";
import type { ReportCell, ReportTable } from "@faheng/plugin-api";
import { documentErrors as errors } from "./errors.ts";

/** A cell with the place its spans give it; rows and columns count from 0, the header row not included. */
export interface PlacedCell {
  readonly cell: ReportCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Gives every cell of a report table its place, as HTML does: a cell that a merge covers is left out of its row.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE when a row does not fill the table's width exactly or a merge leaves the table.
 */
export function placeTable(table: ReportTable): readonly (readonly PlacedCell[])[] {
  const width = table.columns.length;
  /** Rows still covered from above, by column. */
  const covered = Array.from({ length: width }, () => 0);
  const placed: PlacedCell[][] = [];

  for (const [row, cells] of table.rows.entries()) {
    const fail = (reason: string): never => {
      const place = `${table.name} 第${row + 1}行`;
      throw new FahengError(errors.FAHENG_DOCUMENT_TABLE_SHAPE, { place, details: { reason } });
    };
    const line: PlacedCell[] = [];
    let column = 0;
    const skipCovered = (): void => {
      while (column < width && (covered[column] ?? 0) > 0) column++;
    };
    for (const cell of cells) {
      skipCovered();
      const { rowSpan = 1, colSpan = 1 } = cell;
      if (!Number.isInteger(rowSpan) || !Number.isInteger(colSpan) || rowSpan < 1 || colSpan < 1)
        fail("合并数须为正整数");
      if (row + rowSpan > table.rows.length) fail("合并超出表尾");
      const free = covered.slice(column, column + colSpan);
      if (free.length < colSpan || free.some((rows) => rows > 0)) fail("单元格过多，或合并重叠");
      covered.fill(rowSpan, column, column + colSpan);
      line.push({ cell, row, column, rowSpan, columnSpan: colSpan });
      column += colSpan;
    }
    skipCovered();
    if (column < width) fail("单元格不足");
    for (const [index, rows] of covered.entries()) covered[index] = rows - 1;
    placed.push(line);
  }
  return placed;
}
