import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What 指标体系 reads first. */
export function askForFrameworks(): void {
  void prefetch(trpc.framework.list.queryOptions());
}

/** What one of them reads first. */
export function askForFramework({ frameworkId }: { readonly frameworkId: string }): void {
  void prefetch(trpc.framework.get.queryOptions({ id: frameworkId }));
}
