import type { AssessmentFacts, Points } from "@faheng/domain";
import { add, type Exact, greater, lesser, round, subtract } from "../exact.ts";
import type { Plan, PlanMeasure, PlanVariant } from "../plan.ts";
import { addSpans, atLeast, atMost, hull, type Span, ZERO } from "../span.ts";
import { type BonusResult, scoreBonus, scoreBonusItems } from "./bonus.ts";
import { gradePlaces, type Places } from "./grade.ts";
import { capItem, type ItemResult, readClauses, strikes } from "./items.ts";
import type { Clauses } from "./heaviest.ts";
import { judge } from "./judge.ts";
import { type Amounts, measure } from "./measure.ts";
import { type CountedOnce, countOnce } from "./once-only.ts";
import { type CheckedFacts, checkFacts } from "./read-facts.ts";
import { settleClauses } from "./settle-clauses.ts";
import { cappedBy, type Strike } from "./strike.ts";
import { blend, scoreItems, scoreWorld, type WorldResult } from "./worlds.ts";

/** Everything computed on the way to one unit's total; both the score and its trace are read from it. */
export interface Evaluation {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  readonly facts: CheckedFacts;
  /** As they were read, each by itself. */
  readonly clauses: Clauses;
  /** By item: matters that count elsewhere. */
  readonly dropped: ReadonlyMap<number, readonly string[]>;
  /** By effect of the plan: those of vetoes, then those of conditions. */
  readonly struck: readonly Strike[];
  /** By source, then by item; under the effects that cap items. */
  readonly worldItems: readonly (readonly ItemResult[])[];
  readonly bonusItems: ReadonlyMap<number, ItemResult>;
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
  /** What stands before the bonus and the bonus, added up. */
  readonly apartSum: Span;
  /** The same as far as clauses of which only the heaviest counts let it. */
  readonly withBonus: Span;
  readonly limited: Span;
  /** The total after each effect in the plan's order; one that does not strike leaves it. */
  readonly effectSteps: readonly Span[];
  readonly vetoed: Span;
  readonly rounded: { readonly lo: Points | null; readonly hi: Points | null };
  /** What grade and rank go by: the total as it is printed, or the exact one where nothing is rounded. */
  readonly decisive: Span;
  readonly grade: Places;
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

type Read = Pick<Evaluation, "facts" | "clauses" | "struck" | "dropped" | "losable" | "apart">;

/** Sums an assessment whose clauses and vetoes have been read. */
export function evaluateClauses(plan: Plan, read: Read): Evaluation {
  const { variant, items } = read.facts;
  const { clauses, ways } = settleClauses(variant, read.clauses, items);
  // Clauses of which one counts in another's place vary together: their total lies among those of the ways.
  const among = ways.map((way) => sum(plan, read, way, null).withBonus);
  return sum(plan, read, clauses, among.length === 0 ? null : among.reduce(hull));
}

/** @param among what the total before its limits is known to lie in, where more is known than its parts say. */
function sum(plan: Plan, read: Read, clauses: Clauses, among: Span | null): Evaluation {
  const { variant, items: facts } = read.facts;
  const { settings } = plan.profile;
  const vetoes = variant.vetoes.map((_, position) => read.struck[position] ?? "no");
  const struck: Strike[] = [...vetoes, ...variant.conditions.map(() => "no" as const)];
  // Every condition is judged at the step of the latest that it looks at, and acts at a later one.
  const judgeAt = (steps: readonly PlanMeasure["of"][], amountsHere: () => Amounts): void =>
    variant.conditions.forEach((condition, position) => {
      if (!steps.includes(condition.latest)) return;
      const amounts = amountsHere();
      struck[vetoes.length + position] = judge(condition, (what) => measure(what, amounts));
    });
  const unsetWeight = subtract(
    1,
    variant.worlds.reduce<Exact>((known, { weight }) => add(known, weight ?? 0), 0),
  );
  const worldItems = variant.worlds.map((_, position) => scoreItems(variant, position, clauses, facts));
  const bonusItems = scoreBonusItems(variant, clauses, facts);
  const begun: Amounts = {
    plan,
    variant,
    unsetWeight,
    worldItems,
    bonusItems,
    worlds: [],
    blended: ZERO,
    bonus: { amount: ZERO },
    decisive: ZERO,
  };
  judgeAt(["deductions"], () => begun);
  const capped = variant.items.some(({ caps }) => caps.length > 0)
    ? {
        worldItems: worldItems.map((items) => items.map((item) => capItem(item, struck))),
        bonusItems: new Map([...bonusItems].map(([index, item]) => [index, capItem(item, struck)])),
      }
    : { worldItems, bonusItems };
  judgeAt(["items"], () => ({ ...begun, ...capped }));
  const worlds = capped.worldItems.map((items, position) =>
    scoreWorld({ variant, position, items, struck, base: settings.base }),
  );
  judgeAt(["groups", "parts"], () => ({ ...begun, ...capped, worlds }));
  const blended = blend(
    variant.worlds,
    worlds.map(({ amount }) => amount),
    unsetWeight,
  );
  judgeAt(["base"], () => ({ ...begun, ...capped, worlds, blended }));
  const bonus = scoreBonus(variant, capped.bonusItems, struck);
  judgeAt(["bonus"], () => ({ ...begun, ...capped, worlds, blended, bonus }));
  const apartSum = addSpans(blended, bonus.amount);
  const withBonus = among === null ? apartSum : within(apartSum, among);
  const limited = atMost(atLeast(withBonus, settings.totalFloor), settings.totalCeiling);
  const effectSteps = applyEffects(variant, limited, struck);
  const vetoed = effectSteps.at(-1) ?? limited;
  const { mode, digits } = settings.rounding;
  const toStored = (end: Exact | null): Points | null => (end === null ? null : round(end, mode, 10 ** (3 - digits)));
  const rounded = { lo: toStored(vetoed.lo), hi: toStored(vetoed.hi) };
  const decisive = mode === "none" ? vetoed : rounded;
  const amounts: Amounts = { ...begun, ...capped, worlds, blended, bonus, decisive };
  judgeAt(["total"], () => amounts);
  return {
    ...read,
    ...amounts,
    variant,
    struck,
    bonus,
    apartSum,
    withBonus,
    limited,
    effectSteps,
    vetoed,
    rounded,
    grade: gradePlaces(amounts, struck),
  };
}

/** A span as far as another one lets it; both hold the same amount. */
function within({ lo, hi }: Span, outer: Span): Span {
  return {
    lo: lo === null ? outer.lo : outer.lo === null ? lo : greater(lo, outer.lo),
    hi: hi === null ? outer.hi : outer.hi === null ? hi : lesser(hi, outer.hi),
  };
}

function strikeOf(
  { item, clauses: positions }: PlanVariant["vetoes"][number],
  clauses: Clauses,
  facts: CheckedFacts,
): Strike {
  if (facts.items[item]?.applicability === "not-applicable") return "no";
  const results = positions.map((position) => {
    const clause = clauses[item]?.[position];
    return clause ? strikes(clause) : "no";
  });
  return results.includes("yes") ? "yes" : results.includes("maybe") ? "maybe" : "no";
}

function applyEffects(variant: PlanVariant, limited: Span, struck: readonly Strike[]): Span[] {
  let span = limited;
  return variant.effects.map(({ effect }, position) => {
    const cap = effect.kind === "zero-total" ? 0 : effect.kind === "cap-total" ? effect.points : null;
    if (cap !== null) span = cappedBy(span, cap, struck[position]);
    return span;
  });
}
