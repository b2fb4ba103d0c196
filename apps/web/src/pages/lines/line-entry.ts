import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** A line has a hundred agencies at most, and so one page. */
export function lineQuery(cycleId: string) {
  return trpc.cycle.overviewPage.queryOptions({ cycleId, page: 1, sort: "pressing" });
}

/** What 条线汇总 reads first. */
export function askForLine({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(lineQuery(cycleId));
}
