import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { stateOf } from "../../parts/tree-items.ts";

interface Claim {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** Claims that an indicator does not apply, with their reasons; a coordinator may agree. */
export function AwaitingApproval({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const session = useSession();
  const approve = useMutation(
    trpc.response.approveNotApplicable.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessment.id }) }),
    }),
  );
  const all = useMutation({
    mutationFn: async (claims: readonly Claim[]) => {
      for (const claim of claims) {
        await client.response.approveNotApplicable.mutate(claim);
        setApproved((count) => count + 1);
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessment.id }) }),
  });
  const [approved, setApproved] = useState(0);
  const isCoordinator = hasRole(session, "coordinator");
  const claimOf = (code: string): Claim => ({
    assessmentId: assessment.id,
    indicator: code,
    expectedVersion: assessment.responses[code]?.version ?? 0,
  });
  const waiting = assessment.framework.indicators.filter(
    ({ code }) => stateOf(assessment.responses[code]) === "awaiting-approval",
  );
  if (waiting.length === 0) return null;
  return (
    <Panel
      title={t("不涉及，待批准（{n}）", { n: waiting.length })}
      className="fw-waiting"
      side={
        isCoordinator && waiting.length > 1 ? (
          <span>
            {all.isPending ? (
              <span role="status">{t("正在批准 {n} / {total}", { n: approved, total: waiting.length })}</span>
            ) : (
              <ConfirmButton
                label={t("全部批准")}
                question={t("批准以下 {n} 项不涉及？理由已逐项列出。", { n: waiting.length })}
                isDisabled={approve.isPending}
                onConfirm={() => {
                  setApproved(0);
                  all.mutate(waiting.map(({ code }) => claimOf(code)));
                }}
              />
            )}
          </span>
        ) : null
      }
    >
      <Fault error={approve.error ?? all.error} />
      <ul>
        {waiting.map(({ code, title }) => {
          const response = assessment.responses[code];
          return (
            <li key={code}>
              <div lang="zh-CN">
                <strong>{title}</strong>
                <p>{response?.notApplicable?.reason}</p>
              </div>
              {isCoordinator ? (
                <button
                  type="button"
                  className="fh-button fh-button-main"
                  disabled={approve.isPending || all.isPending}
                  aria-label={t("批准不涉及：{title}", { title })}
                  onClick={() => approve.mutate(claimOf(code))}
                >
                  {t("批准")}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
