import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What 考评周期 reads first. */
export function askForCycles(): void {
  void prefetch(trpc.cycle.list.queryOptions());
}

/** What opening a cycle reads first. */
export function askForNewCycle(): void {
  void prefetch(trpc.agency.list.queryOptions());
  void prefetch(trpc.plugin.list.queryOptions());
  void prefetch(trpc.profile.list.queryOptions({}));
}
