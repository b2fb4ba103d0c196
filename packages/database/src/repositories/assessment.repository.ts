import { type AgencyScope, inScope } from "../agency-scope.ts";
import { fromFlag } from "../booleans.ts";
import type { Db, Transaction } from "../schema.ts";

/** One agency under one pinned manifest in one cycle. */
export interface Assessment {
  readonly id: string;
  readonly cycleId: string;
  readonly agencyId: string;
  readonly manifestSha256: string;
  /** Canonical JSON of the last score, `null` without a profile. */
  readonly score: string | null;
  /** SHA-256 of the canonical explanation. */
  readonly scoreSha256: string | null;
  /**
   * Whether judgements and other bodies' numbers come from the office alone; not in a cycle that was over before the office
   * could state them, which keeps the result it had.
   */
  readonly officeStates: boolean;
  /** When it ended with its agency, before its cycle did; `null` otherwise. */
  readonly endedAt: string | null;
  /** Id of the agency whose open work it took over; `null` where it began empty. */
  readonly takenFrom: string | null;
  readonly updatedAt: string;
}

/** Instead of a digest: what the score was computed from counts no longer, and the server computes it anew. */
export const STALE_SCORE = "stale";

export async function insertAssessment(
  trx: Transaction,
  assessment: Omit<Assessment, "officeStates" | "endedAt" | "takenFrom">,
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

/** An assessment inside the scope; one outside it is as if it were not there. */
export async function findAssessment(db: Db, scope: AgencyScope, id: string): Promise<Assessment | null> {
  const rows = await select(db, scope).where("id", "=", id).execute();
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

/** Assessments in the scope, of one cycle or of all. */
export async function listAssessments(db: Db, scope: AgencyScope, cycleId: string | null): Promise<Assessment[]> {
  let query = select(db, scope);
  if (cycleId !== null) query = query.where("cycle_id", "=", cycleId);
  return (await query.orderBy("created_at").orderBy("id").execute()).map(toAssessment);
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

function select(db: Db, scope: AgencyScope) {
  return db
    .selectFrom("assessment")
    .select([
      "id",
      "cycle_id",
      "agency_id",
      "manifest_sha256",
      "score",
      "score_sha256",
      "office_states",
      "ended_at",
      "taken_from",
      "updated_at",
    ])
    .where(inScope(scope, "assessment.agency_id"));
}

function toAssessment(row: {
  id: string;
  cycle_id: string;
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
