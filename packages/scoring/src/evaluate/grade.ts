import type { ProfileSettings } from "@faheng/domain";
import { compare, type Exact } from "../exact.ts";
import type { PlanVariant } from "../plan.ts";
import type { Span } from "../span.ts";
import { placesBy } from "./judge.ts";
import { type Amounts, measure } from "./measure.ts";
import type { Strike } from "./strike.ts";

/** Places on the ladder of grades, the highest 0; one past the last is below all of them. */
export interface Places {
  readonly worst: number;
  readonly best: number;
}

/**
 * Worst and best grade: by the total, by every further criterion (the lowest counts), then under the effects on grades in
 * their order.
 */
export function gradePlaces(amounts: Amounts, struck: readonly Strike[]): Places {
  const { plan, variant } = amounts;
  const { settings } = plan.profile;
  const byCriteria = variant.criteria.map((criterion) => placesBy(criterion, measure(criterion.measure, amounts)));
  const byAll = [placesOfTotal(settings, amounts.decisive), ...byCriteria];
  let worst = Math.max(...byAll.map((it) => it.worst));
  let best = Math.max(...byAll.map((it) => it.best));
  variant.effects.forEach((_, position) => {
    const strike = struck[position];
    if (strike !== "no") worst = placeUnder(settings, variant, position, worst);
    if (strike === "yes") best = placeUnder(settings, variant, position, best);
  });
  return { worst, best };
}

/** The place that an effect leaves of one. */
function placeUnder({ grades }: ProfileSettings, { effects }: PlanVariant, position: number, place: number): number {
  const effect = effects[position]?.effect;
  if (effect?.kind === "cap-grade")
    return Math.max(
      place,
      grades.findIndex(({ name }) => name === effect.grade),
    );
  if (effect?.kind !== "lower-grade") return place;
  // Where the last grade takes in everything, it is the lowest there is; else whoever falls below it has none.
  const last = grades.at(-1);
  const lowest = last !== undefined && last.atLeast <= 0 ? grades.length - 1 : grades.length;
  return Math.max(place, Math.min(place + effect.by, lowest));
}

function placesOfTotal(settings: ProfileSettings, { lo, hi }: Span): Places {
  return {
    worst: lo === null ? settings.grades.length : placeOf(settings, lo),
    best: hi === null ? 0 : placeOf(settings, hi),
  };
}

/** Place of the grade; a cut-off belongs to it (以上 includes the number). One past the last: below all of them. */
function placeOf({ grades }: ProfileSettings, points: Exact): number {
  const place = grades.findIndex(({ atLeast }) => compare(points, atLeast) >= 0);
  return place < 0 ? grades.length : place;
}
