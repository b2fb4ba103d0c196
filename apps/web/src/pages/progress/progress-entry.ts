import { prefetch } from "../../api/prefetch.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";
import { STANDINGS } from "./standing-count.ts";
import { stateWord } from "../../parts/tree-search.ts";

/** What the address of 进度 states: which matters; whose or which chapter's indicators, and where they stand; how stages are listed. */
export const progressSearch = searchOf({
  show: oneOf(["nobody", "mine"]),
  dept: word,
  state: stateWord,
  chapter: word,
  stand: oneOf(STANDINGS),
  by: oneOf(["chapter"]),
});

/** What it reads first. */
export function askForProgress({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(wholeAssessment(assessmentId));
}
