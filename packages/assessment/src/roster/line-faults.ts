import { type ErrorDefinition, type ErrorDetails, FahengError, isFit } from "@faheng/domain";
import type { CleanCell } from "./clean-cell.ts";
import { rosterErrors as errors } from "./roster-errors.ts";
import type { SheetLine } from "./sheet-lines.ts";

/** What a spreadsheet leaves in a cell whose formula fails; nobody and no department is called that. */
export const FORMULA_ERROR =
  /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/** Collects what is wrong with one line, each with the cell it stands in. */
export interface LineFaults {
  readonly found: FahengError[];
  readonly add: (definition: ErrorDefinition, column: string, details?: ErrorDetails) => void;
  /** The cell's text once it is fit, short enough and there; otherwise says what is wrong. */
  readonly required: (column: string, clean: (raw: string) => CleanCell, limit: number) => string;
  /** The same for a cell that may be empty. */
  readonly optional: (column: string, clean: (raw: string) => CleanCell, limit: number) => string;
  /** Whether full-width characters or spaces of a cell that was read were made plain. */
  readonly isTidied: () => boolean;
}

export function lineFaults(sheet: string, line: SheetLine): LineFaults {
  const found: FahengError[] = [];
  let isTidied = false;
  const add: LineFaults["add"] = (definition, column, details = {}) => {
    const place = `${sheet}!${line.address(column)}`;
    found.push(new FahengError(definition, { place, details: { row: line.row, column, ...details } }));
  };
  const optional: LineFaults["optional"] = (column, clean, limit) => {
    const raw = line.cell(column);
    const read = clean(raw);
    isTidied ||= read.isTidied;
    if (FORMULA_ERROR.test(read.text)) add(errors.FAHENG_ROSTER_FORMULA, column, { text: read.text });
    else if (!isFit(raw)) add(errors.FAHENG_ROSTER_CHARACTERS, column);
    else if (read.text.length > limit) add(errors.FAHENG_ROSTER_TOO_LONG, column, { limit });
    // What is shown of it is bounded and storable, whatever was sent.
    return read.text.slice(0, limit).toWellFormed().replaceAll("\u0000", "\ufffd");
  };
  return {
    found,
    add,
    optional,
    required(column, clean, limit) {
      const text = optional(column, clean, limit);
      if (text === "") add(errors.FAHENG_ROSTER_EMPTY_CELL, column);
      return text;
    },
    isTidied: () => isTidied,
  };
}
