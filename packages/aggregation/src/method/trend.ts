import { add, compare, divide, exact, type Exact, ZERO } from "../exact.ts";

/** One item of a year as a trend sees it: what it earned of what it could earn, and what it is by its words and its rule. */
export interface TrendItem {
  readonly code: string;
  /** Of its requirement and its rule: equal where neither changed. */
  readonly digest: string;
  readonly earned: Exact;
  readonly possible: Exact;
  /** Applies, and nothing of it is pending. */
  readonly isSettled: boolean;
}

/** A change of a rate in its two parts, in exact shares: what was done otherwise, and what was counted otherwise. */
export interface Trend {
  readonly before: Exact;
  readonly after: Exact;
  /** Over the items that both years have in the same words under the same rule. */
  readonly real: Exact;
  /** What comes of items that are new, gone, changed, or do not apply (口径变化). */
  readonly composition: Exact;
  readonly matched: number;
}

/**
 * Parts a change between two years: ΔS = (M₂ − M₁) + [(S₂ − M₂) − (S₁ − M₁)], S over all settled items of a year, M over the matched.
 *
 * @returns `null` where a year has nothing settled, or nothing matches: then there is no trend to speak of
 */
export function trendOf(before: readonly TrendItem[], after: readonly TrendItem[]): Trend | null {
  const [first, second] = [settled(before), settled(after)];
  const known = new Map(first.map((it) => [it.code, it]));
  const matched = second.filter((it) => known.get(it.code)?.digest === it.digest);
  const codes = new Set(matched.map(({ code }) => code));
  const [s1, s2] = [rateOf(first), rateOf(second)];
  const [m1, m2] = [rateOf(first.filter(({ code }) => codes.has(code))), rateOf(matched)];
  if (s1 === null || s2 === null || m1 === null || m2 === null) return null;
  const real = minus(m2, m1);
  return { before: s1, after: s2, real, composition: minus(minus(s2, s1), real), matched: matched.length };
}

/** Of two intervals that overlap nobody can say which is higher (未定). */
export function isUndecided(
  a: { readonly low: Exact; readonly high: Exact },
  b: { readonly low: Exact; readonly high: Exact },
): boolean {
  const isOpen = compare(a.low, a.high) !== 0 || compare(b.low, b.high) !== 0;
  return isOpen && compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

function settled(items: readonly TrendItem[]): readonly TrendItem[] {
  return items.filter(({ isSettled }) => isSettled);
}

function rateOf(items: readonly TrendItem[]): Exact | null {
  const sum = (of: (item: TrendItem) => Exact): Exact => items.reduce((all, it) => add(all, of(it)), ZERO);
  return divide(
    sum(({ earned }) => earned),
    sum(({ possible }) => possible),
  );
}

function minus(a: Exact, b: Exact): Exact {
  return add(a, exact(-b.numerator, b.denominator));
}
