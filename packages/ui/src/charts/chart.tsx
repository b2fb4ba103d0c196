import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BarSeriesOption } from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import { useEffect, useRef } from "react";

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** What an upright A4 page leaves between its margins, in CSS pixels. */
const PAPER_WIDTH = 670;

/** Named, because echarts measures text on a canvas that inherits nothing. */
export const CHART_FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** What the charts of this package may say to echarts. */
export type ChartOption = ComposeOption<
  BarSeriesOption | AriaComponentOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** A chart as SVG that follows its frame's width; `label` says in words what it shows. */
export function Chart({ option, height, label }: { option: ChartOption; height: number; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg", height });
    chart.setOption(option);
    const draw = (width: number | undefined): void => {
      chart.resize({ height, ...(width === undefined ? {} : { width }) });
      // At once: paper does not wait for the next frame.
      chart.getZr().flush();
      // What stands in a box of its own scales with its frame, where paper is narrower than what was drawn for.
      element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${height}`);
    };
    draw(undefined);
    const watcher = new ResizeObserver(() => draw(undefined));
    watcher.observe(element);
    // Drawn anew for paper, so that its words are as large as the page's: a browser lays paper out only after this.
    const toPaper = (): void => draw(Math.min(PAPER_WIDTH, element.clientWidth));
    const toScreen = (): void => draw(undefined);
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", toScreen);
    return () => {
      watcher.disconnect();
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", toScreen);
      chart.dispose();
    };
  }, [option, height]);
  return <div ref={frame} className="fh-chart" role="img" aria-label={label} />;
}
