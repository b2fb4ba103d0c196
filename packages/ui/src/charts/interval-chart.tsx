import type { Interval } from "@faheng/domain";
import { useMemo } from "react";
import { useUiText } from "../i18n/language.tsx";
import { intervalText } from "../score/interval-text.ts";
import { Chart, CHART_FONT, type ChartOption } from "./chart.tsx";

/** One unit's span on the common scale. */
export interface IntervalRow {
  readonly name: string;
  readonly interval: Interval;
  readonly pending: number;
}

const STYLE = { fontFamily: CHART_FONT, color: "#1d2733" } as const;

/** Spans of many units under each other: solid is certain, light is still open. `full` is the scale's end in thousandths. */
export function IntervalChart({ rows, full, label }: { rows: readonly IntervalRow[]; full: number; label: string }) {
  const t = useUiText();
  const option = useMemo((): ChartOption => {
    const points = (thousandths: number): number => thousandths / 1000;
    const worst = rows.map(({ interval }) => points(Math.max(0, interval.worst ?? 0)));
    const open = rows.map(({ interval }, row) => points(interval.best ?? full) - (worst[row] ?? 0));
    return {
      textStyle: STYLE,
      animation: false,
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: "value", min: 0, max: Math.max(points(full), ...worst), axisLabel: { color: "#55616f" } },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { color: "#1d2733", fontSize: 14 },
      },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        renderMode: "richText",
        formatter: (hits) => {
          const [hit] = Array.isArray(hits) ? hits : [hits];
          const row = rows[hit?.dataIndex ?? -1];
          return row ? `${row.name}\n${intervalText(t, row.interval, row.pending)}` : "";
        },
      },
      series: [
        { type: "bar", stack: "span", data: worst, barWidth: 14, itemStyle: { color: "#1a5fa8" } },
        { type: "bar", stack: "span", data: open, barWidth: 14, itemStyle: { color: "#e5c46b" } },
      ],
    };
  }, [rows, full, t]);
  return <Chart option={option} height={36 * rows.length + 44} label={label} />;
}
