import { compare, formatExact, fromFraction } from "../exact.ts";
import type { Problems } from "../compile/problems.ts";
import { holds, lineSpan, placesBy } from "../evaluate/judge.ts";
import { measure, type Measured } from "../evaluate/measure.ts";
import type { Strike } from "../evaluate/strike.ts";
import type { PlanCriterion } from "../plan.ts";
import type { Span } from "../span.ts";
import type { Possible } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Conditions that no score meets, or that every one does. */
export function warnOfConditions({ variant, all, any }: Possible, problems: Problems): void {
  variant.conditions.forEach(({ condition, looks }, position) => {
    const strikeIn = (it: typeof all) => it.struck[variant.vetoes.length + position];
    // Of several the one that decides it.
    const decides = (it: typeof all, strike: Strike): number =>
      Math.max(
        0,
        looks.findIndex(({ look, measure: what }) => holds(look, measure(what, it)) === strike),
      );
    const at = strikeIn(any) === "no" ? decides(any, "no") : decides(all, "yes");
    const deciding = looks[at];
    if (!deciding) return;
    const { look: when, measure: what } = deciding;
    const place = `conditions.${condition.id}.${at === 0 ? "when" : `further.${at - 1}`}`;
    const found = measure(what, any);
    if (strikeIn(any) === "no") {
      const isTooFew = found.length < when.count;
      const reason = isTooFew
        ? {
            reason: `只衡量${found.length}项，要满${when.count}项`,
            reasonEn: `of ${found.length} it asks for ${when.count}`,
          }
        : rangeWords(found, (one) => lineSpan(when.line, one.full));
      problems.report(warnings.FAHENG_WARN_CONDITION_NEVER, place, reason);
    } else if (strikeIn(all) === "yes") {
      const details = rangeWords(measure(what, all), (one) => lineSpan(when.line, one.full));
      problems.report(warnings.FAHENG_WARN_CONDITION_ALWAYS, place, details);
    }
  });
}

/** Criteria that lower no grade, grades that nobody has by them, and lines that come to nothing under a higher grade's. */
export function warnOfCriteria(possible: Possible, problems: Problems): void {
  const { plan, variant, all, any } = possible;
  variant.criteria.forEach((criterion, position) => {
    const place = `gradeCriteria.${position}`;
    const { rungs, measure: what } = criterion;
    const measured = measure(what, any);
    if (placesBy(criterion, measured).worst === 0) {
      const [first] = rungs;
      const details = rangeWords(measured, (one) => (first ? lineSpan(first.line, one.full) : one.full));
      problems.report(warnings.FAHENG_WARN_CRITERION_IDLE, place, details);
      return;
    }
    const { best } = placesBy(criterion, measure(what, all));
    const nameOf = (grade: number): string => plan.profile.settings.grades[grade]?.name ?? "";
    rungs.forEach(({ grade, line }, rung) => {
      const at = `${place}.grades.${rung}.line`;
      const above = rungs[rung - 1];
      if (above && isNoEasier(criterion, rung)) {
        const details = { grade: nameOf(grade), higher: nameOf(above.grade) };
        problems.report(warnings.FAHENG_WARN_CRITERION_STEP, at, details);
      } else if (grade < best && placesBy(criterion, measured).best > grade) {
        const reason = rangeWords(measured, (one) => lineSpan(line, one.full));
        problems.report(warnings.FAHENG_WARN_CRITERION_NEVER, at, { grade: nameOf(grade), ...reason });
      }
    });
  });
}

/** Whether whoever meets a line meets the one above it: both in points, or both a share of the same. */
function isNoEasier({ is, rungs }: PlanCriterion, rung: number): boolean {
  const [above, own] = [rungs[rung - 1]?.line, rungs[rung]?.line];
  if (!above || !own || above.kind !== own.kind) return false;
  const [a, b] = [above, own].map((line) => (line.kind === "points" ? line.points : fromFraction(line.factor)));
  const order = compare(b ?? 0, a ?? 0);
  return is === "at-least" || is === "above" ? order >= 0 : order <= 0;
}

/** Where the first of what is measured can lie, and where its line does. */
function rangeWords(
  found: readonly Measured[],
  lineOf: (one: Measured) => Span,
): Record<"reason" | "reasonEn", string> {
  const [one] = found;
  if (!one) return { reason: "没有可衡量的内容", reasonEn: "there is nothing to measure" };
  const [least, most] = [one.amount.lo, one.amount.hi].map((end) => (end === null ? null : formatExact(end)));
  const line = formatExact(lineOf(one).lo ?? 0);
  const range = least === null ? `不超过${most}` : most === null ? `不少于${least}` : `在${least}至${most}`;
  const rangeEn = least === null ? `at most ${most}` : most === null ? `at least ${least}` : `from ${least} to ${most}`;
  const [which, whichEn] = one.key === null ? ["", "it"] : [`“${one.key}”`, `“${one.key}”`];
  return {
    reason: `${which}得数${range}分，界线${line}分`,
    reasonEn: `${whichEn} lies ${rangeEn}, the line at ${line}`,
  };
}
