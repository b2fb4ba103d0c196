import { type AssessmentFacts, FahengError, type IndicatorFacts, type Profile } from "@faheng/domain";
import {
  checkFact,
  compile,
  type Explanation,
  explain,
  type FactFieldOfIndicator,
  fieldsOf,
  type Plan,
  type RuleKind,
  STANDARD_RULES,
} from "@faheng/scoring";
import type { Manifest } from "./manifest.ts";

/** How one fact is asked for, and the clauses that read it. */
export type FactQuestion = FactFieldOfIndicator;

/** A pinned profile, compiled. */
export interface Scorer {
  readonly plan: Plan;
  /** Class of unit it scores, `null` for none. */
  readonly unitClass: string | null;
  /** Questions by indicator code; an indicator without points is absent. */
  readonly questions: Readonly<Record<string, readonly FactQuestion[]>>;
  /** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE */
  check(indicator: string, facts: IndicatorFacts): void;
  explain(stated: Pick<AssessmentFacts, "facts" | "notApplicable">): Explanation;
}

/**
 * Compiles what a manifest pins, with the rule kinds of its plugin.
 *
 * @throws FAHENG_PROFILE_INVALID
 */
export function scorerOf({ framework, scoring }: Manifest, profile: Profile, rules: readonly RuleKind[]): Scorer {
  const { period, calendar, restDays = "stay", window = null, unitClass } = scoring;
  const plan = compile(framework, profile, [...STANDARD_RULES, ...rules], { period, calendar, restDays, window });
  const questions = fieldsOf(plan, unitClass).map(({ indicator, fields }) => [indicator, fields] as const);
  return {
    plan,
    unitClass,
    questions: Object.fromEntries(questions),
    check(indicator, facts) {
      for (const [key, fact] of Object.entries(facts)) {
        const fault = checkFact(plan, indicator, key, fact, unitClass);
        if (fault instanceof FahengError) throw fault;
      }
    },
    explain: (stated) => explain(plan, { format: "faheng.facts/1", unit: "", unitClass, ...stated }),
  };
}
