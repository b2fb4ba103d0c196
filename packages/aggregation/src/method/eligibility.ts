import type { MetRate } from "./met-rate.ts";

/** Why a unit is listed without a place (只列不排). */
export type Ineligibility = "too-few-measured" | "too-few-in-dimension" | "alone";

/** Below this share of measured items a place says nothing of the whole: two thirds. */
const LEAST_MEASURED = { numerator: 2, denominator: 3 };
/** Above this share of items that do not apply another category fits better: one third. */
const MOST_NOT_APPLICABLE = { numerator: 1, denominator: 3 };
/** Items that each dimension of the index needs. */
const LEAST_IN_DIMENSION = 3;

/**
 * Whether a unit has a place in its peer group.
 *
 * @param whole of all its items
 * @param dimensions of those that the index takes, `null` where the list is by another measure
 * @param peers how many are in its group, itself included
 * @returns `null` where it has one
 */
export function ineligibilityOf(
  whole: MetRate,
  dimensions: readonly MetRate[] | null,
  peers: number,
): Ineligibility | null {
  if (peers < 2) return "alone";
  const all = whole.n + whole.unmeasurable + whole.notApplicable;
  const { numerator, denominator } = LEAST_MEASURED;
  if (all === 0 || whole.n * denominator < all * numerator) return "too-few-measured";
  if (dimensions?.some(({ n }) => n < LEAST_IN_DIMENSION) === true) return "too-few-in-dimension";
  return null;
}

/** Whether so much does not apply to a unit that the office is asked for another category. */
export function wantsOtherCategory({ n, unmeasurable, notApplicable }: MetRate): boolean {
  const { numerator, denominator } = MOST_NOT_APPLICABLE;
  return notApplicable * denominator > (n + unmeasurable + notApplicable) * numerator;
}
