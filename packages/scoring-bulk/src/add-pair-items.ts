import { placeOf, TILE } from "./matrix.ts";
import { ABSENT_PAIR, type BulkPairs, type BulkSink } from "./program.ts";
import type { BulkRun } from "./run.ts";

/** Adds items of one clause that keeps an exact amount; their pairs stand side by side. */
export function addPairItems(run: BulkRun, { pairFrom, pairTo }: BulkSink, own: BulkPairs): void {
  const { count, sums, offset } = run;
  const { pairs, pairCount } = run.matrix;
  const pending = run.isWorst ? own.worst : own.best;
  let at = placeOf(run.start, (own.position[pairFrom] ?? 0) * 2, pairCount * 2);
  for (let item = pairFrom; item < pairTo; item += 1) {
    const low = own.floor[item] ?? 0;
    const high = own.ceiling[item] ?? 0;
    const first = own.start[item] ?? 0;
    const way = own.sign[item] ?? 0;
    for (let unit = 0; unit < count; unit += 1) {
      const denominator = pairs[at + TILE + unit] ?? 0;
      let value = first + way * ((pairs[at + unit] ?? 0) / denominator);
      if (value < low) value = low;
      if (value > high) value = high;
      if (denominator <= 0) value = (denominator === ABSENT_PAIR ? own.absent : pending)[item] ?? 0;
      sums[offset + unit] = (sums[offset + unit] ?? 0) + value;
    }
    at += 2 * TILE;
  }
}
