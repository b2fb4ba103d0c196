import { type CellMap } from "./cell-map.ts";
import type { DraftView } from "./draft-view.ts";
import { type Spot, spotKey, spotOf } from "./spot.ts";

/** What became of a cell, as its look tells. */
export type CellMark = "used" | "unread" | "furniture" | "doubt" | "none";

/** Looks up what became of a cell; a doubt that is open counts first. */
export function cellMarksOf(draft: DraftView, map: CellMap): (spot: Spot) => CellMark {
  const marks = new Map<string, CellMark>();
  const put = (spot: Spot | null, mark: CellMark): void => void (spot !== null && marks.set(spotKey(spot), mark));
  for (const { place } of draft.furniture) put(spotOf(place), "furniture");
  for (const { place } of draft.unread) put(spotOf(place), "unread");
  for (const { table, row, column, settled } of draft.doubts) if (!settled) put({ table, row, column }, "doubt");
  return (spot) => marks.get(spotKey(spot)) ?? (map.placeAt(spot) === null ? "none" : "used");
}
