import type { Fraction, Group, Profile } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { divide, type Exact, fromFraction, multiply } from "../exact.ts";
import type { PlanItem, PlanNode, PlanScope, PlanWorld } from "../plan.ts";
import { effectsOf } from "./effects.ts";
import { boundOf, checkBounds, lineOf } from "./bounds.ts";
import type { Problems } from "./problems.ts";
import type { Readings } from "./readings.ts";
import type { Tree } from "./tree.ts";
import { named, unknown } from "./names.ts";

/** What the structure of the total is compiled from. */
export interface StructureSetting {
  readonly profile: Profile;
  readonly tree: Tree;
  /** The class of units that it is compiled for. */
  readonly unitClass: string | null;
  readonly items: readonly PlanItem[];
  readonly worlds: readonly PlanWorld[];
  readonly readings: Readings;
  readonly problems: Problems;
}

/** Divides the items into the profile's parts and the rest, each with its groups. Bonus items stand outside. */
export function compileScopes(setting: StructureSetting): PlanScope[] {
  const { profile, unitClass, items, readings, problems } = setting;
  checkReferences(setting);
  const partOf = assignParts(setting);
  const limits = readLimits(setting, partOf);
  const scope = (position: number): PlanScope => {
    const part = profile.parts[position];
    const own = items.filter((item) => !item.isBonus && partOf.get(item.index) === position).map(({ index }) => index);
    const roots = own.length === 0 ? [] : nodesUnder(null, new Set(own), limits, setting);
    const conversion: Exact = part?.conversion ? ratioOf(part.conversion) : 1;
    const weight: Exact = part ? fromFraction(weightOf(part, unitClass)) : 1;
    const inside = [...limits.values()].filter(({ scope: it }) => it === position);
    return {
      key: part?.key ?? null,
      title: part?.title ?? "",
      factor: multiply(conversion, weight),
      conversion,
      weight,
      items: own,
      roots,
      hasFloor: inside.some(({ byWorld }) => byWorld.some(({ floor }) => floor !== null)),
      hasCeiling: inside.some(({ byWorld }) => byWorld.some(({ ceiling }) => ceiling !== null)),
      reading: part ? readings.under(`parts.${part.key}`) : null,
    };
  };
  if (problems.found.length > 0) return [];
  return [...profile.parts.keys(), REST].map(scope).filter(({ key, items: own }) => key !== null || own.length > 0);
}

/** Position of what belongs to no part. */
const REST = -1;

/** The weight that a class of units has where the part names it, else the one of everybody. */
function weightOf({ weight, unitWeights }: Profile["parts"][number], unitClass: string | null): Fraction {
  if (unitClass === null || !Object.hasOwn(unitWeights, unitClass)) return weight;
  return unitWeights[unitClass] ?? weight;
}

function ratioOf({ from, to }: { from: number; to: number }): Exact {
  return divide(to, from);
}

function checkReferences({ profile, tree, unitClass, items, problems }: StructureSetting): void {
  const known = new Map(items.map((item) => [item.indicator.code, item]));
  const keys = new Set<string>();
  for (const part of profile.parts) {
    const place = `parts.${part.key}`;
    if (keys.has(part.key))
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, place, { ...named("part"), key: part.key });
    keys.add(part.key);
    for (const code of part.groups) {
      if (!tree.groups.has(code))
        problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("group", code, tree.groups.keys()));
    }
    for (const code of part.indicators) {
      const item = known.get(code);
      if (!item) problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("item", code, known.keys()));
      else if (item.indicator.kind !== "item") {
        problems.report(errors.FAHENG_PROFILE_NOT_BONUS, place, { key: code, is: "不应是", isEn: "must not be" });
      }
    }
    if (part.conversion?.from === 0) {
      problems.report(errors.FAHENG_PROFILE_BOUNDS, `${place}.conversion`, { floor: "0", ceiling: "0" });
    }
    const weight = weightOf(part, unitClass);
    if (weight.numerator < 0) {
      problems.report(errors.FAHENG_PROFILE_WEIGHTS, `${place}.weight`, {
        ...named("parts"),
        sum: `${weight.numerator}`,
      });
    }
  }
}

