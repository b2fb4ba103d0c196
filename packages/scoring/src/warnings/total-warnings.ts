import { formatPoints } from "@faheng/domain";
import type { Evaluation } from "../evaluate/evaluate.ts";
import { compare, type Exact, formatExact, greater } from "../exact.ts";
import type { Problems } from "../compile/problems.ts";
import type { Plan } from "../plan.ts";
import type { Possible } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Grade lines and full marks that no total reaches, of whichever class a unit is. */
export function warnOfTotal({ profile }: Plan, classes: readonly Possible[], problems: Problems): void {
  const { grades, fullMarks } = profile.settings;
  const [best, bestOfAll] = [highest(classes.map(({ any }) => any)), highest(classes.map(({ all }) => all))];
  grades.forEach(({ name, atLeast }, position) => {
    const place = `settings.grades.${position}.atLeast`;
    const details = { grade: name, line: formatPoints(atLeast) };
    if (best !== null && compare(best, atLeast) < 0) {
      problems.report(warnings.FAHENG_WARN_GRADE_UNREACHABLE, place, { ...details, best: formatExact(best) });
    } else if (bestOfAll !== null && compare(bestOfAll, atLeast) < 0) {
      problems.report(warnings.FAHENG_WARN_GRADE_IF_LEFT_OUT, place, { ...details, best: formatExact(bestOfAll) });
    }
  });
  if (fullMarks === null || bestOfAll === null || compare(bestOfAll, fullMarks) >= 0) return;
  const details = { full: formatPoints(fullMarks), best: formatExact(bestOfAll) };
  problems.report(warnings.FAHENG_WARN_FULL_UNREACHABLE, "settings.fullMarks", details);
}

/** The highest total that decides about grades; `null` where nothing limits it. */
function highest(evaluations: readonly Evaluation[]): Exact | null {
  return evaluations
    .map(({ decisive }) => decisive.hi)
    .reduce((a, b) => (a === null || b === null ? null : greater(a, b)));
}
