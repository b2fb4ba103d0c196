import type { FactQuestion, Scorer } from "../manifest/scorer.ts";

/** A fact that the agency itself states at an indicator. */
export type FillQuestion = Pick<FactQuestion, "key" | "field" | "clauses">;

/** What the agency is asked at an indicator: not what the office states, and not what is typed at another one. */
export function askedOf(scorer: Scorer | null, indicator: string): readonly FillQuestion[] {
  const all = scorer?.questions[indicator] ?? [];
  return all.filter((it) => it.statedBy === "agency" && it.enteredAt === null);
}
