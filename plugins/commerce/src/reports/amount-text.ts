import { type Explanation, formatPoints, type Interval, type Points } from "@faheng/plugin-api";

type Score = Explanation["score"];

/** What a row takes or gives, in the document's words: `扣1分`, `加0.5分`; not settled: `未定（至少扣1.5分）`. */
export function changeText({ worst, best }: Interval): string {
  if (worst !== null && best !== null) {
    return worst === best ? signed(worst) : `未定（${signed(worst)}至${signed(best)}）`;
  }
  if (worst === null && best === null) return "未定";
  // Open on the side of deductions, or on that of awards: what is known so far is the least.
  const known = worst ?? best ?? 0;
  return known === 0 ? `未定（${worst === null ? "扣" : "加"}分不限）` : `未定（至少${signed(known)}）`;
}

/** A total: `96分`; not settled: `未定（88分至105分）`. */
export function totalText({ worst, best }: Interval): string {
  if (worst !== null && best !== null)
    return worst === best ? points(worst) : `未定（${points(worst)}至${points(best)}）`;
  if (worst === null && best === null) return "未定";
  return worst === null ? `未定（至多${points(best ?? 0)}）` : `未定（至少${points(worst)}）`;
}

/** A result: words that stand in place of the points as soon as they are sure (目标未完成), with what the items come to. */
export function resultText({ interval, verdicts = [] }: Pick<Score, "interval" | "verdicts">): string {
  const sure = verdicts.flatMap(({ words, isPending }) => (isPending ? [] : [words]));
  const total = totalText(interval);
  return sure.length === 0 ? total : `${[...new Set(sure)].join("、")}（各项合计${total}）`;
}

/** The conditions that have struck, and those that may: `条件成立：…`. */
export function conditionLines({ conditions = [] }: Pick<Score, "conditions">): string[] {
  return conditions.map(({ wording, isPending }) => `条件${isPending ? "待定" : "成立"}：${wording}`);
}

/** `96分` */
export function points(amount: Points): string {
  return `${formatPoints(amount)}分`;
}

function signed(amount: Points): string {
  if (amount === 0) return "0分";
  return `${amount < 0 ? "扣" : "加"}${points(Math.abs(amount))}`;
}
