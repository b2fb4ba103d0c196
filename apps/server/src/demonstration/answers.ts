import type { FactQuestion, ResponseInput } from "@faheng/assessment";
import type { Fact, IndicatorFacts } from "@faheng/domain";
import type { DemonstrationAnswer } from "@faheng/plugin-api";

/**
 * A pack's demonstration answer as a response: marked 演示, with the agency's own facts alone (the rest is the office's) and
 * its dates in the cycle's year.
 */
export function responseOf(
  { indicator, status, progress, facts, printed }: DemonstrationAnswer,
  questions: readonly FactQuestion[],
  year: string,
): Omit<ResponseInput, "assessmentId"> {
  return {
    indicator,
    status,
    progress: marked(progress),
    facts: factsOfAgency(inYear(facts ?? {}, year), questions),
    notApplicable: status === "not-applicable" ? { reason: marked(printed ?? progress) } : null,
  };
}

function marked(text: string): string {
  return text === "" || text.startsWith("演示") ? text : `演示：${text}`;
}

/** What the office states, brought in as the office's. */
export function officesOf(facts: IndicatorFacts, questions: readonly FactQuestion[]): [string, Fact][] {
  return Object.entries(facts).filter(([key]) => isOffices(questions, key));
}

function factsOfAgency(facts: IndicatorFacts, questions: readonly FactQuestion[]): IndicatorFacts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !isOffices(questions, key)));
}

function isOffices(questions: readonly FactQuestion[], key: string): boolean {
  return questions.some((it) => it.key === key && it.statedBy === "office");
}

function inYear(facts: IndicatorFacts, year: string): IndicatorFacts {
  return JSON.parse(JSON.stringify(facts).replaceAll(/"\d{4}(-\d{2}-\d{2})"/gu, `"${year}$1"`)) as IndicatorFacts;
}
