import { add, type Exact, multiply, subtract, toNumber } from "../exact.ts";
import { type Plan, type PlanClause, type PlanItem, type PlanVariant, variantOf } from "../plan.ts";
import { atLeast, atMost, exactly, type Span } from "../span.ts";
import { toExact } from "../amount.ts";
import { type Cell, type LaidSink, type Layout, layOut } from "./layout.ts";
import {
  ABSENT_SLOT,
  type BulkAbsence,
  type BulkGeneral,
  type BulkPairs,
  type BulkProgram,
  type BulkScope,
  type BulkSink,
  type BulkSums,
  type BulkVeto,
  type BulkWorld,
  MAY_STRIKE,
  NO_STRIKE,
  PENDING_SLOT,
  STRIKES,
} from "./program.ts";

/** A plan ready for the bulk path, for one class of units. */
export interface BulkPlan {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  readonly layout: Layout;
  /** `null` where the profile has something that the bulk path does not carry; every unit then takes the exact engine. */
  readonly program: BulkProgram | null;
}

/** Prepares a plan for scoring thousands of units at once. */
export function compileBulk(plan: Plan, unitClass: string | null = null): BulkPlan {
  const variant = variantOf(plan, unitClass);
  const layout = layOut(variant);
  const vetoes = compileVetoes(plan, variant, layout);
  return { plan, variant, layout, program: vetoes && compileProgram(plan, variant, layout, vetoes) };
}

function compileProgram(plan: Plan, variant: PlanVariant, layout: Layout, vetoes: readonly BulkVeto[]): BulkProgram {
  const { settings } = plan.profile;
  const weights = variant.worlds.map(({ weight }) => weight);
  const unset = subtract(
    1,
    weights.reduce<Exact>((sum, weight) => add(sum, weight ?? 0), 0),
  );
  const worlds = variant.worlds.map((_, world) => compileWorld(variant, layout, world));
  const factors: (Exact | null)[] = [...weights, ...variant.scopes.map(({ factor }) => factor)];
  const { mode, digits } = settings.rounding;
  return {
    slotCount: layout.slotCount,
    pairCount: layout.pairCount,
    base: settings.base,
    worlds,
    weights: Float64Array.from(weights, (weight) => (weight === null ? Number.NaN : toNumber(weight))),
    unsetWeight: toNumber(unset),
    hasUnsetWeight: weights.includes(null),
    bonus: compileBonusWorld(variant, layout),
    floor: settings.totalFloor ?? Number.NEGATIVE_INFINITY,
    ceiling: settings.totalCeiling ?? Number.POSITIVE_INFINITY,
    vetoes,
    rounding: { mode, step: mode === "none" ? 1 : 10 ** (3 - digits) },
    grades: Float64Array.from(settings.grades, ({ atLeast: cutOff }) => cutOff),
    tolerance: toleranceOf(variant),
    isWhole: factors.every((factor) => typeof factor === "number"),
  };
}

/** A generous bound on what rounding of doubles can add up to over all items, conversions and weights. */
function toleranceOf({ items, scopes }: PlanVariant): number {
  const largest = items.reduce((sum, { points, clauses }) => {
    const amounts = clauses.map(({ pending, limit }) => limit ?? (pending.hi === null ? 1e9 : toNumber(pending.hi)));
    return sum + points + amounts.reduce((a, b) => a + b, 0);
  }, 1e6);
  const factor = Math.max(1, ...scopes.map((scope) => toNumber(scope.factor)));
  return Math.min(1, largest * factor * (items.length + 16) * 2 ** -50);
}

