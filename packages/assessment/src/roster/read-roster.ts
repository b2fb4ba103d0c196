import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { COLUMNS, MOST_ROWS, type RosterSheet } from "./roster-columns.ts";
import { rosterErrors as errors } from "./roster-errors.ts";
import { HEAD_ROWS, headingsOf, headingTwice, linesUnder, type SheetLine } from "./sheet-lines.ts";

/** What the workbook holds. */
export interface Roster {
  readonly sheets: Readonly<Record<RosterSheet, readonly SheetLine[]>>;
  /** Lines without anything in them, between and after the others. */
  readonly emptyRows: number;
  /** Columns that mean nothing here and were not read. */
  readonly ignoredColumns: readonly string[];
}

type Table = DocumentContent["tables"][number];

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
  const sheets: Record<RosterSheet, readonly SheetLine[]> = { departments: [], people: [] };
  let emptyRows = 0;
  for (const { sheet, table, row, headings } of found) {
    if (found.some((it) => it.sheet === sheet && it.table !== table)) {
      throw headingTwice(Object.values(COLUMNS[sheet])[0] ?? "");
    }
    const read = linesUnder(table, { row, headings }, { known: Object.values(COLUMNS[sheet]) });
    for (const heading of read.ignored) ignored.add(heading);
    sheets[sheet] = read.lines;
    emptyRows += read.emptyRows;
  }
  const actual = sheets.departments.length + sheets.people.length;
  if (actual > MOST_ROWS) throw new FahengError(errors.FAHENG_ROSTER_ROWS, { details: { actual, limit: MOST_ROWS } });
  if (actual === 0) throw new FahengError(errors.FAHENG_ROSTER_NOTHING);
  return { sheets, emptyRows, ignoredColumns: [...ignored].slice(0, 20) };
}

interface Found {
  readonly sheet: RosterSheet;
  readonly table: Table;
  readonly row: number;
  readonly headings: readonly string[];
}

/** Headings may say 处室 for 部门. Two headings of the people's sheet make one; the departments' has only one. */
function findHead(table: Table): Found | null {
  for (const [row, cells] of table.slice(0, HEAD_ROWS).entries()) {
    const headings = headingsOf(cells).map((it) => it.replace(/^处室/, "部门"));
    const { name, login, role } = COLUMNS.people;
    if ([name, login, role].filter((it) => headings.includes(it)).length >= 2) {
      return { sheet: "people", table, row, headings };
    }
    if (headings.includes(COLUMNS.departments.name)) return { sheet: "departments", table, row, headings };
  }
  return null;
}
