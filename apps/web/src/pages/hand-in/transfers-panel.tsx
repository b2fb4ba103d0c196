import { useMutation, useQuery } from "@tanstack/react-query";
import type { Assessment, TransfersView } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TransferForm } from "./transfer-form.tsx";
import { useText } from "./words.ts";

const STATES = { standing: "划转有效", "taken-in": "已承接", undone: "划转已撤销" } as const;

/** 职能划转: what went from this assessment and came to it; the office moves items from here. */
export function TransfersPanel({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const query = useQuery(trpc.transfer.list.queryOptions({ assessmentId: assessment.id }));
  return (
    <Panel title={t("职能划转")} className="fw-after">
      <QueryGate query={query}>
        {(view) => (
          <div className="fw-stack">
            {view.transfers.length === 0 ? <p className="fh-quiet">{t("没有划转过职能。")}</p> : null}
            <TransferList assessment={assessment} view={view} />
            {view.maySet ? <TransferForm assessment={assessment} view={view} /> : null}
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}

function TransferList({ assessment, view }: { readonly assessment: Assessment; readonly view: TransfersView }) {
  const t = useText();
  const onSettled = () => queryClient.invalidateQueries();
  const undo = useMutation(trpc.transfer.undo.mutationOptions({ onSettled }));
  const takeIn = useMutation(trpc.transfer.takeIn.mutationOptions({ onSettled }));
  const isPending = undo.isPending || takeIn.isPending;
  return (
    <>
      <ul className="fw-plain">
        {view.transfers.map((it) => (
          <li key={it.id}>
            <strong>
              {it.side === "given"
                ? t("划出：自 {from} 起由{agency}承担", { from: it.fromDay, agency: it.toAgency ?? t("其他机关") })
                : t("划入：自 {from} 起由本机关承担", { from: it.fromDay })}
            </strong>{" "}
            · <span lang="zh-CN">{it.document}</span> · {t(STATES[it.state])}
            <ul lang="zh-CN">
              {it.items.map(({ number, title }) => (
                <li key={`${number} ${title}`}>{`${number} ${title}`.trim()}</li>
              ))}
            </ul>
            {it.side === "received" && it.state === "standing" ? (
              <span className="fh-quiet">{t("本机关的考核中有同一事项的，请核对其填报；没有的，留此备查。")} </span>
            ) : null}
            {it.steps.map(({ act, byName, reason }) => (
              <span key={act} className="fh-quiet" lang="zh-CN">
                {byName}
                {reason === null ? "" : `：${reason}`}{" "}
              </span>
            ))}
            {it.side === "given" && it.state === "standing" && view.maySet ? (
              <ReasonButton
                label={t("撤销这次划转")}
                about={it.document}
                question={t("所列事项恢复为划转前的填报，仍由本机关办理。")}
                reasonLabel={t("撤销的理由")}
                isDisabled={isPending}
                onConfirm={(reason) => undo.mutate({ assessmentId: assessment.id, id: it.id, seen: it.writes, reason })}
              />
            ) : null}
            {it.side === "received" && it.state === "standing" && view.mayTakeIn ? (
              <button
                type="button"
                className="fh-button fw-no-print"
                disabled={isPending}
                onClick={() => takeIn.mutate({ assessmentId: assessment.id, id: it.id, seen: it.writes })}
              >
                {t("确认承接")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Fault error={undo.error ?? takeIn.error} />
    </>
  );
}
