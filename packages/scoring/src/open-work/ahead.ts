import { toExact } from "../amount.ts";
import { compare, type Exact } from "../exact.ts";
import type { ClauseResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import type { PlanClause } from "../plan.ts";
import { atMost, exactly, multiplied, type Span } from "../span.ts";

/**
 * What a clause may still come to while the work on its fact goes on, under the clause's limit; `null` where its fact
 * stands: it happened, the office states it, or it has not been given yet.
 */
export function aheadOf({ clause, value, factor }: Pick<ClauseResult, "clause" | "value" | "factor">): Span | null {
  const { rule, params, context, limit, statedBy } = clause;
  if (value === PENDING || statedBy === "office" || !rule.ahead) return null;
  const { least, most } = rule.ahead(params, value, context);
  const span = { lo: toExact(least, rule), hi: most === null ? null : toExact(most, rule) };
  return atMost(factor === null ? span : multiplied(span, factor), limit);
}

/** Whether more work would cost less, or bring more, than the fact as it stands. */
export function isShort(result: ClauseResult): boolean {
  const ahead = aheadOf(result);
  if (ahead === null) return false;
  const { lo, hi } = result.amount;
  if (result.clause.isAward) return ahead.hi === null || compare(ahead.hi, hi ?? ahead.hi) > 0;
  return ahead.lo !== null && compare(ahead.lo, lo ?? ahead.lo) < 0;
}

/**
 * The dearest amount of a clause whose fact is work (a meeting held, a list of parts) and not something that happens to
 * the agency: among the facts its rule names there is one that more work mends. `null` for any other.
 */
export function worstOfWork(clause: PlanClause): Exact | null {
  const { rule, params, context, limit, multiplier, awaits } = clause;
  if (awaits.length > 0) return null;
  const factor = multiplier === null ? null : exactly(multiplier.most);
  const tried = (rule.samples?.(params, context) ?? []).flatMap((sample) => {
    const parsed = clause.schema().safeParse(sample);
    if (!parsed.success) return [];
    const made = exactly(toExact(rule.amount(params, parsed.data, context), rule));
    const amount = atMost(factor === null ? made : multiplied(made, factor), limit);
    return [{ clause, value: parsed.data, made: amount, amount, factor }];
  });
  if (!tried.some(isShort)) return null;
  return tried
    .flatMap(({ amount: { lo } }) => (lo === null ? [] : [lo]))
    .reduce((worst, own) => (compare(own, worst) > 0 === clause.isAward ? worst : own));
}
