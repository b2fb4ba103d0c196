import type { PlanBonusLimit, PlanVariant } from "../plan.ts";
import { addSpans, atLeast, atMost, type Span, total } from "../span.ts";
import { type ClauseResult, type ItemResult, scoreItem } from "./items.ts";
import type { ItemFacts } from "./read-facts.ts";
import { cappedBy, type Strike, zeroed } from "./strike.ts";

/** Bonus items and the limits over them, as a tree whose leaves are the items. */
export interface BonusResult {
  readonly limit: PlanBonusLimit | null;
  readonly items: readonly { readonly result: ItemResult; readonly amount: Span }[];
  readonly children: readonly BonusResult[];
  readonly sum: Span;
  readonly amount: Span;
}

/** The bonus items, before any effect; by position. */
export function scoreBonusItems(
  variant: PlanVariant,
  clauses: readonly (readonly ClauseResult[])[],
  facts: readonly ItemFacts[],
): ReadonlyMap<number, ItemResult> {
  return new Map(
    variant.bonus.items.map((index) => {
      const [item, own] = [variant.items[index], facts[index]];
      if (!item || !own) throw new RangeError(`no item ${index}`);
      return [index, scoreItem(item, own, clauses[index] ?? [], null)];
    }),
  );
}

/** Scores the bonus: each item, then every limit from the innermost outwards. */
export function scoreBonus(
  variant: PlanVariant,
  items: ReadonlyMap<number, ItemResult>,
  struck: readonly Strike[],
): BonusResult {
  let open: { items: ReadonlySet<number>; node: BonusResult }[] = [];
  const leaves = new Map(
    [...items].map(([index, result]) => [
      index,
      { result, amount: zeroed(result.amount, result.item.zeroedBy, struck) },
    ]),
  );
  for (const limit of variant.bonus.limits) {
    const inside = new Set(limit.items);
    const covered = open.filter(({ items }) => [...items].every((index) => inside.has(index)));
    const loose = limit.items.filter((index) => !covered.some(({ items }) => items.has(index)));
    const node = gather(limit, loose, covered);
    open = [...open.filter((it) => !covered.includes(it)), { items: inside, node }];
  }
  const loose = variant.bonus.items.filter((index) => !open.some(({ items }) => items.has(index)));
  return gather(null, loose, open);

  function gather(
    limit: PlanBonusLimit | null,
    loose: readonly number[],
    inner: readonly { readonly node: BonusResult }[],
  ): BonusResult {
    const own = loose.flatMap((index) => leaves.get(index) ?? []);
    const children = inner.map(({ node }) => node);
    const sum = addSpans(total(own.map(({ amount }) => amount)), total(children.map(({ amount }) => amount)));
    return { limit, items: own, children, sum, amount: underLimit(sum, limit, struck) };
  }
}

/** A sum under a limit, which may hold only where an effect strikes. */
export function underLimit(sum: Span, limit: PlanBonusLimit | null, struck: readonly Strike[]): Span {
  if (limit === null) return sum;
  const { effect, floor, ceiling } = limit;
  if (effect === null) return atMost(atLeast(sum, floor), ceiling);
  return ceiling === null ? sum : cappedBy(sum, ceiling, struck[effect]);
}
