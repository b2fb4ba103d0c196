import type { AssessmentFacts, IndicatorFacts } from "@faheng/domain";
import { checkFact } from "./evaluate/check-fact.ts";
import type { Plan } from "./plan.ts";

/** Facts that were stated under another profile, as far as a plan asks for them. */
export interface ReadableFacts {
  readonly facts: AssessmentFacts;
  /** Facts (`indicator.key`) that the plan does not ask for, or not in this form. */
  readonly unread: readonly string[];
}

/** The facts that a plan can read, and the others. */
export function readableFacts(plan: Plan, facts: AssessmentFacts): ReadableFacts {
  const unread: string[] = [];
  const kept: Record<string, IndicatorFacts> = {};
  for (const [indicator, own] of Object.entries(facts.facts)) {
    const entries = Object.entries(own).filter(([key, fact]) => {
      const fault = checkFact(plan, { indicator, key, fact }, facts.unitClass);
      if (fault) unread.push(`${indicator}.${key}`);
      return fault === null;
    });
    kept[indicator] = Object.fromEntries(entries);
  }
  const known = Object.entries(facts.notApplicable).filter(([indicator]) => plan.indicators.has(indicator));
  const inFramework = Object.entries(kept).filter(([indicator]) => plan.indicators.has(indicator));
  return {
    facts: { ...facts, facts: Object.fromEntries(inFramework), notApplicable: Object.fromEntries(known) },
    unread,
  };
}