function compileVetoes(plan: Plan, variant: PlanVariant, layout: Layout): BulkVeto[] | null {
  const vetoes = variant.vetoes.map(({ item, clauses, effect }): BulkVeto | null => {
    const positions = new Int32Array(clauses.length);
    const strikes = new Uint8Array(clauses.length * 256);
    for (const [at, clause] of clauses.entries()) {
      const cell = layout.cells[item]?.[clause];
      if (!cell?.form) return null;
      const { amounts, strikes: own } = cell.form;
      positions[at] = cell.position;
      amounts.forEach((amount, slot) => {
        strikes[(at << 8) | slot] = (own ? own[slot] === true : amount > 0) ? STRIKES : NO_STRIKE;
      });
      strikes[(at << 8) | PENDING_SLOT] = MAY_STRIKE;
    }
    return {
      kind: effect.kind,
      cap: effect.kind === "cap-total" ? effect.points : 0,
      grade:
        effect.kind === "cap-grade" ? plan.profile.settings.grades.findIndex(({ name }) => name === effect.grade) : -1,
      positions,
      strikes,
    };
  });
  return vetoes.every((veto) => veto !== null) ? vetoes : null;
}

/** Builds the tables of one world item by item. */
interface Builder {
  readonly variant: PlanVariant;
  readonly layout: Layout;
  readonly world: number | null;
  readonly worst: Float64Array;
  readonly best: Float64Array;
  readonly sums: {
    from: number[];
    to: number[];
    start: number[];
    floor: number[];
    ceiling: number[];
    absent: number[];
  };
  readonly pairs: { [Key in keyof BulkPairs]: number[] };
  readonly generals: BulkGeneral[];
}

function newBuilder(variant: PlanVariant, layout: Layout, world: number | null): Builder {
  return {
    variant,
    layout,
    world,
    worst: new Float64Array(layout.slotCount << 8),
    best: new Float64Array(layout.slotCount << 8),
    sums: { from: [], to: [], start: [], floor: [], ceiling: [], absent: [] },
    pairs: { position: [], start: [], sign: [], limit: [], floor: [], ceiling: [], absent: [], worst: [], best: [] },
    generals: [],
  };
}

function compileWorld(variant: PlanVariant, layout: Layout, world: number): BulkWorld {
  const builder = newBuilder(variant, layout, world);
  const scopes = variant.scopes.map((scope, position): BulkScope => {
    const counted = scope.items.flatMap((index) => {
      const item = variant.items[index];
      return item && variant.worlds[world]?.counts[index] ? [item] : [];
    });
    return {
      factor: toNumber(scope.factor),
      sinks: (layout.scopes[position] ?? []).map((sink) => compileSink(sink, builder)),
      full: counted.reduce((sum, { full }) => sum + full, 0),
      absences: counted.flatMap((item) => absenceOf(item, layout)),
    };
  });
  return finish(builder, scopes);
}

function compileBonusWorld(variant: PlanVariant, layout: Layout): BulkWorld {
  const builder = newBuilder(variant, layout, null);
  const sinks = layout.bonus.map((sink) => compileSink(sink, builder));
  return finish(builder, [{ factor: 1, sinks, full: 0, absences: [] }]);
}

function finish({ worst, best, sums, pairs, generals }: Builder, scopes: BulkScope[]): BulkWorld {
  const floats = (list: readonly number[]): Float64Array => Float64Array.from(list);
  const packed: BulkSums = {
    from: Int32Array.from(sums.from),
    to: Int32Array.from(sums.to),
    start: floats(sums.start),
    floor: floats(sums.floor),
    ceiling: floats(sums.ceiling),
    absent: floats(sums.absent),
  };
  return {
    scopes,
    worst,
    best,
    sums: packed,
    pairs: {
      position: Int32Array.from(pairs.position),
      start: floats(pairs.start),
      sign: floats(pairs.sign),
      limit: floats(pairs.limit),
      floor: floats(pairs.floor),
      ceiling: floats(pairs.ceiling),
      absent: floats(pairs.absent),
      worst: floats(pairs.worst),
      best: floats(pairs.best),
    },
    generals,
  };
}

