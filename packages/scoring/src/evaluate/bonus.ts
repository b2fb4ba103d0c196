import type { PlanBonusLimit, PlanVariant } from "../plan.ts";
import { addSpans, atLeast, atMost, type Span, total } from "../span.ts";
import { type ClauseResult, type ItemResult, scoreItem } from "./items.ts";
import type { ItemFacts } from "./read-facts.ts";
import { type Strike, zeroed } from "./worlds.ts";

/** Bonus items and the limits over them, as a tree whose leaves are the items. */
export interface BonusResult {
  readonly limit: PlanBonusLimit | null;
  readonly items: readonly { readonly result: ItemResult; readonly amount: Span }[];
  readonly children: readonly BonusResult[];
  readonly sum: Span;
  readonly amount: Span;
}

/** Scores the bonus: each item, then every limit from the innermost outwards. */
export function scoreBonus(
  variant: PlanVariant,
  clauses: readonly (readonly ClauseResult[])[],
  facts: readonly ItemFacts[],
  struck: readonly Strike[],
): BonusResult {
  let open: { items: ReadonlySet<number>; node: BonusResult }[] = [];
  const leaves = new Map(
    variant.bonus.items.map((index) => {
      const [item, own] = [variant.items[index], facts[index]];
      if (!item || !own) throw new RangeError(`no item ${index}`);
      const result = scoreItem(item, own, clauses[index] ?? [], null);
      return [index, { result, amount: zeroed(result.amount, item.zeroedBy, struck) }] as const;
    }),
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
    const items = loose.flatMap((index) => leaves.get(index) ?? []);
    const children = inner.map(({ node }) => node);
    const sum = addSpans(total(items.map(({ amount }) => amount)), total(children.map(({ amount }) => amount)));
    return { limit, items, children, sum, amount: atMost(atLeast(sum, limit?.floor ?? null), limit?.ceiling ?? null) };
  }
}
