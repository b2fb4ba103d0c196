import { type Bound, type Points, type Profile } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { compare, type Exact, formatExact, fromFraction, multiply } from "../exact.ts";
import type { PlanItem } from "../plan.ts";
import { type ClauseSetting, compileClauses } from "./clauses.ts";
import type { Problems } from "./problems.ts";
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
        isBonus: indicator.kind === "bonus",
        zeroedBy: vetoesOver(new Set(tree.chainOf(indicator).map(({ code }) => code)), profile),
        ...compileClauses(item, unitClass, setting),
        reading: readings.under(place, `${place}.clauses`),
      },
    ];
  });
}

function vetoesOver(groups: ReadonlySet<string>, profile: Profile): number[] {
  return profile.vetoes.flatMap(({ effect }, position) =>
    effect.kind === "zero-group" && groups.has(effect.group) ? [position] : [],
  );
}

/** A bound in thousandths, for something worth `points`; `null` for none. */
export function boundOf(bound: Bound, points: Points): Exact | null {
  if (bound.kind === "none") return null;
  return bound.kind === "points" ? bound.points : multiply(points, fromFraction(bound.factor));
}

/** Reports a floor above its ceiling. */
export function checkBounds(floor: Exact | null, ceiling: Exact | null, place: string, problems: Problems): void {
  if (floor === null || ceiling === null || compare(floor, ceiling) <= 0) return;
  problems.report(errors.FAHENG_PROFILE_BOUNDS, place, { floor: formatExact(floor), ceiling: formatExact(ceiling) });
}