function absenceOf(item: PlanItem, { cells }: Layout): BulkAbsence[] {
  const [cell] = cells[item.index] ?? [];
  if (!cell || item.full === 0 || item.policy === "full") return [];
  return [
    {
      position: cell.position,
      isPair: cell.form === null,
      full: item.full,
      isRescaled: item.policy === "exclude-and-rescale",
    },
  ];
}

function compileSink(sink: LaidSink, builder: Builder): BulkSink {
  const { variant, world, sums, pairs, generals } = builder;
  const [sumFrom, pairFrom, generalFrom] = [sums.from.length, pairs.position.length, generals.length];
  const first = builder.layout.cells[sink.singles[0] ?? -1]?.[0]?.position ?? 0;
  for (const index of sink.singles) addSingle(index, builder);
  for (const index of sink.sums) addSum(index, builder);
  for (const index of sink.pairs) addPair(index, builder);
  for (const index of sink.generals) addGeneral(index, builder);
  const bonusLimit = sink.bonusLimit === null ? null : variant.bonus.limits[sink.bonusLimit];
  const limits = (world === null ? null : sink.node?.limits?.[world]) ?? bonusLimit;
  return {
    singleFrom: first,
    singleTo: first + sink.singles.length,
    sumFrom,
    sumTo: sums.from.length,
    pairFrom,
    pairTo: pairs.position.length,
    generalFrom,
    generalTo: generals.length,
    floor: limits?.floor == null ? Number.NEGATIVE_INFINITY : toNumber(limits.floor),
    ceiling: limits?.ceiling == null ? Number.POSITIVE_INFINITY : toNumber(limits.ceiling),
    into: sink.into,
    vetoes: sink.vetoes,
  };
}

const low = (end: Exact | null): number => (end === null ? Number.NEGATIVE_INFINITY : toNumber(end));
const high = (end: Exact | null): number => (end === null ? Number.POSITIVE_INFINITY : toNumber(end));

/** Whether a world counts an item and a clause; the bonus counts all of its own. */
function counts({ variant, world }: Builder, item: PlanItem, clause?: PlanClause): boolean {
  if (world === null) return true;
  const key = variant.worlds[world]?.key ?? null;
  if (variant.worlds[world]?.counts[item.index] !== true) return false;
  return clause === undefined || key === null || clause.source === null || clause.source === world;
}

function absentOf(builder: Builder, item: PlanItem): number {
  const isFull = item.indicator.kind === "item" && item.policy === "full";
  return isFull && counts(builder, item) ? item.points : 0;
}

/** The item's score from what its one clause makes. */
function itemSpan(item: PlanItem, clause: PlanClause, amount: Span): Span {
  const signed = clause.isAward
    ? amount
    : { lo: amount.hi && multiply(amount.hi, -1), hi: amount.lo && multiply(amount.lo, -1) };
  const raw = {
    lo: signed.lo === null ? null : add(item.start, signed.lo),
    hi: signed.hi === null ? null : add(item.start, signed.hi),
  };
  return atMost(atLeast(raw, item.floor), item.ceiling);
}

function slotAmount(clause: PlanClause, amount: number): Exact {
  const exact = toExact(amount, clause.rule);
  return atMost(exactly(exact), clause.limit).lo ?? exact;
}

function itemAndCell(index: number, { variant, layout }: Builder): { item: PlanItem; cells: readonly Cell[] } {
  const item = variant.items[index];
  if (!item) throw new RangeError(`no item ${index}`);
  return { item, cells: layout.cells[index] ?? [] };
}

function addSingle(index: number, builder: Builder): void {
  const { item, cells } = itemAndCell(index, builder);
  const [clause, cell] = [item.clauses[0], cells[0]];
  if (!clause || !cell?.form || !counts(builder, item)) return;
  const at = cell.position << 8;
  const isCounted = counts(builder, item, clause);
  cell.form.amounts.forEach((amount, slot) => {
    const made = isCounted ? exactly(slotAmount(clause, amount)) : exactly(0);
    const value = toNumber(itemSpan(item, clause, made).lo ?? 0);
    builder.worst[at | slot] = value;
    builder.best[at | slot] = value;
  });
  const pending = itemSpan(item, clause, isCounted ? clause.pending : exactly(0));
  builder.worst[at | PENDING_SLOT] = low(pending.lo);
  builder.best[at | PENDING_SLOT] = high(pending.hi);
  builder.worst[at | ABSENT_SLOT] = builder.best[at | ABSENT_SLOT] = absentOf(builder, item);
}

