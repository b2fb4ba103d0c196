import {
  type Db,
  findAssessment,
  findCycle,
  findScore,
  listExtensions,
  listResponseStates,
  listStaleUnits,
  putPackedUnit,
  type StoredPackedUnit,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { assignedDaysOf } from "../assignment/days.ts";
import { findPinned } from "../manifest/pinned.ts";
import { readKept } from "../manifest/score-digest.ts";
import { type PackedFrom, packUnit } from "./pack.ts";
import { toStored } from "./stored-unit.ts";

/**
 * Packs what an act has changed, in the act's own transaction. The database itself marks a row when anything it is made of is
 * written, whoever writes it; so one place does for all acts.
 */
export async function keepPacked(trx: Transaction, plugins: PluginRegistry, agencyId: string | null): Promise<void> {
  for (const id of await listStaleUnits(trx, agencyId)) await putPacked(trx, plugins, id);
}

/** Packs one unit and keeps it; whoever calls has taken the assessment for writing. */
export async function putPacked(
  trx: Transaction,
  plugins: PluginRegistry,
  assessmentId: string,
): Promise<StoredPackedUnit> {
  const assessment = await findAssessment(trx, WHOLE_REACH, assessmentId);
  if (assessment === null) throw new TypeError(`assessment ${assessmentId} is missing`);
  const unit = await packedNow(trx, plugins, assessment);
  await putPackedUnit(trx, unit);
  return unit;
}

/** Packs a unit from what an act has read and written of it in the same transaction, so that nothing is read once more. */
export async function putPackedFrom(
  trx: Transaction,
  assessment: Pick<Assessment, "id" | "agencyId">,
  from: PackedFrom,
): Promise<void> {
  await putPackedUnit(trx, toStored(assessment, packUnit(from)));
}

/** A unit packed from what is in the database now. */
export async function packedNow(db: Db, plugins: PluginRegistry, assessment: Assessment): Promise<StoredPackedUnit> {
  const { id, cycleId, manifestSha256, endedAt } = assessment;
  const cycle = await findCycle(db, WHOLE_REACH, cycleId);
  const pinned = await findPinned(db, plugins, manifestSha256);
  const score = readKept(await findScore(db, assessment));
  const states = await listResponseStates(db, [assessment]);
  const assigned = (await assignedDaysOf(db, [assessment]))(id);
  const extensions = await listExtensions(db, [assessment]);
  const isOver = endedAt !== null || cycle?.status === "closed";
  return toStored(assessment, packUnit({ assessment, isOver, pinned, states, assigned, extensions, score }));
}
