import type { AssessmentFacts, Fact } from "@faheng/domain";
import { BLOCKS } from "./table.ts";

/**
 * L: what a person would write for this one profile, by hand, over typed arrays. Three ways of writing it; a benchmark
 * takes whichever is fastest where it runs. All read exactly what the bulk path reads and round to the same hundredths.
 *
 * Bytes of a row: 20 flags, 15 states, 20 counts, 20 counts against a minimum, 10 masks of three parts, 10 tiers,
 * then 10 times a flag and a count. Pairs: 10 deductions as quotients.
 */
const LIST = Float64Array.from([0, 500, 500, 1000, 500, 1000, 1000, 1500]);
const TIER = Float64Array.from([3000, 2000, 1000, 0]);
const STATE = Float64Array.from([1000, 500, 0]);
const EACH = Float64Array.from([2000, 1500, 1000, 500, ...Array.from({ length: 252 }, () => 0)]);
const SHORT = Float64Array.from([0, 500, 1000, 1500, 2000]);

/** The facts as a person would lay them out for this profile: row by row, a byte for each count, state or mask. */
export interface HandFacts {
  readonly units: number;
  readonly slotCount: number;
  readonly pairCount: number;
  readonly slots: Uint8Array;
  readonly pairs: Int32Array;
}

/** The same facts as the engine gets; unit after unit takes the given ones in turn. */
export function handFacts(facts: readonly AssessmentFacts[], units: number): HandFacts {
  const [slotCount, pairCount] = [115, 10];
  const slots = new Uint8Array(units * slotCount);
  const pairs = new Int32Array(units * pairCount * 2);
  const rows = facts.map(rowOf);
  for (let unit = 0; unit < units; unit += 1) {
    slots.set(rows[unit % rows.length]!.slots, unit * slotCount);
    pairs.set(rows[unit % rows.length]!.pairs, unit * pairCount * 2);
  }
  return { units, slotCount, pairCount, slots, pairs };
}

/** One unit's facts as bytes; counts that reach the minimum are all alike, and a share is its tier or its deduction. */
function rowOf({ facts }: AssessmentFacts): { slots: number[]; pairs: number[] } {
  const slots: number[] = [];
  const pairs: number[] = [];
  for (const { prefix, count } of BLOCKS) {
    for (let index = 0; index < count; index += 1) {
      const { a, b } = facts[`${prefix}-${index}`] ?? {};
      if (prefix === "flag") slots.push(a === true ? 1 : 0);
      else if (prefix === "state") slots.push(Number(String(a).slice(1)));
      else if (prefix === "each") slots.push(Number(a));
      else if (prefix === "short") slots.push(Math.min(4, Number(a)));
      else if (prefix === "list")
        slots.push((a as string[]).reduce((mask, key) => mask | (1 << Number(key.slice(1))), 0));
      else if (prefix === "tier") slots.push(tierOf(a));
      else if (prefix === "pair") slots.push(a === true ? 1 : 0, Number(b));
      else pairs.push(...deductionOf(a));
    }
  }
  return { slots, pairs };
}

function tierOf(fact: Fact | undefined): number {
  const { numerator } = fact as { numerator: number };
  return numerator >= 90 ? 0 : numerator >= 60 ? 1 : numerator >= 40 ? 2 : 3;
}

/** 0.1 points for each percentage point short of all, in thousandths. */
function deductionOf(fact: Fact | undefined): [number, number] {
  const { numerator, denominator } = fact as { numerator: number; denominator: number };
  return [(denominator - numerator) * 10_000, denominator];
}

export type Loop = (facts: HandFacts, from: number, to: number, totals: Float64Array) => void;

/** Row by row, arithmetic with branches. */
export const byRows: Loop = ({ slots, pairs, slotCount, pairCount }, from, to, totals) => {
  for (let unit = from; unit < to; unit += 1) {
    let at = unit * slotCount;
    let total = 0;
    for (let end = at + 20; at < end; at += 1) total += 1000 - 1000 * slots[at]!;
    for (let end = at + 15; at < end; at += 1) total += 1000 - 500 * slots[at]!;
    for (let end = at + 20; at < end; at += 1) {
      const score = 2000 - 500 * slots[at]!;
      if (score > 0) total += score;
    }
    for (let end = at + 20; at < end; at += 1) total += 500 * slots[at]!;
    for (let end = at + 10; at < end; at += 1) total += LIST[slots[at]!]!;
    for (let end = at + 10; at < end; at += 1) total += TIER[slots[at]!]!;
    for (let end = at + 20; at < end; at += 2) {
      const score = 2000 - 1000 * slots[at]! - 500 * slots[at + 1]!;
      if (score > 0) total += score;
    }
    totals[unit] = rounded(total + rates(pairs, unit * pairCount * 2));
  }
};

