import { ownCell } from "../our-reading.ts";
import type { Doubting } from "./draft-doubt.ts";
import type { DraftRow } from "./join-rows.ts";
import type { SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";

/** A longer cell is not kept beside its reading. */
const LONGEST_CELL = 400;

/** Every cell outside the tree as it stands, but those filled in later and those too long to keep. */
export function printedCells(
  { columns }: SourceTable,
  { groups, leaf, requirement, number }: Structure,
  { cells }: DraftRow,
  doubtLong: (at: number) => ReturnType<Doubting>,
): Record<string, string> {
  const inTree = new Set([...groups, leaf, requirement, number]);
  const kept: [string, string][] = [];
  for (const [at, { role }] of columns.entries()) {
    const cell = ownCell(cells[at]?.trim() ?? "").printed ?? "";
    if (inTree.has(at) || cell === "" || role?.kind === "answer") continue;
    if (cell.length <= LONGEST_CELL) kept.push([`c${at + 1}`, cell]);
    else if (role?.kind !== "materials" && role?.kind !== "bases") doubtLong(at);
  }
  return Object.fromEntries(kept);
}
