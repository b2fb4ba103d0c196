import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";
import { stateWord } from "../../parts/tree-search.ts";

/** What the address of 进度 states: which matters, and which department's indicators in which state. */
export const progressSearch = searchOf({ show: oneOf(["nobody", "mine"]), dept: word, state: stateWord });

/** What it reads first. */
export function askForProgress({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.assessment.get.queryOptions({ id: assessmentId }));
}
