import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";

/** What 领导小组 reads first. */
export function askForGroup({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.group.list.queryOptions({ assessmentId }));
  void prefetch(wholeAssessment(assessmentId));
}
