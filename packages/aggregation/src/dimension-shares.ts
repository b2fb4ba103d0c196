import type { Fraction } from "@faheng/domain";
import type { Crosswalk } from "./crosswalk.ts";
import { add, divide, type Exact, exact, fromFraction, multiply, ONE, toFraction, ZERO } from "./exact.ts";
import type { MeasuredItem } from "./measure.ts";

/** A share between what is certain and what is possible while facts are pending; equal when nothing is. */
export interface ShareInterval {
  readonly worst: Fraction;
  readonly best: Fraction;
}

/** How one agency stands in one entry of a taxonomy. Indicators in several entries count their part in each. */
export interface DimensionShare {
  /** `O1`, `S4`, `D7` …; `""` for the whole framework and for what is mapped nowhere. */
  readonly entry: string;
  /**
   * What is earned of what can be earned, not-applicable items left out; `null` where nothing can be. Below 0 or above 1
   * where items may lose or earn more than they are worth.
   */
  readonly share: ShareInterval | null;
  /** Thousandths of a point that can be earned here by items that apply. */
  readonly weight: Fraction;
  /** Thousandths of a point that they have. */
  readonly earned: ShareInterval;
  /** How many indicators stand here: all, those that do not apply, those still pending. */
  readonly indicators: Fraction;
  readonly notApplicable: Fraction;
  readonly pending: Fraction;
}

/** The entries of a taxonomy that a framework touches, and what stands in none of them. */
export interface DimensionShares {
  readonly dimensions: readonly DimensionShare[];
  /** Entry `""`: indicators mapped to no entry of this taxonomy. */
  readonly unmapped: DimensionShare;
  /** Entry `""`: all together; the dimensions and the unmapped add up to it exactly. */
  readonly whole: DimensionShare;
}

interface Sum {
  weight: Exact;
  worst: Exact;
  best: Exact;
  indicators: Exact;
  notApplicable: Exact;
  pending: Exact;
}

/**
 * Shares of one agency by the entries of a taxonomy. Points of unlike frameworks are never added up across agencies: each
 * agency is measured against what its own framework lets it earn.
 */
export function dimensionShares(crosswalk: Crosswalk, items: readonly MeasuredItem[]): DimensionShares {
  const sums = new Map<string, Sum>();
  const unmapped = emptySum();
  const whole = emptySum();
  for (const item of items) {
    addTo(whole, item, ONE);
    const places = crosswalk.get(item.indicator) ?? [];
    if (places.length === 0) addTo(unmapped, item, ONE);
    for (const { entry, share } of places) {
      const sum = sums.get(entry) ?? emptySum();
      sums.set(entry, sum);
      addTo(sum, item, fromFraction(share));
    }
  }
  return {
    dimensions: [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([entry, sum]) => closed(entry, sum)),
    unmapped: closed("", unmapped),
    whole: closed("", whole),
  };
}

function emptySum(): Sum {
  return { weight: ZERO, worst: ZERO, best: ZERO, indicators: ZERO, notApplicable: ZERO, pending: ZERO };
}

function addTo(sum: Sum, { state, weight, worst, best }: MeasuredItem, part: Exact): void {
  const plus = (key: keyof Sum, amount: Exact): void => {
    sum[key] = add(sum[key], multiply(amount, part));
  };
  plus("indicators", exact(1));
  if (state === "not-applicable") plus("notApplicable", exact(1));
  if (state === "pending") plus("pending", exact(1));
  if (state === "not-applicable" || state === "unscored") return;
  plus("weight", weight);
  plus("worst", worst);
  plus("best", best);
}

function closed(entry: string, sum: Sum): DimensionShare {
  const worst = divide(sum.worst, sum.weight);
  const best = divide(sum.best, sum.weight);
  return {
    entry,
    share: worst && best ? { worst: toFraction(worst), best: toFraction(best) } : null,
    weight: toFraction(sum.weight),
    earned: { worst: toFraction(sum.worst), best: toFraction(sum.best) },
    indicators: toFraction(sum.indicators),
    notApplicable: toFraction(sum.notApplicable),
    pending: toFraction(sum.pending),
  };
}
