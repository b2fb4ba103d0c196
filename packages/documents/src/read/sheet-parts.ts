import type { SheetContent } from "../xlsx/sheet.ts";

/** A piece of a workbook, small enough to be taken in without anybody waiting for it. */
export interface SheetPart {
  /** Number of the sheet, from 0. */
  readonly sheet: number;
  /** They follow the ones that came before. */
  readonly rows: SheetContent["rows"];
  readonly merged: SheetContent["merged"];
}

/** How many cells, or merged places, are in a piece. */
const CELLS_AT_ONCE = 4000;

/** The rows and merged places of sheets in their order, in pieces. */
export function* partsOf(sheets: readonly SheetContent[]): Generator<SheetPart> {
  for (const [sheet, { rows, merged }] of sheets.entries()) {
    const width = Math.max(1, rows[0]?.length ?? 1);
    const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      yield { sheet, rows: rows.slice(at, at + rowsAtOnce), merged: [] };
    }
    for (let at = 0; at < merged.length; at += CELLS_AT_ONCE) {
      yield { sheet, rows: [], merged: merged.slice(at, at + CELLS_AT_ONCE) };
    }
  }
}

/** Sheets with nothing in them but their names, which the pieces are put into. */
export function bareSheets(sheets: readonly SheetContent[]): readonly SheetContent[] {
  return sheets.map(({ name }) => ({ name, rows: [], merged: [] }));
}

/** Puts sheets together again while their pieces come. */
export function gatherSheets() {
  const rows: (readonly string[])[][] = [];
  const merged: SheetContent["merged"][number][][] = [];
  return {
    take({ sheet, ...part }: SheetPart): void {
      const into = (rows[sheet] ??= []);
      for (const row of part.rows) into.push(row);
      const places = (merged[sheet] ??= []);
      for (const place of part.merged) places.push(place);
    },
    /** @param bare every sheet by its name, once all pieces have come. */
    whole(bare: readonly SheetContent[]): readonly SheetContent[] {
      return bare.map(({ name }, at) => ({ name, rows: rows[at] ?? [], merged: merged[at] ?? [] }));
    },
  };
}
