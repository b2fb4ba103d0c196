import { roleOf } from "./column-roles.ts";

/** A cell as read; `null` where the row ends before it. */
export type SourceCell = string | null;

/**
 * Finds tables in the lines of a text file, as programs write them when they save a document as text: a row a line with
 * tabs between the cells, or a cell a line, each behind a tab, with an empty line after the row. A line that belongs to
 * no row runs on from the cell before it.
 */
export function tablesFromLines(lines: readonly string[]): readonly (readonly (readonly SourceCell[])[])[] {
  const start = lines.findIndex((line) => isHead(line.split("\t")));
  if (start >= 0) return rowsOfLines(lines.slice(start));
  const blocks = blocksOf(lines);
  const first = blocks.findIndex(isHead);
  return first >= 0 ? [padded(blocks.slice(first))] : [];
}

function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => roleOf(cell) !== null).length >= 3;
}

/** A head with other names begins another table (an annex). */
function rowsOfLines(lines: readonly string[]): SourceCell[][][] {
  const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t").map(plain));
  const tables: string[][][] = [];
  let head = "";
  for (const row of rows) {
    const names = row.filter((cell) => cell !== "").join("|");
    if (isHead(row) && names !== head) {
      head = names;
      tables.push([]);
    }
    tables.at(-1)?.push(row);
  }
  return tables.map(padded);
}

/** Rows of the second form: every line behind a tab is a cell, every other line runs on, an empty line ends the row. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim() === "" && !line.includes("\t")) {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else if (/^ *\t/.test(line)) {
      block.push(plain(line));
    } else if (block.length > 0) {
      block[block.length - 1] += `\n${line.trim()}`;
    }
  }
  return blocks;
}

function padded(rows: readonly (readonly string[])[]): SourceCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}

/** Paragraph tags that some extractions leave in the text are no text. */
function plain(cell: string): string {
  return cell.replace(/<p>/g, "").replace(/<\/p>/g, "\n").trim();
}
