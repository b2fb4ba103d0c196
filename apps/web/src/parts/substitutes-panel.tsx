import { useMutation, useQuery } from "@tanstack/react-query";
import type { SubstitutesView } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { Fault } from "./fault.tsx";
import { Panel } from "./page.tsx";
import { QueryGate } from "./query-gate.tsx";
import { SubstituteForm } from "./substitute-form.tsx";
import { useText } from "./words.ts";

const STATES = { coming: "代理尚未开始", now: "代理中", over: "代理到期", withdrawn: "代理已提前结束" } as const;

/** 代理: who stands for whom in an agency, and the form for those who may say so. */
export function SubstitutesPanel({ agencyId, agencyName }: { agencyId: string; agencyName: string | null }) {
  const t = useText();
  const query = useQuery(trpc.substitute.list.queryOptions({ agencyId }));
  return (
    <Panel title={t("代理安排")} side={<span lang="zh-CN">{agencyName}</span>} className="fw-after">
      <QueryGate query={query}>
        {(view) => (
          <div className="fw-stack">
            <p className="fh-quiet">
              {t(
                "代理期间，代理人可办本人能办的事，每件都记为“某某（代某某）”；两人填报的都不能由两人中任何一人审定。到期自动结束。",
              )}
            </p>
            <SubstituteList agencyId={agencyId} view={view} />
            <SubstituteForm agencyId={agencyId} view={view} />
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}

function SubstituteList({ agencyId, view }: { agencyId: string; view: SubstitutesView }) {
  const t = useText();
  const withdraw = useMutation(
    trpc.substitute.withdraw.mutationOptions({
      onSuccess: async () => await queryClient.invalidateQueries({ queryKey: trpc.substitute.list.queryKey() }),
    }),
  );
  if (view.substitutes.length === 0) return <p className="fh-quiet">{t("没有安排过代理。")}</p>;
  return (
    <>
      <ul className="fw-plain">
        {view.substitutes.map((it) => (
          <li key={it.id}>
            <span lang="zh-CN">{`${it.substituteName}（代${it.personName}）`}</span>{" "}
            {t("代理期间 {from} 至 {to}", { from: it.fromDay, to: it.toDay })} · {t(STATES[it.state])} ·{" "}
            <span lang="zh-CN">{it.reason}</span> · {t("由{name}安排", { name: it.setByName })}{" "}
            {it.mayWithdraw ? (
              <button
                type="button"
                className="fh-button fw-no-print"
                disabled={withdraw.isPending}
                aria-label={`${t("提前结束代理")} ${it.substituteName}`}
                onClick={() => withdraw.mutate({ agencyId, id: it.id })}
              >
                {t("提前结束代理")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Fault error={withdraw.error} />
    </>
  );
}
