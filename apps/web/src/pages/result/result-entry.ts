import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";

/** What 考评结果 reads first. */
export function askForResult({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.result.compare.queryOptions({ assessmentId }));
  void prefetch(trpc.handIn.get.queryOptions({ assessmentId }));
  void prefetch(wholeAssessment(assessmentId));
}
