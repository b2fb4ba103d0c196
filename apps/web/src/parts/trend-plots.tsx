import { matterKey } from "@faheng/domain";
import { TrendChart } from "@faheng/ui/charts";
import { useMemo } from "react";
import type { TrendPoint } from "../api/outputs.ts";
import type { CycleKind } from "./cycle-name.ts";
import { useText } from "./words.ts";

/** One plot for each framework: what different ones come to has no common scale. The table beside them says all that they show. */
export function TrendPlots({ points }: { readonly points: readonly TrendPoint[] }) {
  const t = useText();
  const words = useMemo(() => ({ imported: t("导入"), sure: t("本系统计算"), open: t("最高可能") }), [t]);
  const plots = useMemo(
    () =>
      [...Map.groupBy(points, (it) => `${matterKey(it.framework)} ${kindOf(it)}`).values()].map((own) => ({
        framework: own[0]?.framework ?? "",
        bars: own.map(({ year, lowest, highest, maximum, origin, against }) => {
          const isUnlike = against !== null && against.unlike.some((it) => it !== "framework");
          return {
            name: isUnlike ? `${year}\n${t("与{year}年不可比", { year: against.year })}` : String(year),
            isImported: origin.kind === "imported",
            interval: { worst: lowest, best: highest },
            maximum,
          };
        }),
      })),
    [points, t],
  );
  return plots.map(({ framework, bars }) => (
    <figure key={`${framework} ${bars.length}`} className="fw-trend-plot">
      <figcaption lang="zh-CN">{framework}</figcaption>
      <TrendChart bars={bars} words={words} label={t("{framework}历年总分，数值见下表", { framework })} />
    </figure>
  ));
}

/** What was brought in stands beside the office's cycles. */
function kindOf({ origin }: TrendPoint): CycleKind {
  return origin.kind === "computed" ? origin.cycleKind : "office";
}
