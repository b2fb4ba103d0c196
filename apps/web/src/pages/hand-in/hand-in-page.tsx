import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Assessment, HandInView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AGENCY_ROLES } from "../../ground/role-words.ts";
import { useSession } from "../../ground/session.tsx";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { EvidenceArchives } from "../../parts/evidence-archives.tsx";
import { ExtensionsPanel } from "../../parts/extensions-panel.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { ResultsPanel } from "../../parts/results-panel.tsx";
import { TakingsPanel } from "../../parts/takings-panel.tsx";
import { FilingsPanel } from "./filings-panel.tsx";
import { HandInSteps } from "./hand-in-steps.tsx";
import { HandInWork } from "./hand-in-work.tsx";
import { OfficeWork } from "./office-work.tsx";
import { TransfersPanel } from "./transfers-panel.tsx";
import { useText } from "./words.ts";

/** 上报: what stands in the way, what it would come to, and what it came to each time; the office sends it back from here. */
export function HandInPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/hand-in" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.handIn.get.queryOptions({ assessmentId }));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("上报")}>
      {(found) => (
        <PageGate query={view} title={t("上报")}>
          {(standing) => <HandIn assessment={found} view={standing} />}
        </PageGate>
      )}
    </PageGate>
  );
}

function HandIn({ assessment, view }: { readonly assessment: Assessment; readonly view: HandInView }) {
  const t = useText();
  // Reviewers see the items given to them, and nothing of whose they are.
  const mayRead = useSession().roles.some(({ role }) => role === "municipal" || AGENCY_ROLES.includes(role));
  return (
    <Page
      title={t("上报")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <Panel title={t(ASSESSMENT_STATE_WORDS[view.state])} className="fw-hand-in">
        <HandInWork key={`work ${view.moves}`} assessment={assessment} view={view} />
        <OfficeWork key={`office ${view.moves}`} assessment={assessment} view={view} />
      </Panel>
      <ExtensionsPanel assessment={assessment} />
      {mayRead ? <TransfersPanel assessment={assessment} /> : null}
      <ResultsPanel assessmentId={assessment.id} />
      <EvidenceArchives assessment={assessment} />
      <FilingsPanel assessment={assessment} />
      <TakingsPanel assessmentId={assessment.id} />
      <HandInSteps view={view} />
      <PrintedSign />
    </Page>
  );
}
