import { type DataValidation, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { printableText } from "../printable-text.ts";
import { WORKBOOK_PROPERTIES } from "./workbook-properties.ts";

/** A column of a form that people fill in. */
export interface EntryColumn {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
  /** What is offered to choose from: texts, or what stands in a column of another sheet. */
  readonly choices?: readonly string[] | { readonly sheet: string; readonly column: string };
}

/** A sheet with one line a thing: the head in its first row, what is known already, and empty lines for more. */
export interface EntrySheet {
  readonly name: string;
  readonly columns: readonly EntryColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook to be filled in and sent back. */
export interface EntryForm {
  readonly sheets: readonly EntrySheet[];
  /** How to fill it in, a line each, on a sheet of its own at the end. */
  readonly notes: { readonly name: string; readonly lines: readonly string[] };
  /** How many lines, known ones included, offer the choices. */
  readonly lines: number;
}

const THIN = { style: "thin", color: { rgb: "000000" } } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;
const HEAD = {
  font: { name: "黑体", size: 11 },
  alignment: { horizontal: "center", vertical: "center" },
  border: BOX,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEDED" } },
} as const;
/** Text whatever is typed: a login 007 stays one. */
const ENTRY = { font: { name: "宋体", size: 11 }, alignment: { vertical: "center" }, numFmt: "@" } as const;

/**
 * Writes a workbook for people to fill in: every cell is text, choices drop down, the head stays in sight.
 *
 * @param form Choices given as texts stand in the file itself, 255 characters of them together (Excel's limit).
 */
export async function renderEntryForm(form: EntryForm): Promise<Uint8Array> {
  const notes: WriteSheet = {
    name: form.notes.name,
    rows: form.notes.lines.map((line) => [printableText(line)]),
    columns: [{ width: 90, style: { font: { name: "宋体", size: 11 }, alignment: { wrapText: true } } }],
  };
  const bytes = await writeXlsx({
    sheets: [...form.sheets.map((sheet) => sheetOf(sheet, form.lines)), notes],
    defaultFont: { name: "宋体", size: 11 },
    properties: WORKBOOK_PROPERTIES,
  });
  return new Uint8Array(bytes);
}

function sheetOf({ name, columns, rows }: EntrySheet, lines: number): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  columns.forEach(({ title }, column) => cells.set(`0,${column}`, { value: title, type: "string", style: HEAD }));
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      cells.set(`${at + 1},${column}`, { value: printableText(text), type: "string", style: ENTRY });
    });
  });
  return {
    name,
    rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(printableText))],
    cells,
    columns: columns.map(({ width }) => ({ width, style: ENTRY })),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, at) => validationOf(column, at, lines)),
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function validationOf({ choices }: EntryColumn, at: number, lines: number): DataValidation[] {
  if (choices === undefined) return [];
  const letter = columnLetter(at);
  // A proposal, not a wall: what is typed beside it is told apart when the file comes back.
  const common = { type: "list", allowBlank: true, range: `${letter}2:${letter}${lines + 1}` } as const;
  if ("sheet" in choices) {
    const { sheet, column } = choices;
    return [{ ...common, formula1: `'${sheet}'!$${column}$2:$${column}$${lines + 1}` }];
  }
  return [{ ...common, values: [...choices] }];
}

/** The letter of one of the first 26 columns. */
function columnLetter(at: number): string {
  return String.fromCharCode(65 + at);
}
