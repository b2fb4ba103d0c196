import { canonicalJson } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Score } from "@faheng/scoring";
import type { UnitTotal } from "@faheng/scoring-bulk";
import { type BulkUnit, bulkTotals } from "./bulk-totals.ts";

/** One assessment as the explaining engine scored it, with what it was scored from. */
export interface ExplainedUnit extends BulkUnit {
  readonly score: Score;
}

/**
 * Asks the bulk path, which makes totals and grades in another way, whether it makes the same: an engine that errs in both
 * ways alike is less likely than one that errs in one.
 *
 * @returns the assessments whose total, grade or disqualification it makes otherwise.
 */
export function secondOpinion(units: readonly ExplainedUnit[]): ReadonlySet<string> {
  const totals = bulkTotals(units);
  return new Set(units.flatMap(({ id, score }) => (isSameTotal(totals.get(id), score) ? [] : [id])));
}

/** Whether the bulk path and the explaining engine come to the same total, grade and disqualification. */
export function isSameTotal(total: UnitTotal | FahengError | undefined, score: UnitTotal): boolean {
  if (total === undefined || total instanceof FahengError) return false;
  const { interval, grade, disqualified } = score;
  return canonicalJson(total) === canonicalJson({ interval, grade, disqualified });
}
