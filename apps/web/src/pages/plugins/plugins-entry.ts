import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What 机关包 reads first. */
export function askForPlugins(): void {
  void prefetch(trpc.plugin.list.queryOptions());
  void prefetch(trpc.agency.list.queryOptions());
  void prefetch(trpc.plugin.frozen.queryOptions());
  void prefetch(trpc.plugin.releases.queryOptions());
}
