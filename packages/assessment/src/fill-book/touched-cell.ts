import type { FahengError } from "@faheng/domain";
import { plain } from "./fact-cells.ts";
import type { FilledCell } from "./read-fill-book.ts";

/** One cell that differs from what it was when the table was downloaded. */
export interface FillChange {
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What stands there now, where that is neither: somebody else wrote it meanwhile. */
  readonly now: string | null;
}

/** What is found in the cells of one thing. */
export interface TouchedCells {
  readonly changes: FillChange[];
  readonly faults: FahengError[];
}

/** The cell's text, where it says something else than it did and than stands there now; what is wrong with the cell itself counts then alone. */
export function touchedCell(
  { changes, faults }: TouchedCells,
  cell: FilledCell | undefined,
  said: { readonly before: string; readonly now: string; readonly label: string },
): string | null {
  if (cell === undefined) return null;
  const after = tidy(cell.text);
  const before = tidy(said.before);
  if (plain(after) === plain(before) && cell.fault === null) return null;
  if (cell.fault !== null) {
    faults.push(cell.fault);
    return null;
  }
  if (plain(after) === plain(tidy(said.now))) return null;
  const isOvertaken = plain(tidy(said.now)) !== plain(before);
  changes.push({ place: cell.place, label: said.label, before, after, now: isOvertaken ? tidy(said.now) : null });
  return after;
}

function tidy(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").trim();
}
