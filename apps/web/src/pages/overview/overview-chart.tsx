import { shareOf } from "@faheng/domain";
import { PairChart } from "@faheng/ui";
import { IntervalChart } from "@faheng/ui/charts";
import { useMemo } from "react";
import type { OverviewRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { hasVerdict } from "./has-verdict.ts";

/** Shares of full marks side by side: what is certain and what pending facts leave open. */
export function OverviewChart({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useText();
  const spans = useMemo(
    () =>
      rows.flatMap(({ agencyName, interval, applicable, completion, ending, headline }) => {
        // What ended before the cycle did is no result, and words in place of points are no length.
        if (interval === null || applicable === null || ending !== null || hasVerdict({ headline })) return [];
        // Shares on a scale of 100, in thousandths like every other amount.
        const share = (points: number | null): number | null => {
          const part = shareOf(points, applicable);
          return part === null ? null : part * 100;
        };
        return [
          {
            name: agencyName,
            interval: { worst: share(interval.worst), best: share(interval.best) },
            pending: interval.worst === interval.best ? 0 : completion.pending,
          },
        ];
      }),
    [rows],
  );
  if (spans.length === 0) return null;
  return (
    <Panel title={t("各机关得分率高低如何，还有多少未定？（满分折为 100）")}>
      <IntervalChart rows={spans} full={100_000} label={t("各机关得分率区间图，数值见上表")} />
      <p className="fh-quiet">{t("深色为已确定，浅色为待填和推进中事项可能带来的变化。")}</p>
    </Panel>
  );
}

/** What reviews came to beside the agencies' own, as shares of full marks; nothing while none is announced. */
export function ReviewChart({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useText();
  const pairs = useMemo(
    () =>
      rows.flatMap(({ agencyName, review }) => {
        const [own, other] = [settledShare(review?.self ?? null), settledShare(review?.judged ?? null)];
        if (own === null || other === null) return [];
        return [{ name: agencyName, own: own * 100, other: other * 100, said: `${percent(own)} → ${percent(other)}` }];
      }),
    [rows],
  );
  if (pairs.length === 0) return null;
  return (
    <Panel title={t("各机关自评与考评差多少？（得分率）")}>
      <PairChart
        rows={pairs}
        to={100_000}
        ownName={t("自评分")}
        otherName={t("考评分")}
        lessName={t("考评低于自评")}
        moreName={t("考评高于自评")}
        label={t("各机关自评与考评得分率，数值写在每行右侧")}
      />
      <p className="fh-quiet">{t("只列出已公布、两边都已确定的机关；不同类别、不同方案之间不作排名。")}</p>
    </Panel>
  );
}

type Figures = NonNullable<OverviewRow["review"]>["self"];

/** Of what applies, in thousandths; `null` while it is not settled, or where nothing carries full marks. */
function settledShare(figures: Figures): number | null {
  if (figures === null || figures.interval.worst !== figures.interval.best || figures.disqualified) return null;
  return shareOf(figures.interval.worst, figures.applicable);
}

function percent(share: number): string {
  return `${share / 10}%`;
}
