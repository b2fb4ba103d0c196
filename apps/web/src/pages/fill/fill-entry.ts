import { prefetch } from "../../api/prefetch.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { oneOf, searchOf } from "../../ground/search.ts";
import { SHOWN_LISTS } from "../../parts/desk-lists.ts";
import { TREE } from "../../parts/tree-search.ts";

/** What the address of 填报 states. */
export const fillSearch = searchOf({ ...TREE, show: oneOf(SHOWN_LISTS) });

/** What it reads first. */
export function askForFill({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(wholeAssessment(assessmentId));
}
