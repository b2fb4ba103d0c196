import type { FactMatrix } from "./matrix.ts";
import { HAS_ABSENCE, HAS_FRACTION, IS_LOOSE, IS_PENDING } from "./pack.ts";
import {
  ABSENT_PAIR,
  ABSENT_SLOT,
  type BulkProgram,
  type BulkScope,
  type BulkWorld,
  MAY_STRIKE,
  PENDING_PAIR,
  PENDING_SLOT,
  STRIKES,
} from "./program.ts";

/** Where results go, by unit. */
export interface BulkTotals {
  /** Rounded totals in thousandths at both ends; infinite where nothing limits them. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
  /** Position of the grade; -1 where the ends differ, and below the lowest. */
  readonly grade: Int16Array;
  readonly disqualified: Uint8Array;
  /** 1 for a unit that the exact engine has to score. */
  readonly unresolved: Uint8Array;
}

/** Room that scoring works in, made once: nothing is allocated per unit or indicator. */
export interface Scratch {
  readonly sinks: Float64Array;
  readonly struck: Uint8Array;
  readonly chains: Float64Array;
}

export function createTotals(units: number): BulkTotals {
  return {
    worst: new Float64Array(new SharedArrayBuffer(units * 8)),
    best: new Float64Array(new SharedArrayBuffer(units * 8)),
    grade: new Int16Array(new SharedArrayBuffer(units * 2)),
    disqualified: new Uint8Array(new SharedArrayBuffer(units)),
    unresolved: new Uint8Array(new SharedArrayBuffer(units)),
  };
}

export function createScratch(program: BulkProgram): Scratch {
  const worlds = [...program.worlds, program.bonus];
  const sinks = worlds.flatMap(({ scopes }) => scopes.map((scope) => scope.sinks.length));
  const clauses = worlds.flatMap(({ generals }) => generals.map((general) => general.clauses.length));
  return {
    sinks: new Float64Array(Math.max(1, ...sinks)),
    struck: new Uint8Array(program.vetoes.length),
    chains: new Float64Array(Math.max(1, ...clauses)),
  };
}

/** Scores the units from `from` up to `to`. */
export function scoreRows(
  program: BulkProgram,
  matrix: FactMatrix,
  from: number,
  to: number,
  totals: BulkTotals,
  scratch: Scratch,
): void {
  const { worst, best, grade, disqualified, unresolved } = totals;
  for (let unit = from; unit < to; unit += 1) {
    const flags = matrix.flags[unit] ?? IS_LOOSE;
    if ((flags & IS_LOOSE) !== 0) {
      unresolved[unit] = 1;
      continue;
    }
    if (program.vetoes.length > 0) readStrikes(program, matrix, unit, scratch.struck);
    const isExact = program.isWhole && (flags & HAS_FRACTION) === 0 && (flags & HAS_ABSENCE) === 0;
    const tolerance = isExact ? 0 : program.tolerance;
    const low = roundTotal(totalOf(program, matrix, unit, true, scratch, flags), program, tolerance);
    const high =
      (flags & IS_PENDING) === 0 && !program.hasUnsetWeight
        ? low
        : roundTotal(totalOf(program, matrix, unit, false, scratch, flags), program, tolerance);
    worst[unit] = low;
    best[unit] = high;
    unresolved[unit] = Number.isNaN(low) || Number.isNaN(high) ? 1 : 0;
    if (program.grades.length > 0) grade[unit] = gradeOf(program, low, high, scratch.struck);
    disqualified[unit] = isDisqualified(program, scratch.struck) ? 1 : 0;
  }
}

/** One end of a unit's total before rounding. */
function totalOf(
  program: BulkProgram,
  matrix: FactMatrix,
  unit: number,
  isWorst: boolean,
  scratch: Scratch,
  flags: number,
): number {
  const { worlds, weights, base, unsetWeight } = program;
  let total = 0;
  let open = Number.NaN;
  for (let world = 0; world < worlds.length; world += 1) {
    const own = worlds[world];
    const weight = weights[world] ?? 0;
    if (own === undefined || weight === 0) continue;
    const sum = base + worldSum(own, matrix, unit, isWorst, scratch, flags);
    if (Number.isNaN(weight)) {
      if (Number.isNaN(open) || (isWorst ? sum < open : sum > open)) open = sum;
    } else total += weight * sum;
  }
  if (!Number.isNaN(open) && unsetWeight !== 0) total += unsetWeight * open;
  total += worldSum(program.bonus, matrix, unit, isWorst, scratch, flags);
  if (total < program.floor) total = program.floor;
  if (total > program.ceiling) total = program.ceiling;
  for (let veto = 0; veto < program.vetoes.length; veto += 1) {
    const own = program.vetoes[veto];
    const strike = scratch.struck[veto] ?? 0;
    if (own === undefined || (own.kind !== "zero-total" && own.kind !== "cap-total")) continue;
    if ((strike === STRIKES || (strike === MAY_STRIKE && isWorst)) && total > own.cap) total = own.cap;
  }
  return total;
}

