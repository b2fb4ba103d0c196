import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment, PapersView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { mayOpen } from "../../ground/page-roles.ts";
import { useSession } from "../../ground/session.tsx";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { MakeForm } from "./make-form.tsx";
import { PaperList } from "./paper-list.tsx";
import { useText } from "./words.ts";

const TEXTS = [
  ["self-report", "撰写自评报告"],
  ["annual-report", "撰写年度报告"],
] as const;

/** 公文: the documents of an assessment. */
export function PapersPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/papers" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.paper.list.queryOptions({ assessmentId }));
  return (
    <QueryGate query={assessment}>
      {(found) => <QueryGate query={view}>{(kept) => <Papers assessment={found} view={kept} />}</QueryGate>}
    </QueryGate>
  );
}

function Papers({ assessment, view }: { readonly assessment: Assessment; readonly view: PapersView }) {
  const t = useText();
  const session = useSession();
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={t("公文登记")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
      isWide
    >
      <Panel
        title={t("公文列表")}
        side={
          <span className="fw-downloads fw-no-print">
            {mayOpen(session, "/assessments/$assessmentId/text")
              ? TEXTS.map(([document, words]) => (
                  <Link
                    key={document}
                    to="/assessments/$assessmentId/text"
                    params={{ assessmentId: assessment.id }}
                    search={{ document }}
                    className="fh-link"
                  >
                    {t(words)}
                  </Link>
                ))
              : null}
            {mayOpen(session, "/assessments/$assessmentId/templates") ? (
              <Link
                to="/assessments/$assessmentId/templates"
                params={{ assessmentId: assessment.id }}
                className="fh-link"
              >
                {t("公文模板")}
              </Link>
            ) : null}
            {view.offers.length === 0 ? null : (
              <button type="button" className="fh-button" aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
                {t("制作公文")}
              </button>
            )}
          </span>
        }
        className="fw-book"
      >
        {isMaking ? (
          <MakeForm assessmentId={assessment.id} offers={view.offers} onDone={() => setMaking(false)} />
        ) : null}
        <PaperList papers={view.papers} isCity={false} />
      </Panel>
      <CheckPanel />
    </Page>
  );
}