/** Item position → part position; an indicator named by itself goes before its group. */
function assignParts({ profile, tree, items, problems }: StructureSetting): Map<number, number> {
  const byGroup = new Map<string, number>();
  const byIndicator = new Map<string, number>();
  const title = (position: number): string => profile.parts[position]?.title ?? "";
  profile.parts.forEach((part, position) => {
    for (const code of part.groups) {
      const other = byGroup.get(code);
      if (other !== undefined) overlap(code, title(other), title(position));
      byGroup.set(code, position);
    }
    for (const code of part.indicators) {
      const other = byIndicator.get(code);
      if (other !== undefined && other !== position) overlap(code, title(other), title(position));
      byIndicator.set(code, position);
    }
  });
  function overlap(code: string, first: string, second: string): void {
    problems.report(errors.FAHENG_PROFILE_PART_OVERLAP, code, { first, second });
  }
  return new Map(
    items.map((item) => {
      const named = byIndicator.get(item.indicator.code);
      if (named !== undefined) return [item.index, named];
      const found = [...new Set(tree.chainOf(item.indicator).flatMap(({ code }) => byGroup.get(code) ?? []))];
      const [first = REST, second] = found;
      if (second !== undefined && !item.isBonus) overlap(item.indicator.code, title(first), title(second));
      return [item.index, first];
    }),
  );
}

interface GroupLimit {
  readonly scope: number;
  readonly byWorld: NonNullable<PlanNode["limits"]>;
}

function readLimits({ profile, tree, items, worlds, problems }: StructureSetting, partOf: ReadonlyMap<number, number>) {
  const limits = new Map<string, GroupLimit>();
  for (const limit of profile.groupLimits) {
    const place = `groupLimits.${limit.group}`;
    if (!tree.groups.has(limit.group)) {
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("group", limit.group, tree.groups.keys()));
      continue;
    }
    if (limits.has(limit.group)) {
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, place, { ...named("group limit"), key: limit.group });
    }
    // A group of bonus items alone is limited with the bonus.
    const regular = items.filter(
      (item) => !item.isBonus && tree.chainOf(item.indicator).some(({ code }) => code === limit.group),
    );
    if (regular.length === 0) continue;
    const scopes = new Set(regular.map(({ index }) => partOf.get(index) ?? REST));
    if (scopes.size > 1) problems.report(errors.FAHENG_PROFILE_LIMIT_SPLIT, place, { key: limit.group });
    const byWorld = worlds.map(({ counts }) => {
      const points = regular.reduce((sum, item) => sum + (counts[item.index] ? item.full : 0), 0);
      const [floor, ceiling] = [boundOf(limit.floor, points), boundOf(limit.ceiling, points)];
      checkBounds(floor, ceiling, place, problems);
      return { floor, ceiling };
    });
    limits.set(limit.group, { scope: [...scopes][0] ?? REST, byWorld });
  }
  return limits;
}

/** What a group is worth in each world. */
function fullByWorld({ code: group }: Group, { tree, items, worlds }: StructureSetting): number[] {
  const inside = items.filter(
    (item) => !item.isBonus && tree.chainOf(item.indicator).some(({ code }) => code === group),
  );
  return worlds.map(({ counts }) => inside.reduce((sum, { index, full }) => sum + (counts[index] ? full : 0), 0));
}

/** The groups below a parent that hold any of `own`, with their limits. */
function nodesUnder(
  parent: string | null,
  own: ReadonlySet<number>,
  limits: ReadonlyMap<string, GroupLimit>,
  setting: StructureSetting,
): PlanNode[] {
  const { tree, items, profile, readings } = setting;
  const directItems = new Map<string, number[]>();
  for (const item of items) {
    if (!own.has(item.index)) continue;
    const list = directItems.get(item.indicator.group);
    if (list) list.push(item.index);
    else directItems.set(item.indicator.group, [item.index]);
  }
  const build = (group: Group): PlanNode[] => {
    const children = (tree.children.get(group.code) ?? []).flatMap(build);
    const direct = directItems.get(group.code) ?? [];
    if (children.length === 0 && direct.length === 0) return [];
    const limit = limits.get(group.code);
    const effects = effectsOf(profile);
    const vetoes = effects.flatMap(({ effect }, position) =>
      effect.kind === "zero-group" && effect.group === group.code ? [position] : [],
    );
    const caps = effects.flatMap(({ effect }, position) =>
      effect.kind === "cap-group" && effect.group === group.code
        ? [{ effect: position, byWorld: fullByWorld(group, setting).map((full) => lineOf(effect.at, full)) }]
        : [],
    );
    return [
      {
        group,
        items: direct,
        children,
        limits: limit?.byWorld ?? null,
        vetoes,
        caps,
        reading: readings.under(`groupLimits.${group.code}`),
      },
    ];
  };
  return (tree.children.get(parent) ?? []).flatMap(build);
}
