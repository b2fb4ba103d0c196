import { ownCell } from "../our-reading.ts";
import type { DraftDoubt, Doubting } from "./draft-doubt.ts";
import type { DraftRow } from "./join-rows.ts";
import type { Structure } from "./structure.ts";

/** Reads the cells of one row that stands for one indicator. */
export interface RowCells {
  /** The reading of a cell; empty where there is no such column. */
  readonly text: (at: number | null) => string;
  /** Empty where the indicator's own words run across the column (a bonus point over the whole row). */
  readonly ownText: (at: number | null) => string;
  /** Whether the source lost the cell; a column that the table does not have is not lost. */
  readonly isLost: (at: number | null) => boolean;
}

/** Collects doubts about one row, with the text as it stands there. */
export function rowDoubts({ table, row, cells }: DraftRow): {
  readonly doubt: Doubting;
  readonly doubts: DraftDoubt[];
} {
  const doubts: DraftDoubt[] = [];
  const doubt: Doubting = (kind, at, note, code) => {
    const printed = at === null ? (cells.find((cell) => cell?.trim()) ?? "") : (cells[at] ?? "");
    doubts.push({ kind, table, row, column: at === null ? null : at + 1, printed, note, code });
  };
  return { doubt, doubts };
}

export function rowCells({ cells }: DraftRow, { leaf }: Structure, code: string, doubt: Doubting): RowCells {
  const text = (at: number | null): string => {
    if (at === null) return "";
    const { reading, isOurs } = ownCell(cells[at] ?? "");
    if (isOurs) doubt("our-reading", at, "原文件注明为理解，不是文件原文", code);
    // A dash is how an empty cell is printed.
    return /^\s*[-—–－−/／]+\s*$/.test(reading) ? "" : reading;
  };
  return {
    text,
    ownText: (at) => (at !== null && at !== leaf && cells[at] === cells[leaf] ? "" : text(at)),
    isLost: (at) => {
      const cell = at === null ? "" : (cells[at] ?? null);
      return cell === null || ownCell(cell).printed === null;
    },
  };
}
