import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";

/** What lists of problems may be sifted by. */
export const PROBLEMS_SHOWN = ["open", "mine", "late", "closed", "all"] as const;

/** What the address of a list of problems states: which of them, of which department or agency, and of which theme. */
export const rectificationSearch = searchOf({ show: oneOf(PROBLEMS_SHOWN), of: word, theme: word });

/** What 问题清单 reads first. */
export function askForRectifications({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.rectification.list.queryOptions({ assessmentId }));
}

/** What the page of one problem reads first. */
export function askForRectification(it: { readonly assessmentId: string; readonly id: string }): void {
  void prefetch(trpc.rectification.get.queryOptions(it));
}

/** What the office's page over agencies reads first. */
export function askForCityRectifications({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.rectification.city.queryOptions({ cycleId }));
}
