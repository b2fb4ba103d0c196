/** What was copied out of a table or text, as a file that the reader takes. */
export interface Pasted {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a file of what was pasted: a table becomes comma-separated values with line breaks inside cells kept; a merged cell stands
 * once, where it begins. Text without a table stays text.
 *
 * @param html the clipboard's `text/html`, empty where it has none
 * @param plain its `text/plain`
 * @returns `null` for an empty clipboard
 */
export function pastedFile(html: string, plain: string): Pasted | null {
  const tables = html === "" ? [] : tablesIn(new DOMParser().parseFromString(html, "text/html"));
  if (tables.length > 0) {
    const lines = tables.flatMap((rows) => [...rows.map(csvLine), ""]);
    return { name: "粘贴的表格.csv", text: lines.join("\r\n") };
  }
  if (plain.trim() === "") return null;
  return { name: "粘贴的文字.txt", text: plain };
}

function tablesIn(page: Document): readonly (readonly (readonly string[])[])[] {
  return [...page.querySelectorAll("table")]
    .filter((table) => table.parentElement?.closest("table") === null)
    .map(rowsIn)
    .filter((rows) => rows.some((row) => row.some((text) => text !== "")));
}

/** Cells that reach over several rows keep those below them in their columns. */
function rowsIn(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows: string[][] = [];
  // A table inside a cell is text of the cell.
  const own = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  for (const [at, row] of own.entries()) {
    const cells = (rows[at] ??= []);
    let column = 0;
    for (const cell of row.querySelectorAll<HTMLTableCellElement>("td, th")) {
      if (cell.closest("tr") !== row) continue;
      while (cells[column] !== undefined) column += 1;
      const [down, over] = [Math.min(cell.rowSpan || 1, 1000), Math.min(cell.colSpan || 1, 100)];
      for (let below = 0; below < down && at + below < own.length; below += 1) {
        const line = (rows[at + below] ??= []);
        for (let right = 0; right < over; right += 1) line[column + right] = below + right === 0 ? textOf(cell) : "";
      }
      column += over;
    }
  }
  return rows.map((cells) => Array.from(cells, (text) => text ?? ""));
}

function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  const parts = [...copy.querySelectorAll("p, div, li")];
  for (const part of parts.slice(0, -1)) part.append("\n");
  return (copy.textContent ?? "")
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0\r]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function csvLine(cells: readonly string[]): string {
  return cells.map((text) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",");
}
