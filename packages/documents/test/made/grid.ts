/** A table of our own making: a cell is `^` where the one above reaches down over it, `<` where the one to its left does. */
export interface MadeTable {
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
}

/** A document of our own making: lines and tables in their order. */
export type MadePart = string | MadeTable;

/** A table out of lines with `|` between the cells; `¶` is a line break inside of one. */
export function grid(text: string, name?: string): MadeTable {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.map((line) => line.split("|").map((cell) => cell.trim().replaceAll("¶", "\n")));
  const width = Math.max(...rows.map((row) => row.length));
  const whole = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
  return name === undefined ? { rows: whole } : { name, rows: whole };
}

/** One cell with what it spreads over. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Every cell that begins somewhere, row by row. */
export function placed({ rows }: MadeTable): PlacedCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): PlacedCell[] => {
      if (text === "^" || text === "<") return [];
      let [down, across] = [1, 1];
      while (rows[row]?.[column + across] === "<") across++;
      while (rows[row + down]?.[column] === "^") down++;
      return [{ row, column, rows: down, columns: across, text }];
    }),
  );
}
