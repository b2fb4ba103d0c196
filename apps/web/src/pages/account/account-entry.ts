import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What one's own account reads first. */
export function askForAccount(): void {
  void prefetch(trpc.session.list.queryOptions());
}
