import type { Interval, Points } from "@faheng/domain";
import { useMemo } from "react";
import { useUiText } from "../i18n/language.tsx";
import { intervalText, pointsSpanText } from "../score/interval-text.ts";
import { Chart, CHART_FONT, type ChartOption } from "./chart.tsx";

/** What one year came to: brought in from a document, or computed, then perhaps still open. */
export interface TrendBar {
  /** The year, and under it what keeps it from being compared. */
  readonly name: string;
  readonly isImported: boolean;
  readonly interval: Interval;
  readonly maximum: Points | null;
}

const STYLE = { fontFamily: CHART_FONT, color: "#1d2733" } as const;
/** Told apart by a pattern too: not everybody sees colours, and not every printer prints them. */
const HATCHED = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8, color: "#ffffff" };

/**
 * Totals by year beside each other, as columns: they stand by themselves, so that no line joins years that are not to be compared.
 *
 * @param words names of the three kinds of column
 */
export function TrendChart(props: {
  readonly bars: readonly TrendBar[];
  readonly words: { readonly imported: string; readonly sure: string; readonly open: string };
  readonly label: string;
}) {
  const t = useUiText();
  const { bars, words, label } = props;
  const option = useMemo((): ChartOption => {
    const low = bars.map(({ interval }) => Math.max(0, interval.worst ?? 0) / 1000);
    const high = bars.map(({ interval, maximum }) => Math.max(0, interval.best ?? maximum ?? 0) / 1000);
    const column = { type: "bar", stack: "total", barMaxWidth: 56 } as const;
    const shown = (at: number): string => pointsSpanText(bars[at]?.interval ?? { worst: null, best: null });
    const named = (it: string) => ({ name: it });
    return {
      textStyle: STYLE,
      animation: false,
      grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
      legend: { top: 4, itemGap: 20, textStyle: STYLE, data: [words.imported, words.sure, words.open].map(named) },
      xAxis: {
        type: "category",
        data: bars.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { color: "#1d2733", fontSize: 14, interval: 0 },
      },
      yAxis: { type: "value", min: 0, axisLabel: { color: "#55616f" } },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        renderMode: "richText",
        formatter: (hits) => {
          const [hit] = Array.isArray(hits) ? hits : [hits];
          const bar = bars[hit?.dataIndex ?? -1];
          if (!bar) return "";
          return `${bar.name}\n${bar.isImported ? words.imported : words.sure}\n${intervalText(t, bar.interval, 0)}`;
        },
      },
      series: [
        {
          ...column,
          name: words.imported,
          data: bars.map(({ isImported }, at) => (isImported ? (low[at] ?? 0) : 0)),
          itemStyle: { color: "#7a8794", decal: HATCHED },
          label: labelOf((at) => (bars[at]?.isImported === true ? shown(at) : "")),
        },
        {
          ...column,
          name: words.sure,
          data: bars.map(({ isImported }, at) => (isImported ? 0 : (low[at] ?? 0))),
          itemStyle: { color: "#1a5fa8" },
        },
        {
          ...column,
          name: words.open,
          data: bars.map(({ isImported }, at) => (isImported ? 0 : Math.max(0, (high[at] ?? 0) - (low[at] ?? 0)))),
          itemStyle: { color: "#e5c46b" },
          label: labelOf((at) => (bars[at]?.isImported === false ? shown(at) : "")),
        },
      ],
    };
  }, [bars, words, t]);
  return <Chart option={option} height={300} label={label} />;
}

function labelOf(text: (at: number) => string) {
  return {
    show: true,
    position: "top",
    color: "#1d2733",
    fontSize: 14,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => text(dataIndex),
  } as const;
}
