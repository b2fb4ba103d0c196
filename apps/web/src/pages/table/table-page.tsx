import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Page } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { TakeOverPanel } from "./take-over-panel.tsx";
import { TableSteps } from "./table-steps.tsx";
import { useText } from "./words.ts";

/** 表格填报: the answers out as a workbook, and back in with a dry run. */
export function TablePage() {
  const t = useText();
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/table" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  return (
    <PageGate query={assessment} title={t("表格填报")}>
      {(found) => (
        <Page
          title={t("表格填报")}
          above={<AssessmentAbove assessment={found} />}
          side={<AssessmentTabs assessmentId={found.id} />}
        >
          {found.canEdit.length === 0 ? (
            <EmptyPicture title={t("现在没有可以填报的指标")}>
              {t("周期结束了，或者还没有指标分到您的处室。")}
            </EmptyPicture>
          ) : (
            <>
              <TableSteps assessmentId={found.id} n={found.canEdit.length} />
              <TakeOverPanel assessmentId={found.id} />
            </>
          )}
        </Page>
      )}
    </PageGate>
  );
}
