import { type FactMatrix, placeOf, TILE } from "./matrix.ts";
import { HAS_ABSENCE, HAS_FRACTION, IS_LOOSE, IS_PENDING } from "./pack.ts";
import {
  ABSENT_PAIR,
  type BulkProgram,
  type BulkScope,
  type BulkSink,
  type BulkWorld,
  MAY_STRIKE,
  STRIKES,
} from "./program.ts";
import { addGenerals, addJoints, addPairItems, addWhole } from "./sink-sums.ts";
import type { BulkTotals, Scratch } from "./totals.ts";

/** Scores the units from `from` up to `to`, a tile at a time. */
export function scoreRows(
  program: BulkProgram,
  matrix: FactMatrix,
  from: number,
  to: number,
  totals: BulkTotals,
  scratch: Scratch,
): void {
  let count = 0;
  for (let start = from; start < to; start += count) {
    // Up to the end of the tile that the unit lies in.
    count = Math.min(TILE - (start & (TILE - 1)), to - start);
    const flags = flagsOf(matrix, start, count);
    if (program.vetoes.length > 0) readStrikes(program, matrix, start, count, scratch);
    scoreTile(program, matrix, start, count, flags, true, scratch);
    store(program, matrix, start, count, scratch, totals.worst);
    if ((flags & IS_PENDING) === 0 && !program.hasUnsetWeight) {
      for (let unit = start; unit < start + count; unit += 1) totals.best[unit] = totals.worst[unit] as number;
    } else {
      scoreTile(program, matrix, start, count, flags, false, scratch);
      store(program, matrix, start, count, scratch, totals.best);
    }
    settle(program, matrix, start, count, totals, scratch);
  }
}

/** Flags that any of the units has. */
function flagsOf({ flags }: FactMatrix, start: number, count: number): number {
  let all = 0;
  for (let unit = start; unit < start + count; unit += 1) all |= flags[unit] as number;
  return all;
}

/** Totals of one tile at one end, before rounding, into `scratch.totals`. */
function scoreTile(
  program: BulkProgram,
  matrix: FactMatrix,
  start: number,
  count: number,
  flags: number,
  isWorst: boolean,
  scratch: Scratch,
): void {
  const { worlds, weights, base, bonus, unsetWeight, hasUnsetWeight } = program;
  const { totals, open, other } = scratch;
  setAll(totals, 0, 0, count);
  if (hasUnsetWeight) setAll(open, Number.NaN, 0, count);
  for (let position = 0; position < worlds.length; position += 1) {
    const world = worlds[position];
    const weight = weights[position] as number;
    if (world === undefined || weight === 0) continue;
    // A source that counts whole adds to the totals at once.
    const into = weight === 1 ? totals : other;
    if (weight === 1) for (let unit = 0; unit < count; unit += 1) totals[unit] = (totals[unit] as number) + base;
    else setAll(other, base, 0, count);
    addWorld(program, world, matrix, start, count, flags, isWorst, scratch, into);
    if (Number.isNaN(weight)) takeFurthest(open, other, count, isWorst);
    else if (weight !== 1) addWeighted(totals, other, weight, count);
  }
  if (hasUnsetWeight && unsetWeight !== 0) addWeighted(totals, open, unsetWeight, count);
  addWorld(program, bonus, matrix, start, count, flags, isWorst, scratch, totals);
  limit(totals, 0, count, program.floor, program.ceiling);
  for (let veto = 0; veto < program.vetoes.length; veto += 1) {
    const own = program.vetoes[veto];
    if (own?.kind === "zero-total" || own?.kind === "cap-total")
      strike(totals, 0, count, scratch, veto, own.cap, isWorst);
  }
}

/** `fill` for stretches of any length: calling it costs more than setting a few values. */
function setAll(values: Float64Array | Uint8Array, value: number, from: number, count: number): void {
  if (count > 8) values.fill(value, from, from + count);
  else for (let at = from; at < from + count; at += 1) values[at] = value;
}

function addWeighted(totals: Float64Array, values: Float64Array, weight: number, count: number): void {
  for (let unit = 0; unit < count; unit += 1)
    totals[unit] = (totals[unit] as number) + weight * (values[unit] as number);
}

/** Of the sources without a weight the lowest counts at the worst end, the highest at the best. */
function takeFurthest(open: Float64Array, other: Float64Array, count: number, isWorst: boolean): void {
  for (let unit = 0; unit < count; unit += 1) {
    const held = open[unit] as number;
    const value = other[unit] as number;
    if (Number.isNaN(held) || (isWorst ? value < held : value > held)) open[unit] = value;
  }
}

