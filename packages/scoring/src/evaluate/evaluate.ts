import type { AssessmentFacts, Points } from "@faheng/domain";
import { add, type Exact, round, subtract } from "../exact.ts";
import type { Plan, PlanVariant } from "../plan.ts";
import { addSpans, atLeast, atMost, hull, type Span } from "../span.ts";
import { type BonusResult, scoreBonus } from "./bonus.ts";
import { type ClauseResult, readClauses, strikes } from "./items.ts";
import { type CountedOnce, countOnce } from "./once-only.ts";
import { type CheckedFacts, checkFacts } from "./read-facts.ts";
import { blend, type ReadClauses, scoreWorld, type Strike, type WorldResult } from "./worlds.ts";

/** Everything computed on the way to one unit's total; both the score and its trace are read from it. */
export interface Evaluation extends ReadClauses {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  /** By item: matters that count elsewhere. */
  readonly dropped: ReadonlyMap<number, readonly string[]>;
  readonly worlds: readonly WorldResult[];
  /**
   * The same with every matter that may yet count elsewhere taken out of its own item: what single items, and groups
   * that do not hold them all, may come to. `null` where no matter may move.
   */
  readonly apart: Evaluation | null;
  /** By item: what it may lose to a pending fact that names the same matter. */
  readonly losable: ReadonlyMap<number, Exact>;
  /** The weight that sources without one share. */
  readonly unsetWeight: Exact;
  readonly blended: Span;
  readonly bonus: BonusResult;
  readonly withBonus: Span;
  readonly limited: Span;
  /** The total after each veto in the profile's order; one that does not strike leaves it. */
  readonly vetoSteps: readonly Span[];
  readonly vetoed: Span;
  readonly rounded: { readonly lo: Points | null; readonly hi: Points | null };
  /** What grade and rank go by: the total as it is printed, or the exact one where nothing is rounded. */
  readonly decisive: Span;
}

/**
 * Works out one unit's assessment, in the order of `scoring.md`.
 *
 * @throws FAHENG_FACTS_INVALID when a fact is unknown, misshapen or out of range; FAHENG_RULE_AMOUNT for a faulty rule.
 */
export function evaluate(plan: Plan, stated: AssessmentFacts): Evaluation {
  return evaluateChecked(plan, checkFacts(plan, stated));
}

/** {@link evaluate} for facts that have been checked. */
export function evaluateChecked(plan: Plan, facts: CheckedFacts): Evaluation {
  const once = countOnce(facts.variant, facts);
  const apart = once.losable.size === 0 ? null : evaluateCounted(plan, facts, { ...once, slack: once.losable }, null);
  return evaluateCounted(plan, facts, once, apart);
}

function evaluateCounted(
  plan: Plan,
  facts: CheckedFacts,
  { values, slack, dropped, losable }: CountedOnce,
  apart: Evaluation | null,
): Evaluation {
  const { variant } = facts;
  const clauses = variant.items.map((item, index) => readClauses(item, values[index] ?? [], slack.get(index) ?? 0));
  const struck = variant.vetoes.map((veto) => strikeOf(veto, clauses, facts));
  return evaluateClauses(plan, { facts, clauses, struck, dropped, losable, apart });
}

/** Sums an assessment whose clauses and vetoes have been read. */
export function evaluateClauses(
  plan: Plan,
  read: ReadClauses & Pick<Evaluation, "dropped" | "losable" | "apart">,
): Evaluation {
  const { facts, clauses, struck } = read;
  const { variant } = facts;
  const { settings } = plan.profile;
  const worlds = variant.worlds.map((_, position) => scoreWorld(read, position, settings.base));
  const unsetWeight = subtract(
    1,
    variant.worlds.reduce<Exact>((sum, { weight }) => add(sum, weight ?? 0), 0),
  );
  const blended = blend(
    variant.worlds,
    worlds.map(({ amount }) => amount),
    unsetWeight,
  );
  const bonus = scoreBonus(variant, clauses, facts.items, struck);
  const withBonus = addSpans(blended, bonus.amount);
  const limited = atMost(atLeast(withBonus, settings.totalFloor), settings.totalCeiling);
  const vetoSteps = applyVetoes(variant, limited, struck);
  const vetoed = vetoSteps.at(-1) ?? limited;
  const { mode, digits } = settings.rounding;
  const toStored = (end: Exact | null): Points | null => (end === null ? null : round(end, mode, 10 ** (3 - digits)));
  const rounded = { lo: toStored(vetoed.lo), hi: toStored(vetoed.hi) };
  return {
    ...read,
    plan,
    variant,
    worlds,
    unsetWeight,
    blended,
    bonus,
    withBonus,
    limited,
    vetoSteps,
    vetoed,
    rounded,
    decisive: mode === "none" ? vetoed : rounded,
  };
}

function strikeOf(
  { item, clauses: positions }: PlanVariant["vetoes"][number],
  clauses: readonly (readonly ClauseResult[])[],
  facts: CheckedFacts,
): Strike {
  if (facts.items[item]?.applicability === "not-applicable") return "no";
  const results = positions.map((position) => {
    const clause = clauses[item]?.[position];
    return clause ? strikes(clause) : "no";
  });
  return results.includes("yes") ? "yes" : results.includes("maybe") ? "maybe" : "no";
}

function applyVetoes(variant: PlanVariant, limited: Span, struck: readonly Strike[]): Span[] {
  let span = limited;
  return variant.vetoes.map(({ effect }, position) => {
    const cap = effect.kind === "zero-total" ? 0 : effect.kind === "cap-total" ? effect.points : null;
    const strike = struck[position];
    if (cap === null || strike === "no") return span;
    span = strike === "yes" ? atMost(span, cap) : hull(span, atMost(span, cap));
    return span;
  });
}
