import { placeOf, TILE } from "./matrix.ts";
import { MAY_STRIKE, STRIKES } from "./program.ts";
import type { BulkRun } from "./run.ts";
import { setAll } from "./tile-sums.ts";

/** Reads which vetoes strike which units of the stretch. */
export function readStrikes({ program: { vetoes }, matrix, start, count, scratch: { struck } }: BulkRun): void {
  for (let veto = 0; veto < vetoes.length; veto += 1) {
    const own = vetoes[veto];
    if (own === undefined) continue;
    const first = veto * TILE;
    setAll(struck, 0, first, count);
    for (const clause of own.clauses) {
      const at = placeOf(start, clause.position, matrix.slotCount);
      for (let unit = 0; unit < count; unit += 1) {
        const found = clause.strikes[matrix.slots[at + unit] ?? 0] ?? 0;
        if (found > (struck[first + unit] ?? 0)) struck[first + unit] = found;
      }
    }
  }
}

/** Holds the sums at hand that a veto strikes (or, at the worst end, may strike) to its cap. */
export function strike(
  { sums, offset, count, isWorst, scratch: { struck } }: BulkRun,
  veto: number,
  cap: number,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const found = struck[veto * TILE + unit] ?? 0;
    const isHit = found === STRIKES || (found === MAY_STRIKE && isWorst);
    if (isHit && (sums[offset + unit] ?? 0) > cap) sums[offset + unit] = cap;
  }
}
