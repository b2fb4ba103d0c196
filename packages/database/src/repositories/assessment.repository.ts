import type { Assessment } from "@faheng/domain";
import { inScope } from "../agency-scope.ts";
import { fromFlag } from "../booleans.ts";
import type { Reach } from "../reach.ts";
import type { Db, Transaction } from "../schema.ts";

/** Instead of a digest: what the score was computed from counts no longer, and the server computes it anew. */
export const STALE_SCORE = "stale";

export async function insertAssessment(
  trx: Transaction,
  assessment: Omit<Assessment, "officeStates" | "endedAt" | "takenFrom" | "owner">,
): Promise<void> {
  await trx
    .insertInto("assessment")
    .values({
      id: assessment.id,
      cycle_id: assessment.cycleId,
      agency_id: assessment.agencyId,
      manifest_sha256: assessment.manifestSha256,
      score: assessment.score,
      score_sha256: assessment.scoreSha256,
      created_at: assessment.updatedAt,
      updated_at: assessment.updatedAt,
    })
    .execute();
}

/** Of which agencies assessments are read, and of which of them also those of their own cycles. */
export type AssessmentReach = Pick<Reach, "business" | "own">;

/** An assessment inside the reach; one outside it is as if it were not there. */
export async function findAssessment(db: Db, reach: AssessmentReach, id: string): Promise<Assessment | null> {
  const rows = await select(db, reach).where("assessment.id", "=", id).execute();
  return rows[0] ? toAssessment(rows[0]) : null;
}

/**
 * Takes an assessment for writing: other writers of the same one wait until this transaction ends, on both engines
 * (an update that changes nothing locks the row where `for update` is not understood).
 */
export async function lockAssessment(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable("assessment")
    .set((eb) => ({ updated_at: eb.ref("updated_at") }))
    .where("id", "=", id)
    .execute();
}

/** Assessments inside the reach, of one cycle or of all. */
export async function listAssessments(db: Db, reach: AssessmentReach, cycleId: string | null): Promise<Assessment[]> {
  let query = select(db, reach);
  if (cycleId !== null) query = query.where("cycle_id", "=", cycleId);
  return (await query.orderBy("assessment.created_at").orderBy("assessment.id").execute()).map(toAssessment);
}

/** Keeps the score that belongs to the responses as they are now. */
export async function setAssessmentScore(
  trx: Transaction,
  { id, score, scoreSha256, updatedAt }: Pick<Assessment, "id" | "score" | "scoreSha256" | "updatedAt">,
): Promise<void> {
  await trx
    .updateTable("assessment")
    .set({ score, score_sha256: scoreSha256, updated_at: updatedAt })
    .where("id", "=", id)
    .execute();
}

/** Puts an assessment under another manifest, with the score that its responses have there. */
export async function setAssessmentManifest(
  trx: Transaction,
  it: Pick<Assessment, "id" | "manifestSha256" | "score" | "scoreSha256" | "updatedAt">,
): Promise<void> {
  await trx.updateTable("assessment").set({ manifest_sha256: it.manifestSha256 }).where("id", "=", it.id).execute();
  await setAssessmentScore(trx, it);
}

/** Ends an assessment before its cycle does; it stays readable. */
export async function endAssessment(trx: Transaction, id: string, at: string): Promise<void> {
  await trx.updateTable("assessment").set({ ended_at: at }).where("id", "=", id).execute();
}

function select(db: Db, { business, own }: AssessmentReach) {
  return db
    .selectFrom("assessment")
    .innerJoin("cycle", "cycle.id", "assessment.cycle_id")
    .select(["assessment.id", "cycle_id", "cycle.agency_id as owner", "assessment.agency_id", "manifest_sha256"])
    .select(["score", "score_sha256", "office_states", "assessment.ended_at", "taken_from", "updated_at"])
    .where(inScope(business, "assessment.agency_id"))
    .where((eb) => eb.or([eb("cycle.agency_id", "is", null), inScope(own, "cycle.agency_id")]));
}

function toAssessment(row: {
  id: string;
  cycle_id: string;
  owner: string | null;
  agency_id: string;
  manifest_sha256: string;
  score: string | null;
  score_sha256: string | null;
  office_states: number;
  ended_at: string | null;
  taken_from: string | null;
  updated_at: string;
}): Assessment {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    owner: row.owner,
    agencyId: row.agency_id,
    manifestSha256: row.manifest_sha256,
    score: row.score,
    scoreSha256: row.score_sha256,
    officeStates: fromFlag(row.office_states),
    endedAt: row.ended_at,
    takenFrom: row.taken_from,
    updatedAt: row.updated_at,
  };
}
