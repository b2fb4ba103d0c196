import type { PlanItem, PlanVariant } from "../plan.ts";
import { atLeast, atMost, difference, multiplied, type Span, total, ZERO } from "../span.ts";
import type { ClauseResult } from "./items.ts";
import { chooseHeaviest, type Clauses, type SettledClauses } from "./heaviest.ts";
import { type ItemFacts, PENDING } from "./read-facts.ts";

/** Takes deductions from the awards that they reduce, then leaves of each matter the heaviest clause alone. */
export function settleClauses(variant: PlanVariant, read: Clauses, facts: readonly ItemFacts[]): SettledClauses {
  const reduced = read.map((clauses, index) => {
    const item = variant.items[index];
    return item?.clauses.some((clause) => clause.reduces !== null) ? reduceAwards(item, clauses) : clauses;
  });
  return variant.heaviest.length === 0 ? { clauses: reduced, ways: [] } : chooseHeaviest(variant, reduced, facts);
}

/** An award less what takes from it, never below nothing, under its limit; what takes from it counts there alone. */
function reduceAwards(item: PlanItem, clauses: readonly ClauseResult[]): ClauseResult[] {
  return clauses.map((it) => {
    const { clause, made, value, amount, factor } = it;
    if (clause.reduces !== null)
      return { ...it, amount: ZERO, beside: { taken: null, takes: amount, isReplaced: "no" } };
    const takers = clauses.filter((other) => other.clause.reduces === clause.index);
    if (takers.length === 0) return it;
    const taken = total(takers.map((taker) => taker.amount));
    // While the award is pending, what is taken comes off what it may make before its limit.
    const open = factor === null ? clause.open : multiplied(clause.open, factor);
    const before = value === PENDING ? open : made;
    const left = atLeast(spanLess(before, taken), 0);
    return { ...it, amount: atMost(left, clause.limit), beside: { taken, takes: null, isReplaced: "no" } };
  });
}

/** Everything that is left when one amount is taken from another that varies by itself. */
function spanLess(whole: Span, part: Span): Span {
  return difference(whole, { lo: part.hi, hi: part.lo });
}