/** The sum of a world's scopes, converted and weighted. */
function worldSum(
  world: BulkWorld,
  matrix: FactMatrix,
  unit: number,
  isWorst: boolean,
  scratch: Scratch,
  flags: number,
): number {
  const { scopes } = world;
  let total = 0;
  for (let position = 0; position < scopes.length; position += 1) {
    const scope = scopes[position];
    if (scope === undefined || scope.factor === 0) continue;
    const rescale = (flags & HAS_ABSENCE) === 0 ? 1 : rescaleOf(scope, matrix, unit);
    total += scope.factor * scopeSum(world, scope, matrix, unit, isWorst, rescale, scratch);
  }
  return total;
}

function scopeSum(
  world: BulkWorld,
  scope: BulkScope,
  matrix: FactMatrix,
  unit: number,
  isWorst: boolean,
  rescale: number,
  scratch: Scratch,
): number {
  const { slots, pairs } = matrix;
  const { sinks } = scope;
  const table = isWorst ? world.worst : world.best;
  const base = unit * matrix.slotCount;
  const pairBase = unit * matrix.pairCount * 2;
  const held = scratch.sinks;
  for (let sink = 0; sink < sinks.length; sink += 1) held[sink] = 0;
  let result = 0;
  for (let position = 0; position < sinks.length; position += 1) {
    const sink = sinks[position];
    if (sink === undefined) continue;
    let sum = singleSum(table, slots, base, sink.singleFrom, sink.singleTo);
    if (sink.sumTo > sink.sumFrom) sum += sumItems(world, table, slots, base, sink.sumFrom, sink.sumTo);
    if (sink.pairTo > sink.pairFrom) sum += pairItems(world, pairs, pairBase, sink.pairFrom, sink.pairTo, isWorst);
    for (let item = sink.generalFrom; item < sink.generalTo; item += 1) {
      sum += generalItem(world, table, slots, pairs, base, pairBase, item, isWorst, scratch.chains);
    }
    let value = sum * rescale + (held[position] ?? 0);
    if (value < sink.floor) value = sink.floor;
    if (value > sink.ceiling) value = sink.ceiling;
    for (let veto = 0; veto < sink.vetoes.length; veto += 1) {
      const strike = scratch.struck[sink.vetoes[veto] ?? -1] ?? 0;
      if ((strike === STRIKES || (strike === MAY_STRIKE && isWorst)) && value > 0) value = 0;
    }
    if (sink.into === position) result = value;
    else held[sink.into] = (held[sink.into] ?? 0) + value;
  }
  return result;
}

/** Items of one clause: one look-up each, on four independent sums so that additions need not wait for each other. */
function singleSum(table: Float64Array, slots: Uint8Array, base: number, from: number, to: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let at = from;
  for (const last = to - 3; at < last; at += 4) {
    a += table[(at << 8) | (slots[base + at] as number)] as number;
    b += table[((at + 1) << 8) | (slots[base + at + 1] as number)] as number;
    c += table[((at + 2) << 8) | (slots[base + at + 2] as number)] as number;
    d += table[((at + 3) << 8) | (slots[base + at + 3] as number)] as number;
  }
  for (; at < to; at += 1) a += table[(at << 8) | (slots[base + at] as number)] as number;
  return a + b + (c + d);
}

function sumItems(
  { sums }: BulkWorld,
  table: Float64Array,
  slots: Uint8Array,
  base: number,
  first: number,
  end: number,
): number {
  const { from, to, start, floor, ceiling, absent } = sums;
  let total = 0;
  for (let item = first; item < end; item += 1) {
    let at = from[item] as number;
    const last = to[item] as number;
    if (slots[base + at] === ABSENT_SLOT) {
      total += absent[item] as number;
      continue;
    }
    let value = start[item] as number;
    for (; at < last; at += 1) value += table[(at << 8) | (slots[base + at] as number)] as number;
    if (value < (floor[item] as number)) value = floor[item] as number;
    if (value > (ceiling[item] as number)) value = ceiling[item] as number;
    total += value;
  }
  return total;
}

function pairItems(
  { pairs: own }: BulkWorld,
  pairs: Float64Array,
  base: number,
  first: number,
  end: number,
  isWorst: boolean,
): number {
  const { position, start, sign, limit, floor, ceiling, absent, worst, best } = own;
  let total = 0;
  for (let item = first; item < end; item += 1) {
    const at = base + (position[item] as number) * 2;
    const denominator = pairs[at + 1] as number;
    if (denominator <= 0) {
      total += (denominator === ABSENT_PAIR ? absent : isWorst ? worst : best)[item] as number;
      continue;
    }
    let amount = (pairs[at] as number) / denominator;
    if (amount > (limit[item] as number)) amount = limit[item] as number;
    let value = (start[item] as number) + (sign[item] as number) * amount;
    if (value < (floor[item] as number)) value = floor[item] as number;
    if (value > (ceiling[item] as number)) value = ceiling[item] as number;
    total += value;
  }
  return total;
}

