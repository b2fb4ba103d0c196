import { CompletionBar, IndicatorTree, ScoreBadge, ScoreTrace, StandingMark } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import type { Assessment, Explanation } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { filterOf, searchFor } from "../../app/search.ts";
import { useText } from "../../app/text.ts";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Downloads } from "../../parts/downloads.tsx";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { pendingIn, traceOf } from "../../parts/pending.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { itemsOfAssessment } from "../../parts/tree-items.ts";
import { ManifestLine } from "./manifest-line.tsx";
import { Readings } from "./readings.tsx";
import { ToFullPanel } from "./to-full-panel.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";

const GroupChart = lazy(async () => ({ default: (await import("./group-chart.tsx")).GroupChart }));

/** 成绩: the score, where it comes from, and the papers to take away. */
export function ScorePage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/score" });
  const assessment = useQuery(trpc.assessment.get.queryOptions({ id: assessmentId }));
  return <QueryGate query={assessment}>{(found) => <Score assessment={found} />}</QueryGate>;
}

function Score({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const search = useSearch({ from: "/assessments/$assessmentId/score" });
  const navigate = useNavigate({ from: "/assessments/$assessmentId/score" });
  const { framework, explanation, agency, cycle } = assessment;
  const items = useMemo(() => itemsOfAssessment(assessment), [assessment]);
  const indicator = framework.indicators.find(({ code }) => code === search.of) ?? null;
  const choose = (code: string): void => void navigate({ search: (before) => ({ ...before, of: code }) });
  const node = indicator && explanation ? traceOf(explanation.trace, indicator.code) : null;
  return (
    <Page
      title={t("成绩")}
      above={
        <span lang="zh-CN">
          {agency.name} · {cycle.title} · {framework.title}
        </span>
      }
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <div className="fw-score">
        <div className="fw-score-main">
          <Panel className="fw-score-head">
            {explanation ? (
              <ScoreHead assessment={assessment} explanation={explanation} />
            ) : (
              <p>{t("此指标体系未规定分值，按完成情况报告。")}</p>
            )}
            <CompletionBar completion={assessment.completion} />
            <Downloads assessmentId={assessment.id} reports={assessment.reports} />
            <ManifestLine manifest={assessment.manifest} />
          </Panel>
          {explanation ? (
            <Panel title={t("得分从何而来")}>
              <ScoreTrace trace={explanation.trace} depth={2} onIndicator={choose} />
            </Panel>
          ) : null}
          {explanation ? <WhatIfPanel assessment={assessment} onIndicator={choose} /> : null}
          {explanation ? (
            <Suspense fallback={null}>
              <GroupChart framework={framework} explanation={explanation} />
            </Suspense>
          ) : null}
          <Readings profile={assessment.profile} />
        </div>
        <aside className="fw-panel fw-score-side" aria-label={t("逐项查看")}>
          <IndicatorTree
            groups={framework.groups}
            items={items}
            selected={indicator?.code ?? null}
            filter={filterOf(search)}
            onFilter={(filter) =>
              void navigate({
                search: (before) => ({ ...searchFor(filter), ...(before.of === undefined ? {} : { of: before.of }) }),
                replace: true,
              })
            }
            onSelect={choose}
          />
        </aside>
        {indicator ? (
          <Panel className="fw-score-item">
            <IndicatorHead
              framework={framework}
              indicator={indicator}
              officialText={assessment.officialText[indicator.code] ?? null}
            />
            {node ? <ScoreTrace trace={node} depth={4} hasFilter={false} /> : null}
            {node ? <ToFullPanel key={indicator.code} assessment={assessment} indicator={indicator.code} /> : null}
          </Panel>
        ) : null}
      </div>
    </Page>
  );
}

function ScoreHead({ assessment, explanation }: { assessment: Assessment; explanation: Explanation }) {
  const t = useText();
  const { score } = explanation;
  const standing = standingOf(assessment.profile);
  return (
    <div className="fw-total">
      <ScoreBadge interval={score.interval} pending={pendingIn(explanation)} full={score.full} size="large" />
      {score.grade === null ? null : <span className="fw-grade">{score.grade}</span>}
      {score.disqualified ? <span className="fw-grade fw-grade-out">{t("一票否决")}</span> : null}
      {standing === null ? null : <StandingMark standing={standing} />}
    </div>
  );
}

function standingOf(profile: Assessment["profile"]): "official" | "platform" | "office" | null {
  const standing = profile?.["standing"];
  return standing === "official" || standing === "platform" || standing === "office" ? standing : null;
}
