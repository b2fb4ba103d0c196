import { placeOf, TILE } from "./matrix.ts";
import type { BulkSink, BulkTables } from "./program.ts";
import type { BulkRun } from "./run.ts";

/**
 * Adds the items that a byte holds whole: one look-up for each byte. Columns are taken four at a time, so that the sums are
 * loaded and stored less often; each such loop is a function of its own, which is compiled while the first tiles run.
 */
export function addWhole(run: BulkRun, { wholeFrom, wholeTo }: BulkSink, { scores }: BulkTables): void {
  let position = wholeFrom;
  // One unit alone: calling a loop for every four columns would cost more than the columns.
  if (run.count === 1) position = addUnit(run, scores, position, wholeTo);
  for (; position + 3 < wholeTo; position += 4) addFour(run, scores, position);
  for (; position < wholeTo; position += 1) addOne(run, scores, position);
}

/** Adds the columns two by two for a single unit, and says where that ends. */
function addUnit({ program, matrix, start, sums, offset }: BulkRun, scores: Float64Array, from: number, to: number) {
  const { firstCode } = program;
  const { slots, slotCount } = matrix;
  let [a, b, position] = [0, 0, from];
  let at = placeOf(start, position, slotCount);
  for (; position + 1 < to; position += 2) {
    a += scores[(firstCode[position] ?? 0) + (slots[at] ?? 0)] ?? 0;
    b += scores[(firstCode[position + 1] ?? 0) + (slots[at + TILE] ?? 0)] ?? 0;
    at += 2 * TILE;
  }
  sums[offset] = (sums[offset] ?? 0) + (a + b);
  return position;
}

function addFour(run: BulkRun, scores: Float64Array, position: number): void {
  const { count, sums, offset } = run;
  const { firstCode } = run.program;
  const { slots, slotCount } = run.matrix;
  const at = placeOf(run.start, position, slotCount);
  const first = firstCode[position] ?? 0;
  const second = firstCode[position + 1] ?? 0;
  const third = firstCode[position + 2] ?? 0;
  const fourth = firstCode[position + 3] ?? 0;
  for (let unit = 0; unit < count; unit += 1) {
    const place = at + unit;
    const a = scores[first + (slots[place] ?? 0)] ?? 0;
    const b = scores[second + (slots[place + TILE] ?? 0)] ?? 0;
    const c = scores[third + (slots[place + 2 * TILE] ?? 0)] ?? 0;
    const d = scores[fourth + (slots[place + 3 * TILE] ?? 0)] ?? 0;
    sums[offset + unit] = (sums[offset + unit] ?? 0) + (a + b + (c + d));
  }
}

function addOne(run: BulkRun, scores: Float64Array, position: number): void {
  const { count, sums, offset } = run;
  const { slots, slotCount } = run.matrix;
  const at = placeOf(run.start, position, slotCount);
  const first = run.program.firstCode[position] ?? 0;
  for (let unit = 0; unit < count; unit += 1) {
    sums[offset + unit] = (sums[offset + unit] ?? 0) + (scores[first + (slots[at + unit] ?? 0)] ?? 0);
  }
}
