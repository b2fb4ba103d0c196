import type { ReadClause } from "./clause.ts";
import { figuresIn } from "./amounts-left.ts";
import { UNIT } from "./canonical.ts";
import { figure, NUMBER } from "./patterns.ts";

/** What compares with a number that stands behind or before it. */
const BEFORE =
  "不少于|不得少于|不低于|不得低于|至少|不足|少于|低于|高于|超过|超出|大于|小于|达到|未达到|未达|达不到|达|不超过|不得超过|不高于|满|≥|≤|>|<";
const COMPARED = new RegExp(
  `(?:${BEFORE})(?:到)?[^,;。\\d]{0,4}?(?<n>${NUMBER})(?<unit>%|‰|${UNIT}|倍)|(?<n2>${NUMBER})(?<unit2>%|‰|${UNIT}|倍)(?:\\((?:含|不含)\\))?(?:及)?(?:以[上下]|起)`,
  "gu",
);
/** A limit of time says when something is late, and is asked with it: 在15日内报备, 超过规定时限30日. */
const TIME = /^(?:年|月|日|天|周|季度|小时|工作日|自然日|日历日)$/u;
/** A sum of money bounds the case (赔偿10万元以上的), and stands in its label. */
const MONEY = /^(?:元|万元|亿元)$/u;

/**
 * Numbers that a cell compares with (不少于2次, 超过50万元, 90%以上) and that are in no clause, each where it stands. Times are none of them,
 * and neither is what stands behind 每.
 */
export function figuresLeft(
  text: string,
  clauses: readonly ReadClause[],
  others: readonly (string | null)[],
): readonly { readonly said: string; readonly from: number; readonly to: number }[] {
  const known = new Set([
    ...others,
    ...clauses.flatMap(({ params, cap, share }) => [...figuresIn(params), cap, share, endOf(params)]),
  ]);
  return [...text.matchAll(COMPARED)].flatMap((match) => {
    const { n, n2, unit = "", unit2 = "" } = match.groups ?? {};
    const value = figure(n ?? n2);
    if (value === null || TIME.test(unit || unit2) || MONEY.test(unit || unit2)) return [];
    if (/每[^,;。]{0,4}$/u.test(text.slice(0, match.index))) return [];
    // 超过3次 is from the fourth on, 3次及以上 what is above the second.
    const near = [value, String(Number(value) + 1), String(Number(value) - 1)];
    if (near.some((it) => known.has(it))) return [];
    return [{ said: match[0], from: match.index, to: match.index + match[0].length }];
  });
}

/** 80% and 15 points above it: where a share that is read between two ends is full. */
function endOf({ target, step }: ReadClause["params"]): string | null {
  const [from, width] = [target, step].map((it) => Number.parseFloat(String(it)));
  return from === undefined || width === undefined || Number.isNaN(from + width) ? null : String(from + width);
}
