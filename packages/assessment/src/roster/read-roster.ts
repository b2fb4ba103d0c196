import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { cleanName } from "./clean-cell.ts";
import { columnLetters } from "./column-letters.ts";
import { COLUMNS, MOST_ROWS, type RosterSheet } from "./roster-columns.ts";
import { rosterErrors as errors } from "./roster-errors.ts";

/** A line of the workbook that is not empty. */
export interface RosterLine {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** What stands in a column, as it stands; empty where the line is shorter. */
  readonly cell: (column: string) => string;
  /** `C5` */
  readonly address: (column: string) => string;
}

/** What the workbook holds. */
export interface Roster {
  readonly sheets: Readonly<Record<RosterSheet, readonly RosterLine[]>>;
  /** Lines without anything in them, between and after the others. */
  readonly emptyRows: number;
  /** Columns that mean nothing here and were not read. */
  readonly ignoredColumns: readonly string[];
}

type Table = DocumentContent["tables"][number];

/** Where headings are looked for: some put a title above them. */
const HEAD_ROWS = 5;

/**
 * Finds the sheets by their headings, whatever they are called.
 *
 * @throws FAHENG_ROSTER_HEADINGS, FAHENG_ROSTER_HEADING_TWICE, FAHENG_ROSTER_ROWS, FAHENG_ROSTER_NOTHING
 */
export function readRoster({ tables }: DocumentContent): Roster {
  const found = tables.flatMap((table) => findHead(table) ?? []);
  if (found.length === 0) {
    const missing = Object.values(COLUMNS).map((columns) => Object.values(columns).join("、"));
    throw new FahengError(errors.FAHENG_ROSTER_HEADINGS, { details: { missing: missing.join("；") } });
  }
  const ignored = new Set<string>();
  const sheets: Record<RosterSheet, RosterLine[]> = { departments: [], people: [] };
  let emptyRows = 0;
  for (const { sheet, table, headRow, headings } of found) {
    if (found.some((it) => it.sheet === sheet && it.table !== table))
      throw twice(Object.values(COLUMNS[sheet])[0] ?? "");
    const known: readonly string[] = Object.values(COLUMNS[sheet]);
    const missing = known.filter((it) => !headings.includes(it));
    if (missing.length > 0) {
      throw new FahengError(errors.FAHENG_ROSTER_HEADINGS, { details: { missing: missing.join("、") } });
    }
    for (const heading of headings) {
      if (known.includes(heading) && headings.indexOf(heading) !== headings.lastIndexOf(heading)) throw twice(heading);
      if (heading !== "" && !known.includes(heading)) ignored.add(heading.slice(0, 50));
    }
    for (const [at, cells] of table.entries()) {
      if (at <= headRow) continue;
      if (known.every((it) => (cells[headings.indexOf(it)] ?? "").trim() === "")) emptyRows += 1;
      else sheets[sheet].push(lineOf(at + 1, cells, headings));
    }
  }
  const actual = sheets.departments.length + sheets.people.length;
  if (actual > MOST_ROWS) throw new FahengError(errors.FAHENG_ROSTER_ROWS, { details: { actual, limit: MOST_ROWS } });
  if (actual === 0) throw new FahengError(errors.FAHENG_ROSTER_NOTHING);
  return { sheets, emptyRows, ignoredColumns: [...ignored].slice(0, 20) };
}

interface Found {
  readonly sheet: RosterSheet;
  readonly table: Table;
  readonly headRow: number;
  readonly headings: readonly string[];
}

/** Headings may say 处室 for 部门. Two headings of the people's sheet make one; the departments' has only one. */
function findHead(table: Table): Found | null {
  for (const [headRow, cells] of table.slice(0, HEAD_ROWS).entries()) {
    const headings = cells.map((cell) => cleanName(cell).text.replaceAll(" ", "").replace(/^处室/, "部门"));
    const { name, login, role } = COLUMNS.people;
    if ([name, login, role].filter((it) => headings.includes(it)).length >= 2) {
      return { sheet: "people", table, headRow, headings };
    }
    if (headings.includes(COLUMNS.departments.name)) return { sheet: "departments", table, headRow, headings };
  }
  return null;
}

function lineOf(row: number, cells: readonly string[], headings: readonly string[]): RosterLine {
  return {
    row,
    cell: (column) => cells[headings.indexOf(column)] ?? "",
    address: (column) => `${columnLetters(headings.indexOf(column))}${row}`,
  };
}

function twice(heading: string): FahengError {
  return new FahengError(errors.FAHENG_ROSTER_HEADING_TWICE, { details: { heading } });
}
