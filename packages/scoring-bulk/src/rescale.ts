import { type FactMatrix, placeOf } from "./matrix.ts";
import { ABSENT_PAIR, type BulkAbsence, type BulkScope } from "./program.ts";
import type { BulkRun } from "./run.ts";

/** Full marks given ÷ full marks that apply, by unit of the stretch. */
export function readRescale({ matrix, start, count, scratch }: BulkRun, { absences, full }: BulkScope): void {
  for (let unit = 0; unit < count; unit += 1) {
    let applying = full;
    let rescaled = 0;
    for (const absence of absences) {
      if (!isAbsent(absence, matrix, start + unit)) continue;
      applying -= absence.full;
      if (absence.isRescaled) rescaled += absence.full;
    }
    scratch.rescale[unit] = applying === 0 ? 1 : (applying + rescaled) / applying;
  }
}

function isAbsent(
  { position, isPair, stride, radix, absentSlot }: BulkAbsence,
  { slots, slotCount, pairs, pairCount }: FactMatrix,
  unit: number,
): boolean {
  if (isPair) return pairs[placeOf(unit, position * 2 + 1, pairCount * 2)] === ABSENT_PAIR;
  return Math.floor((slots[placeOf(unit, position, slotCount)] ?? 0) / stride) % radix === absentSlot;
}
