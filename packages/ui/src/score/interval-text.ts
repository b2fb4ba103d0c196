import { formatPoints, type Interval } from "@faheng/domain";
import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";

/** The shortest decimal, with a true minus sign. */
export function pointsText(points: number): string {
  return formatPoints(points).replace("-", "−");
}

/** A contribution with its sign: `−1`, `+0.5`, `0`. */
export function signedText(points: number): string {
  return points > 0 ? `+${pointsText(points)}` : pointsText(points);
}

/**
 * A score in words: `96分`, or `91–96分，2项待填` while facts are pending.
 *
 * @example intervalText(t, { worst: 91000, best: 96000 }, 2) // "91–96分，2项待填"
 */
export function intervalText(t: Translate<typeof uiEnglish>, interval: Interval, pending: number): string {
  const tail = pending > 0 ? t("，{n}项待填", { n: pending }) : "";
  return spanText(t, interval) + tail;
}

/** A contribution that may still vary: `−1`, `−2～0`, `≤ 0` without a lower limit. */
export function signedSpanText({ worst, best }: Interval): string {
  if (worst !== null && worst === best) return signedText(worst);
  if (worst === null) return best === null ? "—" : `≤ ${signedText(best)}`;
  return best === null ? `≥ ${signedText(worst)}` : `${signedText(worst)}～${signedText(best)}`;
}

/** An amount that may still vary, without a sign: `96`, `91–96`, `≥ 91` without an upper limit. */
export function pointsSpanText({ worst, best }: Interval): string {
  if (worst === null) return best === null ? "—" : `≤ ${pointsText(best)}`;
  if (best === null) return `≥ ${pointsText(worst)}`;
  return worst === best ? pointsText(worst) : `${pointsText(worst)}–${pointsText(best)}`;
}

function spanText(t: Translate<typeof uiEnglish>, { worst, best }: Interval): string {
  if (worst === null && best === null) return t("分数未定");
  if (worst === null) return t("至多{best}分", { best: pointsText(best ?? 0) });
  if (best === null) return t("最低{worst}分、最高未定", { worst: pointsText(worst) });
  if (worst === best) return t("{points}分", { points: pointsText(worst) });
  return t("{worst}–{best}分", { worst: pointsText(worst), best: pointsText(best) });
}
