import { scoringErrors as errors } from "../errors.ts";
import type { PlanItem } from "../plan.ts";
import { type ClauseSetting, compileClauses } from "./clauses.ts";
import { boundOf, checkBounds } from "./bounds.ts";
import { capsOf, zeroingEffects } from "./effects.ts";
import { compileJointCaps } from "./joint-caps.ts";
import type { Tree } from "./tree.ts";
import { named, unknown } from "./names.ts";

/** Compiles the profile's items for one class of units, in the profile's order. */
export function compileItems(tree: Tree, unitClass: string | null, setting: ClauseSetting): PlanItem[] {
  const { profile, problems, readings } = setting;
  const seen = new Set<string>();
  return profile.items.flatMap((item) => {
    const place = `items.${item.indicator}`;
    const indicator = tree.indicators.get(item.indicator);
    if (!indicator) {
      problems.report(
        errors.FAHENG_PROFILE_UNKNOWN,
        place,
        unknown("indicator", item.indicator, tree.indicators.keys()),
      );
      return [];
    }
    if (seen.has(item.indicator)) {
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, place, { ...named("item"), key: item.indicator });
      return [];
    }
    const index = seen.size;
    seen.add(item.indicator);
    const points = (unitClass === null ? undefined : item.unitPoints[unitClass]) ?? item.points;
    const floor = boundOf(item.floor, points);
    const ceiling = boundOf(item.ceiling, points);
    checkBounds(floor, ceiling, place, problems);
    const isBonus = indicator.kind === "bonus";
    const compiled = compileClauses(item, unitClass, setting);
    return [
      {
        index,
        indicator,
        item,
        points,
        full: indicator.kind === "item" ? points : 0,
        start: item.start === "full" ? points : 0,
        floor,
        ceiling,
        policy: item.notApplicable ?? profile.settings.notApplicable,
        isBonus,
        zeroedBy: zeroingEffects(new Set(tree.chainOf(indicator).map(({ code }) => code)), isBonus, profile),
        caps: capsOf(indicator.code, points, profile),
        jointCaps: compileJointCaps(item, points, compiled.clauses, problems),
        ...compiled,
        reading: readings.under(place, `${place}.clauses`),
      },
    ];
  });
}
