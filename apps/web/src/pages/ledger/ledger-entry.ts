import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { month, oneOf, searchOf, whole, word } from "../../ground/search.ts";

/** What the table of months may be sifted by. */
export const LEDGER_SHOWN = ["mine", "unfilled", "to-sign", "late"] as const;

/** What the address of 台账 states: whose month, which version of it, which lines, and what the table is sifted by. */
export const ledgerSearch = searchOf({
  month,
  dept: word,
  version: whole,
  lines: oneOf(["unsaid", "undone", "done"]),
  show: oneOf(LEDGER_SHOWN),
});

/** What it reads first. */
export function askForLedger({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.ledger.list.queryOptions({ assessmentId }));
  void prefetch(wholeAssessment(assessmentId));
}
