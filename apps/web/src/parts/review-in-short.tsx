import type { Framework } from "@faheng/domain";
import { PairChart, pointsText } from "@faheng/ui";
import { useMemo } from "react";
import type { Assessment, ScoreComparison } from "../api/outputs.ts";
import { chapterEffects } from "./chapter-effects.ts";
import { differenceText } from "./effect-text.ts";
import { Panel } from "./page.tsx";
import { useReviewOf } from "./use-review-of.ts";
import { useText } from "./words.ts";
import { figuresText } from "./figures-text.ts";
import { figuresDifference } from "./figures-difference.ts";
import { Link } from "@tanstack/react-router";
import { NotAnnounced } from "./review-of-item.tsx";

/** 自评 and 考评 of a whole assessment with where they differ, as far as this person may know it; nothing before there is a review. */
export function ReviewInShort({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const known = useReviewOf(assessment);
  if (known === null) return null;
  if (known.kind === "waiting") {
    return (
      <Panel title={t("自评与考评")}>
        <p className="fh-quiet">{t("正在评审，公布后本机关在这里看到考评分和各项认定。")}</p>
      </Panel>
    );
  }
  const { scores, isAnnounced } = known;
  const difference = figuresDifference(scores.self, scores.judged);
  return (
    <Panel
      title={t("自评与考评")}
      side={
        <Link to="/assessments/$assessmentId/result" params={{ assessmentId: assessment.id }}>
          {t("逐项对照和申诉")}
        </Link>
      }
    >
      {isAnnounced ? null : <NotAnnounced />}
      <p>
        <strong>
          {t("自评 {self}；考评 {judged}", {
            self: figuresText(t, scores.self),
            judged: figuresText(t, scores.judged),
          })}
        </strong>{" "}
        {difference === null ? null : t("差额 {difference}", { difference: differenceText(difference) })}
      </p>
      <ChapterChart framework={assessment.framework} scores={scores} />
    </Panel>
  );
}

/** Where 自评 and 考评 lie, chapter by chapter, on one scale of points. */
export function ChapterChart(props: {
  readonly framework: Pick<Framework, "groups" | "indicators">;
  readonly scores: Pick<ScoreComparison, "items">;
}) {
  const t = useText();
  const { framework, scores } = props;
  const { chapters, open } = useMemo(() => chapterEffects(framework, scores), [framework, scores]);
  const rows = chapters.map(({ name, own, judged }) => ({
    name,
    own,
    other: judged,
    said: own === judged ? pointsText(own) : `${pointsText(own)} → ${pointsText(judged)}`,
  }));
  if (rows.length === 0 && open === 0) return null;
  return (
    <>
      <h3>{t("各方面自评与考评差在哪里")}</h3>
      {rows.length === 0 ? null : rows.every(({ own, other }) => own === other) ? (
        <p className="fh-quiet">{t(open === 0 ? "各方面考评与自评一致。" : "已确定的方面考评与自评一致。")}</p>
      ) : (
        <PairChart
          rows={rows}
          to={Math.max(0, ...chapters.map(({ full }) => full))}
          ownName={t("自评分")}
          otherName={t("考评分")}
          lessName={t("考评低于自评")}
          moreName={t("考评高于自评")}
          label={t("各方面自评与考评，数值写在每行右侧")}
        />
      )}
      {open === 0 ? null : <p className="fh-quiet">{t("{n} 个方面有待定的内容，不列在图中。", { n: open })}</p>}
    </>
  );
}
