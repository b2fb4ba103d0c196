import { proratedPoints } from "@faheng/domain";
import { pointsText, signedText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

/** How far the reviewers of a cycle are from each other, with the measure said above it. */
export function FarPanel({ cycleId }: { readonly cycleId: string }) {
  const t = useText();
  const far = useQuery(trpc.review.far.queryOptions({ cycleId }));
  return (
    <Panel title={t("评审员尺度对照")} side={<span className="fh-mark fh-mark-plain">{t("本系统口径")}</span>}>
      <QueryGate query={far}>
        {({ reviewers, leastShared, farTimes }) => (
          <>
            <p className="fh-quiet">
              {t(
                "同一机关的同一项由两名以上评审员评过、意见已提交的才对照：每名评审员的得分与其余评审员得分的中位数之差，逐项取绝对值再平均。至少有 {n} 个共同项、平均差达到其余评审员中位水平的 {times} 倍的标为“偏离”；只有两名评审员时无从判断谁偏离，不标。",
                { n: leastShared, times: farTimes },
              )}
            </p>
            {reviewers.length === 0 ? (
              <p className="fh-quiet">{t("本周期还没有两名以上评审员都评过并提交的事项。")}</p>
            ) : (
              <ScrollRegion name={t("评审员尺度对照")}>
                <table className="fh-table">
                  <thead>
                    <tr>
                      <th scope="col">{t("评审人")}</th>
                      <th scope="col">{t("共同项")}</th>
                      <th scope="col">{t("平均相差（分）")}</th>
                      <th scope="col">{t("平均偏向（分）")}</th>
                      <th scope="col">{t("提示")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {reviewers.map(({ personId, name, shared, agencies, apart, signed, isFar }) => (
                      <tr key={personId}>
                        <th scope="row" lang="zh-CN">
                          {name}
                        </th>
                        <td>{t("{n} 项，{agencies} 个机关", { n: shared, agencies })}</td>
                        <td>{pointsText(proratedPoints(apart, 1, shared))}</td>
                        <td>
                          {signedText(proratedPoints(signed, 1, shared))}{" "}
                          {signed === 0 ? null : <span className="fh-quiet">{signed < 0 ? t("偏严") : t("偏松")}</span>}
                        </td>
                        <td>{isFar ? <span className="fh-mark fw-mark-bad">{t("偏离")}</span> : "—"}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
            )}
          </>
        )}
      </QueryGate>
    </Panel>
  );
}
