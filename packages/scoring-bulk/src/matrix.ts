import type { BulkPlan } from "./compile-bulk.ts";
import { IS_LOOSE, type PackedRow } from "./pack.ts";

/** Units that go through the loops together and lie together in memory; a power of two. */
export const TILE = 128;

/**
 * Packed facts of many units, a tile after the other and within a tile column by column: a loop over one column of a tile
 * reads one stretch of memory. On shared memory, so that worker threads read the same bytes.
 */
export interface FactMatrix {
  readonly units: number;
  readonly slotCount: number;
  readonly pairCount: number;
  readonly slots: Uint8Array;
  /** Columns of numerators and denominators in turn. */
  readonly pairs: Int32Array;
  readonly flags: Uint8Array;
}

/** Room for a number of units; every row is loose until it is set. */
export function createMatrix({ layout: { columns, pairCount } }: BulkPlan, units: number): FactMatrix {
  const slotCount = columns.length;
  const padded = Math.ceil(units / TILE) * TILE;
  return {
    units,
    slotCount,
    pairCount,
    slots: new Uint8Array(new SharedArrayBuffer(padded * slotCount)),
    pairs: new Int32Array(new SharedArrayBuffer(padded * pairCount * 8)),
    flags: new Uint8Array(new SharedArrayBuffer(padded)).fill(IS_LOOSE),
  };
}

/** Where a column's value of one unit stands, among `columns` columns. */
export function placeOf(unit: number, column: number, columns: number): number {
  return ((unit & ~(TILE - 1)) * columns + column * TILE) | (unit & (TILE - 1));
}

export function setRow(matrix: FactMatrix, unit: number, row: PackedRow): void {
  const { slots, pairs, slotCount, pairCount, flags } = matrix;
  for (let column = 0; column < slotCount; column += 1)
    slots[placeOf(unit, column, slotCount)] = row.slots[column] ?? 0;
  const pairColumns = pairCount * 2;
  for (let column = 0; column < pairColumns; column += 1) {
    pairs[placeOf(unit, column, pairColumns)] = row.pairs[column] ?? 0;
  }
  flags[unit] = row.flags;
}

/** A row as bytes, for keeping it beside the facts it was made from; valid for one plan on one kind of machine. */
export function rowToBytes({ slots, pairs, flags }: PackedRow): Uint8Array {
  const bytes = new Uint8Array(1 + slots.length + pairs.byteLength);
  bytes[0] = flags;
  bytes.set(slots, 1);
  bytes.set(new Uint8Array(pairs.buffer, pairs.byteOffset, pairs.byteLength), 1 + slots.length);
  return bytes;
}

/** Sets a row from its bytes; answers `false` and leaves the row loose where they are not of this plan's size. */
export function setRowBytes(matrix: FactMatrix, unit: number, bytes: Uint8Array): boolean {
  const { slots, pairs, slotCount, pairCount, flags } = matrix;
  const pairColumns = pairCount * 2;
  if (bytes.length !== 1 + slotCount + pairColumns * 4) {
    flags[unit] = IS_LOOSE;
    return false;
  }
  const slotBase = placeOf(unit, 0, slotCount);
  for (let column = 0; column < slotCount; column += 1) slots[slotBase + column * TILE] = bytes[column + 1] ?? 0;
  const pairBase = placeOf(unit, 0, pairColumns);
  for (let column = 0, at = 1 + slotCount; column < pairColumns; column += 1, at += 4) {
    pairs[pairBase + column * TILE] =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  }
  flags[unit] = bytes[0] ?? IS_LOOSE;
  return true;
}
