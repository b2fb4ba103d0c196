import type { SourceBlock, SourceCell } from "../read/source-document.ts";
import { roleOf } from "./column-roles.ts";

/**
 * Finds tables in the lines of a text file, as programs write them when they save a document as text: a row a line with
 * tabs (or commas) between the cells, a row a line with the cells aligned by spaces, or a cell a line, each behind a tab,
 * with an empty line after the row, where a line without a tab runs on from the cell before it. All other lines stay texts.
 */
export function blocksOfLines(lines: readonly string[]): readonly SourceBlock[] {
  for (const cellsOf of [byTabs, byCommas, bySpaces]) {
    const start = lines.findIndex((line) => isHead(cellsOf(line) ?? []));
    if (start >= 0) return [...textsOf(lines.slice(0, start)), ...rowsOfLines(lines.slice(start), cellsOf)];
  }
  const blocks = blocksOf(lines);
  const first = blocks.findIndex((block) => isHead(block.cells));
  if (first < 0) return textsOf(lines);
  const [head] = blocks.slice(first);
  return [...textsOf(lines.slice(0, head?.line)), table(blocks.slice(first).map(({ cells }) => cells))];
}

function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => roleOf(cell) !== null).length >= 3;
}

function textsOf(lines: readonly string[]): SourceBlock[] {
  return lines.map((text) => ({ kind: "text", text }));
}

function byTabs(line: string): string[] | null {
  return line.includes("\t") ? line.split("\t").map(plain) : null;
}

/** With the quotes that a workbook puts around a cell that holds a comma. */
function byCommas(line: string): string[] | null {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    plain(quoted?.replaceAll('""', '"') ?? bare ?? ""),
  );
  return cells.length >= 3 ? cells : null;
}

/** Two spaces and more part cells, and so does a wide one. */
function bySpaces(line: string): string[] | null {
  const cells = line.trim().split(/ {2,}|\u3000+/);
  return cells.length >= 3 ? cells.map(plain) : null;
}

/** A head with other names begins another table (an annex). */
function rowsOfLines(lines: readonly string[], cellsOf: (line: string) => string[] | null): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: string[][] = [];
  let texts: string[] = [];
  let head = "";
  const close = (): void => {
    if (rows.length > 0) blocks.push(table(rows));
    blocks.push(...textsOf(texts));
    [rows, texts] = [[], []];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells === null) {
      texts.push(line);
      continue;
    }
    const names = cells.filter((cell) => cell !== "").join("|");
    if (isHead(cells) && names !== head) {
      close();
      head = names;
    }
    rows.push(cells);
  }
  close();
  return blocks;
}

interface LineBlock {
  readonly line: number;
  readonly cells: string[];
}

/** Rows of the second form: every line behind a tab is a cell, every other line runs on, an empty line ends the row. */
function blocksOf(lines: readonly string[]): LineBlock[] {
  const blocks: LineBlock[] = [];
  let block: string[] = [];
  let start = 0;
  for (const [index, line] of [...lines, ""].entries()) {
    if (line.trim() === "" && !line.includes("\t")) {
      if (block.length > 0) blocks.push({ line: start, cells: block });
      block = [];
    } else if (/^ *\t/.test(line)) {
      if (block.length === 0) start = index;
      block.push(plain(line));
    } else if (block.length > 0) {
      block[block.length - 1] += `\n${line.trim()}`;
    }
  }
  return blocks;
}

function table(rows: readonly (readonly string[])[]): SourceBlock {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const padded = rows.map((row): SourceCell[] => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return { kind: "table", name: null, rows: padded, merges: [] };
}

/** Paragraph tags that some extractions leave in the text are no text. */
function plain(cell: string): string {
  return cell.replace(/<p>/g, "").replace(/<\/p>/g, "\n").trim();
}
