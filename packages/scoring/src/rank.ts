import type { Points, Profile, Score } from "@faheng/domain";
import { compare, type Exact, parseExact } from "./exact.ts";

/** One unit in a ranking. */
export interface Ranked {
  readonly unit: string;
  /** Units of unlike kind are ranked apart (区县, 执法部门, 其他部门); `null` where there are no categories. */
  readonly category: string | null;
  /** Place among its category; `null` for a unit that is disqualified. */
  readonly rank: number | null;
  /** Best and worst place that what is pending still allows; both the rank itself when nothing is pending anywhere. */
  readonly range: { readonly best: number; readonly worst: number } | null;
  readonly total: Points | null;
}

/** What of a score decides its place. */
export type RankedScore = Pick<Score, "total" | "interval" | "exact" | "disqualified" | "groups">;

/** A unit to be ranked. */
export interface RankEntry {
  readonly unit: string;
  readonly category: string | null;
  readonly score: RankedScore;
}

/** An end of an interval; infinite where nothing limits it. */
type End = Exact | typeof LOWEST | typeof HIGHEST;
const LOWEST = Number.NEGATIVE_INFINITY;
const HIGHEST = Number.POSITIVE_INFINITY;

/**
 * Ranks units inside their categories, highest total first. A total that is still an interval stands at its worst end.
 * What is printed decides: the rounded totals, and where the profile rounds nothing the exact ones.
 * Ties follow the profile: the same rank and a gap (1, 1, 3), none (1, 1, 2), or told apart by the groups it names.
 *
 * @returns in the order given.
 */
export function rank(entries: readonly RankEntry[], profile: Profile): Ranked[] {
  const { ties, tieBreak } = profile.settings;
  const ranked = new Map<RankEntry, Ranked>();
  for (const [category, all] of Map.groupBy(entries, (entry) => entry.category)) {
    const members = all.filter(({ score }) => !score.disqualified);
    const key = new Map(members.map((entry) => [entry, keyOf(entry.score, ties === "break" ? tieBreak : [])]));
    const sorted = members.toSorted((a, b) => compareKeys(key.get(b) ?? [], key.get(a) ?? []));
    const worsts = sortedAscending(members.map(({ score }) => worstOf(score)));
    const bests = sortedAscending(members.map(({ score }) => bestOf(score)));
    let place = 0;
    sorted.forEach((entry, index) => {
      const above = sorted[index - 1];
      const isTied = above !== undefined && compareKeys(key.get(above) ?? [], key.get(entry) ?? []) === 0;
      if (!isTied) place = ties === "dense" ? place + 1 : index + 1;
      ranked.set(entry, {
        unit: entry.unit,
        category,
        rank: place,
        range: rangeOf(entry.score, worsts, bests),
        total: entry.score.total,
      });
    });
    for (const entry of all.filter(({ score }) => score.disqualified)) {
      ranked.set(entry, { unit: entry.unit, category, rank: null, range: null, total: entry.score.total });
    }
  }
  return entries.flatMap((entry) => ranked.get(entry) ?? []);
}

/** Total, then the groups that break ties; each at its worst end. */
function keyOf(score: RankedScore, groups: readonly string[]): End[] {
  const of = (code: string): End => score.groups.find(({ group }) => group === code)?.interval.worst ?? LOWEST;
  return [worstOf(score), ...groups.map(of)];
}

function worstOf({ interval, exact }: RankedScore): End {
  return (exact?.worst ? parseExact(exact.worst) : null) ?? interval.worst ?? LOWEST;
}

function bestOf({ interval, exact }: RankedScore): End {
  return (exact?.best ? parseExact(exact.best) : null) ?? interval.best ?? HIGHEST;
}

function compareKeys(a: readonly End[], b: readonly End[]): number {
  for (const [index, value] of a.entries()) {
    const order = compareEnds(value, b[index] ?? value);
    if (order !== 0) return order;
  }
  return 0;
}

function compareEnds(a: End, b: End): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (a === HIGHEST || b === LOWEST) return 1;
  return a === LOWEST || b === HIGHEST ? -1 : compare(a, b);
}

/** With a gap after ties: how many surely stand above, and how many possibly. */
function rangeOf(score: RankedScore, worsts: readonly End[], bests: readonly End[]): { best: number; worst: number } {
  const best = bestOf(score);
  const worst = worstOf(score);
  const surelyAbove = worsts.length - countUpTo(worsts, best);
  // Everybody who may end above this worst, itself aside where its own best is above it.
  const possiblyAbove = bests.length - countUpTo(bests, worst) - (compareEnds(best, worst) > 0 ? 1 : 0);
  return { best: surelyAbove + 1, worst: possiblyAbove + 1 };
}

function sortedAscending(values: readonly End[]): End[] {
  return values.toSorted(compareEnds);
}

/** How many of an ascending list are not above a value. */
function countUpTo(values: readonly End[], value: End): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareEnds(values[middle] ?? LOWEST, value) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
