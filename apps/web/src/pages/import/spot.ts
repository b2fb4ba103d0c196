/** A place in the file, counted from 1: a cell, a whole row (`column` is `null`), or a paragraph (`table` is 0). */
export interface Spot {
  readonly table: number;
  readonly row: number;
  readonly column: number | null;
}

const CELL = /^表(\d+) 第(\d+)行(?: 第(\d+)栏)?$/u;
const LINE = /^第(\d+)段$/u;

/** A place as the reader says it (`表1 第3行 第1栏`, `第5段`); `null` for places beside the text. */
export function spotOf(place: string): Spot | null {
  const cell = CELL.exec(place);
  if (cell !== null) {
    const [, table, row, column] = cell;
    return { table: Number(table), row: Number(row), column: column === undefined ? null : Number(column) };
  }
  const line = LINE.exec(place)?.[1];
  return line === undefined ? null : { table: 0, row: Number(line), column: null };
}

/** A spot as one word, by which it is found again. */
export function spotKey({ table, row, column }: Spot): string {
  return `${table}/${row}/${column ?? "-"}`;
}
