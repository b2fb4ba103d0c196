import type { TakeableRow } from "../../api/outputs.ts";

/** Whether an earlier answer may be chosen at all. */
export function isOffered({ stands }: Pick<TakeableRow, "stands">): boolean {
  return stands === null;
}

/** Whether it is chosen as long as nobody says otherwise: not where its item asks for something else now. */
export function isPreset({ reworded }: Pick<TakeableRow, "reworded">): boolean {
  return reworded === null;
}
