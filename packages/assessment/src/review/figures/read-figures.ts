import type { SheetContent } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { rosterErrors } from "../../roster/roster-errors.ts";
import { HEAD_ROWS, headingsOf, linesUnder, type SheetLine } from "../../roster/sheet-lines.ts";
import { CASE_COLUMNS, MOST_LINES, OPTIONAL, SURVEY_COLUMNS } from "./figure-columns.ts";

/** A line of either kind with the sheet it stands in. */
export interface FigureLine extends SheetLine {
  readonly sheet: string;
  readonly kind: "survey" | "cases";
}

/** What a workbook of survey results and case files holds, as it stands. */
export interface FigureBook {
  readonly lines: readonly FigureLine[];
  readonly ignoredSheets: readonly string[];
}

/**
 * Finds the sheets by their headings, whatever they are called and however many there are.
 *
 * @throws FAHENG_ROSTER_HEADINGS, FAHENG_ROSTER_HEADING_TWICE, FAHENG_ROSTER_ROWS, FAHENG_ROSTER_NOTHING
 */
export function readFigures(sheets: readonly SheetContent[]): FigureBook {
  const lines: FigureLine[] = [];
  const ignoredSheets: string[] = [];
  let found = 0;
  for (const { name: sheet, rows } of sheets) {
    const head = headOf(rows);
    if (head === null) {
      if (rows.some((cells) => cells.some((cell) => cell.trim() !== ""))) ignoredSheets.push(sheet);
      continue;
    }
    found += 1;
    const { kind } = head;
    const known = Object.values(kind === "survey" ? SURVEY_COLUMNS : CASE_COLUMNS);
    for (const line of linesUnder(rows, head, { known, optional: OPTIONAL }).lines) {
      lines.push({ row: line.row, cell: line.cell, address: line.address, sheet, kind });
    }
  }
  if (found === 0) {
    const missing = [SURVEY_COLUMNS.item, SURVEY_COLUMNS.valid].join("、");
    throw new FahengError(rosterErrors.FAHENG_ROSTER_HEADINGS, { details: { missing } });
  }
  if (lines.length > MOST_LINES) {
    const details = { actual: lines.length, limit: MOST_LINES };
    throw new FahengError(rosterErrors.FAHENG_ROSTER_ROWS, { details });
  }
  if (lines.length === 0) throw new FahengError(rosterErrors.FAHENG_ROSTER_NOTHING);
  return { lines, ignoredSheets: ignoredSheets.slice(0, 20) };
}

/** How many answered tells a survey, the file itself a case file. */
function headOf(
  rows: readonly (readonly string[])[],
): { readonly kind: FigureLine["kind"]; readonly row: number; readonly headings: readonly string[] } | null {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const headings = headingsOf(cells);
    if (!headings.includes(SURVEY_COLUMNS.item)) continue;
    if (headings.includes(SURVEY_COLUMNS.valid)) return { kind: "survey", row, headings };
    if (headings.includes(CASE_COLUMNS.file)) return { kind: "cases", row, headings };
  }
  return null;
}
