import { FahengError } from "@faheng/domain";
import type { ShareInterval } from "./dimension-shares.ts";
import { aggregationErrors as errors } from "./errors.ts";
import { compare, type Exact, fromFraction } from "./exact.ts";
import { refuseRepeats } from "./refuse-repeats.ts";

/** Equal values: the same rank and a gap after (1, 1, 3), no gap (1, 1, 2), or told apart by further values. */
export type Ties = "gap" | "dense" | "break";

/** Somebody to be ranked. */
export interface RankEntry {
  readonly key: string;
  /** Ranked apart: districts, enforcement bureaus, other bureaus … */
  readonly category: string;
  /** First the value itself, then those that break ties, each with what is still possible. */
  readonly values: readonly ShareInterval[];
}

/** A place in the category. While facts are pending it is a span that holds every rank that can still come out. */
export interface Ranked {
  readonly key: string;
  readonly category: string;
  readonly rank: { readonly best: number; readonly worst: number };
}

interface Span {
  readonly entry: RankEntry;
  readonly worst: readonly Exact[];
  readonly best: readonly Exact[];
}

/**
 * Ranks inside each category, highest value first. The span of ranks of each entry contains its rank under every way in
 * which the pending facts of all can come out, and with nothing pending it is the rank itself.
 *
 * @returns entries by category and then by rank, those of equal rank in the order given.
 * @throws FAHENG_AGGREGATION_INTERVAL, FAHENG_AGGREGATION_DUPLICATE
 */
export function rankEntries(entries: readonly RankEntry[], ties: Ties): readonly Ranked[] {
  refuseRepeats(entries.map(({ key }) => key));
  const categories = Map.groupBy(entries, (entry) => entry.category);
  return [...categories.values()].flatMap((members) => rankCategory(members, ties));
}

function rankCategory(members: readonly RankEntry[], ties: Ties): Ranked[] {
  const spans = members.map((entry) => spanOf(entry, ties));
  const rankOf = ties === "dense" ? (span: Span) => denseRank(span, spans) : gapRanks(spans);
  return spans
    .map((span) => ({ key: span.entry.key, category: span.entry.category, rank: rankOf(span) }))
    .toSorted((a, b) => a.rank.best - b.rank.best || a.rank.worst - b.rank.worst);
}

function spanOf(entry: RankEntry, ties: Ties): Span {
  // Only «break» looks at the further values.
  const values = ties === "break" ? entry.values : entry.values.slice(0, 1);
  const worst = values.map((value) => fromFraction(value.worst));
  const best = values.map((value) => fromFraction(value.best));
  if (worst.some((value, index) => compare(value, best[index] ?? value) > 0)) {
    throw new FahengError(errors.FAHENG_AGGREGATION_INTERVAL, { place: entry.key });
  }
  return { entry, worst, best };
}

/** One more than how many are surely above, and one more than how many may be. Looked up in order, not each with each. */
function gapRanks(spans: readonly Span[]): (own: Span) => Ranked["rank"] {
  const worsts = spans.map((span) => span.worst).toSorted(order);
  const bests = spans.map((span) => span.best).toSorted(order);
  return ({ worst, best }) => ({
    best: 1 + above(worsts, best),
    // An open span reaches above its own lower end, and is no rival of its own.
    worst: 1 + above(bests, worst) - (order(best, worst) > 0 ? 1 : 0),
  });
}

/** How many of values in ascending order are above one. */
function above(sorted: readonly (readonly Exact[])[], value: readonly Exact[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(sorted[middle] ?? value, value) > 0) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/** As {@link gapRanks}, but equal values above count once. */
function denseRank(own: Span, spans: readonly Span[]): Ranked["rank"] {
  const others = spans.filter((span) => span !== own);
  const surely = others.filter((other) => isAbove(other.worst, own.best));
  const perhaps = others.filter((other) => isAbove(other.best, own.worst));
  return { best: 1 + fewestValues(surely), worst: 1 + mostValues(perhaps) };
}

/** The fewest different values that spans can come to: each value is taken as far down as the spans sharing it allow. */
function fewestValues(spans: readonly Span[]): number {
  let count = 0;
  let value: readonly Exact[] | null = null;
  for (const span of spans.toSorted((a, b) => order(a.best, b.best))) {
    if (value !== null && order(span.worst, value) <= 0) continue;
    value = span.best;
    count++;
  }
  return count;
}

/** The most: every open span may come to a value of its own, settled ones count once for each value. */
function mostValues(spans: readonly Span[]): number {
  const isSettled = (span: Span): boolean => order(span.worst, span.best) === 0;
  const settled = spans
    .filter(isSettled)
    .map((span) => span.best.map((it) => `${it.numerator}/${it.denominator}`).join());
  return spans.filter((span) => !isSettled(span)).length + new Set(settled).size;
}

function isAbove(a: readonly Exact[], b: readonly Exact[]): boolean {
  return order(a, b) > 0;
}

/** By the first value that differs; a missing one is the lowest. */
function order(a: readonly Exact[], b: readonly Exact[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const difference = compare(one, other);
    if (difference !== 0) return difference;
  }
  return 0;
}
