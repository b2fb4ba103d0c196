import { FahengError } from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import { statementErrors as errors } from "./statement-errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import type { FactPlace, FactQuestion } from "../manifest/scorer.ts";
import { requireIndicator } from "../response/check-facts.ts";

/**
 * How a fact of the office is asked for.
 *
 * @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_STATEMENT_NOT_OFFICES
 */
export async function requireQuestion(pinned: Pinned, { indicator, fact }: FactPlace): Promise<FactQuestion> {
  requireIndicator(pinned, indicator);
  const asked = (await pinned.scorer())?.questions[indicator] ?? [];
  // What another indicator states is stated there.
  const questions = asked.filter(({ enteredAt }) => enteredAt === null);
  const question = questions.find(({ key }) => key === fact);
  const place = `${indicator}.${fact}`;
  if (!question) {
    const keys = questions.map(({ key }) => key).join("、") || "—";
    const details = { indicator, key: fact, keys, keysEn: keys };
    throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_KEY, { place, details });
  }
  if (question.statedBy === "office") return question;
  throw new FahengError(errors.FAHENG_STATEMENT_NOT_OFFICES, { place, details: { label: question.field.label } });
}
