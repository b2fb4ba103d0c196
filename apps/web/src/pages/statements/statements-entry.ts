import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What 评定 reads first. */
export function askForStatements({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.statement.list.queryOptions({ cycleId }));
}
