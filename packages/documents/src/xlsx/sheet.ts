import type { ContentBudget } from "../read/content-budget.ts";

/**
 * A spreadsheet as our own data: what the port writes and reads. Nothing in here knows which library does the work.
 */
export interface SheetModel {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  /** Width of each column in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Height of each row in points. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly SheetCell[];
  /** Row printed again on every page; `null` for none. */
  readonly headRow: number | null;
}

/** A cell with its place (from 0) and how it looks; a merged cell stands once, at its upper left. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Always written as text, whatever it begins with. */
  readonly text: string;
  readonly look: CellLook;
  readonly align: "left" | "center" | "right";
}

/** A line across the sheet, outside its table. */
export type Line = Pick<SheetCell, "text" | "look" | "align">;

export type CellLook = "title" | "number" | "heading" | "text" | "head" | "cell" | "emphasis" | "note";

/** A sheet as read: a rectangle of texts, the text of a merged cell in every cell it covers. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Places (from 0) of the cells that a merge covers, within the rows. */
  readonly merged: readonly (readonly [row: number, column: number])[];
}

/** What of a workbook is read. */
export interface ReadBounds {
  readonly budget: ContentBudget;
  /** Rows of each sheet after which nothing is written; `null` where nobody knows. */
  readonly last: number | null;
}

/** The port: whoever writes and reads workbooks for us. */
export interface WorkbookPort {
  readonly write: (sheets: readonly SheetModel[]) => Promise<Uint8Array>;
  /** Throws an error of its own on a file it cannot read. @throws FAHENG_DOCUMENT_TOO_LARGE before more than `budget` is filled in */
  readonly read: (bytes: Uint8Array, bounds: ReadBounds) => Promise<readonly SheetContent[]>;
}
