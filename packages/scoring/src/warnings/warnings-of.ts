import type { FahengError } from "@faheng/domain";
import { collectProblems } from "../compile/problems.ts";
import type { Plan } from "../plan.ts";
import { warnOfClasses } from "./class-warnings.ts";
import { warnOfClause } from "./clause-warnings.ts";
import { warnOfBonusCaps, warnOfLimits } from "./group-warnings.ts";
import { warnOfEffects } from "./effect-warnings.ts";
import { warnOfItem } from "./item-warnings.ts";
import { warnOfConditions, warnOfCriteria } from "./judged-warnings.ts";
import { warnOfLists } from "./list-warnings.ts";
import { possibleOf } from "./possible.ts";
import { warnOfTotal } from "./total-warnings.ts";

/**
 * Where a profile contradicts itself: what is laid and can never come about. Nothing is refused for it. Every bound is the
 * engine's own over all facts there can be, so that what is warned of never happens; each place is told once, for the
 * first class of units in which it is so.
 *
 * @returns coded warnings with place and mend, in the order of the profile's parts.
 */
export function warningsOf(plan: Plan): readonly FahengError[] {
  const problems = collectProblems();
  const classes = [plan.default, ...plan.variants.values()].map((variant) => possibleOf(plan, variant));
  warnOfTotal(plan, classes, problems);
  for (const possible of classes) {
    for (const item of possible.variant.items) {
      warnOfItem(item, possible, problems);
      for (const clause of item.clauses) warnOfClause(item, clause, problems);
    }
  }
  for (const possible of classes) {
    warnOfLimits(possible, problems);
    warnOfBonusCaps(possible, problems);
    warnOfEffects(possible, problems);
    warnOfConditions(possible, problems);
    warnOfCriteria(possible, problems);
    warnOfLists(possible, problems);
  }
  warnOfClasses(plan.profile, problems);
  const told = new Set<string>();
  return problems.found.filter(({ code, place }) => {
    const key = `${code} ${place ?? ""}`;
    return !told.has(key) && told.add(key);
  });
}
