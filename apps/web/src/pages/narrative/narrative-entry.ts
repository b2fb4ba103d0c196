import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf } from "../../ground/search.ts";

/** Texts that an agency writes. */
export const DOCUMENTS = ["self-report", "annual-report"] as const;

/** What the address of a text states: which one; the self-assessment report where it does not say. */
export const narrativeSearch = searchOf({ document: oneOf(DOCUMENTS) });

/** What 文稿 reads first. */
export function askForNarrative({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.narrative.get.queryOptions({ assessmentId, document: "self-report" }));
}
