import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, lazy, Suspense } from "react";
import { trpc } from "../../api/trpc.ts";
import { AGENCY_ROLES } from "../../ground/role-words.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AdministratorDesk } from "./administrator-desk.tsx";
import { AssessmentCard } from "./assessment-card.tsx";
import { CityDesk } from "./city-desk.tsx";
import { MyReviews } from "./my-reviews.tsx";
import { DutiesPanel } from "./duties-panel.tsx";
import { LedgerPanel } from "./ledger-panel.tsx";
import { LossesPanel } from "./losses-panel.tsx";
import { NobodyPanel } from "./nobody-panel.tsx";
import { NextItems } from "./next-items.tsx";
import { ProblemsPanel } from "./problems-panel.tsx";
import { QueuesPanel } from "./queues-panel.tsx";
import { ReturnedPanel } from "./returned-panel.tsx";
import { runningFirst } from "./running-first.ts";
import { SupervisionPanel } from "./supervision-panel.tsx";

const AtAGlance = lazy(async () => ({ default: (await import("./at-a-glance.tsx")).AtAGlance }));

/** 工作台: what is mine to do, and how far it is. */
export function DeskPage() {
  const t = useText();
  const session = useSession();
  if (hasRole(session, "system-admin", "security-admin", "audit-admin")) return <AdministratorDesk />;
  return <Page title={t("工作台")}>{hasRole(session, "municipal") ? <CityDesk /> : <MyAssessments />}</Page>;
}

function MyAssessments() {
  const t = useText();
  const session = useSession();
  const assessments = useQuery(trpc.assessment.list.queryOptions({}));
  return (
    <QueryGate query={assessments}>
      {(found) => {
        const list = runningFirst(found);
        return list.length === 0 ? (
          <EmptyPicture title={t("目前没有考评任务")}>
            <p>{t("依法治市办开启考评周期后，任务会出现在这里。")}</p>
            <Link to="/frameworks" className="fh-button">
              {t("先看看指标体系")}
            </Link>
          </EmptyPicture>
        ) : (
          <div className="fw-desk">
            <div className="fw-stack">
              {list.map((assessment) => (
                <Fragment key={assessment.id}>
                  <AssessmentCard assessment={assessment} />
                  <Suspense fallback={null}>
                    <AtAGlance assessmentId={assessment.id} />
                  </Suspense>
                </Fragment>
              ))}
            </div>
            <div className="fw-stack">
              {hasRole(session, "reviewer") ? <MyReviews /> : null}
              {hasRole(session, ...AGENCY_ROLES) ? <ProblemsPanel assessmentIds={list.map(({ id }) => id)} /> : null}
              {list.map(({ id, cycleTitle, cycleKind }) => (
                <Fragment key={id}>
                  <ReturnedPanel assessmentId={id} />
                  <QueuesPanel assessmentId={id} cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null} />
                  {hasRole(session, ...AGENCY_ROLES) ? (
                    <>
                      <LedgerPanel
                        assessmentId={id}
                        cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null}
                      />
                      <DutiesPanel
                        assessmentId={id}
                        cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null}
                      />
                    </>
                  ) : null}
                  {hasRole(session, "department") ? (
                    <SupervisionPanel
                      assessmentId={id}
                      cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null}
                    />
                  ) : null}
                  {hasRole(session, "coordinator") ? (
                    <NobodyPanel assessmentId={id} cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null} />
                  ) : null}
                  <NextItems assessmentId={id} cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null} />
                  <LossesPanel assessmentId={id} cycle={list.length > 1 ? cycleName(cycleTitle, cycleKind) : null} />
                </Fragment>
              ))}
            </div>
          </div>
        );
      }}
    </QueryGate>
  );
}
