import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Assessment, HandInView, ScoreComparison } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { dayText } from "../../ground/dates.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { differenceText } from "../../parts/effect-text.ts";
import { figuresDifference } from "../../parts/figures-difference.ts";
import { figuresText } from "../../parts/figures-text.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { ResultsPanel } from "../../parts/results-panel.tsx";
import { ChapterChart } from "../../parts/review-in-short.tsx";
import { ItemsTable } from "./items-table.tsx";
import { OfficePanel } from "./office-panel.tsx";
import { OwnEditionsPanel } from "./own-editions-panel.tsx";
import { RegisterPanel } from "./register-panel.tsx";
import { SamplingPanel } from "./sampling-panel.tsx";
import { useText } from "./words.ts";

/** 考评结果: what the agency states of itself beside what its review comes to, item by item, and objections to it. */
export function ResultPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/result" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const view = useQuery(trpc.handIn.get.queryOptions({ assessmentId }));
  const compared = useQuery(trpc.result.compare.queryOptions({ assessmentId }));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("考评结果")}>
      {(found) => (
        <PageGate query={view} title={t("考评结果")}>
          {(standing) => (
            <PageGate query={compared} title={t("考评结果")}>
              {(scores) => <Result assessment={found} view={standing} scores={scores} />}
            </PageGate>
          )}
        </PageGate>
      )}
    </PageGate>
  );
}

function Result(props: {
  readonly assessment: Assessment;
  readonly view: HandInView;
  readonly scores: ScoreComparison;
}) {
  const t = useText();
  const language = useLanguage();
  const { assessment, view, scores } = props;
  const { judged, self, objectUntil, result, inForce } = scores;
  const difference = figuresDifference(self, judged);
  const found = scores.items.flatMap(({ points }) => points);
  const pending = found.filter(({ source, value }) => source === "register" && value === null).length;
  return (
    <Page
      title={t("考评结果")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <Panel
        title={t(ASSESSMENT_STATE_WORDS[scores.state])}
        side={result === null ? null : <span>{t("第 {n} 次结果", { n: result })}</span>}
      >
        <p>
          <strong>
            {t("自评 {self}；考评 {judged}", {
              self: figuresText(t, self),
              judged: judged === null ? "—" : figuresText(t, judged),
            })}
          </strong>{" "}
          {difference === null ? null : t("差额 {difference}", { difference: differenceText(difference) })}
        </p>
        {judged === null ? <p className="fh-quiet">{t("考评结果还没有公布。")}</p> : null}
        {self === null ? null : <Papers assessmentId={assessment.id} isJudged={judged !== null} />}
        {pending === 0 ? null : (
          <p className="fh-notice">{t("有 {n} 项否决在听取陈述，待认定；考评结果中按未定计。", { n: pending })}</p>
        )}
        {inForce === null ? null : (
          <p className="fh-notice">
            {t("正在重新评审；第 {n} 次结果继续有效，到下一次结果确定为止。", { n: inForce })}
          </p>
        )}
        {objectUntil === null ? null : (
          <p>{t("初评已公布，{day} 前（含当日）可以申诉。", { day: dayText(objectUntil, language) })}</p>
        )}
        {judged !== null && scores.isOurOrder ? (
          <p className="fh-quiet">
            {t("文件没有规定各评审来源的先后；同一内容由多个来源认定的，按本系统口径以实地核查等现场来源为先。")}
          </p>
        ) : null}
        {judged === null ? null : <ChapterChart framework={assessment.framework} scores={scores} />}
      </Panel>
      <OfficePanel key={view.moves} assessment={assessment} view={view} scores={scores} />
      <SamplingPanel assessment={assessment} />
      {assessment.cycle.owner !== null ? null : <OwnEditionsPanel assessmentId={assessment.id} />}
      <RegisterPanel assessmentId={assessment.id} />
      <ItemsTable assessment={assessment} scores={scores} />
      <ResultsPanel assessmentId={assessment.id} />
      <PrintedSign />
    </Page>
  );
}

/** What a bureau prints of its review; before anything is announced its own side of the table. */
function Papers({ assessmentId, isJudged }: { readonly assessmentId: string; readonly isJudged: boolean }) {
  const t = useText();
  const papers = [
    { paper: "table", name: t("考核表") },
    ...(isJudged
      ? [
          { paper: "record", name: t("评审记录") },
          { paper: "deductions", name: t("扣分清单") },
        ]
      : []),
  ];
  return (
    <ul className="fw-downloads fw-no-print">
      {papers.map(({ paper, name }) => (
        <li key={paper}>
          <span>{name}</span>
          <DocumentLinks href={`/files/review/${encodeURIComponent(assessmentId)}/${paper}`} name={name} />
        </li>
      ))}
    </ul>
  );
}
