import {
  type AnswerStatus,
  type AssessmentFacts,
  type Fact,
  FahengError,
  type IndicatorFacts,
  type Profile,
} from "@faheng/domain";
import {
  checkFact,
  compile,
  type Explanation,
  explain,
  type FactFieldOfIndicator,
  fieldsOf,
  type Plan,
  type PlanOptions,
  type RuleKind,
  STANDARD_RULES,
  type StatusHint,
  statusHints,
  type UnderWay,
  variantOf,
} from "@faheng/scoring";
import type { Manifest } from "./manifest.ts";

/** How one fact is asked for, and the clauses that read it. */
export type FactQuestion = FactFieldOfIndicator;

/** One fact of one indicator. */
export interface FactPlace {
  readonly indicator: string;
  /** Key of the fact. */
  readonly fact: string;
}

/** The most that the office allows for judgements without a range of their own: by indicator, then by fact key. */
export type Bounds = PlanOptions["bounds"];

/** A pinned profile, compiled. */
export interface Scorer {
  readonly plan: Plan;
  /** Class of unit it scores, `null` for none. */
  readonly unitClass: string | null;
  /** Questions by indicator code; an indicator without points is absent. */
  readonly questions: Readonly<Record<string, readonly FactQuestion[]>>;
  /** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE */
  check(indicator: string, facts: IndicatorFacts): void;
  /** A fact with who states it and why written in, where its rule keeps them. */
  sign(place: FactPlace, fact: Fact, by: string, reason: string): Fact;
  /** @param underWay indicators whose department still works on them. */
  explain(stated: Pick<AssessmentFacts, "facts" | "notApplicable">, underWay?: UnderWay): Explanation;
  /** Where the statuses, by indicator, contradict the facts. */
  hints(
    stated: Pick<AssessmentFacts, "facts" | "notApplicable">,
    statuses: ReadonlyMap<string, AnswerStatus>,
  ): readonly StatusHint[];
}

/**
 * Compiles what a manifest pins, with the rule kinds of its plugin and the bounds that the office set.
 *
 * @throws FAHENG_PROFILE_INVALID
 */
export function scorerOf(
  { framework, scoring }: Manifest,
  profile: Profile,
  rules: readonly RuleKind[],
  bounds: Bounds,
): Scorer {
  const { period, calendar, restDays = "stay", window = null, unitClass } = scoring;
  const options = { period, calendar, restDays, window, bounds };
  const plan = compile(framework, profile, [...STANDARD_RULES, ...rules], options);
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
    sign({ indicator, fact: key }, fact, by, reason) {
      const item = variantOf(plan, unitClass).byIndicator.get(indicator);
      const readers = item?.facts.find((it) => it.key === key)?.clauses ?? [];
      const signed = readers.flatMap((position) => item?.clauses[position]?.rule.signed ?? [])[0];
      return signed ? (signed(fact, by, reason) as Fact) : fact;
    },
    explain: (stated, underWay) =>
      explain(plan, { format: "faheng.facts/1", unit: "", unitClass, ...stated }, underWay),
    hints: (stated, statuses) =>
      statusHints(plan, { format: "faheng.facts/1", unit: "", unitClass, ...stated }, statuses),
  };
}
