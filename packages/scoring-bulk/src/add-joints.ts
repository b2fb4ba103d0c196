import { placeOf, TILE } from "./matrix.ts";
import type { BulkSink, BulkTables } from "./program.ts";
import type { BulkRun } from "./run.ts";

/** Adds items over several bytes: the sum of the clauses' places is the item's place. */
export function addJoints(
  run: BulkRun,
  { from, to, clauses }: BulkSink["joints"][number],
  { places, joint }: BulkTables,
): void {
  const { count, sums, offset } = run;
  const { firstCode } = run.program;
  const { slots, slotCount } = run.matrix;
  for (let position = from; position < to; position += clauses) {
    const at = placeOf(run.start, position, slotCount);
    if (clauses === 2) {
      const first = firstCode[position] ?? 0;
      const second = firstCode[position + 1] ?? 0;
      for (let unit = 0; unit < count; unit += 1) {
        const a = places[first + (slots[at + unit] ?? 0)] ?? 0;
        const b = places[second + (slots[at + TILE + unit] ?? 0)] ?? 0;
        sums[offset + unit] = (sums[offset + unit] ?? 0) + (joint[a + b] ?? 0);
      }
      continue;
    }
    for (let unit = 0; unit < count; unit += 1) {
      let place = 0;
      for (let clause = 0; clause < clauses; clause += 1) {
        place += places[(firstCode[position + clause] ?? 0) + (slots[at + clause * TILE + unit] ?? 0)] ?? 0;
      }
      sums[offset + unit] = (sums[offset + unit] ?? 0) + (joint[place] ?? 0);
    }
  }
}
