import { type AssessmentFacts, type Fact, FahengError } from "@faheng/domain";
import {
  checkFact,
  cheapestChanges,
  compareProfiles,
  explain,
  explainWithHints,
  fieldsOf,
  type Plan,
  toFullMarks,
  variantOf,
  warningsOf,
} from "@faheng/scoring";
import type { PlanAnswers, PlanAsk, PlanOrder, PlanQuestion, PlanQuestions, StatedFacts } from "./plan-question.ts";

/** A compiled plan, for one class of units. */
export interface CompiledOrder {
  readonly plan: Plan;
  readonly unitClass: string | null;
}

/**
 * Answers what a plan is asked; the one way in which anything is computed with one, in this process or in another thread.
 *
 * @param compiled compiles the other plan of a comparison.
 * @throws what the engine throws: FAHENG_FACT_*, FAHENG_FACTS_INVALID, FAHENG_RULE_*, FAHENG_WHAT_IF_TARGET
 */
export function answerQuestion(
  { plan, unitClass }: CompiledOrder,
  question: PlanQuestion,
  compiled: (order: PlanOrder) => CompiledOrder,
): PlanAnswers[PlanAsk] {
  const facts = ({ facts: own, notApplicable }: StatedFacts): AssessmentFacts => {
    return { format: "faheng.facts/1", unit: "", unitClass, facts: own, notApplicable };
  };
  switch (question.ask) {
    case "fields":
      return fieldsOf(plan, unitClass);
    case "review":
      return { fields: fieldsOf(plan, unitClass), warnings: warningsOf(plan).map((warning) => warning.report()) };
    case "check":
      return checked({ plan, unitClass }, question);
    case "sign":
      return signed({ plan, unitClass }, question);
    case "explain":
      return explain(plan, facts(question.stated), question.underWay);
    case "hinted":
      return explainWithHints(plan, facts(question.stated), question);
    case "cheapest":
      return cheapestChanges(plan, facts(question.stated), question.target);
    case "full":
      return toFullMarks(plan, facts(question.stated), question.indicator);
    case "compare":
      return compareProfiles(plan, compiled(question.other).plan, question.facts);
  }
}

function checked({ plan, unitClass }: CompiledOrder, { indicator, facts }: PlanQuestions["check"]): null {
  for (const [key, fact] of Object.entries(facts)) {
    const fault = checkFact(plan, { indicator, key, fact }, unitClass);
    if (fault instanceof FahengError) throw fault;
  }
  return null;
}

function signed({ plan, unitClass }: CompiledOrder, question: PlanQuestions["sign"]): Fact {
  const { indicator, key, fact, by, reason } = question;
  const item = variantOf(plan, unitClass).byIndicator.get(indicator);
  const readers = item?.facts.find((it) => it.key === key)?.clauses ?? [];
  const sign = readers.flatMap((position) => item?.clauses[position]?.rule.signed ?? [])[0];
  return sign ? (sign(fact, by, reason) as Fact) : fact;
}
