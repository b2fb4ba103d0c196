import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { flag, oneOf, searchOf, type SearchOf, whole, word } from "../../ground/search.ts";

/** What the table may be sorted by. */
export const SORTS = ["agency", "category", "score", "completion", "overdue", "state"] as const;

/** By which states agencies are sifted: those that have not handed in, and the others. */
export const HAND_IN_STATES = ["filling", "handed-in", "reviewing", "announced", "final", "excused"] as const;

const READERS = {
  q: word,
  category: word,
  hand: oneOf(HAND_IN_STATES),
  sort: oneOf(SORTS),
  down: flag,
  page: whole,
  /** Beside what is published of a closed cycle, what its figures come to now. */
  live: flag,
} as const;

/** What the address of 市级汇总 states. */
type OverviewSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const overviewSearch = searchOf(READERS);

/** The server knows no page behind this one. */
const MOST_PAGES = 1000;

/** What it reads. */
export function overviewQuery(cycleId: string, { q, category, hand, sort, down, page = 1 }: OverviewSearch) {
  const sought = { q, category, state: hand, sort, isDown: down };
  return trpc.cycle.overviewPage.queryOptions(Object.assign({ cycleId, page: Math.min(page, MOST_PAGES) }, sought));
}

/** What the page reads first. */
export function askForOverview({ cycleId }: { readonly cycleId: string }, search: OverviewSearch): void {
  void prefetch(overviewQuery(cycleId, search));
}
