import type { DocumentContent } from "@faheng/plugin-api";
import type { SheetContent } from "../xlsx/sheet.ts";

/** One part of a document as it is looked at: plain text, and never markup. */
export type PreviewBlock =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "table";
      /** The name of its sheet; `null` in a text. */
      readonly name: string | null;
      /** A rectangle of texts; a merged cell's text stands in the first of those it covers. */
      readonly rows: readonly (readonly string[])[];
    };

/** The beginning of a document, as much as somebody looks at on a page. */
export interface DocumentPreview {
  readonly blocks: readonly PreviewBlock[];
  /** Whether there is more than this. */
  readonly isCut: boolean;
}

/** The most that is given out to be looked at: a browser draws it at once, and an answer stays below 2 MB. */
export const PREVIEW_LIMITS = { blocks: 2000, cells: 20_000, characters: 400_000, cellCharacters: 4000 } as const;

/** Takes the first parts within the limits; of a table its first rows. Empty rows at a table's end go. */
export function previewOf(all: Iterable<PreviewBlock>): DocumentPreview {
  const blocks: PreviewBlock[] = [];
  let cells: number = PREVIEW_LIMITS.cells;
  let characters: number = PREVIEW_LIMITS.characters;
  let isCut = false;
  const taken = (text: string, most: number): string => {
    const kept = text.slice(0, Math.max(0, Math.min(most, characters)));
    characters -= kept.length;
    if (kept.length < text.length) isCut = true;
    return kept.toWellFormed();
  };
  for (const block of all) {
    if (blocks.length >= PREVIEW_LIMITS.blocks || characters <= 0 || cells <= 0) return { blocks, isCut: true };
    if (block.kind === "text") {
      blocks.push({ kind: "text", text: taken(block.text, PREVIEW_LIMITS.characters) });
      continue;
    }
    const rows: string[][] = [];
    for (const row of block.rows) {
      if (cells < row.length || characters <= 0) {
        isCut = true;
        break;
      }
      cells -= row.length;
      rows.push(row.map((it) => taken(it, PREVIEW_LIMITS.cellCharacters)));
    }
    while (rows.at(-1)?.every((it) => it === "") === true) rows.pop();
    blocks.push({ kind: "table", name: block.name === null ? null : block.name.slice(0, 100), rows });
  }
  return { blocks, isCut };
}

/** Sheets as parts, each with its name; a merged cell's text once. */
export function* sheetBlocks(sheets: readonly SheetContent[]): Generator<PreviewBlock> {
  for (const { name, rows, merged } of sheets) {
    const covered = new Map<number, Set<number>>();
    for (const [row, column] of merged) {
      const columns = covered.get(row) ?? new Set();
      covered.set(row, columns.add(column));
    }
    const isCovered = (row: number, column: number): boolean => covered.get(row)?.has(column) === true;
    const repeats = (row: number, column: number, text: string): boolean =>
      isCovered(row, column) &&
      ((isCovered(row, column - 1) && rows[row]?.[column - 1] === text) ||
        (isCovered(row - 1, column) && rows[row - 1]?.[column] === text));
    const shown = rows.map((cells, row) => cells.map((text, column) => (repeats(row, column, text) ? "" : text)));
    yield { kind: "table", name, rows: shown };
  }
}

/** What was read as paragraphs and tables. */
export function contentOf(blocks: readonly PreviewBlock[]): DocumentContent {
  return {
    lines: blocks.flatMap((it) => (it.kind === "text" ? [it.text] : [])),
    tables: blocks.flatMap((it) => (it.kind === "table" ? [it.rows] : [])),
  };
}
