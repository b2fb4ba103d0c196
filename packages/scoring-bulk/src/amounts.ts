import {
  add,
  type Amount,
  atLeast,
  atMost,
  type Exact,
  exactly,
  negate,
  type PlanClause,
  type PlanItem,
  type Span,
  toExact,
  toNumber,
} from "@faheng/scoring/engine";

/** The lower end of a span or a floor as a double: minus infinity for none. */
export function lowEnd(end: Exact | null): number {
  return end === null ? Number.NEGATIVE_INFINITY : toNumber(end);
}

/** The upper end of a span or a ceiling as a double: infinity for none. */
export function highEnd(end: Exact | null): number {
  return end === null ? Number.POSITIVE_INFINITY : toNumber(end);
}

/** What a clause makes, under its limit. */
export function clauseAmount(clause: PlanClause, amount: Amount): Exact {
  const exact = toExact(amount, clause.rule);
  return atMost(exactly(exact), clause.limit).lo ?? exact;
}

/** The score of an item whose only clause makes an amount. */
export function singleScore(item: PlanItem, clause: PlanClause, { lo, hi }: Span): Span {
  const signed = clause.isAward
    ? { lo, hi }
    : { lo: hi === null ? null : negate(hi), hi: lo === null ? null : negate(lo) };
  const raw = {
    lo: signed.lo === null ? null : add(item.start, signed.lo),
    hi: signed.hi === null ? null : add(item.start, signed.hi),
  };
  return atMost(atLeast(raw, item.floor), item.ceiling);
}
