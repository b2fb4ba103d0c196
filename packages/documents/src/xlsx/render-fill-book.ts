import { type CellStyle, type DataValidation, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { printableText } from "../printable-text.ts";
import { WORKBOOK_PROPERTIES } from "./workbook-properties.ts";

/** A cell of a table that is filled in and sent back. */
export interface FillCell {
  readonly text: string;
  /** Whether somebody may write into it; the others are locked and grey. */
  readonly isOpen: boolean;
  /** What is offered to choose from; what is too long for a spreadsheet's list (255 characters) is told by the hint alone. */
  readonly choices?: readonly string[];
  /** Shown beside the cell once it is chosen: what it takes. */
  readonly hint?: string;
}

/** A column of it. */
export interface FillColumn {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** A sheet: the head in its first row, then a row a thing. */
export interface FillSheet {
  readonly name: string;
  readonly columns: readonly FillColumn[];
  readonly rows: readonly (readonly FillCell[])[];
  /** Kept out of sight: what the program needs to know its own file again. */
  readonly isHidden?: boolean;
}

/** A workbook whose open cells are filled in and sent back. */
export interface FillBook {
  readonly sheets: readonly FillSheet[];
  /** How to fill it in, a line each, on a sheet of its own. */
  readonly notes: { readonly name: string; readonly lines: readonly string[] };
}

// What looks like OOXML's own escape of a character has to be escaped itself.
const ESCAPE = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** Excel's limits of a list, and of what is shown beside a cell. */
const MOST_LIST = 255;
const MOST_HINT = 255;

const THIN = { style: "thin", color: { rgb: "A6A6A6" } } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;
const FONT = { name: "宋体", size: 11 } as const;
const HEAD: CellStyle = {
  font: { name: "黑体", size: 11 },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border: BOX,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "D9E2EC" } },
};
// Text whatever is typed: 2017-03 stays what it is, and 0.30 keeps its place.
const CLOSED: CellStyle = {
  font: FONT,
  alignment: { vertical: "center", wrapText: true },
  border: BOX,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
  numFmt: "@",
  protection: { locked: true },
};
const OPEN: CellStyle = {
  font: FONT,
  alignment: { vertical: "center", wrapText: true },
  border: BOX,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF8DC" } },
  numFmt: "@",
  protection: { locked: false },
};

/** Writes a workbook of which only the open cells can be written into: coloured, with lists and hints; the others are protected. */
export async function renderFillBook({ sheets, notes }: FillBook): Promise<Uint8Array> {
  const explained: WriteSheet = {
    name: notes.name,
    rows: notes.lines.map((line) => [printableText(line)]),
    columns: [{ width: 90, style: { font: FONT, alignment: { wrapText: true } } }],
  };
  const shown = sheets.filter((it) => it.isHidden !== true);
  const hidden = sheets.filter((it) => it.isHidden === true);
  const bytes = await writeXlsx({
    sheets: [...shown.map(sheetOf), explained, ...hidden.map(sheetOf)],
    namedRanges: shown.map(({ name }) => ({ name: "_xlnm.Print_Titles", range: `'${name}'!$1:$1`, scope: name })),
    defaultFont: FONT,
    properties: WORKBOOK_PROPERTIES,
  });
  return new Uint8Array(bytes);
}

function sheetOf({ name, columns, rows, isHidden = false }: FillSheet): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  columns.forEach(({ title }, column) => cells.set(`0,${column}`, { value: title, type: "string", style: HEAD }));
  rows.forEach((row, at) => {
    row.forEach(({ text, isOpen }, column) => {
      const value = printableText(text).replace(ESCAPE, "_x005F_x");
      const filled = value === "" ? ({ value: null, type: "empty" } as const) : ({ value, type: "string" } as const);
      cells.set(`${at + 1},${column}`, Object.assign({ style: isOpen ? OPEN : CLOSED }, filled));
    });
  });
  return {
    name,
    rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ text }) => printableText(text) || null))],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    hidden: isHidden,
    dataValidations: columns.flatMap((_, column) => validationsOf(rows, column)),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&C— &P —" },
  };
}

/** Lists and hints of one column, those of cells below each other together. */
function validationsOf(rows: FillSheet["rows"], column: number): DataValidation[] {
  const letter = String.fromCharCode(65 + column);
  const runs: { key: string; cell: FillCell; from: number; to: number }[] = [];
  rows.forEach((row, at) => {
    const cell = row[column];
    if (cell?.isOpen !== true || (cell.choices === undefined && cell.hint === undefined)) return;
    const key = JSON.stringify([cell.choices, cell.hint]);
    const last = runs.at(-1);
    if (last?.key === key && last.to === at - 1) last.to = at;
    else runs.push({ key, cell, from: at, to: at });
  });
  return runs.map(({ cell: { choices = [], hint = "" }, from, to }) => {
    const said = hint === "" ? {} : { showInputMessage: true, inputMessage: hint.slice(0, MOST_HINT) };
    const range = `${letter}${from + 2}:${letter}${to + 2}`;
    // A proposal, not a wall: what is typed beside it is told apart when the file comes back.
    const isList =
      choices.length > 0 && choices.join(",").length <= MOST_LIST && !choices.some((it) => it.includes(","));
    const offered = isList
      ? { type: "list" as const, values: [...choices] }
      : { type: "textLength" as const, operator: "lessThanOrEqual" as const, formula1: "32767" };
    return Object.assign({ allowBlank: true, showErrorMessage: false, range }, offered, said);
  });
}
