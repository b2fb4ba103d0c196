import { useMemo } from "react";
import { pointsText } from "../score/interval-text.ts";
import { useUiText } from "../i18n/language.tsx";
import { Chart, CHART_FONT, type ChartOption } from "./chart.tsx";

/** What one heading has surely lost and may lose at most, in thousandths; `null` where nothing limits it. */
export interface LossRow {
  readonly name: string;
  readonly sure: number;
  readonly possible: number | null;
}

/** Points lost by heading: solid is certain, light is what pending facts may still take. */
export function LossChart(props: {
  readonly rows: readonly LossRow[];
  readonly sureName: string;
  readonly possibleName: string;
  readonly label: string;
}) {
  const t = useUiText();
  const { rows, sureName, possibleName, label } = props;
  const option = useMemo((): ChartOption => {
    const said = ({ sure, possible }: LossRow): string => {
      if (possible === null) return t("{sure}起", { sure: pointsText(sure) });
      return sure === possible ? pointsText(sure) : `${pointsText(sure)}～${pointsText(possible)}`;
    };
    return {
      textStyle: { fontFamily: CHART_FONT, color: "#1d2733" },
      animation: false,
      grid: { left: 8, right: 56, top: 8, bottom: 36, containLabel: true },
      legend: { bottom: 0, data: [sureName, possibleName], selectedMode: false },
      xAxis: { type: "value", min: 0, minInterval: 1, axisLabel: { color: "#55616f" } },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { color: "#1d2733", fontSize: 13, width: 200, overflow: "break" },
      },
      series: [
        {
          type: "bar",
          name: sureName,
          stack: "loss",
          barWidth: 14,
          data: rows.map(({ sure }) => sure / 1000),
          itemStyle: { color: "#b3261e" },
        },
        {
          type: "bar",
          name: possibleName,
          stack: "loss",
          barWidth: 14,
          data: rows.map(({ sure, possible }) => ((possible ?? sure) - sure) / 1000),
          itemStyle: { color: "#e5c46b" },
          label: {
            show: true,
            position: "right",
            color: "#1d2733",
            formatter: ({ dataIndex }) => {
              const row = rows[dataIndex];
              return row ? said(row) : "";
            },
          },
        },
      ],
    };
  }, [rows, sureName, possibleName, t]);
  return <Chart option={option} height={38 * rows.length + 70} label={label} />;
}
