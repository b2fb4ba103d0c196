import type { Merge, TableBlock } from "./draft-view.ts";

/** How far a cell reaches, and which cells another covers; all counted from 0. */
export interface Spans {
  /** `null`: covered by another. */
  readonly at: (row: number, column: number) => { readonly rows: number; readonly columns: number } | null;
  /** The cell in which the text of a covered one stands; itself for every other. */
  readonly originOf: (row: number, column: number) => readonly [row: number, column: number];
}

/** Linear in the cells that are covered. */
export function spansOf({ merges }: Pick<TableBlock, "merges">): Spans {
  const origins = new Map<string, Merge>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
        origins.set(`${row}/${column}`, merge);
      }
    }
  }
  return {
    at: (row, column) => {
      const merge = origins.get(`${row}/${column}`);
      if (merge === undefined) return { rows: 1, columns: 1 };
      const isOrigin = merge.row === row && merge.column === column;
      return isOrigin ? { rows: merge.rows, columns: merge.columns } : null;
    },
    originOf: (row, column) => {
      const merge = origins.get(`${row}/${column}`);
      return merge === undefined ? [row, column] : [merge.row, merge.column];
    },
  };
}
