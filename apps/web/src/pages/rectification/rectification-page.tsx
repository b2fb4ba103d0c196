import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment, RectificationsView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RaiseForm } from "./raise-form.tsx";
import { useText } from "./words.ts";

/** 整改: the problems of an agency. */
export function RectificationPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/rectification" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.rectification.list.queryOptions({ assessmentId }));
  return (
    <QueryGate query={assessment}>
      {(found) => <QueryGate query={view}>{(kept) => <Problems assessment={found} view={kept} />}</QueryGate>}
    </QueryGate>
  );
}

function Problems({ assessment, view }: { readonly assessment: Assessment; readonly view: RectificationsView }) {
  const t = useText();
  const [isRaising, setRaising] = useState(false);
  const departments = new Map(
    view.rectifications.flatMap(({ departmentId, department }) =>
      departmentId === null || department === null ? [] : [[departmentId, department] as const],
    ),
  );
  return (
    <Page
      title={t("整改")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
      isWide
    >
      <Panel
        title={t("问题清单")}
        side={
          <span className="fw-downloads fw-no-print">
            <DocumentLinks
              href={`/files/rectification/${encodeURIComponent(assessment.id)}/list`}
              name={t("整改台账")}
            />
            {view.rectifications.every(({ state }) => state === "closed" || state === "cancelled") ? null : (
              <a
                className="fh-button"
                href={`/files/rectification/${encodeURIComponent(assessment.id)}/notice.docx`}
                download
              >
                {t("整改通知 .docx")}
              </a>
            )}
            <button type="button" className="fh-button" onClick={() => window.print()}>
              {t("打印")}
            </button>
            {view.mayRaise ? (
              <button
                type="button"
                className="fh-button"
                aria-expanded={isRaising}
                onClick={() => setRaising(!isRaising)}
              >
                {t("立项")}
              </button>
            ) : null}
          </span>
        }
        className="fw-book"
      >
        {isRaising ? (
          <RaiseForm
            assessmentId={assessment.id}
            framework={assessment.framework}
            view={view}
            onDone={() => setRaising(false)}
          />
        ) : null}
        <ProblemList
          rectifications={view.rectifications}
          isEmpty={view.rectifications.length === 0}
          owners={{
            label: t("责任处室"),
            none: t("全部处室"),
            names: departments,
            ownerOf: ({ departmentId }) => departmentId,
          }}
          isCity={false}
        />
      </Panel>
      <PrintedSign />
    </Page>
  );
}
