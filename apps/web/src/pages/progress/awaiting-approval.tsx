import { ErrorNotice } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { reportOf } from "../../api/error-report.ts";
import type { Assessment } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { stateOf } from "../../parts/tree-items.ts";

/** Claims that an indicator does not apply, with their reasons; a coordinator may agree. */
export function AwaitingApproval({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const session = useSession();
  const approve = useMutation(
    trpc.response.approveNotApplicable.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessment.id }) }),
    }),
  );
  const waiting = assessment.framework.indicators.filter(
    ({ code }) => stateOf(assessment.responses[code]) === "awaiting-approval",
  );
  if (waiting.length === 0) return null;
  return (
    <Panel title={t("不涉及，待批准（{n}）", { n: waiting.length })} className="fw-waiting">
      {approve.error ? <ErrorNotice report={reportOf(approve.error)} /> : null}
      <ul>
        {waiting.map(({ code, title }) => {
          const response = assessment.responses[code];
          return (
            <li key={code}>
              <div lang="zh-CN">
                <strong>{title}</strong>
                <p>{response?.notApplicable?.reason}</p>
              </div>
              {hasRole(session, "coordinator") ? (
                <button
                  type="button"
                  className="fh-button fh-button-main"
                  disabled={approve.isPending}
                  aria-label={t("批准不涉及：{title}", { title })}
                  onClick={() =>
                    approve.mutate({
                      assessmentId: assessment.id,
                      indicator: code,
                      expectedVersion: response?.version ?? 0,
                    })
                  }
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
