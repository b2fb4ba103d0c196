import type { Bound, Line, Points } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { compare, type Exact, formatExact, fromFraction, multiply } from "../exact.ts";
import type { Problems } from "./problems.ts";

/** A bound in thousandths, for something worth `points`; `null` for none. */
export function boundOf(bound: Bound, points: Points): Exact | null {
  if (bound.kind === "none") return null;
  return lineOf(bound, points);
}

/** A line in thousandths, for something worth `points`. */
export function lineOf(line: Line, points: Exact): Exact {
  return line.kind === "points" ? line.points : multiply(points, fromFraction(line.factor));
}

/** Reports a floor above its ceiling. */
export function checkBounds(floor: Exact | null, ceiling: Exact | null, place: string, problems: Problems): void {
  if (floor === null || ceiling === null || compare(floor, ceiling) <= 0) return;
  problems.report(errors.FAHENG_PROFILE_BOUNDS, place, { floor: formatExact(floor), ceiling: formatExact(ceiling) });
}
