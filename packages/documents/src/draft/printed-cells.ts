import { ownCell } from "../our-reading.ts";
import type { Doubting } from "./draft-doubt.ts";
import type { DraftRow } from "./join-rows.ts";
import type { RowTable } from "./row-to-indicator.ts";

/** A longer cell is not kept beside its reading. */
const LONGEST_CELL = 400;

/**
 * Every cell outside the tree as it stands, but those filled in later and those too long to keep; the indicator's own too
 * where something was taken out of it.
 */
export function printedCells(
  { table: { columns }, structure, keys }: Pick<RowTable, "table" | "structure" | "keys">,
  { cells }: DraftRow,
  { isTaken, doubtLong }: { readonly isTaken: boolean; readonly doubtLong: (at: number) => ReturnType<Doubting> },
): Record<string, string> {
  const { groups, leaf, requirement, number } = structure;
  const inTree = new Set([...groups, ...(isTaken ? [] : [leaf]), requirement, number]);
  const kept: [string, string][] = [];
  for (const [at, { role }] of columns.entries()) {
    const cell = ownCell(cells[at]?.trim() ?? "").printed ?? "";
    if (inTree.has(at) || cell === "" || role?.kind === "answer") continue;
    if (cell.length <= LONGEST_CELL) kept.push([keys[at] ?? `c${at + 1}`, cell]);
    else if (role?.kind !== "materials" && role?.kind !== "bases" && role?.kind !== "standard" && at !== leaf)
      doubtLong(at);
  }
  return Object.fromEntries(kept);
}
