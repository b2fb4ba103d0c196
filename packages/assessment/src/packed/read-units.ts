import { type ListedUnit, listUnits, lockAssessment, type PackedPart, type StoredPackedUnit } from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { packedNow, putPacked } from "./keep-packed.ts";
import { PACKING } from "./packed-unit.ts";

/** An assessment with its row, which says what stands now. */
export interface CurrentUnit {
  readonly assessment: Assessment;
  readonly row: StoredPackedUnit;
}

/**
 * The assessments that somebody reaches with their packed rows, of one cycle or of all. A row that is missing, that what it is
 * made of has outrun, or that another version packed is packed anew before anybody sees it.
 *
 * @param part what is read beside the figures: it is long, and most lists need none of it.
 */
export async function readUnits(
  desk: Desk,
  of: { readonly cycleId: string | null; readonly part?: PackedPart },
): Promise<CurrentUnit[]> {
  const units: CurrentUnit[] = [];
  for (const listed of await listUnits(desk.db, desk.reach, of)) {
    const { assessment, unit } = listed;
    units.push({ assessment, row: unit?.packing === PACKING ? unit : await packAnew(desk, listed) });
  }
  return units;
}

async function packAnew(
  { db, context: { plugins } }: Desk,
  { assessment, unit }: ListedUnit,
): Promise<StoredPackedUnit> {
  // A newer server's row stays: two versions side by side would otherwise write over each other for as long as both run.
  if (unit !== null && unit.packing > PACKING) return await packedNow(db, plugins, assessment);
  return await db.transaction().execute(async (trx) => {
    await lockAssessment(trx, assessment);
    return await putPacked(trx, plugins, assessment.id);
  });
}
