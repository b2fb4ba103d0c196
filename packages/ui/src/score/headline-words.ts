import { outcomeLines, verdictsOf } from "@faheng/domain";
import type { UiText } from "../i18n/language.tsx";
import type { HeadlineView, NamedItemView } from "../views.ts";
import { intervalText, pointsText } from "./interval-text.ts";

/** A headline in words: what to read first, and what stands under it. */
export interface HeadlineWords {
  readonly main: readonly string[];
  readonly under: readonly string[];
}

/** How many items a headline names before it only counts them. */
const NAMED = 3;

/**
 * The words of every headline, wherever it stands: 按填报已失 4.5 分 · 其余全部做到为 95.5 分, the range second. A verdict that is sure
 * (目标未完成) stands in their place.
 *
 * @param pending how many indicators wait, as the bar of completion beside it counts them.
 */
export function headlineWords(t: UiText, headline: HeadlineView, pending: number): HeadlineWords {
  const figures = mainWords(t, headline);
  const { outcomes = [] } = headline;
  const lines = outcomeLines(outcomes).map((line) => line[t.language]);
  const under = [...lines, ...underWords(t, headline, pending)];
  const verdicts = verdictsOf(outcomes);
  if (verdicts.length === 0) return { main: figures, under };
  return { main: verdicts, under: [t("各项合计：{figures}", { figures: figures.join(" · ") }), ...under] };
}

function mainWords(t: UiText, { isStarted, lost, ifDone, range }: HeadlineView): string[] {
  const points = pointsText(ifDone);
  if (!isStarted) return [t("尚未填报"), t("全部做到为 {points} 分", { points })];
  if (isCertain(range)) {
    const total = t("{points}分", { points: pointsText(range.worst) });
    return [total, lost > 0 ? t("失 {points} 分", { points: pointsText(lost) }) : t("没有失分")];
  }
  return [
    lost > 0 ? t("按填报已失 {points} 分", { points: pointsText(lost) }) : t("尚未失分"),
    t("其余全部做到为 {points} 分", { points }),
  ];
}

function underWords(t: UiText, headline: HeadlineView, pending: number): string[] {
  const { isStarted, awarded, range, isHeld, noLowerEnd, noUpperEnd, awaitingApproval, vetoes, pendingVetoes } =
    headline;
  const isOpen = !isCertain(range);
  return [
    ...mendableWords(t, headline),
    ...(awarded > 0 ? [t("已加 {points} 分", { points: pointsText(awarded) })] : []),
    ...(isOpen && isStarted ? [t("区间：{span}", { span: intervalText(t, range, pending) })] : []),
    ...(noLowerEnd.length > 0 ? [t("没有下限的事项：{items}", { items: names(t, noLowerEnd) })] : []),
    ...(noUpperEnd.length > 0 ? [t("没有上限的事项：{items}", { items: names(t, noUpperEnd) })] : []),
    ...(awaitingApproval.length > 0
      ? [t("不涉及待批准，暂按适用计：{items}", { items: names(t, awaitingApproval) })]
      : []),
    ...(vetoes.length > 0 ? [t("否决已成立：{items}", { items: names(t, vetoes) })] : []),
    ...(pendingVetoes.length > 0 ? [t("否决待定：{items}", { items: names(t, pendingVetoes) })] : []),
    ...(isHeld && vetoes.length === 0 ? [t("总分受总分上下限约束")] : []),
  ];
}

/** What work under way has not won yet, wherever that is said; empty where there is none. */
export function mendableWords(t: UiText, { mendable, losses }: Pick<HeadlineView, "mendable" | "losses">): string[] {
  const n = losses.filter((loss) => loss.mendable > 0).length;
  if (mendable === 0) return [];
  return [t("{n} 项还在推进，照目前所填失 {points} 分，办结前还可挽回", { n, points: pointsText(mendable) })];
}

function isCertain(range: HeadlineView["range"]): range is { readonly worst: number; readonly best: number } {
  return range.worst !== null && range.worst === range.best;
}

function names(t: UiText, items: readonly NamedItemView[]): string {
  const first = items
    .slice(0, NAMED)
    // A document may end its headings with a full stop; in a list of them it has no place.
    .map(({ title }) => title.replace(/[。；，]$/, ""))
    .join("、");
  return items.length > NAMED ? t("{items}等 {n} 项", { items: first, n: items.length }) : first;
}
