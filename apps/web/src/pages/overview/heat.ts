import type { CrosswalkCell, CrosswalkRow } from "../../api/outputs.ts";

/** The span to show in one cell, in thousandths: shares where points decide, completion where there are none. */
export function spanOf(
  row: Pick<CrosswalkRow, "measure">,
  cell: CrosswalkCell | undefined,
): { worst: number; best: number } | null {
  if (!cell) return null;
  if (row.measure === "score") return cell.share;
  return cell.completion === null ? null : { worst: cell.completion, best: cell.completion };
}

/** `62.5%`, or `62.5–88%` while facts are pending. */
export function percentText({ worst, best }: { worst: number; best: number }): string {
  return worst === best ? shareText(worst) : `${percent(worst)}–${shareText(best)}`;
}

/** One ratio in thousandths as `62.5%`. */
export function shareText(ratio: number): string {
  return `${percent(ratio)}%`;
}

function percent(ratio: number): string {
  return String(ratio / 10);
}

/** Five steps of shade by the middle of the span, none while more than half is open; the number stands in the cell, the shade only helps the eye. */
export function shadeOf({ worst, best }: { worst: number; best: number }): 0 | 1 | 2 | 3 | 4 | "open" {
  if (best - worst > 500) return "open";
  const middle = (worst + best) / 2;
  if (middle < 400) return 0;
  if (middle < 600) return 1;
  if (middle < 800) return 2;
  return middle < 900 ? 3 : 4;
}

/** The place among those of the same kind: `1 / 3`, or `1～3 / 3` while several are possible. */
export function rankText({ best, worst, of }: { best: number; worst: number; of: number }): string {
  return best === worst ? `${best} / ${of}` : `${best}～${worst} / ${of}`;
}
