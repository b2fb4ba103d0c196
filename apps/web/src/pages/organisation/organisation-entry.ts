import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { flag, oneOf, searchOf, word } from "../../ground/search.ts";

/** What the list may be sorted by. */
export const SORTS = ["name", "category"] as const;

/** What the address of 组织机构 states. */
export const organisationSearch = searchOf({ of: word, q: word, sort: oneOf(SORTS), down: flag });

/** What it reads first. */
export function askForOrganisation(): void {
  void prefetch(trpc.agency.list.queryOptions());
}
