import { type Fact, FahengError, faultsOf, listed, nearestTo } from "@faheng/domain";
import type { z } from "zod";
import { scoringErrors as errors } from "../errors.ts";
import { type Plan, type PlanClause, type PlanItem, type PlanVariant, variantOf } from "../plan.ts";
import { describeField } from "./describe-field.ts";

/** A fact with its place: what somebody states. */
export interface StatedFact {
  readonly indicator: string;
  readonly key: string;
  readonly fact: Fact;
}

/**
 * Checks one fact as somebody states it; `null` (pending) is always right.
 *
 * @returns the fault, or `null`: FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE,
 * FAHENG_FACT_RANGE, FAHENG_UNIT_CLASS_UNKNOWN.
 */
export function checkFact(plan: Plan, stated: StatedFact, unitClass: string | null = null): FahengError | null {
  const { indicator, key, fact } = stated;
  const variant = orFault(() => variantOf(plan, unitClass));
  if (variant instanceof FahengError) return variant;
  const found = findFact(plan, variant, indicator, key);
  if (found instanceof FahengError) return found;
  if (fact === null) return null;
  for (const clause of [...found.clauses, ...found.borrowers]) {
    const parsed = clause.schema().safeParse(fact);
    if (!parsed.success) return factError(parsed.error, clause, stated);
  }
  return null;
}

function orFault<T>(run: () => T): T | FahengError {
  try {
    return run();
  } catch (error) {
    if (error instanceof FahengError) return error;
    throw error;
  }
}

/** The clauses that read a fact, or why there are none. */
export function findFact(
  plan: Plan,
  variant: PlanVariant,
  indicator: string,
  key: string,
):
  | {
      readonly item: PlanItem;
      readonly clauses: readonly PlanClause[];
      /** Clauses of other items that read it too. */
      readonly borrowers: readonly PlanClause[];
    }
  | FahengError {
  const item = variant.byIndicator.get(indicator);
  if (!item && !plan.indicators.has(indicator)) return unknownIndicator(indicator, plan.indicators.keys());
  const own = item?.facts.filter(({ enteredAt }) => enteredAt === null) ?? [];
  const fact = own.find((it) => it.key === key);
  if (!item || !fact) {
    const keys = own.map((it) => it.key);
    return new FahengError(errors.FAHENG_FACT_UNKNOWN_KEY, {
      place: `${indicator}.${key}`,
      details: { indicator, key, ...listed(keys, key) },
    });
  }
  const clauses = fact.clauses.flatMap((position) => item.clauses[position] ?? []);
  return { item, clauses, borrowers: fact.borrowers };
}

export function unknownIndicator(indicator: string, known: Iterable<string> = []): FahengError {
  const details = { indicator, ...nearestTo(indicator, known) };
  return new FahengError(errors.FAHENG_FACT_UNKNOWN_INDICATOR, { place: indicator, details });
}

/** Faults of the value's size rather than of its form. */
const RANGE_CODES: ReadonlySet<string> = new Set(["too_small", "too_big", "custom", "not_multiple_of"]);

/** A fact's first fault, in both languages. */
export function factError(error: z.ZodError, clause: PlanClause, { indicator, key, fact }: StatedFact): FahengError {
  const [first] = error.issues;
  const [fault] = faultsOf(error, fact, 1, clause.schema());
  const path = first && first.path.length > 0 ? `.${first.path.join(".")}` : "";
  const form = describeField(clause.field);
  const definition = RANGE_CODES.has(first?.code ?? "") ? errors.FAHENG_FACT_RANGE : errors.FAHENG_FACT_SHAPE;
  return new FahengError(definition, {
    place: `${indicator}.${key}${path}`,
    details: {
      label: clause.field.label,
      reason: fault?.wording.zh ?? "",
      reasonEn: fault?.wording.en ?? "",
      form: form.zh,
      formEn: form.en,
    },
  });
}
