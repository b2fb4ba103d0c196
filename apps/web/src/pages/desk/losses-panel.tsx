import { pointsText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { stateOf } from "../../parts/tree-items.ts";
import { type Loss, lossesIn } from "./losses.ts";
import { PanelTitle } from "./panel-title.tsx";

/** What has cost points so far, with the way to the reason. */
export function LossesPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const assessment = useQuery(trpc.assessment.get.queryOptions({ id: assessmentId }));
  return (
    <QueryGate query={assessment}>
      {({ framework, explanation, responses }) => {
        if (explanation === null) return null;
        const every = lossesIn(framework, explanation, framework.indicators.length);
        // Work under way can still be mended: what it would lose as it stands is named apart.
        const isUnderWay = ({ indicator }: Loss): boolean => stateOf(responses[indicator.code]) === "in-progress";
        const all = every.filter((loss) => !isUnderWay(loss));
        const mendable = every.filter(isUnderWay);
        const losses = all.slice(0, 8);
        const sum = all.reduce((total, { lost }) => total + lost, 0);
        return (
          <Panel
            title={<PanelTitle words={t("失分最多的事项")} cycle={cycle} />}
            side={
              all.length === 0 ? null : (
                <span className="fh-quiet">
                  {t("共 {n} 项，已失 {points} 分", { n: all.length, points: pointsText(-sum) })}
                </span>
              )
            }
          >
            {losses.length === 0 && mendable.length > 0 ? null : losses.length === 0 ? (
              <p className="fh-quiet">{t("已确定的事项中没有失分。")}</p>
            ) : (
              <ul className="fw-next" lang="zh-CN">
                {losses.map(({ indicator: { code, printedNumber, title }, lost }) => (
                  <li key={code}>
                    <span className="fh-dot" aria-hidden="true" />
                    <Link to="/assessments/$assessmentId/score" params={{ assessmentId }} search={{ of: code }}>
                      {printedNumber === null ? null : <span className="fh-printed">{printedNumber}</span>}
                      {title}
                    </Link>
                    <strong className="fh-loss">{pointsText(lost)}</strong>
                  </li>
                ))}
              </ul>
            )}
            {mendable.length === 0 ? null : (
              <p className="fh-quiet">
                {t("推进中 {n} 项，照目前填报失 {points} 分，办结前还可挽回。", {
                  n: mendable.length,
                  points: pointsText(-mendable.reduce((total, { lost }) => total + lost, 0)),
                })}{" "}
                <Link to="/assessments/$assessmentId/score" params={{ assessmentId }} search={{ state: "in-progress" }}>
                  {t("查看推进中的事项")}
                </Link>
              </p>
            )}
          </Panel>
        );
      }}
    </QueryGate>
  );
}
