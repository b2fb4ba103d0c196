import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What 领导小组 reads first. */
export function askForGroup({ assessmentId }: { readonly assessmentId: string }): void {
  void prefetch(trpc.group.list.queryOptions({ assessmentId }));
  void prefetch(trpc.assessment.get.queryOptions({ id: assessmentId }));
}
