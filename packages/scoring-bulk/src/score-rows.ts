import { TILE } from "./matrix.ts";
import { IS_PENDING } from "./pack.ts";
import type { BulkRun } from "./run.ts";
import { scoreTile } from "./score-tile.ts";
import { settle } from "./settle.ts";
import { store } from "./store.ts";
import { readStrikes } from "./strikes.ts";

/** Scores the units from `from` up to `to`, a tile at a time. */
export function scoreRows(run: BulkRun, from: number, to: number): void {
  const { program, totals } = run;
  for (let start = from; start < to; start += run.count) {
    run.start = start;
    // Up to the end of the tile that the unit lies in.
    run.count = Math.min(TILE - (start & (TILE - 1)), to - start);
    run.flags = flagsOf(run);
    if (program.vetoes.length > 0) readStrikes(run);
    run.isWorst = true;
    scoreTile(run);
    store(run, totals.worst);
    if ((run.flags & IS_PENDING) === 0 && !program.hasUnsetWeight) {
      const end = start + run.count;
      for (let unit = start; unit < end; unit += 1) totals.best[unit] = totals.worst[unit] ?? 0;
    } else {
      run.isWorst = false;
      scoreTile(run);
      store(run, totals.best);
    }
    settle(run);
  }
}

/** Flags that any of the units has. */
function flagsOf({ matrix: { flags }, start, count }: BulkRun): number {
  let all = 0;
  for (let unit = start; unit < start + count; unit += 1) all |= flags[unit] ?? 0;
  return all;
}
