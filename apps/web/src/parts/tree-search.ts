import type { IndicatorState, TreeFilter } from "@faheng/ui";
import { oneOf, searchOf, type SearchOf, word } from "../ground/search.ts";

/** States an address may ask for. */
export const stateWord = oneOf([
  "not-started",
  "in-progress",
  "done",
  "not-applicable",
  "awaiting-approval",
  "returned",
] as const satisfies readonly IndicatorState[]);

/** What the address of every page with a tree states: the indicator shown, and the tree's filter. */
export const TREE = { of: word, q: word, dept: word, state: stateWord } as const;

/** Reads it. */
export const treeSearch = searchOf(TREE);

/** The tree's filter as the address states it. */
export function filterOf({ q = "", dept = "", state }: SearchOf<typeof TREE>): TreeFilter {
  return { text: q, department: dept, state: state ?? "" };
}
