import type { BulkPlan } from "./compile-bulk.ts";
import { IS_LOOSE, type PackedRow } from "./pack.ts";

/** Packed facts of many units, row by row. On shared memory, so that worker threads read the same bytes. */
export interface FactMatrix {
  readonly units: number;
  readonly slotCount: number;
  readonly pairCount: number;
  readonly slots: Uint8Array;
  readonly pairs: Float64Array;
  readonly flags: Uint8Array;
}

/** Room for a number of units; every row is loose until it is set. */
export function createMatrix({ layout: { slotCount, pairCount } }: BulkPlan, units: number): FactMatrix {
  return {
    units,
    slotCount,
    pairCount,
    slots: new Uint8Array(new SharedArrayBuffer(units * slotCount)),
    pairs: new Float64Array(new SharedArrayBuffer(units * pairCount * 16)),
    flags: new Uint8Array(new SharedArrayBuffer(units)).fill(IS_LOOSE),
  };
}

export function setRow(matrix: FactMatrix, unit: number, row: PackedRow): void {
  matrix.slots.set(row.slots, unit * matrix.slotCount);
  matrix.pairs.set(row.pairs, unit * matrix.pairCount * 2);
  matrix.flags[unit] = row.flags;
}

/** A row as bytes, for keeping it beside the facts it was made from; valid for one plan. */
export function rowToBytes({ slots, pairs, flags }: PackedRow): Uint8Array {
  const bytes = new Uint8Array(1 + slots.length + pairs.byteLength);
  bytes[0] = flags;
  bytes.set(slots, 1);
  const view = new DataView(bytes.buffer, 1 + slots.length);
  pairs.forEach((value, index) => view.setFloat64(index * 8, value, true));
  return bytes;
}

/** Sets a row from its bytes; answers `false` (and leaves the row loose) where they are not of this plan's size. */
export function setRowBytes(matrix: FactMatrix, unit: number, bytes: Uint8Array): boolean {
  const { slotCount, pairCount } = matrix;
  if (bytes.length !== 1 + slotCount + pairCount * 16) return false;
  matrix.slots.set(bytes.subarray(1, 1 + slotCount), unit * slotCount);
  const view = new DataView(bytes.buffer, bytes.byteOffset + 1 + slotCount);
  const at = unit * pairCount * 2;
  for (let index = 0; index < pairCount * 2; index += 1) matrix.pairs[at + index] = view.getFloat64(index * 8, true);
  matrix.flags[unit] = bytes[0] ?? IS_LOOSE;
  return true;
}
