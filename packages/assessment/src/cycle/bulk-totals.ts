import type { AssessmentFacts } from "@faheng/domain";
import { FahengError } from "@faheng/domain";
import type { Plan } from "@faheng/scoring";
import { scoreUnits, type UnitTotal } from "@faheng/scoring-bulk";

/** One assessment to be scored beside many others. */
export interface BulkUnit {
  readonly id: string;
  /** Units of one key have equal plans. */
  readonly planKey: string;
  readonly plan: Plan;
  readonly facts: AssessmentFacts;
}

/**
 * What the bulk path makes of assessments, plan by plan; where it refuses one, why, and the others all the same.
 *
 * @returns by id.
 */
export function bulkTotals(units: readonly BulkUnit[]): ReadonlyMap<string, UnitTotal | FahengError> {
  const totals = new Map<string, UnitTotal | FahengError>();
  for (const alike of Map.groupBy(units, ({ planKey }) => planKey).values()) {
    for (const [id, total] of totalsAlike(alike)) totals.set(id, total);
  }
  return totals;
}

/** Whole, and one by one only where that is refused. */
function totalsAlike(units: readonly BulkUnit[]): [string, UnitTotal | FahengError][] {
  const [first] = units;
  if (!first) return [];
  try {
    const facts = units.map((unit) => unit.facts);
    const totals = scoreUnits(first.plan, facts);
    return units.flatMap(({ id }, position) => {
      const total = totals[position];
      return total ? [[id, total]] : [];
    });
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    if (units.length === 1) return [[first.id, cause]];
    return units.flatMap((unit) => totalsAlike([unit]));
  }
}
