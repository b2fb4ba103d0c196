import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { oneOf, searchOf, type SearchOf, word } from "../../ground/search.ts";

const READERS = { q: word, dept: word, chapter: word, show: oneOf(["nobody", "unassigned"]) } as const;

/** What the address of 任务分解 states: department by id, chapter by code. */
export type AssignmentSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const assignmentSearch = searchOf(READERS);

/** What the page reads first. */
export function askForAssignment({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(wholeAssessment(assessmentId));
  void prefetch(trpc.assignment.get.queryOptions({ assessmentId }));
}