/** Adds a world's scopes, converted and weighted. */
function addWorld(
  program: BulkProgram,
  world: BulkWorld,
  matrix: FactMatrix,
  start: number,
  count: number,
  flags: number,
  isWorst: boolean,
  scratch: Scratch,
  into: Float64Array,
): void {
  const { scopes } = world;
  for (let position = 0; position < scopes.length; position += 1) {
    const scope = scopes[position];
    if (scope === undefined || scope.factor === 0 || scope.sinks.length === 0) continue;
    const isRescaled = (flags & HAS_ABSENCE) !== 0 && scope.absences.length > 0;
    if (isRescaled) readRescale(scope, matrix, start, count, scratch.rescale);
    const { factor, sinks } = scope;
    for (let sink = 0; sink < sinks.length; sink += 1) setAll(scratch.sinks, 0, sink * TILE, count);
    for (let sink = 0; sink < sinks.length; sink += 1) {
      const own = sinks[sink];
      if (own !== undefined) addSink(program, world, own, sink, matrix, start, count, isRescaled, isWorst, scratch);
    }
    const last = (sinks.length - 1) * TILE;
    for (let unit = 0; unit < count; unit += 1) {
      into[unit] = (into[unit] as number) + factor * (scratch.sinks[last + unit] as number);
    }
  }
}

/** Adds a sink's items to what has flowed in, limits the sum, and lets it flow on. */
function addSink(
  { firstCode }: BulkProgram,
  world: BulkWorld,
  sink: BulkSink,
  position: number,
  matrix: FactMatrix,
  start: number,
  count: number,
  isRescaled: boolean,
  isWorst: boolean,
  scratch: Scratch,
): void {
  const tables = isWorst ? world.worst : world.best;
  const { sinks, items, rescale } = scratch;
  const own = position * TILE;
  const sums = isRescaled ? items : sinks;
  const offset = isRescaled ? 0 : own;
  if (isRescaled) setAll(items, 0, 0, count);
  if (sink.wholeTo > sink.wholeFrom) addWhole(tables, firstCode, matrix, sink, start, count, sums, offset);
  for (let index = 0; index < sink.joints.length; index += 1) {
    const joint = sink.joints[index];
    if (joint !== undefined) addJoints(tables, firstCode, matrix, joint, start, count, sums, offset);
  }
  if (sink.pairTo > sink.pairFrom) addPairItems(world, matrix, sink, isWorst, start, count, sums, offset);
  if (sink.generalTo > sink.generalFrom) {
    addGenerals(world, tables, firstCode, matrix, sink, isWorst, start, count, sums, offset, scratch.chains);
  }
  if (isRescaled) {
    for (let unit = 0; unit < count; unit += 1) {
      sinks[own + unit] = (sinks[own + unit] as number) + (items[unit] as number) * (rescale[unit] as number);
    }
  }
  limit(sinks, own, count, sink.floor, sink.ceiling);
  for (let index = 0; index < sink.vetoes.length; index += 1) {
    strike(sinks, own, count, scratch, sink.vetoes[index] as number, 0, isWorst);
  }
  if (sink.into === position) return;
  const into = sink.into * TILE;
  for (let unit = 0; unit < count; unit += 1) {
    sinks[into + unit] = (sinks[into + unit] as number) + (sinks[own + unit] as number);
  }
}

function limit(values: Float64Array, offset: number, count: number, floor: number, ceiling: number): void {
  if (floor !== Number.NEGATIVE_INFINITY) {
    for (let at = offset; at < offset + count; at += 1) if ((values[at] as number) < floor) values[at] = floor;
  }
  if (ceiling !== Number.POSITIVE_INFINITY) {
    for (let at = offset; at < offset + count; at += 1) if ((values[at] as number) > ceiling) values[at] = ceiling;
  }
}

/** Holds what a veto strikes (or, at the worst end, may strike) to its cap. */
function strike(
  values: Float64Array,
  offset: number,
  count: number,
  { struck }: Scratch,
  veto: number,
  cap: number,
  isWorst: boolean,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const found = struck[veto * TILE + unit] as number;
    const isHit = found === STRIKES || (found === MAY_STRIKE && isWorst);
    if (isHit && (values[offset + unit] as number) > cap) values[offset + unit] = cap;
  }
}

function readStrikes(
  { vetoes }: BulkProgram,
  matrix: FactMatrix,
  start: number,
  count: number,
  { struck }: Scratch,
): void {
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    if (own === undefined) continue;
    setAll(struck, 0, veto * TILE, count);
    for (let index = 0; index < own.clauses.length; index += 1) {
      const clause = own.clauses[index];
      if (clause === undefined) continue;
      const at = placeOf(start, clause.position, matrix.slotCount);
      for (let unit = 0; unit < count; unit += 1) {
        const found = clause.strikes[matrix.slots[at + unit] as number] as number;
        if (found > (struck[veto * TILE + unit] as number)) struck[veto * TILE + unit] = found;
      }
    }
  }
}

