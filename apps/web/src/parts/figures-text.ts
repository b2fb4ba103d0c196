import { pointsText } from "@faheng/ui";
import type { HandInView } from "../api/outputs.ts";
import type { useText } from "./words.ts";

type Figures = NonNullable<HandInView["live"]>;

/** A result in short: its total, or between what it lies, and its grade. */
export function figuresText(t: ReturnType<typeof useText>, figures: Figures | null): string {
  if (figures === null) return t("不计分");
  const { total, interval, grade, disqualified } = figures;
  const { worst, best } = interval;
  const span =
    total !== null && worst === best
      ? t("{points} 分", { points: pointsText(total) })
      : t("未定（{worst}～{best}）", {
          worst: worst === null ? t("无下限") : pointsText(worst),
          best: best === null ? t("无上限") : pointsText(best),
        });
  const words = [span, ...(grade === null ? [] : [grade]), ...(disqualified ? [t("被否决")] : [])];
  return words.join(" · ");
}
