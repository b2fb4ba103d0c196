import type { FillRow } from "@faheng/api";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { client, queryClient } from "../../api/trpc.ts";
import { PERIODS } from "../../parts/duty-line.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

/** An indicator that was written, and the version it has by that. */
export interface Written {
  readonly row: FillRow;
  readonly version: number;
}

/** What was written, and the way back. */
export function TableResult(props: {
  readonly assessmentId: string;
  readonly written: readonly Written[];
  readonly onAgain: () => void;
}) {
  const t = useText();
  const { assessmentId, written, onAgain } = props;
  // A period is taken back on its own page, where what it was is seen.
  const undone = written.flatMap((it) => (it.row.before === null ? [] : [{ ...it, before: it.row.before }]));
  const periods = written.length - undone.length;
  const undo = useMutation({
    mutationFn: async () => {
      const answers = undone.map(({ row, version, before }) =>
        Object.assign({ indicator: row.indicator, expectedVersion: version }, before),
      );
      return await client.response.saveMany.mutate({ assessmentId, answers });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <Panel title={undo.data ? t("已撤销") : t("写入完成")}>
      <p role="status">
        {undo.data
          ? t("{n} 项恢复为写入之前的内容。", { n: undone.length })
          : undone.length === 0
            ? t("已写入周期任务 {n} 期。", { n: periods })
            : t("已写入 {n} 项，还没有报送；请核对后报送。", { n: written.length })}
      </p>
      <ul className="fw-plain-list fw-fill-written">
        {written.map(({ row: { key, indicator, number, title, statement } }) => {
          const hash = statement === null ? {} : { hash: PERIODS };
          return (
            <li key={key} lang="zh-CN">
              <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: indicator }} {...hash}>
                {number} {title}
              </Link>
            </li>
          );
        })}
      </ul>
      {periods === 0 ? null : (
        <p className="fh-quiet">{t("其中周期任务 {n} 期，要撤回的在填报页逐期撤回。", { n: periods })}</p>
      )}
      <div className="fh-actions">
        {undo.data || undone.length === 0 ? null : (
          <button type="button" className="fh-button" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t("撤销这次写入")}
          </button>
        )}
        <button type="button" className="fh-button" disabled={undo.isPending} onClick={onAgain}>
          {t("再交一份")}
        </button>
      </div>
      <Fault error={undo.error} />
    </Panel>
  );
}
