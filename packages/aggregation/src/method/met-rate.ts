import { exact, type Exact } from "../exact.ts";

/**
 * How one scored item stands for 达标率: at its attainable maximum (of what only deducts: nothing deducted), below it, not settled
 * yet, not applying (approved; a claim nobody has approved is pending), or without an attainable maximum (视情打分).
 */
export type ItemStanding = "met" | "missed" | "pending" | "not-applicable" | "unmeasurable";

/** Items met of those that apply and can be measured. It knows no points, and so compares items of any scale. */
export interface MetRate {
  readonly met: number;
  readonly pending: number;
  /** Measured items that apply, pending ones included. */
  readonly n: number;
  readonly notApplicable: number;
  readonly unmeasurable: number;
  /** `null` where nothing that can be measured applies (无适用指标, never nought). */
  readonly rate: { readonly low: Exact; readonly high: Exact } | null;
}

/** Fewer items than this make no shade and no percentage: 3 of 4 and 1 of 2 are told as they are. */
export const LEAST_FOR_SHADE = 3;

export function metRateOf(standings: Iterable<ItemStanding>): MetRate {
  const counts = { met: 0, missed: 0, pending: 0, "not-applicable": 0, unmeasurable: 0 };
  for (const standing of standings) counts[standing] += 1;
  const { met, missed, pending, "not-applicable": notApplicable, unmeasurable } = counts;
  const n = met + missed + pending;
  const rate = n === 0 ? null : { low: exact(met, n), high: exact(met + pending, n) };
  return { met, pending, n, notApplicable, unmeasurable, rate };
}

/** Whether a cell of the comparison is shaded. */
export function isShaded({ n }: Pick<MetRate, "n">): boolean {
  return n >= LEAST_FOR_SHADE;
}

/**
 * Whether two settled rates differ by less than one item of the longer list: no difference to speak of (相差不到一项).
 */
export function differsByLessThanAnItem(a: MetRate, b: MetRate): boolean {
  if (a.n === 0 || b.n === 0 || a.pending + b.pending > 0) return false;
  // |a/m − b/n| < 1/min(m, n)
  const gap = Math.abs(a.met * b.n - b.met * a.n);
  return gap * Math.min(a.n, b.n) < a.n * b.n;
}
