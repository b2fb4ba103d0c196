import { nearestTo, type Profile } from "@faheng/domain";
import type { Problems } from "../compile/problems.ts";
import { unitClassesOf } from "../compile/unit-classes.ts";
import { compare, fromFraction } from "../exact.ts";
import { canonical } from "./canonical.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Points and parameters for a class of units that change nothing, and classes that a profile with a list does not list. */
export function warnOfClasses(profile: Profile, problems: Problems): void {
  for (const { indicator, points, unitPoints, clauses } of profile.items) {
    const place = `items.${indicator}`;
    for (const [unitClass, own] of Object.entries(unitPoints)) {
      if (own !== points) continue;
      const details = { unitClass, what: "分值", whatEn: "points" };
      problems.report(warnings.FAHENG_WARN_CLASS_SAME, `${place}.unitPoints.${unitClass}`, details);
    }
    for (const { id, params, unitParams } of clauses) {
      for (const [unitClass, own] of Object.entries(unitParams)) {
        if (canonical({ ...params, ...own }) !== canonical(params)) continue;
        const details = { unitClass, what: "参数", whatEn: "parameters" };
        problems.report(warnings.FAHENG_WARN_CLASS_SAME, `${place}.clauses.${id}.unitParams.${unitClass}`, details);
      }
    }
  }
  for (const { key, weight, unitWeights } of profile.parts) {
    for (const [unitClass, own] of Object.entries(unitWeights)) {
      if (compare(fromFraction(own), fromFraction(weight)) !== 0) continue;
      const details = { unitClass, what: "权重", whatEn: "weight" };
      problems.report(warnings.FAHENG_WARN_CLASS_SAME, `parts.${key}.unitWeights.${unitClass}`, details);
    }
  }
  if (profile.unitClasses.length === 0) return;
  for (const unitClass of unitClassesOf(profile)) {
    if (profile.unitClasses.includes(unitClass)) continue;
    const { nearest, nearestEn } = nearestTo(unitClass, profile.unitClasses);
    if (nearest === "") continue;
    problems.report(warnings.FAHENG_WARN_CLASS_UNLISTED, "unitClasses", { unitClass, nearest, nearestEn });
  }
}
