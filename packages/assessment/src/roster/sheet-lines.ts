import { FahengError } from "@faheng/domain";
import { cleanName } from "./clean-cell.ts";
import { columnLetters } from "./column-letters.ts";
import { rosterErrors as errors } from "./roster-errors.ts";

/** A line of a workbook that is not empty. */
export interface SheetLine {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** What stands in a column, as it stands; empty where the line is shorter. */
  readonly cell: (column: string) => string;
  /** `C5` */
  readonly address: (column: string) => string;
}

/** What stands below the headings of one sheet. */
export interface SheetLines {
  readonly lines: readonly SheetLine[];
  /** Lines without anything in them, between and after the others. */
  readonly emptyRows: number;
  /** Headings that mean nothing here, whose columns were not read. */
  readonly ignored: readonly string[];
}

/** Where headings are looked for: some put a title above them. */
export const HEAD_ROWS = 5;

/** The headings of a row, without spaces. */
export function headingsOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cleanName(cell).text.replaceAll(" ", ""));
}

/**
 * The lines below the headings of a sheet.
 *
 * @param columns the columns that are read; `optional` ones may be missing.
 * @throws FAHENG_ROSTER_HEADINGS, FAHENG_ROSTER_HEADING_TWICE
 */
export function linesUnder(
  rows: readonly (readonly string[])[],
  head: { readonly row: number; readonly headings: readonly string[] },
  columns: { readonly known: readonly string[]; readonly optional?: readonly string[] },
): SheetLines {
  const { headings } = head;
  const { known, optional = [] } = columns;
  const missing = known.filter((it) => !headings.includes(it) && !optional.includes(it));
  if (missing.length > 0) {
    throw new FahengError(errors.FAHENG_ROSTER_HEADINGS, { details: { missing: missing.join("、") } });
  }
  const ignored: string[] = [];
  for (const heading of headings) {
    if (known.includes(heading) && headings.indexOf(heading) !== headings.lastIndexOf(heading)) {
      throw headingTwice(heading);
    }
    if (heading !== "" && !known.includes(heading)) ignored.push(heading.slice(0, 50));
  }
  const read = known.map((it) => headings.indexOf(it)).filter((at) => at !== -1);
  const lines: SheetLine[] = [];
  let emptyRows = 0;
  for (const [at, cells] of rows.entries()) {
    if (at <= head.row) continue;
    if (read.every((column) => (cells[column] ?? "").trim() === "")) emptyRows += 1;
    else lines.push(lineOf(at + 1, cells, headings));
  }
  return { lines, emptyRows, ignored };
}

export function headingTwice(heading: string): FahengError {
  return new FahengError(errors.FAHENG_ROSTER_HEADING_TWICE, { details: { heading } });
}

function lineOf(row: number, cells: readonly string[], headings: readonly string[]): SheetLine {
  return {
    row,
    cell: (column) => cells[headings.indexOf(column)] ?? "",
    address: (column) => `${columnLetters(headings.indexOf(column))}${row}`,
  };
}
