import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { flag, oneOf, searchOf, type SearchOf, word } from "../../ground/search.ts";

/** What the table may be sorted by. */
export const SORTS = ["agency", "category", "score", "completion", "overdue", "state"] as const;

/** By which states agencies are sifted: those that have not handed in, and the others. */
export const HAND_IN_STATES = ["filling", "handed-in", "excused"] as const;

const READERS = { q: word, category: word, hand: oneOf(HAND_IN_STATES), sort: oneOf(SORTS), down: flag } as const;

/** What the address of 市级汇总 states. */
export type OverviewSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const overviewSearch = searchOf(READERS);

/** What the page reads first. */
export function askForOverview({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.cycle.overview.queryOptions({ cycleId }));
}
