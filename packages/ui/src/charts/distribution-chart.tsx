import { useMemo } from "react";
import { Chart, CHART_FONT, type ChartOption } from "./chart.tsx";

/** How many units lie in one stretch of the scale, before and after. */
export interface DistributionBin {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** How many units lie where, before beside after. */
export function DistributionChart(props: {
  readonly bins: readonly DistributionBin[];
  readonly beforeName: string;
  readonly afterName: string;
  readonly label: string;
}) {
  const { bins, beforeName, afterName, label } = props;
  const option = useMemo((): ChartOption => {
    const bars = (name: string, data: number[], color: string) => ({
      type: "bar" as const,
      name,
      data,
      barMaxWidth: 22,
      itemStyle: { color },
    });
    return {
      textStyle: { fontFamily: CHART_FONT, color: "#1d2733" },
      animation: false,
      grid: { left: 8, right: 16, top: 16, bottom: 36, containLabel: true },
      legend: { bottom: 0, data: [beforeName, afterName], selectedMode: false },
      xAxis: { type: "category", data: bins.map(({ name }) => name), axisLabel: { color: "#1d2733" } },
      yAxis: { type: "value", min: 0, minInterval: 1, axisLabel: { color: "#55616f" } },
      tooltip: { trigger: "axis", axisPointer: { type: "none" }, renderMode: "richText" },
      series: [
        bars(
          beforeName,
          bins.map(({ before }) => before),
          "#9aa7b5",
        ),
        bars(
          afterName,
          bins.map(({ after }) => after),
          "#1a5fa8",
        ),
      ],
    };
  }, [bins, beforeName, afterName]);
  return <Chart option={option} height={260} label={label} />;
}
