import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { client } from "../../api/trpc.ts";
import { timeText } from "../../app/dates.ts";
import { useText } from "../../app/text.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AuditChange } from "./audit-change.tsx";
import { AuditExport } from "./audit-export.tsx";
import { AuditVerdict } from "./audit-verdict.tsx";

const PAGE = 100;
const RESULTS = { done: "成功", refused: "被拒绝", failed: "失败" } as const;

/** 审计: every act, newest first; the chain can be checked and the rows taken away. */
export function AuditPage() {
  const t = useText();
  const language = useLanguage();
  const { q } = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const filter = q === undefined ? {} : { action: q };
  const rows = useInfiniteQuery({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({ limit: PAGE, ...filter, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : (page.at(-1)?.seq ?? undefined)),
  });
  return (
    <Page title={t("审计")}>
      <AuditVerdict />
      <Panel
        title={t("审计记录")}
        side={
          <div className="fw-filters">
            <input
              type="search"
              className="fh-input"
              aria-label={t("按动作筛选")}
              placeholder={t("按动作筛选")}
              defaultValue={q ?? ""}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                const { value } = event.currentTarget;
                void navigate({ search: value.trim() === "" ? {} : { q: value.trim() } });
              }}
            />
            <AuditExport filter={filter} />
          </div>
        }
      >
        <QueryGate query={rows}>
          {({ pages }) =>
            pages.flat().length === 0 ? (
              <EmptyPicture title={t("没有符合条件的记录")} />
            ) : (
              <table className="fh-table fw-audit">
                <thead>
                  <tr>
                    <th scope="col">{t("序号")}</th>
                    <th scope="col">{t("时间")}</th>
                    <th scope="col">{t("人员")}</th>
                    <th scope="col">{t("动作")}</th>
                    <th scope="col">{t("对象")}</th>
                    <th scope="col">{t("结果")}</th>
                    <th scope="col">{t("前后内容")}</th>
                  </tr>
                </thead>
                <tbody>
                  {pages.flat().map(({ seq, at, actorName, action, object, result, before, after, hash }) => (
                    <tr key={seq}>
                      <td className="fh-number">{seq}</td>
                      <td>{timeText(at, language)}</td>
                      <td>{actorName}</td>
                      <td>
                        <code>{action}</code>
                      </td>
                      <td>
                        <code className="fw-hash">{object}</code>
                      </td>
                      <td className={result === "done" ? "" : "fh-loss"}>{t(RESULTS[result])}</td>
                      <td>
                        <AuditChange before={before} after={after} hash={hash} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </QueryGate>
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
    </Page>
  );
}
