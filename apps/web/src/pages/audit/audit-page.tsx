import { EmptyPicture } from "@faheng/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { AuditExport } from "./audit-export.tsx";
import { auditPages } from "./audit-entry.ts";
import { auditFilterOf } from "./audit-filter.ts";
import { auditSearch } from "./audit-search.ts";
import { AuditSieve } from "./audit-sieve.tsx";
import { AuditTable } from "./audit-table.tsx";
import { OwnExports } from "./own-exports.tsx";
import { AuditVerdict } from "./audit-verdict.tsx";

/** 审计: every act, newest first; the chain can be checked and the rows taken away. */
export function AuditPage() {
  const t = useText();
  const [search] = useAddress(auditSearch);
  const filter = auditFilterOf(search, useTimeZone());
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const names = new Map(agencies.data?.map(({ id, name }) => [id, name]));
  const rows = useInfiniteQuery(auditPages(filter));
  return (
    <Page title={t("审计")}>
      <QueryGate query={rows}>
        {({ pages }) => (
          <>
            <AuditVerdict agencies={names} />
            <OwnExports />
            <Panel title={t("审计记录")} side={<AuditExport filter={filter} />}>
              <AuditSieve agencies={names} />
              {pages.flat().length === 0 ? (
                <EmptyPicture title={t("没有符合条件的记录")}>{t("放宽筛选条件再看。")}</EmptyPicture>
              ) : (
                <AuditTable rows={pages.flat()} agencies={names} />
              )}
              {rows.hasNextPage ? (
                <p className="fw-steps">
                  <button
                    type="button"
                    className="fh-button"
                    disabled={rows.isFetchingNextPage}
                    onClick={() => void rows.fetchNextPage()}
                  >
                    {t("更早的记录")}
                  </button>
                </p>
              ) : null}
            </Panel>
          </>
        )}
      </QueryGate>
    </Page>
  );
}
