import type { AssessmentFacts } from "@faheng/domain";
import type { Interval, Plan } from "@faheng/scoring";
import { compileBulk } from "./compile-bulk.ts";
import { createMatrix, setRow } from "./matrix.ts";
import { packFacts } from "./pack.ts";
import { scoreBulk } from "./score-bulk.ts";

/** What of a unit's score the bulk path makes: as {@link score} answers it, without its parts and their reasons. */
export interface UnitTotal {
  readonly interval: Interval;
  readonly grade: string | null;
  readonly disqualified: boolean;
}

/**
 * Scores many units under one plan, whatever their classes.
 *
 * @throws FAHENG_FACTS_INVALID, FAHENG_UNIT_CLASS_UNKNOWN for the first unit that the plan cannot score.
 */
export function scoreUnits(plan: Plan, units: readonly AssessmentFacts[]): UnitTotal[] {
  const results: UnitTotal[] = [];
  const byClass = Map.groupBy(units.keys(), (unit) => units[unit]?.unitClass ?? null);
  for (const [unitClass, members] of byClass) {
    const own = members.flatMap((unit) => units[unit] ?? []);
    scoreAlike(plan, unitClass, own).forEach((total, position) => {
      const unit = members[position];
      if (unit !== undefined) results[unit] = total;
    });
  }
  return results;
}

/** Units of one class: one program, one matrix. */
function scoreAlike(plan: Plan, unitClass: string | null, units: readonly AssessmentFacts[]): UnitTotal[] {
  const bulk = compileBulk(plan, unitClass);
  const matrix = createMatrix(bulk, units.length);
  units.forEach((facts, unit) => setRow(matrix, unit, packFacts(bulk, facts)));
  const { worst, best, grade, disqualified } = scoreBulk(bulk, matrix, (unit) => factsAt(units, unit));
  const { grades } = plan.profile.settings;
  return units.map((_, unit) => ({
    interval: { worst: endOf(worst[unit]), best: endOf(best[unit]) },
    grade: grades[grade[unit] ?? -1]?.name ?? null,
    disqualified: disqualified[unit] === 1,
  }));
}

function factsAt(units: readonly AssessmentFacts[], unit: number): AssessmentFacts {
  const facts = units[unit];
  if (!facts) throw new RangeError(`no unit ${unit}`);
  return facts;
}

/** An end of an interval: `null` where nothing limits it. */
function endOf(points: number | undefined): number | null {
  return points === undefined || !Number.isFinite(points) ? null : points;
}
