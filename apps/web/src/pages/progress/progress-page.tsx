import { StateIcon, type IndicatorState } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { HintMark } from "../../parts/hint-mark.tsx";
import { Due } from "../../parts/due.tsx";
import { ExtensionsPanel } from "../../parts/extensions-panel.tsx";
import { holdersOf } from "../../parts/holders.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { EvidenceArchives } from "../../parts/evidence-archives.tsx";
import { PrintedNumber } from "../../parts/printed-number.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { stateOf } from "../../parts/tree-items.ts";
import { stateWord } from "../../parts/tree-search.ts";
import { useAddress } from "../../parts/use-address.ts";
import { BindingsPanel } from "./bindings-panel.tsx";
import { OfficialTextPanel } from "./official-text-panel.tsx";
import { AwaitingApproval } from "./awaiting-approval.tsx";
import { countByDepartment } from "./count-by-department.ts";
import { DepartmentTable } from "./department-table.tsx";
import { MattersPanel } from "./matters-panel.tsx";
import { UrgePanel } from "./urge-panel.tsx";
import { StandingTable } from "./standing-table.tsx";
import { isShown } from "./standing-count.ts";
import { progressSearch } from "./progress-entry.ts";

/** States in which a day that goes by matters. */
const WAITING: ReadonlySet<IndicatorState> = new Set(["not-started", "in-progress", "returned"]);

/** 进度: departments by indicators, who is late, and what waits for approval. */
export function ProgressPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/progress" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("进度")}>
      {(found) => <Progress assessment={found} />}
    </PageGate>
  );
}

function Progress({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const session = useSession();
  const { framework, responses } = assessment;
  const [{ show, dept, state, chapter, stand, by }, change] = useAddress(progressSearch);
  const counts = useMemo(() => countByDepartment(assessment), [assessment]);
  const rows = framework.indicators.filter(
    (indicator) =>
      isShown(assessment, indicator, { dept, chapter, stand }) &&
      (state === undefined || stateOf(responses[indicator.code]) === state),
  );
  return (
    <Page
      title={t("进度")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <AwaitingApproval assessment={assessment} />
      <ExtensionsPanel assessment={assessment} />
      <UrgePanel assessment={assessment} />
      <MattersPanel
        assessment={assessment}
        view={show ?? "all"}
        onView={(view) => change({ show: view === "all" ? null : view }, { resetScroll: false })}
      />
      <StandingTable
        assessment={assessment}
        by={by ?? "dept"}
        onBy={(chosen) =>
          change(
            { by: chosen === "chapter" ? chosen : null, chapter: null, dept: null, stand: null },
            { resetScroll: false },
          )
        }
      />
      <div className="fw-progress-grid" id="list">
        <Panel title={t("按责任单位")}>
          <DepartmentTable counts={counts} chosen={dept ?? null} onChoose={(chosen) => change({ dept: chosen })} />
        </Panel>
        <Panel
          title={dept === undefined ? t("全部指标") : t("{dept}的指标", { dept })}
          side={
            <>
              {stand === undefined && chapter === undefined ? null : (
                <button type="button" className="fh-link" onClick={() => change({ stand: null, chapter: null })}>
                  {t("只看其中 {n} 项，显示全部", { n: rows.length })}
                </button>
              )}
              <select
                className="fh-input"
                aria-label={t("状态")}
                value={state ?? ""}
                onChange={({ target }) => change({ state: stateWord(target.value) })}
              >
                <option value="">{t("全部状态")}</option>
                <option value="not-started">{t("尚未开展")}</option>
                <option value="in-progress">{t("推进中")}</option>
                <option value="done">{t("已完成")}</option>
                <option value="not-applicable">{t("不涉及")}</option>
                <option value="awaiting-approval">{t("不涉及（待批准）")}</option>
                <option value="returned">{t("不涉及（已退回）")}</option>
              </select>
            </>
          }
        >
          <div className="fw-scroll">
            <table className="fh-table">
              <thead>
                <tr>
                  <th scope="col">{t("指标")}</th>
                  <th scope="col">{t("责任单位")}</th>
                  <th scope="col">{t("状态")}</th>
                  <th scope="col">{t("最近办理")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((indicator) => (
                  <tr key={indicator.code}>
                    <td lang="zh-CN">
                      <Link
                        to="/assessments/$assessmentId/fill"
                        params={{ assessmentId: assessment.id }}
                        search={{ of: indicator.code }}
                      >
                        <PrintedNumber framework={framework} indicator={indicator} />
                        {indicator.title}
                      </Link>
                      {WAITING.has(stateOf(responses[indicator.code])) ? (
                        <Due due={assessment.dues[indicator.code]} />
                      ) : null}
                    </td>
                    <td lang="zh-CN">{holdersOf(assessment, indicator).join("、")}</td>
                    <td>
                      <StateIcon state={stateOf(responses[indicator.code])} hasWord />
                      <HintMark hint={assessment.hints[indicator.code]} />
                    </td>
                    <td>{responses[indicator.code]?.savedBy ?? "—"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      </div>
      <div className="fw-progress-tools">
        <EvidenceArchives assessment={assessment} />
        {hasRole(session, "coordinator") ? (
          <>
            <OfficialTextPanel assessment={assessment} />
            <BindingsPanel assessment={assessment} />
          </>
        ) : null}
      </div>
      <PrintedSign />
    </Page>
  );
}
