import type { IndicatorState } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { ReturnClaim } from "./return-claim.tsx";
import { ReturnedClaims } from "../../parts/returned-claims.tsx";
import { stateOf } from "../../parts/tree-items.ts";

interface Claim {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** Claims that an indicator does not apply, with their reasons: to be agreed to by somebody else, or sent back. */
export function AwaitingApproval({ assessment }: { assessment: Assessment }) {
  const t = useText();
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
  const mayApprove = new Set(assessment.canApprove);
  const mayReturn = new Set(assessment.canReturn);
  const isOwn = new Set(assessment.ownClaims);
  const claimOf = (code: string): Claim => ({
    assessmentId: assessment.id,
    indicator: code,
    expectedVersion: assessment.responses[code]?.version ?? 0,
  });
  const inState = (state: IndicatorState) =>
    assessment.framework.indicators.filter(({ code }) => stateOf(assessment.responses[code]) === state);
  const waiting = inState("awaiting-approval");
  const returned = inState("returned");
  const approvable = waiting.filter(({ code }) => mayApprove.has(code));
  if (waiting.length + returned.length === 0) return null;
  return (
    <>
      <ReturnedClaims assessment={assessment} returned={returned} />
      {waiting.length === 0 ? null : (
        <Panel
          title={t("不涉及，待批准（{n}）", { n: waiting.length })}
          className="fw-waiting"
          side={
            approvable.length > 1 ? (
              <span>
                {all.isPending ? (
                  <span role="status">{t("正在批准 {n} / {total}", { n: approved, total: approvable.length })}</span>
                ) : (
                  <ConfirmButton
                    label={t("全部批准")}
                    question={t("批准以下 {n} 项不涉及？理由已逐项列出。", { n: approvable.length })}
                    isDisabled={approve.isPending}
                    onConfirm={() => {
                      setApproved(0);
                      all.mutate(approvable.map(({ code }) => claimOf(code)));
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
                  <div className="fw-waiting-acts">
                    {isOwn.has(code) ? <small className="fh-quiet">{t("本人提出，须由他人审定")}</small> : null}
                    {mayApprove.has(code) ? (
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
                    {mayReturn.has(code) ? <ReturnClaim claim={claimOf(code)} title={title} /> : null}
                  </div>
                </li>
              );
            })}
          </ul>
        </Panel>
      )}
    </>
  );
}
