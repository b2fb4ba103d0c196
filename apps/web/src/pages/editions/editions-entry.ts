import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { searchOf, whole } from "../../ground/search.ts";

/** Which edition is shown; the last one without it. */
export const editionsSearch = searchOf({ n: whole });

/** What the page of editions reads first. */
export function askForEditions({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.edition.list.queryOptions({ cycleId }));
}
