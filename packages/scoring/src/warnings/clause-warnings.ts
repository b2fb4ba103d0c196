import { formatPoints } from "@faheng/domain";
import { compare, type Exact, formatExact, multiply } from "../exact.ts";
import type { Problems } from "../compile/problems.ts";
import { toFactor } from "../factor.ts";
import type { PlanClause, PlanItem } from "../plan.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** A clause that can make nothing, a cap that it cannot come to, and parameters of which its kind says that they never act. */
export function warnOfClause({ indicator }: PlanItem, it: PlanClause, problems: Problems): void {
  const { clause, rule, params, context } = it;
  const place = `items.${indicator.code}.clauses.${clause.id}`;
  const most = mostOf(it);
  if (isIdle(it)) problems.report(warnings.FAHENG_WARN_CLAUSE_IDLE, place);
  else if (clause.cap !== null && most !== null && compare(clause.cap, most) > 0) {
    const details = { cap: formatPoints(clause.cap), most: formatExact(most) };
    problems.report(warnings.FAHENG_WARN_CLAUSE_CAP_IDLE, `${place}.cap`, details);
  }
  const factor = rule.factor?.bounds(params, context);
  if (factor && compare(toFactor(factor.least), toFactor(factor.most)) === 0) {
    const details = { factor: formatExact(multiply(toFactor(factor.least), 1000)) };
    problems.report(warnings.FAHENG_WARN_FACTOR_FIXED, place, details);
  }
  for (const { field, reason } of rule.idle?.(params, context) ?? []) {
    const details = { field, reason: reason.zh, reasonEn: reason.en };
    problems.report(warnings.FAHENG_WARN_PARAM_IDLE, `${place}.params.${field}`, details);
  }
}

/** Whether its amount is nothing whatever is stated; what it says may have its effect elsewhere. */
export function makesNothing({ pending }: PlanClause): boolean {
  return pending.hi === 0;
}

/** Whether it makes nothing, strikes nowhere and multiplies nothing. */
function isIdle(it: PlanClause): boolean {
  return makesNothing(it) && it.rule.strikes === undefined && it.rule.factor === undefined;
}

/** The most it can make without its cap; `null` where nothing limits it. */
function mostOf({ open, multiplier }: PlanClause): Exact | null {
  return open.hi === null ? null : multiply(open.hi, multiplier?.most ?? 1);
}
