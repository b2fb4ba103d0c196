import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { DOCUMENTS, narrativeSearch } from "./narrative-entry.ts";
import { NarrativeForm } from "./narrative-form.tsx";
import { useText } from "./words.ts";

const WORDS = { "self-report": "自评报告文稿", "annual-report": "年度报告文稿" } as const;

/** 文稿: the text of a document that the agency writes itself. */
export function NarrativePage() {
  const t = useText();
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/text" });
  const [{ document = "self-report" }, change] = useAddress(narrativeSearch);
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.narrative.get.queryOptions({ assessmentId, document }));
  return (
    <QueryGate query={assessment}>
      {(found) => (
        <Page
          title={t("撰写文稿")}
          above={<AssessmentAbove assessment={found} />}
          side={<AssessmentTabs assessmentId={found.id} within="/assessments/$assessmentId/papers" />}
          isWide
        >
          <Panel
            title={t(WORDS[document])}
            side={
              <Link to="/assessments/$assessmentId/papers" params={{ assessmentId }} className="fh-link fw-no-print">
                {t("到公文登记制作")}
              </Link>
            }
          >
            <ChoiceField
              label={t("文稿")}
              chosen={document}
              options={DOCUMENTS.map((it) => [it, t(WORDS[it])] as const)}
              onChoose={(it) => change({ document: DOCUMENTS.find((one) => one === it) ?? "self-report" })}
            />
            <QueryGate query={view}>
              {(kept) => (
                // Another version, or another text, begins anew.
                <NarrativeForm
                  key={`${document} ${kept.version}`}
                  assessmentId={assessmentId}
                  document={document}
                  view={kept}
                />
              )}
            </QueryGate>
          </Panel>
        </Page>
      )}
    </QueryGate>
  );
}
