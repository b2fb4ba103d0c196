import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { searchOf, word } from "../../ground/search.ts";

/** What the address of 历年结果 states: the agency. */
export const pastSearch = searchOf({ of: word });

/** What it reads first. */
export function askForPast(): void {
  void prefetch(trpc.agency.list.queryOptions());
}
