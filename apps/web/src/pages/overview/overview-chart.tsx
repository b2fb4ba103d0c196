import { shareOf } from "@faheng/domain";
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
