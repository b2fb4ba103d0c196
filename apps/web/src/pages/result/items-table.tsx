import { pointsText } from "@faheng/ui";
import type { Assessment, ScoreComparison } from "../../api/outputs.ts";
import { differenceText, spanText } from "../../parts/effect-text.ts";
import { FindingLine } from "../../parts/finding-line.tsx";
import { Panel } from "../../parts/page.tsx";
import { EffectBar } from "../../parts/review-of-item.tsx";
import { AppealWork } from "./appeal-work.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

/** 自评分, 考评分 and the difference of every item, with what was found and what is objected to. */
export function ItemsTable({
  assessment,
  scores,
}: {
  readonly assessment: Assessment;
  readonly scores: ScoreComparison;
}) {
  const t = useText();
  const isJudged = scores.judged !== null;
  return (
    <Panel title={t("逐项对照")}>
      <ScrollRegion name={t("逐项对照")}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("项目（满分）")}</th>
              <th scope="col">{t("自评分")}</th>
              <th scope="col">{t("考评分")}</th>
              <th scope="col">{t("差额")}</th>
              <th scope="col">{t("认定")}</th>
            </tr>
          </thead>
          <tbody>
            {scores.items.map(({ code, printedNumber, title, effect, points }) => (
              <tr key={code}>
                <th scope="row" lang="zh-CN">
                  {`${printedNumber ?? ""} ${title}`.trim()}
                  {/* What only takes away has no full mark of its own. */}
                  {effect.full === 0 ? null : `（${pointsText(effect.full)}）`}
                </th>
                <td>{spanText(effect.self)}</td>
                <td>{isJudged ? spanText(effect.judged) : "—"}</td>
                <td className={isJudged && (effect.difference ?? 0) < 0 ? "fw-review-difference" : ""}>
                  {isJudged ? differenceText(effect.difference) : "—"}
                  {isJudged ? <EffectBar effect={effect} /> : null}
                </td>
                <td>
                  <ul className="fw-points">
                    {points.map((point) => (
                      <PointLine
                        key={point.fact}
                        assessment={assessment}
                        scores={scores}
                        indicator={code}
                        point={point}
                      />
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

function PointLine(props: {
  readonly assessment: Assessment;
  readonly scores: ScoreComparison;
  readonly indicator: string;
  readonly point: ScoreComparison["items"][number]["points"][number];
}) {
  const { assessment, scores, indicator, point } = props;
  return (
    <FindingLine assessment={assessment} indicator={indicator} point={point}>
      <AppealWork
        key={point.appeal?.writes ?? 0}
        place={{ assessmentId: assessment.id, indicator, fact: point.fact }}
        point={point}
        acts={scores.acts}
        result={scores.result}
        question={assessment.fields[indicator]?.find(({ key }) => key === point.fact) ?? null}
      />
    </FindingLine>
  );
}
