import { type Exact, greater, lesser } from "../exact.ts";
import { type Evaluation, evaluateClauses } from "../evaluate/evaluate.ts";
import type { ClauseResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import type { PlanItem } from "../plan.ts";
import { exactly } from "../span.ts";

/** What awards count: those that are certain, or none at all. */
export type Awards = "certain" | "none";

/**
 * The same assessment as if everything open were done in full, read off the upper end: open vetoes do not strike, what
 * waits for approval applies, and awards count only where they are certain (or not at all). An item with marks of its own
 * earns those by its awards; what goes beyond them is an award too.
 */
export function asIfDone(evaluation: Evaluation, awards: Awards): Evaluation {
  const { plan, facts, clauses, struck } = evaluation;
  const items = facts.variant.items.map((item) => {
    const ceiling = ceilingOf(item, evaluation, awards);
    return ceiling === item.ceiling ? item : { ...item, ceiling };
  });
  const byIndicator = new Map(items.map((item) => [item.indicator.code, item]));
  return evaluateClauses(plan, {
    facts: {
      variant: { ...facts.variant, items, byIndicator },
      items: facts.items.map((own) =>
        own.applicability === "awaits-approval" ? { ...own, applicability: "applies" } : own,
      ),
    },
    clauses: clauses.map((own, index) => {
      const item = items[index];
      return item && bringsOnTop(item) ? own.map((it) => withAwards(it, awards)) : own;
    }),
    struck: struck.map((strike) => (strike === "maybe" ? "no" : strike)),
    dropped: evaluation.dropped,
    losable: evaluation.losable,
    apart: null,
  });
}

/** Whether all an item awards comes on top of what is asked for. */
function bringsOnTop({ isBonus, full }: PlanItem): boolean {
  return isBonus || full === 0;
}

function withAwards(result: ClauseResult, awards: Awards): ClauseResult {
  if (!result.clause.isAward) return result;
  if (awards === "certain" && result.value !== PENDING && result.amount.lo === result.amount.hi) return result;
  const amount = exactly(awards === "none" ? 0 : (result.amount.lo ?? 0));
  return { ...result, made: amount, amount };
}

function ceilingOf(item: PlanItem, { worlds }: Evaluation, awards: Awards): Exact | null {
  if (bringsOnTop(item)) return item.ceiling;
  const certain = worlds.map(({ items }) => items[item.index]?.amount.lo ?? item.points);
  const most = awards === "none" ? item.points : certain.reduce(greater, item.points);
  return item.ceiling === null ? most : lesser(item.ceiling, most);
}
