import { scoringErrors as errors } from "../errors.ts";
import { compare, type Exact, floor } from "../exact.ts";
import type { PlanBonus, PlanBonusLimit, PlanItem, PlanOnceOnly } from "../plan.ts";
import type { StructureSetting } from "./scopes.ts";
import { unknown } from "./names.ts";

/** Lists among which one matter counts once. */
export function compileOnceOnly(
  { profile, items, problems }: StructureSetting,
  { limits }: Pick<PlanBonus, "limits">,
): PlanOnceOnly[] {
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
      jointCaps: new Map(own.map((item) => [item.index, jointCap(item, indices, { items, limits })])),
    };
  });
}

interface CapSetting {
  readonly items: readonly PlanItem[];
  readonly limits: readonly PlanBonusLimit[];
}

/**
 * The least to which several matters of one item may be held together. While the item is pending, a matter known
 * elsewhere may turn out to count here instead, and lose what it makes above this. Whatever holds this item and not all
 * that share the matter counts: its own limits, limits over it and others, and effects that cap or empty it, struck or not.
 */
function jointCap(item: PlanItem, together: readonly number[], { items, limits }: CapSetting): number | null {
  const [clause] = item.clauses;
  // An award from nothing is never below zero: a floor of zero or less holds nothing.
  const hasFloor = item.floor !== null && (clause?.isAward !== true || compare(item.floor, 0) > 0);
  const isPlain = item.isBonus && item.clauses.length === 1 && item.start === 0 && !hasFloor;
  const allBonus = together.every((index) => items[index]?.isBonus);
  if (!isPlain || !allBonus) return 0;
  const apart = limits.filter(
    (limit) => limit.items.includes(item.index) && !together.every((index) => limit.items.includes(index)),
  );
  const isEmptiedAlone = item.zeroedBy.some(
    (effect) => !together.every((index) => items[index]?.zeroedBy.includes(effect)),
  );
  const caps = [
    clause?.rule.matters?.jointCap(clause.params) ?? null,
    clause?.limit ?? null,
    item.ceiling,
    ...item.jointCaps.map(({ cap }) => cap),
    ...item.caps.map(({ cap }) => cap),
    ...apart.map(({ ceiling }) => ceiling),
    isEmptiedAlone ? 0 : null,
  ].flatMap((cap) => (cap === null ? [] : [wholeBelow(cap)]));
  return caps.length === 0 ? null : Math.min(...caps);
}

/** The largest whole number of thousandths that is not more. */
function wholeBelow(cap: Exact): number {
  return typeof cap === "number" ? cap : Number(floor(cap));
}
