import { ErrorNotice } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TakeableView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TakeOverTable } from "./take-over-table.tsx";
import { TakingsTable } from "../../parts/takings-table.tsx";
import { isOffered, isPreset } from "./takeable-rows.ts";
import { useTakeOver } from "../../parts/use-take-over.ts";
import { useText } from "./words.ts";

/** Earlier answers of the whole table: what would be taken over, what stands in the way, the choice, and the way back. */
export function TakeOverPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText();
  const takeable = useQuery(trpc.response.takeable.queryOptions({ assessmentId }));
  return (
    <Panel title={t("整表采用以往填报")} className="fw-no-print">
      <QueryGate query={takeable}>{(view) => <Choice assessmentId={assessmentId} view={view} />}</QueryGate>
    </Panel>
  );
}

function Choice({ assessmentId, view }: { readonly assessmentId: string; readonly view: TakeableView }) {
  const t = useText();
  const { rows, gone, without, evidenceFrom } = view;
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { take, undo, done, stop } = useTakeOver(assessmentId);
  const takings = useQuery(trpc.response.takings.queryOptions({ assessmentId }));
  const offered = rows.filter(isOffered);
  const chosen = offered.filter((row) => said.get(row.indicator) ?? isPreset(row));
  const taken = new Set((take.data?.all ?? []).flatMap((it) => (it.stands === null ? [it.indicator] : [])));
  const isBusy = take.isPending || undo.isPending;
  const outcome = undo.data ?? take.data ?? null;
  const going = take.isPending ? (take.variables?.length ?? 0) : (undo.variables?.length ?? 0);
  const stopped = (outcome?.all ?? []).filter((it) => it.stands !== null);
  const went = (outcome?.all.length ?? 0) - stopped.length;
  const known = [...rows, ...(takings.data ?? [])];
  const titleOf = (code: string): string => known.find((it) => it.indicator === code)?.title ?? code;
  if (rows.length === 0 && gone.length === 0) {
    return <p className="fh-quiet">{t("由您填报的指标，以往周期都没有填报过。")}</p>;
  }
  return (
    <>
      <p className="fh-quiet">
        {t("采用后成为草稿：已完成的改为推进中，不涉及的须重新审定，材料沿用原文件、须重新认定。已填报的不会被覆盖。")}
        {without > 0 ? ` ${t("另有 {n} 项以往没有填报过。", { n: without })}` : ""}
        {evidenceFrom === null ? "" : ` ${t("{day}以前的材料不计，不会采用。", { day: evidenceFrom })}`}
      </p>
      <TakeOverTable
        rows={rows}
        isBusy={isBusy}
        isChosen={(row) => chosen.includes(row)}
        onChoose={(row, isChosen) => setSaid(new Map(said).set(row.indicator, isChosen))}
      />
      {gone.length === 0 ? null : (
        <details>
          <summary>{t("以往填报过、现在没有的指标 {n} 项", { n: gone.length })}</summary>
          <ul>
            {gone.map(({ indicator, title, cycleTitle }) => (
              <li key={indicator} lang="zh-CN">
                {indicator} {title}（{cycleTitle}）
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="fh-actions">
        <button
          type="button"
          className="fh-button"
          disabled={isBusy || offered.length === 0}
          onClick={() => {
            const isAll = chosen.length > 0;
            setSaid(new Map(offered.map((row) => [row.indicator, !isAll && row.reworded === null])));
          }}
        >
          {chosen.length > 0 ? t("全不选") : t("全选")}
        </button>
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={isBusy || chosen.length === 0}
          onClick={() => {
            undo.reset();
            take.mutate(chosen);
          }}
        >
          {t("采用所选 {n} 项", { n: chosen.length })}
        </button>
        {isBusy ? (
          <button type="button" className="fh-button" onClick={stop}>
            {t("到此停下")}
          </button>
        ) : null}
      </p>
      <TakingsTable
        rows={takings.data ?? []}
        preset={taken}
        isBusy={isBusy}
        onUndo={(chosen) => {
          take.reset();
          undo.mutate(chosen.map(({ indicator, version }) => ({ indicator, expectedVersion: version })));
        }}
      />
      <p role="status">
        {isBusy ? t("正在办理：{done} / {all}", { done, all: going }) : null}
        {outcome !== null && !isBusy
          ? undo.data
            ? t("已撤回 {n} 项，随之采用的材料已撤下。", { n: went })
            : t("已采用 {n} 项，请核对后报送。", { n: went })
          : null}
      </p>
      <Fault error={take.error ?? undo.error ?? takings.error} />
      {stopped.length === 0 ? null : <p>{t("有 {n} 项不能办理：", { n: stopped.length })}</p>}
      {stopped.map(({ indicator, stands }) =>
        stands === null ? null : (
          <div key={indicator}>
            <p lang="zh-CN">{titleOf(indicator)}</p>
            <ErrorNotice report={stands} />
          </div>
        ),
      )}
    </>
  );
}
