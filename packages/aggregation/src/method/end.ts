import { compare, type Exact } from "../exact.ts";

/** What nothing limits downwards, and upwards. */
export const LOWEST = Number.NEGATIVE_INFINITY;
export const HIGHEST = Number.POSITIVE_INFINITY;

/** An end of an interval: an exact value, or infinite where nothing limits it. */
export type End = Exact | typeof LOWEST | typeof HIGHEST;

/** What a value can still come to; both ends are the value where nothing is pending. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareEnds(a: End, b: End): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "number") return a;
  if (typeof b === "number") return -b;
  return compare(a, b);
}

/** How many of values in ascending order are at most as great as one. */
export function countUpTo(ascending: readonly End[], value: End): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareEnds(ascending[middle] ?? HIGHEST, value) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
