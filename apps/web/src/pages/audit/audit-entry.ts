import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { AuditEntry } from "../../api/outputs.ts";
import { prefetch } from "../../api/prefetch.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { type AuditFilter, auditFilterOf } from "./audit-filter.ts";
import type { AuditSearch } from "./audit-search.ts";

const PAGE = 100;

/** Where a page of rows ends. */
type AuditPlace = Pick<AuditEntry, "at" | "chain" | "seq">;

/** The rows a filter lets through, newest first, a page at a time. */
export function auditPages(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: [...trpc.audit.list.queryKey(), "pages", filter],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({ limit: PAGE, ...filter, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as AuditPlace | null,
    // Filters stay in reach while the next rows come.
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : placeOf(page.at(-1))),
  });
}

function placeOf(row: AuditEntry | undefined): AuditPlace | undefined {
  return row && { at: row.at, chain: row.chain, seq: row.seq };
}

/** What the page reads first. */
export function askForAudit(_: object, search: AuditSearch, at: { readonly timeZone: string }): void {
  void prefetch(trpc.agency.list.queryOptions());
  void queryClient.prefetchInfiniteQuery(auditPages(auditFilterOf(search, at.timeZone)));
}
