import type { BulkPlan } from "./compile-bulk.ts";
import type { FactsOf } from "./score-bulk.ts";
import { resolve } from "./score-bulk.ts";
import { type FactPlace, setFact } from "./fact-place.ts";
import { type FactMatrix, setRow } from "./matrix.ts";
import { packFacts, type PackedRow } from "./pack.ts";
import { scoreRows } from "./score-rows.ts";
import { type BulkRun, createRun } from "./run.ts";
import type { BulkTotals } from "./totals.ts";

/** Totals in order, kept so while single units change. */
export interface LiveRanking {
  readonly bulk: BulkPlan;
  readonly matrix: FactMatrix;
  readonly totals: BulkTotals;
  /** Assured totals as ranks go by them, ascending. */
  readonly ascending: Float64Array;
  /** `null` where the profile has something that the bulk path does not carry. */
  readonly run: BulkRun | null;
  readonly factsOf: FactsOf;
}

/** Starts from scored totals ({@link scoreBulk}). */
export function createLiveRanking(
  bulk: BulkPlan,
  matrix: FactMatrix,
  totals: BulkTotals,
  factsOf: FactsOf,
): LiveRanking {
  return {
    bulk,
    matrix,
    totals,
    ascending: Float64Array.from(totals.decisive).sort(),
    run: bulk.program && createRun(bulk.program, matrix, totals),
    factsOf,
  };
}

/**
 * Scores one unit anew after its facts have changed.
 *
 * @returns its assured total and its rank among all (equal totals share a rank, with a gap after).
 */
export function changeUnit(live: LiveRanking, unit: number, row: PackedRow): { total: number; rank: number } {
  setRow(live.matrix, unit, row);
  return scoreAnew(live, unit);
}

/**
 * {@link changeUnit} where a single fact has changed; `values` as {@link readFact} answers them. `factsOf` answers the
 * changed facts already: where the row cannot carry the change, they are packed anew.
 */
export function changeFact(
  live: LiveRanking,
  unit: number,
  place: FactPlace,
  values: readonly unknown[],
): { total: number; rank: number } {
  if (!setFact(live.matrix, unit, place, values)) {
    return changeUnit(live, unit, packFacts(live.bulk, live.factsOf(unit)));
  }
  return scoreAnew(live, unit);
}

function scoreAnew(live: LiveRanking, unit: number): { total: number; rank: number } {
  const { bulk, totals, ascending, run, factsOf } = live;
  const before = totals.decisive[unit] ?? 0;
  if (run) scoreRows(run, unit, unit + 1);
  else totals.unresolved[unit] = 1;
  if (totals.unresolved[unit] === 1) resolve(bulk, factsOf, totals);
  const decisive = totals.decisive[unit] ?? 0;
  move(ascending, before, decisive);
  return { total: totals.worst[unit] ?? 0, rank: rankIn(ascending, decisive) };
}

/** 1 and one for every total above. */
export function rankIn(ascending: Float64Array, total: number): number {
  return ascending.length - upTo(ascending, total) + 1;
}

/** Takes one value out of an ascending list and puts another in. */
function move(ascending: Float64Array, before: number, after: number): void {
  if (before === after) return;
  const from = upTo(ascending, before) - 1;
  const to = upTo(ascending, after);
  if (from < to) {
    ascending.copyWithin(from, from + 1, to);
    ascending[to - 1] = after;
  } else {
    ascending.copyWithin(to + 1, to, from);
    ascending[to] = after;
  }
}

/** How many values are not above one. */
function upTo(ascending: Float64Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
