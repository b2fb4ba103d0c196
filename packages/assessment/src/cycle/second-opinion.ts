import { canonicalJson } from "@faheng/database";
import type { AssessmentFacts } from "@faheng/domain";
import type { Plan, Score } from "@faheng/scoring";
import { scoreUnits } from "@faheng/scoring-bulk";

/** One assessment as the explaining engine scored it, with what it was scored from. */
export interface ExplainedUnit {
  readonly id: string;
  /** Units of one key have equal plans. */
  readonly planKey: string;
  readonly plan: Plan;
  readonly facts: AssessmentFacts;
  readonly score: Score;
}

/**
 * Asks the bulk path, which makes totals and grades in another way, whether it makes the same: an engine that errs in both
 * ways alike is less likely than one that errs in one.
 *
 * @returns the assessments whose total, grade or disqualification it makes otherwise.
 */
export function secondOpinion(units: readonly ExplainedUnit[]): ReadonlySet<string> {
  const different = new Set<string>();
  for (const alike of Map.groupBy(units, ({ planKey }) => planKey).values()) {
    const [first] = alike;
    if (!first) continue;
    const totals = scoreUnits(
      first.plan,
      alike.map(({ facts }) => facts),
    );
    alike.forEach(({ id, score: { interval, grade, disqualified } }, position) => {
      const explained = canonicalJson({ interval, grade, disqualified });
      if (canonicalJson(totals[position]) !== explained) different.add(id);
    });
  }
  return different;
}
