import { FahengError, type Framework, type Points } from "@faheng/domain";
import { aggregationErrors as errors } from "./errors.ts";
import { add, type Exact, exact } from "./exact.ts";

/** How one indicator came out, as the engine's item scores say it. Amounts in thousandths of a point. */
export interface ItemResult {
  readonly indicator: string;
  readonly state: "scored" | "pending" | "not-applicable" | "unscored";
  /** Full marks; zero where the item only takes from the profile's base. */
  readonly full: Points;
  /** What it adds to the total, at worst and at best while facts are pending. */
  readonly interval: { readonly worst: Points; readonly best: Points };
}

/** What an indicator weighs in a comparison and how much of that it has, in thousandths. */
export interface MeasuredItem {
  readonly indicator: string;
  readonly state: ItemResult["state"];
  readonly weight: Exact;
  readonly worst: Exact;
  readonly best: Exact;
}

/**
 * Gives every indicator the weight it is compared by: its full marks, or, where deductions come off a common base, an
 * equal part of the base. That equal part is **our reading** (no document says what a single item of the base is worth);
 * whoever shows these shares marks them so. Bonus and veto items have no weight: a comparison is about what everybody has
 * to do. Amounts are those of the items themselves: weights, conversions and limits of parts and groups do not act here, so
 * a share is no total in another form.
 *
 * @param base the profile's base in thousandths, zero for none
 * @throws FAHENG_AGGREGATION_INTERVAL, FAHENG_AGGREGATION_UNKNOWN_INDICATOR, FAHENG_AGGREGATION_DUPLICATE
 */
export function measureItems(
  framework: Framework,
  items: readonly ItemResult[],
  base: Points,
): readonly MeasuredItem[] {
  const kinds = new Map(framework.indicators.map(({ code, kind }) => [code, kind]));
  const seen = new Set<string>();
  for (const { indicator, interval } of items) {
    const fail = (code: keyof typeof errors, details = {}): never => {
      throw new FahengError(errors[code], { place: indicator, details });
    };
    if (!kinds.has(indicator))
      fail("FAHENG_AGGREGATION_UNKNOWN_INDICATOR", { code: indicator, framework: framework.id });
    if (seen.has(indicator)) fail("FAHENG_AGGREGATION_DUPLICATE", { key: indicator });
    if (interval.worst > interval.best) fail("FAHENG_AGGREGATION_INTERVAL");
    seen.add(indicator);
  }
  const isItem = ({ indicator }: ItemResult): boolean => kinds.get(indicator) === "item";
  const sharesBase = (item: ItemResult): boolean => item.full === 0 && item.state !== "unscored" && isItem(item);
  const sharers = items.filter(sharesBase).length;
  const part = sharers === 0 ? exact(0) : exact(base, sharers);
  return items.filter(isItem).map((item) => {
    const weight = sharesBase(item) ? part : exact(item.full);
    const start = sharesBase(item) ? part : exact(0);
    const { worst, best } = item.interval;
    const { indicator, state } = item;
    return { indicator, state, weight, worst: add(start, exact(worst)), best: add(start, exact(best)) };
  });
}
