import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { flag, oneOf, searchOf, type SearchOf, word } from "../../ground/search.ts";

/** What the table may be sorted by. */
export const SORTS = ["agency", "category", "score", "completion", "overdue"] as const;

const READERS = { q: word, category: word, sort: oneOf(SORTS), down: flag } as const;

/** What the address of 市级汇总 states. */
export type OverviewSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const overviewSearch = searchOf(READERS);

/** What the page reads first. */
export function askForOverview({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.cycle.overview.queryOptions({ cycleId }));
}
