import { assessmentFactsSchema } from "@faheng/domain";
import { type Evaluation, evaluate } from "../evaluate/evaluate.ts";
import type { Plan, PlanItem, PlanVariant } from "../plan.ts";
import { hull, type Span } from "../span.ts";
import type { ItemResult } from "../evaluate/items.ts";

/** What can come of a plan for one class of units, whatever is stated: the engine's own intervals. */
export interface Possible {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  /** Every item counts, and nothing is known yet. */
  readonly all: Evaluation;
  /** Any items may turn out not to apply, too: contains every score there can be. */
  readonly any: Evaluation;
}

export function possibleOf(plan: Plan, variant: PlanVariant): Possible {
  const { unitClass, items } = variant;
  const claims = items.map(({ indicator }) => [indicator.code, { reason: "不涉及", approvedBy: null }]);
  const nothing = { format: "faheng.facts/1", unitClass, facts: {} };
  const unsettled = { ...nothing, notApplicable: Object.fromEntries(claims) as unknown };
  return {
    plan,
    variant,
    all: evaluate(plan, assessmentFactsSchema.parse(nothing)),
    any: evaluate(plan, assessmentFactsSchema.parse(unsettled)),
  };
}

/** What an item can make where it applies. */
export interface ItemRange {
  /** Before its floor and ceiling. */
  readonly raw: Span;
  /** Under them, before effects that cap it. */
  readonly limited: Span;
  readonly amount: Span;
}

/** What an item can make where it applies; `null` where it counts nowhere. */
export function rangeOf(item: PlanItem, { all }: Possible): ItemRange | null {
  const results = all.worlds.flatMap(({ world, items }) => {
    const result = items[item.index];
    return result && (item.isBonus || world.counts[item.index] === true) ? [result] : [];
  });
  if (results.length === 0) return null;
  const over = (pick: (result: ItemResult) => Span): Span => results.map(pick).reduce(hull);
  return { raw: over(({ raw }) => raw), limited: over(({ limited }) => limited), amount: over(({ amount }) => amount) };
}
