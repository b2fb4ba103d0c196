/** A cell of a table whose text form prints every cell on a line of its own. */
export interface CellLine {
  readonly text: string;
  /** A space before the tab: the extraction lost cells before this one. */
  readonly isAfterLoss: boolean;
}

/** Marks that a converter left are no text. */
const BOOKMARK = /\[bookmark: [^\]]*\]/gu;

/** The rows of a table of which every cell is a line that begins with a tab, and an empty line ends a row. */
export function cellRows(text: string): CellLine[][] {
  const rows: CellLine[][] = [[]];
  for (const line of text.replace(BOOKMARK, "").split("\n")) {
    const row = rows.at(-1) ?? [];
    const last = row.at(-1);
    if (/^[ \u00A0]*\t/u.test(line)) row.push({ text: line.trim(), isAfterLoss: /^[ \u00A0]+\t/u.test(line) });
    else if (line.trim() === "") rows.push([]);
    // A cell whose lines were broken goes on without a tab.
    else if (last) row.splice(-1, 1, { ...last, text: last.text + line.trim() });
  }
  return rows.filter((row) => row.some((cell) => cell.text !== ""));
}
