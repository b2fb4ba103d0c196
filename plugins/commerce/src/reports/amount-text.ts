import { formatPoints, type Interval, type Points } from "@faheng/plugin-api";

/** A signed amount in the document's words: `扣1分`, `加0.5分`, `0分`. */
export function signedText(points: Points): string {
  if (points === 0) return "0分";
  return `${points < 0 ? "扣" : "加"}${formatPoints(Math.abs(points))}分`;
}

/** An interval for a cell: one amount when settled, else both ends and that it is not settled yet. */
export function intervalText({ worst, best }: Interval, amountText: (points: Points) => string): string {
  if (worst !== null && worst === best) return amountText(worst);
  if (worst === null && best === null) return "未定";
  if (worst === null) return `未定（至多${amountText(best ?? 0)}）`;
  if (best === null) return `未定（至少${amountText(worst)}）`;
  return `未定（${amountText(worst)}至${amountText(best)}）`;
}

/** A total: `96分`. */
export const totalText = (points: Points): string => `${formatPoints(points)}分`;
