import { compare, type Exact, formatExact } from "../exact.ts";
import type { BonusResult } from "../evaluate/bonus.ts";
import type { NodeResult } from "../evaluate/worlds.ts";
import type { Problems } from "../compile/problems.ts";
import { total } from "../span.ts";
import { type Possible, rangeOf } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

interface Limited {
  readonly floor: Exact | null;
  readonly ceiling: Exact | null;
  readonly sum: { readonly lo: Exact | null; readonly hi: Exact | null };
}

/** Limits of groups, and of the total, that nothing can come to. */
export function warnOfLimits({ plan, any }: Possible, problems: Problems): void {
  const groups = Map.groupBy(
    [
      ...any.worlds.flatMap(({ scopes }) => scopes.flatMap(({ nodes }) => nodes.flatMap(limitsOf))),
      ...inBonus(any.bonus),
    ],
    ({ group }) => group,
  );
  // A group that several sources see binds as soon as one of them comes to its limit.
  for (const [group, all] of groups)
    warnOf(
      `groupLimits.${group}`,
      all.map(({ limited }) => limited),
      problems,
    );
  const { totalFloor, totalCeiling } = plan.profile.settings;
  const limits = [
    ["settings.totalFloor", { floor: totalFloor, ceiling: null, sum: any.withBonus }],
    ["settings.totalCeiling", { floor: null, ceiling: totalCeiling, sum: any.withBonus }],
  ] as const;
  for (const [place, limited] of limits) warnOf(place, [limited], problems);
}

function warnOf(place: string, all: readonly Limited[], problems: Problems): void {
  const [first] = all;
  if (!first) return;
  const { floor, ceiling, sum } = first;
  const inPlace = (end: string): string => (place.startsWith("settings.") ? place : `${place}.${end}`);
  if (floor !== null && floor !== 0 && all.every((it) => isOver(it.sum.lo, it.floor))) {
    const details = { floor: formatExact(floor), worst: formatExact(sum.lo ?? 0) };
    problems.report(warnings.FAHENG_WARN_FLOOR_IDLE, inPlace("floor"), details);
  }
  if (ceiling !== null && all.every((it) => isOver(it.ceiling, it.sum.hi))) {
    const details = { ceiling: formatExact(ceiling), best: formatExact(sum.hi ?? 0) };
    problems.report(warnings.FAHENG_WARN_CEILING_IDLE, inPlace("ceiling"), details);
  }
}

function isOver(a: Exact | null, b: Exact | null): boolean {
  return a !== null && b !== null && compare(a, b) > 0;
}

function limitsOf(result: NodeResult): { readonly group: string; readonly limited: Limited }[] {
  return [
    ...(result.node.limits === null ? [] : [{ group: result.node.group.code, limited: result }]),
    ...result.children.flatMap(limitsOf),
  ];
}

function inBonus({ limit, sum, children }: BonusResult): { readonly group: string; readonly limited: Limited }[] {
  const own = limit?.group
    ? [{ group: limit.group, limited: { floor: limit.floor, ceiling: limit.ceiling, sum } }]
    : [];
  return [...own, ...children.flatMap(inBonus)];
}

/** Caps over several bonus items that are above what these make together. */
export function warnOfBonusCaps(possible: Possible, problems: Problems): void {
  const { plan, variant } = possible;
  plan.profile.bonusCaps.forEach(({ indicators, cap }, position) => {
    const items = [...new Set(indicators)].flatMap((code) => variant.byIndicator.get(code) ?? []);
    const { hi } = total(items.flatMap((item) => rangeOf(item, possible)?.amount ?? []));
    if (hi === null || compare(cap, hi) <= 0) return;
    const details = { cap: formatExact(cap), most: formatExact(hi) };
    problems.report(warnings.FAHENG_WARN_BONUS_CAP_IDLE, `bonusCaps.${position}.cap`, details);
  });
}
