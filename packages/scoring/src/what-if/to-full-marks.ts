import { type AssessmentFacts, FahengError, type Points } from "@faheng/domain";
import { score } from "../compute-score.ts";
import { scoringErrors as errors } from "../errors.ts";
import { factName } from "../fact-name.ts";
import { type Plan, variantOf } from "../plan.ts";
import { type Candidate, candidatesOf, factOf, withAnswers } from "./candidates.ts";

/** What it would take for one indicator. */
export interface ToFullMarks {
  readonly indicator: string;
  /** Assured points of the item now and after the changes; `null` where nothing limits them. */
  readonly now: Points | null;
  readonly after: Points | null;
  readonly full: Points;
  /** Whether the changes reach full marks (for a bonus item: its ceiling). */
  readonly reached: boolean;
  readonly changes: readonly Candidate[];
  /** Facts that somebody else has to give (a judgement, an event yet to happen). */
  readonly others: readonly string[];
}

/**
 * What answers would bring an indicator to full marks: for each of its facts the one that makes the most, and nothing
 * changed that need not be.
 *
 * @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACTS_INVALID
 */
export function toFullMarks(plan: Plan, facts: AssessmentFacts, indicator: string): ToFullMarks {
  const item = variantOf(plan, facts.unitClass).byIndicator.get(indicator);
  if (!item) throw new FahengError(errors.FAHENG_FACT_UNKNOWN_INDICATOR, { place: indicator, details: { indicator } });
  const worstWith = (changes: readonly Candidate[]): Points | null =>
    score(plan, withAnswers(facts, changes)).items.find((it) => it.indicator === indicator)?.interval.worst ?? null;
  const now = worstWith([]);
  const changes: Candidate[] = [];
  const others: string[] = [];
  for (const fact of item.facts) {
    const { key, enteredAt } = fact;
    if (enteredAt !== null) {
      if (factOf(facts, enteredAt.indicator, key) === null) others.push(factName(fact));
      continue;
    }
    const from = factOf(facts, indicator, key);
    const candidates = candidatesOf(item, key, from);
    if (candidates.length === 0 && from === null) others.push(key);
    let best = { level: level(worstWith(changes)), change: null as Candidate | null };
    for (const change of candidates) {
      const reached = level(worstWith([...changes, change]));
      if (reached > best.level) best = { level: reached, change };
    }
    if (best.change) changes.push(best.change);
  }
  const after = worstWith(changes);
  const full = item.isBonus ? (typeof item.ceiling === "number" ? item.ceiling : item.points) : item.points;
  return { indicator, now, after, full, reached: after !== null && after >= full, changes, others };
}

function level(points: Points | null): number {
  return points ?? Number.NEGATIVE_INFINITY;
}
