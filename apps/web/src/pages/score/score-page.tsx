import { CompletionBar, DisqualifiedMark, IndicatorTree, ScoreHeadline, ScoreTrace, StandingMark } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Assessment, Explanation } from "../../api/outputs.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { mayOpen } from "../../ground/page-roles.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { BenchmarkFacts } from "../../parts/benchmark-facts.tsx";
import { Downloads } from "../../parts/downloads.tsx";
import { FrozenNote } from "../../parts/frozen-note.tsx";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { ReviewInShort } from "../../parts/review-in-short.tsx";
import { ResultsPanel } from "../../parts/results-panel.tsx";
import { ShownNote } from "../../parts/shown-note.tsx";
import { TrendPanel } from "../../parts/trend-panel.tsx";
import { itemsOfAssessment } from "../../parts/tree-items.ts";
import { useAddress } from "../../parts/use-address.ts";
import { useArrival } from "../../parts/use-arrival.ts";
import { useShownItems } from "../../parts/use-shown-items.ts";
import { useTree } from "../../parts/use-tree.ts";
import { ManifestLine } from "./manifest-line.tsx";
import { Readings } from "./readings.tsx";
import { scoreSearch } from "./score-entry.ts";
import { StandingLine } from "./standing-line.tsx";
import { ScoreItem } from "./score-item.tsx";
import { Conditions } from "./outcomes.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";

const GroupChart = lazy(async () => ({ default: (await import("../../parts/group-chart.tsx")).GroupChart }));

/** 成绩: the score, where it comes from, and the papers to take away. */
export function ScorePage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/score" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("成绩")}>
      {(found) => <Score assessment={found} />}
    </PageGate>
  );
}

function Score({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const [{ show: shown = null }] = useAddress(scoreSearch);
  const session = useSession();
  const tree = useTree();
  const { heading, list, select, toList } = useArrival(tree);
  const { framework, explanation } = assessment;
  const items = useMemo(() => itemsOfAssessment(assessment), [assessment]);
  const listed = useShownItems(assessment, shown, items);
  const indicator = framework.indicators.find(({ code }) => code === tree.of) ?? null;
  const [isFollowed, setFollowed] = useState(false);
  const choose = (code: string, isWalk = false): void => {
    setFollowed(false);
    select(code, isWalk);
  };
  const follow = (code: string): void => {
    choose(code);
    setFollowed(true);
  };
  return (
    <Page
      title={t("成绩")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      <div className="fw-score">
        <div className="fw-score-main">
          <FrozenNote assessment={assessment} />
          <Panel className="fw-score-head">
            {explanation ? (
              <ScoreHead assessment={assessment} explanation={explanation} />
            ) : assessment.frozen === null ? (
              <p>{t("此指标体系未规定分值，按完成情况报告。")}</p>
            ) : null}
            {explanation ? <StandingLine assessment={assessment} explanation={explanation} /> : null}
            <CompletionBar completion={assessment.completion} />
            <Downloads assessmentId={assessment.id} reports={assessment.reports} />
            <ManifestLine manifest={assessment.manifest} />
          </Panel>
          {explanation ? <ReviewInShort assessment={assessment} /> : null}
          {explanation ? <ResultsPanel assessmentId={assessment.id} /> : null}
          {indicator ? (
            <ScoreItem
              key={indicator.code}
              assessment={assessment}
              indicator={indicator}
              isFollowed={isFollowed}
              arrival={{ heading, select, toList }}
              onClose={tree.close}
            />
          ) : null}
          {explanation ? (
            <Suspense fallback={null}>
              <GroupChart framework={framework} explanation={explanation} />
            </Suspense>
          ) : null}
          {explanation ? <Conditions trace={explanation.trace} /> : null}
          {explanation ? (
            <Panel title={t("得分从何而来")}>
              <BenchmarkFacts assessment={assessment} />
              <ScoreTrace trace={explanation.trace} depth={2} onIndicator={follow} />
            </Panel>
          ) : null}
          {explanation ? <WhatIfPanel assessment={assessment} onIndicator={follow} /> : null}
          {mayOpen(session, "/past") ? <TrendPanel agencyId={assessment.agency.id} isLinked /> : null}
          <Readings framework={framework} profile={assessment.profile} />
          <PrintedSign />
        </div>
        <aside ref={list} tabIndex={-1} className="fw-panel fw-score-side" aria-label={t("逐项查看")}>
          {shown === null ? null : <ShownNote shown={shown} n={listed.length} />}
          <IndicatorTree
            groups={framework.groups}
            items={listed}
            selected={indicator?.code ?? null}
            filter={tree.filter}
            onFilter={tree.onFilter}
            onSelect={choose}
          />
        </aside>
      </div>
    </Page>
  );
}

function ScoreHead({ assessment, explanation }: { assessment: Assessment; explanation: Explanation }) {
  const { score, headline } = explanation;
  const standing = standingOf(assessment.profile);
  return (
    <div className="fw-total">
      <ScoreHeadline headline={headline} pending={assessment.completion.pending} full={score.full} size="large" />
      {score.grade === null ? null : <span className="fw-grade">{score.grade}</span>}
      {score.disqualified ? <DisqualifiedMark outcomes={headline.outcomes ?? []} /> : null}
      {standing === null ? null : <StandingMark standing={standing} />}
    </div>
  );
}

function standingOf(profile: Assessment["profile"]): "official" | "platform" | "office" | "bureau" | null {
  const standing = profile?.["standing"];
  const isKnown = standing === "official" || standing === "platform" || standing === "office" || standing === "bureau";
  return isKnown ? standing : null;
}
