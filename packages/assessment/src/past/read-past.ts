import type { SheetContent } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { rosterErrors } from "../roster/roster-errors.ts";
import { HEAD_ROWS, headingsOf, linesUnder, type SheetLine } from "../roster/sheet-lines.ts";
import { MOST_LINES, OPTIONAL, PART_COLUMNS, RESULT_COLUMNS } from "./past-columns.ts";

/** A line with the sheet it stands in. */
export interface PastLine extends SheetLine {
  readonly sheet: string;
  /** Whether the cell of a column was merged with others. */
  readonly isMerged: (column: string) => boolean;
}

/** What a workbook of past results holds, as it stands. */
export interface PastBook {
  readonly results: readonly PastLine[];
  readonly parts: readonly PastLine[];
  readonly emptyRows: number;
  /** Columns that mean nothing here and were not read. */
  readonly ignoredColumns: readonly string[];
  /** Sheets with something in them that are neither kind. */
  readonly ignoredSheets: readonly string[];
}

/**
 * Finds the sheets by their headings, whatever they are called and however many there are.
 *
 * @throws FAHENG_ROSTER_HEADINGS, FAHENG_ROSTER_HEADING_TWICE, FAHENG_ROSTER_ROWS, FAHENG_ROSTER_NOTHING
 */
export function readPast(sheets: readonly SheetContent[]): PastBook {
  const book = { results: [] as PastLine[], parts: [] as PastLine[] };
  const ignored = new Set<string>();
  const ignoredSheets: string[] = [];
  let [emptyRows, found] = [0, 0];
  for (const sheet of sheets) {
    const head = findHead(sheet);
    if (head === null) {
      if (sheet.rows.some((cells) => cells.some((cell) => cell.trim() !== ""))) ignoredSheets.push(sheet.name);
      continue;
    }
    found += 1;
    const known = Object.values(head.kind === "results" ? RESULT_COLUMNS : PART_COLUMNS);
    const read = linesUnder(sheet.rows, head, { known, optional: OPTIONAL });
    for (const heading of read.ignored) ignored.add(heading);
    emptyRows += read.emptyRows;
    const merged = new Set(sheet.merged.map(([row, column]) => `${row},${column}`));
    const of = { sheet: sheet.name, headings: head.headings, merged };
    for (const line of read.lines) book[head.kind].push(inSheet(line, of));
  }
  if (found === 0) {
    const missing = Object.values(RESULT_COLUMNS).join("、");
    throw new FahengError(rosterErrors.FAHENG_ROSTER_HEADINGS, { details: { missing } });
  }
  const actual = book.results.length + book.parts.length;
  if (actual > MOST_LINES) {
    throw new FahengError(rosterErrors.FAHENG_ROSTER_ROWS, { details: { actual, limit: MOST_LINES } });
  }
  if (actual === 0) throw new FahengError(rosterErrors.FAHENG_ROSTER_NOTHING);
  return { ...book, emptyRows, ignoredColumns: [...ignored].slice(0, 20), ignoredSheets: ignoredSheets.slice(0, 20) };
}

interface Head {
  readonly kind: "results" | "parts";
  readonly row: number;
  readonly headings: readonly string[];
}

/** The total tells a sheet of results, a score and what it is of a sheet of parts. */
function findHead({ rows }: SheetContent): Head | null {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const headings = headingsOf(cells);
    if (!headings.includes(RESULT_COLUMNS.agency)) continue;
    if (headings.includes(RESULT_COLUMNS.total)) return { kind: "results", row, headings };
    if (headings.includes(PART_COLUMNS.score) && headings.includes(PART_COLUMNS.name)) {
      return { kind: "parts", row, headings };
    }
  }
  return null;
}

function inSheet(
  { row, cell, address }: SheetLine,
  of: { readonly sheet: string; readonly headings: readonly string[]; readonly merged: ReadonlySet<string> },
): PastLine {
  const { sheet, headings, merged } = of;
  return {
    row,
    cell,
    address,
    sheet,
    isMerged: (column) => merged.has(`${row - 1},${headings.indexOf(column)}`),
  };
}
