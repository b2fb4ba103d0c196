import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";

/** What 上报 reads first. */
export function askForHandIn({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.handIn.get.queryOptions({ assessmentId }));
  void prefetch(wholeAssessment(assessmentId));
}
