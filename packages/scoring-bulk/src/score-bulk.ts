import type { AssessmentFacts } from "@faheng/domain";
import { evaluate, scoreOf, toNumber } from "@faheng/scoring/engine";
import type { BulkPlan } from "./compile-bulk.ts";
import type { FactMatrix } from "./matrix.ts";
import { scoreRows } from "./score-rows.ts";
import { createRun } from "./run.ts";
import { type BulkTotals, createTotals } from "./totals.ts";

/** Facts of one unit, asked for only where its row does not settle its score. */
export type FactsOf = (unit: number) => AssessmentFacts;

/**
 * Scores every row of a matrix, to the same totals and grades as {@link score} for each unit.
 *
 * @param totals where results go; made when left out.
 */
export function scoreBulk(
  bulk: BulkPlan,
  matrix: FactMatrix,
  factsOf: FactsOf,
  totals = createTotals(matrix.units),
): BulkTotals {
  if (bulk.program === null) totals.unresolved.fill(1);
  else scoreRows(createRun(bulk.program, matrix, totals), 0, matrix.units);
  resolve(bulk, factsOf, totals);
  return totals;
}

/** Scores by the exact engine what rows left unresolved. */
export function resolve({ plan }: BulkPlan, factsOf: FactsOf, totals: BulkTotals): void {
  const { grades } = plan.profile.settings;
  for (let unit = totals.unresolved.indexOf(1); unit >= 0; unit = totals.unresolved.indexOf(1, unit + 1)) {
    const evaluation = evaluate(plan, factsOf(unit));
    const { interval, grade, disqualified } = scoreOf(evaluation);
    totals.worst[unit] = interval.worst ?? Number.NEGATIVE_INFINITY;
    const { lo } = evaluation.decisive;
    totals.decisive[unit] = lo === null ? Number.NEGATIVE_INFINITY : toNumber(lo);
    totals.best[unit] = interval.best ?? Number.POSITIVE_INFINITY;
    totals.grade[unit] = grade === null ? -1 : grades.findIndex(({ name }) => name === grade);
    totals.disqualified[unit] = disqualified ? 1 : 0;
    totals.unresolved[unit] = 0;
  }
}
