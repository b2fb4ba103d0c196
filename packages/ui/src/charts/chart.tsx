import { BarChart, RadarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent } from "echarts/components";
import { init, use, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BarSeriesOption, RadarSeriesOption } from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  RadarComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import { useEffect, useRef } from "react";

use([
  BarChart,
  RadarChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Named, because echarts measures text on a canvas that inherits nothing. */
export const CHART_FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** What the two charts of this package may say to echarts. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | RadarSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | RadarComponentOption
  | TooltipComponentOption
>;

/** A chart as SVG that follows its frame's width; `label` says in words what it shows. */
export function Chart({ option, height, label }: { option: ChartOption; height: number; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg", height });
    chart.setOption(option);
    const watcher = new ResizeObserver(() => chart.resize({ height }));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option, height]);
  return <div ref={frame} className="fh-chart" role="img" aria-label={label} />;
}