/** Row by row, look-ups instead of branches, two sums side by side. */
export const byTables: Loop = ({ slots, pairs, slotCount, pairCount }, from, to, totals) => {
  for (let unit = from; unit < to; unit += 1) {
    let at = unit * slotCount;
    let [a, b] = [0, 0];
    for (let end = at + 20; at < end; at += 2) {
      a += 1000 - 1000 * slots[at]!;
      b += 1000 - 1000 * slots[at + 1]!;
    }
    for (let end = at + 15; at < end; at += 1) a += STATE[slots[at]!]!;
    for (let end = at + 20; at < end; at += 2) {
      a += EACH[slots[at]!]!;
      b += EACH[slots[at + 1]!]!;
    }
    for (let end = at + 20; at < end; at += 2) {
      a += SHORT[slots[at]!]!;
      b += SHORT[slots[at + 1]!]!;
    }
    for (let end = at + 10; at < end; at += 2) {
      a += LIST[slots[at]!]!;
      b += LIST[slots[at + 1]!]!;
    }
    for (let end = at + 10; at < end; at += 2) {
      a += TIER[slots[at]!]!;
      b += TIER[slots[at + 1]!]!;
    }
    for (let end = at + 20; at < end; at += 2) {
      const score = 2000 - 1000 * slots[at]! - 500 * slots[at + 1]!;
      if (score > 0) a += score;
    }
    totals[unit] = rounded(a + b + rates(pairs, unit * pairCount * 2));
  }
};

/**
 * Column by column over tiles that stay in the cache, four columns of a kind at a time. The columns are turned beforehand,
 * outside what is timed.
 */
export function byColumns({ units, slots, pairs, slotCount, pairCount }: HandFacts): Loop {
  const columns = Array.from({ length: slotCount }, (_, column) =>
    Uint8Array.from({ length: units }, (_unused, unit) => slots[unit * slotCount + column]!),
  );
  const fours = columns.map((_, at) => columns.slice(at, at + 4));
  const rates = Array.from({ length: pairCount * 2 }, (_, column) =>
    Int32Array.from({ length: units }, (_unused, unit) => pairs[unit * pairCount * 2 + column]!),
  );
  return (_, from, to, totals) => {
    for (let start = from; start < to; start += 256) {
      const end = Math.min(to, start + 256);
      const tile = { totals, from: start, to: end };
      for (let unit = start; unit < end; unit += 1) totals[unit] = 0;
      for (let at = 0; at < 20; at += 4) linear(fours[at]!, 4000, -1000, tile);
      for (let at = 20; at < 32; at += 4) linear(fours[at]!, 4000, -500, tile);
      for (let at = 32; at < 35; at += 1) looked(columns[at]!, STATE, tile);
      for (let at = 35; at < 55; at += 4) fourLooked(fours[at]!, EACH, tile);
      for (let at = 55; at < 75; at += 4) linear(fours[at]!, 0, 500, tile);
      for (let at = 75; at < 83; at += 4) fourLooked(fours[at]!, LIST, tile);
      for (let at = 83; at < 85; at += 1) looked(columns[at]!, LIST, tile);
      for (let at = 85; at < 93; at += 4) fourLooked(fours[at]!, TIER, tile);
      for (let at = 93; at < 95; at += 1) looked(columns[at]!, TIER, tile);
      for (let at = 95; at < 115; at += 2) {
        const [flags, counts] = [columns[at]!, columns[at + 1]!];
        for (let unit = start; unit < end; unit += 1) {
          const score = 2000 - 1000 * flags[unit]! - 500 * counts[unit]!;
          if (score > 0) totals[unit]! += score;
        }
      }
      for (let at = 0; at < 20; at += 2) {
        const [numerators, denominators] = [rates[at]!, rates[at + 1]!];
        for (let unit = start; unit < end; unit += 1) {
          const score = 3000 - numerators[unit]! / denominators[unit]!;
          if (score > 0) totals[unit]! += score;
        }
      }
      for (let unit = start; unit < end; unit += 1) totals[unit] = rounded(totals[unit]!);
    }
  };
}

/** Units whose totals stay in the cache while column after column is added to them. */
interface Tile {
  readonly totals: Float64Array;
  readonly from: number;
  readonly to: number;
}

function linear(four: readonly Uint8Array[], start: number, slope: number, { totals, from, to }: Tile): void {
  const [a, b, c, d] = [four[0]!, four[1]!, four[2]!, four[3]!];
  for (let unit = from; unit < to; unit += 1) {
    totals[unit]! += start + slope * (a[unit]! + b[unit]! + c[unit]! + d[unit]!);
  }
}

function fourLooked(four: readonly Uint8Array[], table: Float64Array, { totals, from, to }: Tile): void {
  const [a, b, c, d] = [four[0]!, four[1]!, four[2]!, four[3]!];
  for (let unit = from; unit < to; unit += 1) {
    totals[unit]! += table[a[unit]!]! + table[b[unit]!]! + (table[c[unit]!]! + table[d[unit]!]!);
  }
}

function looked(column: Uint8Array, table: Float64Array, { totals, from, to }: Tile): void {
  for (let unit = from; unit < to; unit += 1) totals[unit]! += table[column[unit]!]!;
}

function rates(pairs: Int32Array, base: number): number {
  let total = 0;
  for (let at = base; at < base + 20; at += 2) {
    const score = 3000 - pairs[at]! / pairs[at + 1]!;
    if (score > 0) total += score;
  }
  return total;
}

/** To hundredths of a point, half up. */
function rounded(total: number): number {
  return Math.floor(total / 10 + 0.5) * 10;
}
