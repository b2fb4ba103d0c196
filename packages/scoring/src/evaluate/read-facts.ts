import { type AssessmentFacts, type Fact, FahengError } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { collectProblems } from "../compile/problems.ts";
import { type Plan, type PlanClause, type PlanItem, type PlanVariant, variantOf } from "../plan.ts";
import { placedFault } from "./placed-fault.ts";
import { factError, findFact, unknownIndicator } from "./check-fact.ts";

/** A fact nobody has given yet. */
export const PENDING = Symbol("pending");

/** What has been stated about one item, in the forms its rules read. */
export interface ItemFacts {
  /** `not-applicable` once approved; until then the facts count as pending. */
  readonly applicability: "applies" | "not-applicable" | "awaits-approval";
  /** By clause: the fact as its rule reads it, or {@link PENDING}. */
  readonly values: readonly unknown[];
  /** By fact: as stated, `null` for pending. */
  readonly stated: readonly Fact[];
}

/** Checked facts of one unit, by item. */
export interface CheckedFacts {
  readonly variant: PlanVariant;
  readonly items: readonly ItemFacts[];
}

/**
 * Checks everything stated about one unit against the plan.
 *
 * @throws FAHENG_UNIT_CLASS_UNKNOWN; FAHENG_FACTS_INVALID whose `problems` name each unknown code, unknown key and wrong value.
 */
export function checkFacts(plan: Plan, facts: AssessmentFacts): CheckedFacts {
  const variant = variantOf(plan, facts.unitClass);
  const problems: FahengError[] = [];
  for (const indicator of Object.keys(facts.notApplicable)) {
    if (!plan.indicators.has(indicator)) problems.push(unknownIndicator(indicator, plan.indicators.keys()));
  }
  for (const [indicator, stated] of Object.entries(facts.facts)) {
    if (!plan.indicators.has(indicator)) {
      problems.push(unknownIndicator(indicator, plan.indicators.keys()));
      continue;
    }
    const item = variant.byIndicator.get(indicator);
    for (const key of Object.keys(stated)) {
      if (item?.facts.some((fact) => fact.key === key && fact.enteredAt === null)) continue;
      const fault = findFact(plan, variant, indicator, key);
      if (fault instanceof FahengError) problems.push(fault);
    }
  }
  const items = variant.items.map((item) => readItem(item, facts, problems));
  if (problems.length > 0) {
    const listed = collectProblems();
    for (const { definition, place, details } of problems) listed.report(definition, place ?? "", details);
    throw new FahengError(errors.FAHENG_FACTS_INVALID, {
      place: problems[0]?.place ?? null,
      details: { count: listed.found.length },
      problems: listed.found,
    });
  }
  return { variant, items };
}

function readItem(item: PlanItem, facts: AssessmentFacts, problems: FahengError[]): ItemFacts {
  const { code } = item.indicator;
  const claim = Object.hasOwn(facts.notApplicable, code) ? facts.notApplicable[code] : undefined;
  const values: unknown[] = item.clauses.map(() => PENDING);
  const stated = item.facts.map(({ key, enteredAt, clauses }) => {
    // What is stated with another item is read there, whether that one applies or not.
    const place = enteredAt?.indicator ?? code;
    const given = Object.hasOwn(facts.facts, place) ? facts.facts[place] : undefined;
    const fact = given && Object.hasOwn(given, key) ? (given[key] ?? null) : null;
    if (fact === null) return null;
    for (const position of clauses) {
      const clause = item.clauses[position];
      if (!clause) continue;
      const parsed = parsedIn(item, clause, fact);
      if (parsed.success) values[position] = clause.awaits.length > 0 ? PENDING : parsed.data;
      else problems.push(factError(parsed.error, clause, { indicator: place, key, fact }));
    }
    return fact;
  });
  if (!claim) return { applicability: "applies", values, stated };
  const pending = item.clauses.map(() => PENDING);
  return { applicability: claim.approvedBy === null ? "awaits-approval" : "not-applicable", values: pending, stated };
}

/** A fact as one rule reads it; a rule that fails on it is told with its place. */
function parsedIn(
  item: PlanItem,
  clause: PlanClause,
  fact: Fact,
): ReturnType<ReturnType<PlanClause["schema"]>["safeParse"]> {
  try {
    return clause.schema().safeParse(fact);
  } catch (cause) {
    throw placedFault(cause, item, clause);
  }
}