/** Full marks given ÷ full marks that apply, by unit. */
function readRescale(
  { absences, full }: BulkScope,
  { slots, slotCount, pairs, pairCount }: FactMatrix,
  start: number,
  count: number,
  rescale: Float64Array,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    let applying = full;
    let rescaled = 0;
    for (let index = 0; index < absences.length; index += 1) {
      const absence = absences[index];
      if (absence === undefined) continue;
      const isAbsent = absence.isPair
        ? pairs[placeOf(start + unit, absence.position * 2 + 1, pairCount * 2)] === ABSENT_PAIR
        : Math.floor((slots[placeOf(start + unit, absence.position, slotCount)] as number) / absence.stride) %
            absence.radix ===
          absence.absentSlot;
      if (!isAbsent) continue;
      applying -= absence.full;
      if (absence.isRescaled) rescaled += absence.full;
    }
    rescale[unit] = applying === 0 ? 1 : (applying + rescaled) / applying;
  }
}

/** Rounds a tile's totals to the profile's step. */
function store(
  { rounding, tolerance, isWhole }: BulkProgram,
  { flags }: FactMatrix,
  start: number,
  count: number,
  { totals }: Scratch,
  into: Float64Array,
): void {
  const { mode, step } = rounding;
  const near = tolerance / step;
  for (let unit = 0; unit < count; unit += 1) {
    const total = totals[unit] as number;
    const size = Math.abs(total) / step;
    const whole = Math.floor(size);
    const rest = size - whole;
    const steps = mode === "half-up" ? Math.floor(size + 0.5) : roundSteps(mode, whole, rest);
    // Where doubles cannot tell on which side of a boundary a total lies, the exact engine has to.
    const distance = mode === "down" ? Math.min(rest, 1 - rest) : Math.abs(rest - 0.5);
    // Where nothing is rounded, grade and rank go by the exact total: only whole thousandths are settled here.
    const isClear =
      (mode !== "none" && distance > near) || (isWhole && ((flags[start + unit] as number) & INEXACT) === 0);
    const points = total < 0 ? 0 - steps * step : steps * step;
    into[start + unit] = isClear ? points : size === Number.POSITIVE_INFINITY ? total : Number.NaN;
  }
}

/** What may bring fractions of a thousandth in. */
const INEXACT = HAS_FRACTION | HAS_ABSENCE;

function roundSteps(mode: BulkProgram["rounding"]["mode"], whole: number, rest: number): number {
  if (mode === "down") return whole;
  return rest > 0.5 || (rest === 0.5 && (mode !== "half-even" || whole % 2 === 1)) ? whole + 1 : whole;
}

/** Grades, disqualification, and which units rows do not settle. */
function settle(
  program: BulkProgram,
  { flags }: FactMatrix,
  start: number,
  count: number,
  totals: BulkTotals,
  { struck }: Scratch,
): void {
  const { grades, vetoes } = program;
  const { worst, best, decisive, grade, disqualified, unresolved } = totals;
  for (let unit = start; unit < start + count; unit += 1) {
    const low = worst[unit] as number;
    const high = best[unit] as number;
    decisive[unit] = low;
    const isLoose = ((flags[unit] as number) & IS_LOOSE) !== 0;
    unresolved[unit] = isLoose || Number.isNaN(low) || Number.isNaN(high) ? 1 : 0;
    if (grades.length > 0) grade[unit] = gradeOf(program, low, high, struck, unit - start);
  }
  setAll(disqualified, 0, start, count);
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    if (vetoes[veto]?.kind !== "disqualify") continue;
    for (let unit = 0; unit < count; unit += 1) {
      if (struck[veto * TILE + unit] === STRIKES) disqualified[start + unit] = 1;
    }
  }
}

/** Position of the grade that both ends share. */
function gradeOf({ grades, vetoes }: BulkProgram, low: number, high: number, struck: Uint8Array, unit: number): number {
  let worst = 0;
  while (worst < grades.length && low < (grades[worst] as number)) worst += 1;
  let best = 0;
  while (best < grades.length && high < (grades[best] as number)) best += 1;
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    const found = struck[veto * TILE + unit] as number;
    if (own === undefined || own.kind !== "cap-grade" || found === 0) continue;
    worst = Math.max(worst, own.grade);
    if (found === STRIKES) best = Math.max(best, own.grade);
  }
  return worst === best && worst < grades.length ? worst : -1;
}
