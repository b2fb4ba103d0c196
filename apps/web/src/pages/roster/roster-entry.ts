import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { searchOf, word } from "../../ground/search.ts";

/** What the address of 批量导入 states: the agency. */
export const rosterSearch = searchOf({ of: word });

/** What it reads first. */
export function askForRoster(): void {
  void prefetch(trpc.agency.list.queryOptions());
}
