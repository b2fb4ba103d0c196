import { ErrorNotice } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import { Fault } from "./fault.tsx";
import { Panel } from "./page.tsx";
import { QueryGate } from "./query-gate.tsx";
import { TakingsTable } from "./takings-table.tsx";
import { useTakeOver } from "./use-take-over.ts";
import { useText } from "./words.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** 采用以往填报的记录: who took what over and when, for whoever reads the answers; whoever may save them gives them back here. */
export function TakingsPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText();
  const takings = useQuery(trpc.response.takings.queryOptions({ assessmentId }));
  const { undo, done, stop } = useTakeOver(assessmentId);
  const stopped = (undo.data?.all ?? []).filter((it) => it.stands !== null);
  return (
    <Panel title={t("采用以往填报的记录")} className="fw-no-print">
      <QueryGate query={takings}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="fh-quiet">{t("没有采用过以往的填报。")}</p>
          ) : (
            <TakingsTable
              rows={rows}
              preset={NOTHING}
              isBusy={undo.isPending}
              onUndo={(chosen) =>
                undo.mutate(chosen.map(({ indicator, version }) => ({ indicator, expectedVersion: version })))
              }
            />
          )
        }
      </QueryGate>
      <p role="status">
        {undo.isPending ? t("正在撤回：{done} / {all}", { done, all: undo.variables.length }) : null}
        {undo.data ? t("已撤回 {n} 项，随之采用的材料已撤下。", { n: undo.data.all.length - stopped.length }) : null}
      </p>
      {undo.isPending ? (
        <button type="button" className="fh-button" onClick={stop}>
          {t("到此停下")}
        </button>
      ) : null}
      <Fault error={undo.error} />
      {stopped.length === 0 ? null : <p>{t("有 {n} 项不能撤回：", { n: stopped.length })}</p>}
      {stopped.map(({ indicator, stands }) =>
        stands === null ? null : <ErrorNotice key={indicator} report={stands} />,
      )}
    </Panel>
  );
}