function addSum(index: number, builder: Builder): void {
  const { item, cells } = itemAndCell(index, builder);
  const isIn = counts(builder, item);
  item.clauses.forEach((clause, position) => {
    const cell = cells[position];
    if (!cell?.form || !counts(builder, item, clause)) return;
    const at = cell.position << 8;
    const sign = clause.isAward ? 1 : -1;
    cell.form.amounts.forEach((amount, slot) => {
      const value = sign * toNumber(slotAmount(clause, amount)) || 0;
      builder.worst[at | slot] = value;
      builder.best[at | slot] = value;
    });
    const { lo, hi } = clause.pending;
    builder.worst[at | PENDING_SLOT] = clause.isAward ? low(lo) : -high(hi);
    builder.best[at | PENDING_SLOT] = clause.isAward ? high(hi) : -low(lo);
  });
  const from = cells[0]?.position ?? 0;
  builder.sums.from.push(from);
  builder.sums.to.push(from + cells.length);
  builder.sums.start.push(isIn ? item.start : 0);
  builder.sums.floor.push(isIn ? low(item.floor) : 0);
  builder.sums.ceiling.push(isIn ? high(item.ceiling) : 0);
  builder.sums.absent.push(absentOf(builder, item));
}

function addPair(index: number, builder: Builder): void {
  const { item, cells } = itemAndCell(index, builder);
  const [clause, cell] = [item.clauses[0], cells[0]];
  if (!clause || !cell) return;
  const isIn = counts(builder, item);
  const isCounted = counts(builder, item, clause);
  const pending = itemSpan(item, clause, isCounted ? clause.pending : exactly(0));
  const { pairs } = builder;
  pairs.position.push(cell.position);
  pairs.start.push(item.start);
  pairs.sign.push(isCounted ? (clause.isAward ? 1 : -1) : 0);
  pairs.limit.push(high(clause.limit));
  pairs.floor.push(isIn ? low(item.floor) : 0);
  pairs.ceiling.push(isIn ? high(item.ceiling) : 0);
  pairs.absent.push(absentOf(builder, item));
  pairs.worst.push(isIn ? low(pending.lo) : 0);
  pairs.best.push(isIn ? high(pending.hi) : 0);
}

function addGeneral(index: number, builder: Builder): void {
  const { item, cells } = itemAndCell(index, builder);
  const isIn = counts(builder, item);
  builder.generals.push({
    start: isIn ? item.start : 0,
    floor: isIn ? low(item.floor) : 0,
    ceiling: isIn ? high(item.ceiling) : 0,
    absent: absentOf(builder, item),
    clauses: item.clauses.map((clause, position) => {
      const cell = cells[position];
      const sign = counts(builder, item, clause) ? (clause.isAward ? 1 : -1) : 0;
      const isReplacing = clause.context.aggravation === "replaces";
      if (cell?.form) {
        // Amounts of a general item's clauses are unsigned, since of a chain the largest counts.
        const at = cell.position << 8;
        cell.form.amounts.forEach((amount, slot) => {
          builder.worst[at | slot] = builder.best[at | slot] = toNumber(slotAmount(clause, amount));
        });
      }
      return {
        position: cell?.position ?? 0,
        isPair: cell?.form === null,
        sign,
        limit: high(clause.limit),
        chain: isReplacing ? clause.root : position,
        worst: clause.isAward ? low(clause.pending.lo) : high(clause.pending.hi),
        best: clause.isAward ? high(clause.pending.hi) : low(clause.pending.lo),
      };
    }),
  });
}
