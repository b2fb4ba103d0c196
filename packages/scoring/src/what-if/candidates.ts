import type { AssessmentFacts, Fact } from "@faheng/domain";
import type { PlanItem, PlanVariant } from "../plan.ts";

/** Another answer to one fact. */
export interface Candidate {
  readonly indicator: string;
  readonly key: string;
  readonly from: Fact;
  readonly to: Fact;
}

/** Answers of the agency that the rules reading a fact name and accept, each without the present one. */
export function candidatesOf(item: PlanItem, key: string, from: Fact): Candidate[] {
  const fact = item.facts.find((it) => it.key === key && it.enteredAt === null);
  // What the office states is nothing that the agency could change by itself.
  if (fact?.statedBy === "office") return [];
  const clauses = fact?.clauses.flatMap((position) => item.clauses[position] ?? []) ?? [];
  const readers = [...clauses, ...(fact?.borrowers ?? [])];
  const seen = new Set([JSON.stringify(from)]);
  const samples = clauses.flatMap(({ rule, params, context }) => rule.samples?.(params, context) ?? []);
  return samples.flatMap((sample) => {
    const text = JSON.stringify(sample);
    if (seen.has(text) || !readers.every(({ schema }) => schema().safeParse(sample).success)) return [];
    seen.add(text);
    return [{ indicator: item.indicator.code, key, from, to: sample as Fact }];
  });
}

/** Every other answer that could be given; items that do not apply are left alone. */
export function allCandidates(variant: PlanVariant, facts: AssessmentFacts): Candidate[][] {
  return variant.items.flatMap((item) => {
    if (Object.hasOwn(facts.notApplicable, item.indicator.code)) return [];
    const own = item.facts.filter(({ enteredAt }) => enteredAt === null);
    return own.map(({ key }) => candidatesOf(item, key, factOf(facts, item.indicator.code, key)));
  });
}

export function factOf(facts: AssessmentFacts, indicator: string, key: string): Fact {
  const own = Object.hasOwn(facts.facts, indicator) ? facts.facts[indicator] : undefined;
  return own && Object.hasOwn(own, key) ? (own[key] ?? null) : null;
}

/** The facts with some answers replaced. */
export function withAnswers(facts: AssessmentFacts, changes: readonly Candidate[]): AssessmentFacts {
  const changed = { ...facts.facts };
  for (const { indicator, key, to } of changes) changed[indicator] = { ...changed[indicator], [key]: to };
  return { ...facts, facts: changed };
}
