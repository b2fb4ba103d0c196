import { compare, type Exact, greater, lesser } from "../exact.ts";
import { type Evaluation, evaluateClauses } from "../evaluate/evaluate.ts";
import type { ClauseResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import { bringsOnTop, mendedClauses, type UnderWay } from "../open-work/mended.ts";
import type { PlanItem } from "../plan.ts";
import { exactly } from "../span.ts";

/** What awards count: those that are certain, none at all, or every one that may still come. */
export type Awards = "certain" | "none" | "possible";

/**
 * The same assessment as if everything open were done in full, read off the upper end: open vetoes do not strike, what
 * waits for approval applies, what is under way gets done, and awards count only where they are certain (or not at all). An
 * item with marks of its own earns those by its awards; what goes beyond them is an award too.
 */
export function asIfDone(evaluation: Evaluation, awards: Awards, underWay: UnderWay): Evaluation {
  const { plan, facts, struck } = evaluation;
  const items = kept(facts.variant.items, (item) => {
    const ceiling = ceilingOf(item, evaluation, awards);
    const shared = sharedWith(item, awards);
    return ceiling === item.ceiling && shared === item.shared ? item : { ...item, ceiling, shared };
  });
  const mended = mendedClauses(evaluation, underWay);
  const clauses = kept(mended, (own, index) => {
    const item = items[index];
    return item && bringsOnTop(item) ? kept(own, (it) => withAwards(it, awards)) : own;
  });
  const ownFacts = kept(facts.items, (own) =>
    own.applicability === "awaits-approval" ? { ...own, applicability: "applies" as const } : own,
  );
  const isOpen = evaluation.apart !== null || facts.variant.vetoes.some((_, position) => struck[position] === "maybe");
  const isAsItStands =
    items === facts.variant.items && clauses === evaluation.clauses && ownFacts === facts.items && !isOpen;
  // Nothing is open, nothing comes on top: it is what has been worked out already.
  if (isAsItStands) return evaluation;
  const byIndicator = new Map(items.map((item) => [item.indicator.code, item]));
  return evaluateClauses(plan, {
    facts: { variant: { ...facts.variant, items, byIndicator }, items: ownFacts },
    clauses,
    struck: struck.map((strike) => (strike === "maybe" ? "no" : strike)),
    dropped: evaluation.dropped,
    losable: evaluation.losable,
    apart: null,
  });
}

/** A list with each entry replaced; the list itself where every entry stays. */
function kept<T>(list: readonly T[], replace: (entry: T, index: number) => T): readonly T[] {
  const replaced = list.map(replace);
  return replaced.every((entry, index) => entry === list[index]) ? list : replaced;
}

function withAwards(result: ClauseResult, awards: Awards): ClauseResult {
  if (!result.clause.isAward || awards === "possible") return result;
  if (awards === "certain" && result.value !== PENDING && result.amount.lo === result.amount.hi) return result;
  const amount = exactly(awards === "none" ? 0 : (result.amount.lo ?? 0));
  return { ...result, made: amount, amount };
}

/** What clauses make together of one pending fact, their awards as {@link withAwards} lets each count by itself. */
function sharedWith(item: PlanItem, awards: Awards): PlanItem["shared"] {
  if (awards === "possible" || !bringsOnTop(item)) return item.shared;
  const sure = (position: number, amount: Exact): Exact => {
    const clause = item.clauses[position];
    if (clause?.isAward !== true) return amount;
    return awards === "none" ? 0 : (clause.pending.lo ?? 0);
  };
  return kept(item.shared, (one) => {
    const { clauses, cases } = one;
    if (!clauses.some((position) => item.clauses[position]?.isAward)) return one;
    const counted = (amounts: readonly Exact[]): Exact[] =>
      amounts.map((amount, index) => sure(clauses[index] ?? -1, amount));
    return { ...one, cases: () => cases().map(counted) };
  });
}

function ceilingOf(item: PlanItem, { worlds }: Evaluation, awards: Awards): Exact | null {
  if (bringsOnTop(item) || staysWithinFull(item)) return item.ceiling;
  const own = worlds.flatMap(({ items }) => items[item.index]?.amount ?? []);
  if (awards === "possible" && own.some(({ hi }) => hi === null)) return item.ceiling;
  const reached = own.map(({ lo, hi }) => (awards === "possible" ? hi : lo) ?? item.points);
  const most = awards === "none" ? item.points : reached.reduce(greater, item.points);
  return item.ceiling === null ? most : lesser(item.ceiling, most);
}

/** Whether an item cannot come to more than its marks: without awards it only falls, and its floor lifts it no higher. */
function staysWithinFull({ clauses, floor, points }: PlanItem): boolean {
  return (floor === null || compare(floor, points) <= 0) && !clauses.some(({ isAward }) => isAward);
}
