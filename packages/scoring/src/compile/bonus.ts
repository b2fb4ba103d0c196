import { scoringErrors as errors } from "../errors.ts";
import type { PlanBonus, PlanBonusLimit } from "../plan.ts";
import { effectsOf } from "./effects.ts";
import { boundOf, checkBounds, lineOf } from "./bounds.ts";
import type { StructureSetting } from "./scopes.ts";
import { unknown } from "./names.ts";

/** Bonus items, the caps over them, and the limits of groups that hold bonus items alone. */
export function compileBonus(setting: StructureSetting): PlanBonus {
  const { profile, items, readings, problems } = setting;
  const codes = new Map(items.map((item) => [item.indicator.code, item]));
  const caps = profile.bonusCaps.map(({ indicators, cap }, position): PlanBonusLimit => {
    const place = `bonusCaps.${position}`;
    const own = indicators.flatMap((code) => {
      const item = codes.get(code);
      if (item?.isBonus) return [item.index];
      if (item) problems.report(errors.FAHENG_PROFILE_NOT_BONUS, place, { key: code, is: "不是", isEn: "is not" });
      else problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("item", code, codes.keys()));
      return [];
    });
    const reading = readings.ofEntry("bonusCaps", position);
    return { items: [...new Set(own)], floor: null, ceiling: cap, group: null, effect: null, reading };
  });
  const limits = [...caps, ...groupLimits(setting), ...effectCaps(setting)].toSorted(
    (a, b) => a.items.length - b.items.length,
  );
  limits.forEach((outer, position) => {
    const inside = new Set(outer.items);
    for (const inner of limits.slice(0, position)) {
      const shared = inner.items.filter((item) => inside.has(item)).length;
      if (shared > 0 && shared < inner.items.length) problems.report(errors.FAHENG_PROFILE_BONUS_OVERLAP, "bonusCaps");
    }
  });
  return { items: items.filter(({ isBonus }) => isBonus).map(({ index }) => index), limits };
}

function groupLimits({ profile, tree, items, readings, problems }: StructureSetting): PlanBonusLimit[] {
  return profile.groupLimits.flatMap((limit) => {
    const inside = items.filter((item) => tree.chainOf(item.indicator).some(({ code }) => code === limit.group));
    if (inside.length === 0 || inside.some(({ isBonus }) => !isBonus)) return [];
    const points = inside.reduce((sum, item) => sum + item.points, 0);
    const [floor, ceiling] = [boundOf(limit.floor, points), boundOf(limit.ceiling, points)];
    checkBounds(floor, ceiling, `groupLimits.${limit.group}`, problems);
    const reading = readings.under(`groupLimits.${limit.group}`);
    return [{ items: inside.map(({ index }) => index), floor, ceiling, group: limit.group, effect: null, reading }];
  });
}

/** Caps that an effect lays over all bonus items, or over a group of bonus items alone. */
function effectCaps({ profile, tree, items }: StructureSetting): PlanBonusLimit[] {
  return effectsOf(profile).flatMap(({ effect }, position) => {
    if (effect.kind !== "cap-group" && effect.kind !== "cap-bonus") return [];
    const group = effect.kind === "cap-group" ? effect.group : null;
    const inside = items.filter((item) =>
      group === null ? item.isBonus : tree.chainOf(item.indicator).some(({ code }) => code === group),
    );
    if (inside.length === 0 || inside.some(({ isBonus }) => !isBonus)) return [];
    const points = inside.reduce((sum, item) => sum + item.points, 0);
    const ceiling = effect.kind === "cap-group" ? lineOf(effect.at, points) : effect.points;
    return [{ items: inside.map(({ index }) => index), floor: null, ceiling, group, effect: position, reading: null }];
  });
}
