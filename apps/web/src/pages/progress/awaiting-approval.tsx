import type { ResponseState } from "@faheng/domain";
import { StateIcon } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useMutation } from "@tanstack/react-query";
import type { Assessment } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { HandMany } from "../../parts/hand-many.tsx";
import { Fault } from "../../parts/fault.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { Panel } from "../../parts/page.tsx";
import { ReturnClaim } from "./return-claim.tsx";
import { ReturnedClaims } from "../../parts/returned-claims.tsx";
import { stateOf } from "../../parts/tree-items.ts";

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
  const approvable = waiting.filter(({ code }) => mayApprove.has(code));
  return (
    <>
      <ReturnedClaims assessment={assessment} returned={returned} />
      <HandMany assessment={assessment} act="response.approve" codes={approvable.map(({ code }) => code)} />
      {waiting.length === 0 ? null : (
        <Panel title={t("已报送，待审定（{n}）", { n: waiting.length })} className="fw-waiting">
          <Fault error={approve.error} />
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
                        disabled={approve.isPending}
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