function generalItem(
  { generals }: BulkWorld,
  table: Float64Array,
  slots: Uint8Array,
  pairs: Float64Array,
  base: number,
  pairBase: number,
  item: number,
  isWorst: boolean,
  chains: Float64Array,
): number {
  const own = generals[item];
  if (own === undefined) return 0;
  const { clauses } = own;
  chains.fill(Number.NEGATIVE_INFINITY, 0, clauses.length);
  for (let position = 0; position < clauses.length; position += 1) {
    const clause = clauses[position];
    if (clause === undefined || clause.sign === 0) continue;
    let amount: number;
    if (clause.isPair) {
      const at = pairBase + clause.position * 2;
      const denominator = pairs[at + 1] as number;
      if (denominator === ABSENT_PAIR) return own.absent;
      amount =
        denominator === PENDING_PAIR ? (isWorst ? clause.worst : clause.best) : (pairs[at] as number) / denominator;
    } else {
      const slot = slots[base + clause.position] as number;
      if (slot === ABSENT_SLOT) return own.absent;
      amount =
        slot === PENDING_SLOT
          ? isWorst
            ? clause.worst
            : clause.best
          : (table[(clause.position << 8) | slot] as number);
    }
    if (amount > clause.limit) amount = clause.limit;
    if (amount > (chains[clause.chain] as number)) chains[clause.chain] = amount;
  }
  let value = own.start;
  for (let position = 0; position < clauses.length; position += 1) {
    const amount = chains[position] as number;
    // A chain's clauses are all of one effect: that of the clause at its root.
    if (amount !== Number.NEGATIVE_INFINITY)
      value += (clauses[position]?.sign || chainSign(clauses, position)) * amount;
  }
  if (value < own.floor) value = own.floor;
  return value > own.ceiling ? own.ceiling : value;
}

/** The sign of a chain whose root another source brings. */
function chainSign(clauses: readonly { readonly sign: number; readonly chain: number }[], chain: number): number {
  for (let position = 0; position < clauses.length; position += 1) {
    const clause = clauses[position];
    if (clause !== undefined && clause.chain === chain && clause.sign !== 0) return clause.sign;
  }
  return 0;
}

/** Full marks given ÷ full marks that apply. */
function rescaleOf(scope: BulkScope, matrix: FactMatrix, unit: number): number {
  const { absences } = scope;
  let applying = scope.full;
  let rescaled = 0;
  for (let index = 0; index < absences.length; index += 1) {
    const absence = absences[index];
    if (absence === undefined) continue;
    const isAbsent = absence.isPair
      ? matrix.pairs[(unit * matrix.pairCount + absence.position) * 2 + 1] === ABSENT_PAIR
      : matrix.slots[unit * matrix.slotCount + absence.position] === ABSENT_SLOT;
    if (!isAbsent) continue;
    applying -= absence.full;
    if (absence.isRescaled) rescaled += absence.full;
  }
  return applying === 0 ? 1 : (applying + rescaled) / applying;
}

function readStrikes({ vetoes }: BulkProgram, matrix: FactMatrix, unit: number, struck: Uint8Array): void {
  const base = unit * matrix.slotCount;
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    let strike = 0;
    if (own !== undefined) {
      for (let clause = 0; clause < own.positions.length; clause += 1) {
        const slot = matrix.slots[base + (own.positions[clause] as number)] as number;
        const found = own.strikes[(clause << 8) | slot] as number;
        if (found > strike) strike = found;
      }
    }
    struck[veto] = strike;
  }
}

/** Rounds to the profile's step; `NaN` where doubles cannot tell on which side of a boundary the total lies. */
function roundTotal(total: number, { rounding }: BulkProgram, tolerance: number): number {
  const { mode, step } = rounding;
  if (total === Number.POSITIVE_INFINITY || total === Number.NEGATIVE_INFINITY) return total;
  const size = Math.abs(total) / step;
  const whole = Math.floor(size);
  const rest = size - whole;
  const near = tolerance / step;
  let steps: number;
  if (mode === "down") {
    if (tolerance > 0 && (rest <= near || rest >= 1 - near)) return Number.NaN;
    steps = whole;
  } else {
    if (tolerance > 0 && Math.abs(rest - 0.5) <= near) return Number.NaN;
    steps = rest > 0.5 || (rest === 0.5 && (mode !== "half-even" || whole % 2 === 1)) ? whole + 1 : whole;
  }
  const points = steps * step;
  return total < 0 && points !== 0 ? -points : points;
}

/** Position of the grade that both ends share. */
function gradeOf(program: BulkProgram, low: number, high: number, struck: Uint8Array): number {
  const { grades, vetoes } = program;
  let worst = 0;
  while (worst < grades.length && low < (grades[worst] as number)) worst += 1;
  let best = 0;
  while (best < grades.length && high < (grades[best] as number)) best += 1;
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    const strike = struck[veto] ?? 0;
    if (own === undefined || own.kind !== "cap-grade" || strike === 0) continue;
    if (own.grade > worst) worst = own.grade;
    if (strike === STRIKES && own.grade > best) best = own.grade;
  }
  return worst === best && worst < grades.length ? worst : -1;
}

function isDisqualified({ vetoes }: BulkProgram, struck: Uint8Array): boolean {
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    if (vetoes[veto]?.kind === "disqualify" && struck[veto] === STRIKES) return true;
  }
  return false;
}
