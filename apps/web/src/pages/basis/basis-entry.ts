import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What the page of burdens and legal bases reads first. */
export function askForBasis({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.cycle.basis.queryOptions({ cycleId }));
}
