import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";

/** What the office's register reads first. */
export function askForRegister({ cycleId }: { readonly cycleId: string }): void {
  void prefetch(trpc.register.get.queryOptions({ cycleId }));
}
