import type { ScoreEffect } from "@faheng/domain";
import { add, type Exact, type Plan, type PlanVariant, subtract, toNumber } from "@faheng/scoring/engine";
import { highEnd, lowEnd } from "./amounts.ts";
import { compileBonusWorld, compileWorld } from "./compile-world.ts";
import { type Layout, slotIn } from "./layout.ts";
import { type BulkProgram, type BulkVeto, MAY_STRIKE, NO_STRIKE, STRIKES } from "./program.ts";

/**
 * Turns a laid-out plan into numbers; `null` where a veto rests on a rule without slots, and where amounts depend on more
 * than their own row and column: the exact engine then scores every unit.
 */
export function compileProgram(plan: Plan, variant: PlanVariant, layout: Layout): BulkProgram | null {
  if (!isCarried(variant)) return null;
  const vetoes = compileVetoes(plan, variant, layout);
  if (vetoes === null) return null;
  const { settings } = plan.profile;
  const weights = variant.worlds.map(({ weight }) => weight);
  const unset = subtract(
    1,
    weights.reduce<Exact>((sum, weight) => add(sum, weight ?? 0), 0),
  );
  const { mode, digits } = settings.rounding;
  return {
    firstCode: Int32Array.from(layout.columns, ({ firstCode }) => firstCode),
    base: settings.base,
    worlds: variant.worlds.map((_, world) => compileWorld(variant, layout, world)),
    weights: Float64Array.from(weights, (weight) => (weight === null ? Number.NaN : toNumber(weight))),
    unsetWeight: toNumber(unset),
    hasUnsetWeight: weights.includes(null),
    bonus: compileBonusWorld(variant, layout),
    floor: settings.totalFloor ?? Number.NEGATIVE_INFINITY,
    ceiling: settings.totalCeiling ?? Number.POSITIVE_INFINITY,
    vetoes,
    rounding: { mode, step: mode === "none" ? 1 : 10 ** (3 - digits) },
    grades: Float64Array.from(settings.grades, ({ atLeast }) => atLeast),
    // Where the last grade takes in everything, it is the lowest there is.
    lowestGrade: settings.grades.length - ((settings.grades.at(-1)?.atLeast ?? 1) <= 0 ? 1 : 0),
    tolerance: toleranceOf(variant, layout, settings.base),
    isWhole: isWhole(variant, unset),
  };
}

/**
 * Whether amounts are those that rows carry: no condition, no further criterion, no clause that bears on another, none that
 * counts as often as another fact says or reads a fact of another item, whose change would have to reach it.
 */
function isCarried({ items, bonus, heaviest, conditions, criteria, scopes }: PlanVariant): boolean {
  const hasCaps = (nodes: (typeof scopes)[number]["roots"]): boolean =>
    nodes.some((node) => node.caps.length > 0 || hasCaps(node.children));
  return (
    heaviest.length + conditions.length + criteria.length === 0 &&
    bonus.limits.every(({ effect }) => effect === null) &&
    !scopes.some(({ roots }) => hasCaps(roots)) &&
    items.every(
      ({ caps, jointCaps, clauses }) =>
        caps.length + jointCaps.length === 0 &&
        clauses.every(
          ({ reduces, multiplier, enteredAt }) => reduces === null && multiplier === null && enteredAt === null,
        ),
    )
  );
}

/** Whether nothing but facts can bring a fraction of a thousandth in. */
function isWhole({ items, scopes, worlds, bonus }: PlanVariant, unset: Exact): boolean {
  const limits = (nodes: (typeof scopes)[number]["roots"]): (Exact | null)[] =>
    nodes.flatMap((node) => [...(node.limits ?? []).flatMap((it) => [it.floor, it.ceiling]), ...limits(node.children)]);
  const numbers: (Exact | null)[] = [
    unset,
    ...worlds.map(({ weight }) => weight),
    ...scopes.flatMap(({ factor, roots }) => [factor, ...limits(roots)]),
    ...bonus.limits.flatMap(({ floor, ceiling }) => [floor, ceiling]),
    ...items.flatMap(({ floor, ceiling, clauses }) => [
      floor,
      ceiling,
      ...clauses.flatMap(({ pending }) => [pending.lo, pending.hi]),
    ]),
  ];
  return numbers.every((number) => typeof number === "number" || number === null);
}

/**
 * What rounding of doubles can add up to over all items, conversions and weights: half a unit in the last place of the
 * largest sum there can be, for every operation, doubled for good measure.
 */
function toleranceOf({ items, scopes }: PlanVariant, { cells }: Layout, base: number): number {
  const largest = items.reduce((sum, item) => {
    const amounts = item.clauses.map(({ pending, limit, isAward }, position) => {
      const slots = cells[item.index]?.[position]?.form?.amounts;
      const most = slots ? Math.max(...slots) : pending.hi === null ? 1e9 : toNumber(pending.hi);
      return (isAward ? 1 : -1) * Math.min(most, limit ?? most);
    });
    const of = (sign: number): number => amounts.reduce((a, b) => a + (b * sign > 0 ? b : 0), item.start);
    const low = Math.max(lowEnd(item.floor), of(-1));
    const high = Math.min(highEnd(item.ceiling), of(1));
    return sum + Math.max(item.points, Math.abs(low), Math.abs(high));
  }, base);
  const factor = Math.max(1, ...scopes.map((scope) => toNumber(scope.factor)));
  const operations = 3 * items.length + 32;
  return Math.min(1, largest * factor * operations * 2 ** -52);
}

function compileVetoes(plan: Plan, variant: PlanVariant, layout: Layout): BulkVeto[] | null {
  const vetoes = variant.vetoes.map(({ item, clauses, effect }): BulkVeto | null => {
    const read = clauses.map((clause) => {
      const cell = layout.cells[item]?.[clause];
      if (!cell?.form) return null;
      const { amounts, strikes: own } = cell.form;
      const strikes = Uint8Array.from({ length: 256 }, (_, byte) => {
        const slot = slotIn(cell, byte);
        if (slot === cell.pendingSlot) return MAY_STRIKE;
        return (own ? own[slot] === true : (amounts[slot] ?? 0) > 0) ? STRIKES : NO_STRIKE;
      });
      return { position: cell.position, strikes };
    });
    if (!read.every((it) => it !== null)) return null;
    const { grades } = plan.profile.settings;
    return {
      kind: effect.kind,
      cap: effect.kind === "cap-total" ? effect.points : 0,
      grade: gradeOf(effect, grades),
      clauses: read,
    };
  });
  return vetoes.every((veto) => veto !== null) ? vetoes : null;
}

/** The place that a cap on the grade leaves, or by how many places it falls. */
function gradeOf(effect: ScoreEffect, grades: Plan["profile"]["settings"]["grades"]): number {
  if (effect.kind === "lower-grade") return effect.by;
  return effect.kind === "cap-grade" ? grades.findIndex(({ name }) => name === effect.grade) : -1;
}
