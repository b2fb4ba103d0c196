import { mendableWords, pointsText, useUiText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ListLink } from "../../parts/list-link.tsx";
import { PrintedNumber } from "../../parts/printed-number.tsx";
import { lossesIn } from "./losses.ts";
import { PanelTitle } from "./panel-title.tsx";

/** How many a desk shows before one asks for all. */
const SHOWN = 8;

/** What has cost points so far, with the way to the reason. */
export function LossesPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const ui = useUiText();
  const assessment = useQuery(wholeAssessment(assessmentId));
  return (
    <QueryGate query={assessment}>
      {({ framework, explanation }) => {
        if (explanation === null) return null;
        const { headline } = explanation;
        const all = lossesIn(framework, explanation);
        const losses = all.slice(0, SHOWN);
        // Work under way can still win back what it loses as it stands: that is named apart.
        const [mendable] = mendableWords(ui, headline);
        return (
          <Panel
            title={<PanelTitle words={t("失分最多的事项")} cycle={cycle} />}
            side={
              all.length === 0 ? null : (
                <span className="fw-panel-links">
                  <span className="fh-quiet">{t("按填报已失 {points} 分", { points: pointsText(headline.lost) })}</span>
                  <ListLink assessmentId={assessmentId} show="lost">
                    {t("查看全部 {n} 项", { n: all.length })}
                  </ListLink>
                </span>
              )
            }
          >
            {losses.length === 0 && mendable !== undefined ? null : losses.length === 0 ? (
              <p className="fh-quiet">{t("按填报没有失分。")}</p>
            ) : (
              <ul className="fw-next" lang="zh-CN">
                {losses.map(({ indicator, lost }) => (
                  <li key={indicator.code}>
                    <span className="fh-dot" aria-hidden="true" />
                    <Link
                      to="/assessments/$assessmentId/score"
                      params={{ assessmentId }}
                      search={{ of: indicator.code }}
                    >
                      <PrintedNumber framework={framework} indicator={indicator} />
                      {indicator.title}
                    </Link>
                    <strong className="fh-loss">{pointsText(lost)}</strong>
                  </li>
                ))}
              </ul>
            )}
            {mendable === undefined ? null : (
              <p className="fh-quiet">
                {mendable}{" "}
                <ListLink assessmentId={assessmentId} show="mendable">
                  {t("查看还可挽回的 {n} 项", { n: headline.losses.filter((it) => it.mendable > 0).length })}
                </ListLink>
              </p>
            )}
          </Panel>
        );
      }}
    </QueryGate>
  );
}
