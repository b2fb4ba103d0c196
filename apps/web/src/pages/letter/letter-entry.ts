import { prefetch } from "../../api/prefetch.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { searchOf, word } from "../../ground/search.ts";

/** What the address of 函询 states: for which indicator and which of its materials somebody is asked. */
export const letterSearch = searchOf({ of: word, material: word });

/** What it reads first. */
export function askForLetter({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(wholeAssessment(assessmentId));
}
