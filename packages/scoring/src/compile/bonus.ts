import { scoringErrors as errors } from "../errors.ts";
import { compare } from "../exact.ts";
import type { PlanBonus, PlanBonusLimit, PlanItem, PlanOnceOnly } from "../plan.ts";
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

/** Lists among which one matter counts once. */
export function compileOnceOnly({ profile, items, problems }: StructureSetting): PlanOnceOnly[] {
  const codes = new Map(items.map((item) => [item.indicator.code, item]));
  return profile.onceOnly.map(({ indicators, place: printed }, position) => {
    const place = `onceOnly.${position}`;
    const own = [...new Set(indicators)].flatMap((code) => {
      const item = codes.get(code);
      if (!item) problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("item", code, codes.keys()));
      return item ? [item] : [];
    });
    const clauses = own.flatMap((item) => item.clauses.filter(({ rule }) => rule.matters));
    if (new Set(clauses.map(({ isAward }) => isAward)).size > 1)
      problems.report(errors.FAHENG_PROFILE_ONCE_ONLY, place);
    for (const { clause, rule, params } of clauses) {
      if (rule.matters?.standTogether?.(params) !== true) continue;
      const reason = "同一事项有免计次数的，不能再与他项合计一次";
      const reasonEn = "what has free times of each matter does not count once over several items";
      const details = { kind: clause.kind, field: "freePerMatter", reason, reasonEn };
      problems.report(errors.FAHENG_PROFILE_PARAMS, place, details);
    }
    for (const { clause } of clauses.filter(({ multiplier }) => multiplier !== null)) {
      const [reason, reasonEn] = ["同一事项只计一次的款不能乘以系数", "what counts a matter once takes no factor"];
      problems.report(errors.FAHENG_PROFILE_MULTIPLIER, place, { key: clause.id, reason, reasonEn });
    }
    const indices = own.map(({ index }) => index);
    return {
      place: printed,
      items: indices,
      jointCaps: new Map(own.map((item) => [item.index, jointCap(item, indices, setting(items, profile.bonusCaps))])),
    };
  });
}

interface CapSetting {
  readonly items: readonly PlanItem[];
  readonly bonusCaps: readonly { readonly indicators: readonly string[]; readonly cap: number }[];
}

function setting(items: readonly PlanItem[], bonusCaps: CapSetting["bonusCaps"]): CapSetting {
  return { items, bonusCaps };
}

/**
 * The least to which several matters of one item may be held together. While the item is pending, a matter known
 * elsewhere may turn out to count here instead, and lose what it makes above this.
 */
function jointCap(item: PlanItem, together: readonly number[], { items, bonusCaps }: CapSetting): number | null {
  const [clause] = item.clauses;
  // An award from nothing is never below zero: a floor of zero or less holds nothing.
  const hasFloor = item.floor !== null && (clause?.isAward !== true || compare(item.floor, 0) > 0);
  const isPlain = item.isBonus && item.clauses.length === 1 && item.start === 0 && !hasFloor;
  const allBonus = together.every((index) => items[index]?.isBonus);
  if (!isPlain || !allBonus) return 0;
  const codes = together.map((index) => items[index]?.indicator.code ?? "");
  const apart = bonusCaps.filter(
    ({ indicators }) => indicators.includes(item.indicator.code) && !codes.every((code) => indicators.includes(code)),
  );
  const caps = [
    clause?.rule.matters?.jointCap(clause.params) ?? null,
    clause?.limit ?? null,
    typeof item.ceiling === "number" ? item.ceiling : item.ceiling === null ? null : 0,
    ...apart.map(({ cap }) => cap),
  ].filter((cap) => cap !== null);
  return caps.length === 0 ? null : Math.min(...caps);
}
