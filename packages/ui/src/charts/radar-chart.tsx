import { useMemo } from "react";
import { Chart, CHART_FONT, type ChartOption } from "./chart.tsx";

/** One axis: a share of full marks between 0 and 1, as sure and as still possible. */
export interface RadarAxis {
  readonly name: string;
  readonly sure: number;
  readonly possible: number;
}

/** Shares of full marks by heading. */
export function DimensionRadar(props: {
  readonly axes: readonly RadarAxis[];
  readonly sureName: string;
  readonly possibleName: string;
  readonly label: string;
}) {
  const { axes, sureName, possibleName, label } = props;
  const option = useMemo((): ChartOption => {
    const percent = (share: number): number => Math.round(share * 1000) / 10;
    return {
      textStyle: { fontFamily: CHART_FONT, color: "#1d2733" },
      animation: false,
      legend: { bottom: 0, data: [sureName, possibleName] },
      tooltip: { renderMode: "richText" },
      radar: {
        indicator: axes.map(({ name }) => ({ name: shorten(name), max: 100, min: 0 })),
        radius: "62%",
        axisName: { color: "#1d2733" },
      },
      series: [
        {
          type: "radar",
          data: [
            {
              name: possibleName,
              value: axes.map(({ possible }) => percent(possible)),
              lineStyle: { color: "#b98600", type: "dashed" },
              itemStyle: { color: "#b98600" },
            },
            {
              name: sureName,
              value: axes.map(({ sure }) => percent(sure)),
              areaStyle: { color: "rgba(26, 95, 168, 0.18)" },
              lineStyle: { color: "#1a5fa8" },
              itemStyle: { color: "#1a5fa8" },
            },
          ],
        },
      ],
    };
  }, [axes, sureName, possibleName]);
  return <Chart option={option} height={360} label={label} />;
}

/** Long headings break after eight characters so that they stay readable at the rim. */
function shorten(name: string): string {
  return name.replace(/(.{8})(?=.)/gu, "$1\n");
}
