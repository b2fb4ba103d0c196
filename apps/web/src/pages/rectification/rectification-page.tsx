import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { Assessment, RectificationsView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ProblemTable } from "./problem-table.tsx";
import { RaiseForm } from "./raise-form.tsx";
import { PROBLEMS_SHOWN, rectificationSearch } from "./rectification-entry.ts";
import { shownAs } from "./sifted.ts";
import { ShownChoice } from "./shown-choice.tsx";
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
  const [{ show = "open", of }, change] = useAddress(rectificationSearch);
  const [isRaising, setRaising] = useState(false);
  const ofDepartment = view.rectifications.filter((it) => of === undefined || it.departmentId === of);
  const shown = shownAs(ofDepartment, show);
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
            {(["xlsx", "docx"] as const).map((format) => (
              <Fragment key={format}>
                <a
                  className="fh-link"
                  download
                  href={`/files/rectification/${encodeURIComponent(assessment.id)}/list.${format}`}
                >
                  {t("下载整改台账（.{format}）", { format })}
                </a>{" "}
              </Fragment>
            ))}
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
        <div className="fw-filters">
          <ShownChoice
            show={show}
            counts={Object.fromEntries(PROBLEMS_SHOWN.map((it) => [it, shownAs(ofDepartment, it).length]))}
            onShow={(it) => change({ show: it === "open" ? null : it }, { replace: true })}
          />
          {departments.size < 2 ? null : (
            <ChoiceField
              label={t("责任处室")}
              none={t("全部处室")}
              chosen={of ?? null}
              options={departments}
              onChoose={(it) => change({ of: it }, { replace: true })}
            />
          )}
        </div>
        {view.rectifications.length === 0 ? (
          <EmptyPicture title={t("没有整改事项")}>{t("立项后，整改事项列在这里。")}</EmptyPicture>
        ) : shown.length === 0 ? (
          <p>{t("没有符合筛选条件的整改事项。")}</p>
        ) : (
          <ProblemTable rectifications={shown} isCity={false} />
        )}
      </Panel>
      <PrintedSign />
    </Page>
  );
}
