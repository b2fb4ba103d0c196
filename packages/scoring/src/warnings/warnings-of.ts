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
import { type Possible, possibleOf } from "./possible.ts";
import { warnOfTotal } from "./total-warnings.ts";

/**
 * Where a profile contradicts itself: what is laid and can never come about. Nothing is refused for it. Every bound is the
 * engine's own over all facts there can be, so that what is warned of never happens: where classes of units differ, in none
 * of them. Each place is told once, as it is for everybody.
 *
 * @returns coded warnings with place and mend, in the order of the profile's parts.
 */
export function warningsOf(plan: Plan): readonly FahengError[] {
  const total = collectProblems();
  const classes = [plan.default, ...plan.variants.values()].map((variant) => possibleOf(plan, variant));
  warnOfTotal(plan, classes, total);
  const [everybody = [], ...others] = classes.map(warningsFor);
  const elsewhere = others.map((found) => new Set(found.map(placed)));
  const ofClasses = collectProblems();
  warnOfClasses(plan.profile, ofClasses);
  const told = new Set<string>();
  return [
    ...total.found,
    ...everybody.filter((warning) => elsewhere.every((found) => found.has(placed(warning)))),
    ...ofClasses.found,
  ].filter((warning) => {
    const key = placed(warning);
    return !told.has(key) && told.add(key);
  });
}

/** What never comes about for the units of one class. */
function warningsFor(possible: Possible): readonly FahengError[] {
  const problems = collectProblems();
  for (const item of possible.variant.items) {
    warnOfItem(item, possible, problems);
    for (const clause of item.clauses) warnOfClause(item, clause, problems);
  }
  warnOfLimits(possible, problems);
  warnOfBonusCaps(possible, problems);
  warnOfEffects(possible, problems);
  warnOfConditions(possible, problems);
  warnOfCriteria(possible, problems);
  warnOfLists(possible, problems);
  return problems.found;
}

function placed({ code, place }: FahengError): string {
  return `${code} ${place ?? ""}`;
}
