import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";

/** What lists of documents may be sifted by. */
export const PAPERS_SHOWN = ["all", "draft", "issued", "withdrawn"] as const;

/** What the address of a list of documents states: which of them, of which kind, and of which agency. */
export const papersSearch = searchOf({ show: oneOf(PAPERS_SHOWN), kind: word, of: word });

/** What 公文 of an assessment reads first. */
export function askForPapers({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.paper.list.queryOptions({ assessmentId }));
}

/** What the office's page over agencies reads first. */
export function askForCityPapers({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.paper.city.queryOptions({ cycleId }));
}
