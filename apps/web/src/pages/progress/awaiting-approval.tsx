import type { ErrorReport, ResponseState } from "@faheng/domain";
import { ErrorNotice, StateIcon } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { reportOf } from "../../api/error-report.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { Panel } from "../../parts/page.tsx";
import { ReturnClaim } from "./return-claim.tsx";
import { ReturnedClaims } from "../../parts/returned-claims.tsx";
import { stateOf } from "../../parts/tree-items.ts";

/** One of many that was refused, and why. */
interface Refused {
  readonly indicator: string;
  readonly report: ErrorReport;
}

interface Claim {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** Submitted answers: to be approved by somebody who did not state them, one or all of them, or sent back. */
export function AwaitingApproval({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const approve = useMutation(
    trpc.response.approve.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessment.id }) }),
    }),
  );
  const all = useMutation({
    // Each is an act of its own: what is refused stands in nobody else's way, and is listed with why.
    mutationFn: async (claims: readonly Claim[]) => {
      const refused: Refused[] = [];
      for (const claim of claims) {
        try {
          await client.response.approve.mutate(claim);
          setApproved((count) => count + 1);
        } catch (cause) {
          refused.push({ indicator: claim.indicator, report: reportOf(cause) });
        }
      }
      return refused;
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
  const inState = (state: ResponseState) =>
    assessment.framework.indicators.filter(({ code }) => handlingStateOf(assessment.responses[code]) === state);
  const waiting = inState("submitted");
  const returned = inState("returned");
  const titleOf = (code: string): string =>
    assessment.framework.indicators.find((it) => it.code === code)?.title ?? code;
  const approvable = waiting.filter(({ code }) => mayApprove.has(code));
  const refused = all.data ?? [];
  if (waiting.length + returned.length + refused.length === 0) return null;
  return (
    <>
      <ReturnedClaims assessment={assessment} returned={returned} />
      {waiting.length === 0 ? null : (
        <Panel
          title={t("已报送，待审定（{n}）", { n: waiting.length })}
          className="fw-waiting"
          side={
            approvable.length > 1 ? (
              <span>
                {all.isPending ? (
                  <span role="status">{t("正在审定 {n} / {total}", { n: approved, total: approvable.length })}</span>
                ) : (
                  <ConfirmButton
                    label={t("全部审定")}
                    question={t("审定以下可由您审定的 {n} 项？", { n: approvable.length })}
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
          {refused.map(({ indicator, report }) => (
            <div key={indicator}>
              <p>{t("未审定：{title}", { title: titleOf(indicator) })}</p>
              <ErrorNotice report={report} />
            </div>
          ))}
          <ul>
            {waiting.map(({ code, title }) => {
              const response = assessment.responses[code];
              return (
                <li key={code}>
                  <div lang="zh-CN">
                    <strong>
                      <Link
                        to="/assessments/$assessmentId/fill"
                        params={{ assessmentId: assessment.id }}
                        search={{ of: code }}
                      >
                        {title}
                      </Link>
                    </strong>
                    <p>
                      <StateIcon state={stateOf(response)} hasWord /> {response?.notApplicable?.reason}
                    </p>
                  </div>
                  <div className="fw-waiting-acts">
                    {isOwn.has(code) ? <small className="fh-quiet">{t("本人填报或报送，须由他人审定")}</small> : null}
                    {mayApprove.has(code) ? (
                      <button
                        type="button"
                        className="fh-button fh-button-main"
                        disabled={approve.isPending || all.isPending}
                        aria-label={t("审定：{title}", { title })}
                        onClick={() => approve.mutate(claimOf(code))}
                      >
                        {t("审定")}
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
