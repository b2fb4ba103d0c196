import { prefetch } from "../../api/prefetch.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { oneOf, searchOf } from "../../ground/search.ts";

/** What the address of 表格填报 states: which indicators of the dry run are shown. */
export const tableSearch = searchOf({ show: oneOf(["changed", "conflict", "wrong", "unchanged"]) });

/** What it reads first. */
export function askForTable({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(wholeAssessment(assessmentId));
}
