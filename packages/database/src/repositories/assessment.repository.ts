import type { Assessment } from "@faheng/domain";
import type { Updateable } from "kysely";
import type { AssessmentKey } from "../assessment-key.ts";
import { inScope } from "../agency-scope.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { AssessmentTable } from "../tables/assessment.table.ts";
import { type AssessmentReach, assessmentFromRow, assessmentsIn, selectAssessments } from "./assessment-rows.ts";

/** A score as it is kept beside an assessment; only what shows or compares it whole reads its text. */
export interface ScoreText {
  /** Canonical JSON of the last score, `null` without a profile. */
  readonly score: string | null;
}

/** Instead of a digest: what the score was computed from counts no longer, and the server computes it anew. */
export const STALE_SCORE = "stale";

/** An assessment as it is opened. */
export type NewAssessment = Omit<Assessment, "officeStates" | "endedAt" | "takenFrom" | "owner" | "state" | "steps"> &
  ScoreText;

export async function insertAssessment(trx: Transaction, assessment: NewAssessment): Promise<void> {
  await insertAssessments(trx, [assessment]);
}

/** Creates several at once, in one statement. */
export async function insertAssessments(trx: Transaction, assessments: readonly NewAssessment[]): Promise<void> {
  if (assessments.length === 0) return;
  const values = assessments.map((it) => ({
    id: it.id,
    cycle_id: it.cycleId,
    agency_id: it.agencyId,
    manifest_sha256: it.manifestSha256,
    score: it.score,
    score_sha256: it.scoreSha256,
    created_at: it.updatedAt,
    updated_at: it.updatedAt,
  }));
  const rows = await trx.insertInto("assessment").values(values).returningAll().execute();
  for (const row of rows) noteWritten(trx, "assessment", { ...row });
}

/** By which frameworks agencies are assessed in a cycle already, of these agencies. */
export async function listAssessedBy(
  db: Db,
  cycleId: string,
  agencyIds: readonly string[],
): Promise<readonly { readonly agencyId: string; readonly frameworkId: string }[]> {
  const rows = await db
    .selectFrom("assessment")
    .innerJoin("manifest", "manifest.sha256", "assessment.manifest_sha256")
    .select(["assessment.agency_id", "manifest.framework_id"])
    .where(inScope({ kind: "agencies", ids: agencyIds }, "assessment.agency_id"))
    .where("assessment.cycle_id", "=", cycleId)
    .execute();
  return rows.map((row) => ({ agencyId: row.agency_id, frameworkId: row.framework_id }));
}

/** How many assessments of which cycles there are inside the reach, of some agencies or of all of them. */
export async function countAssessments(
  db: Db,
  reach: AssessmentReach,
): Promise<readonly { readonly cycleId: string; readonly assessments: number }[]> {
  const rows = await assessmentsIn(db, reach)
    .select((eb) => ["assessment.cycle_id", eb.fn.countAll<number | string>().as("assessments")])
    .groupBy("assessment.cycle_id")
    .execute();
  return rows.map((row) => ({ cycleId: row.cycle_id, assessments: Number(row.assessments) }));
}

/** An assessment inside the reach; one outside it is as if it were not there. */
export async function findAssessment(db: Db, reach: AssessmentReach, id: string): Promise<Assessment | null> {
  const rows = await selectAssessments(db, reach).where("assessment.id", "=", id).execute();
  return rows[0] ? assessmentFromRow(rows[0]) : null;
}

/**
 * Takes an assessment for writing: other writers of the same one wait until this transaction ends, on both engines
 * (an update that changes nothing locks the row where `for update` is not understood).
 */
export async function lockAssessment(trx: Transaction, { agencyId, id }: AssessmentKey): Promise<void> {
  await trx
    .updateTable("assessment")
    .set((eb) => ({ updated_at: eb.ref("updated_at") }))
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .execute();
}

/** Assessments inside the reach, of one cycle or of all. */
export async function listAssessments(db: Db, reach: AssessmentReach, cycleId: string | null): Promise<Assessment[]> {
  let query = selectAssessments(db, reach);
  if (cycleId !== null) query = query.where("assessment.cycle_id", "=", cycleId);
  return (await query.orderBy("assessment.created_at").orderBy("assessment.id").execute()).map(assessmentFromRow);
}

/** Where an assessment belongs and by what it is scored: what a lock, a count or a list of names needs of it. */
export type AssessmentPlace = Pick<Assessment, "id" | "agencyId" | "cycleId" | "owner" | "manifestSha256">;

/** Where assessments inside the reach belong, of one cycle or of all, by their ids. */
export async function listAssessmentPlaces(
  db: Db,
  reach: AssessmentReach,
  cycleId: string | null,
): Promise<AssessmentPlace[]> {
  let query = assessmentsIn(db, reach).select([
    "assessment.id",
    "assessment.agency_id",
    "cycle_id",
    "cycle.agency_id as owner",
    "manifest_sha256",
  ]);
  if (cycleId !== null) query = query.where("assessment.cycle_id", "=", cycleId);
  const rows = await query.orderBy("assessment.id").execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    cycleId: row.cycle_id,
    owner: row.owner,
    manifestSha256: row.manifest_sha256,
  }));
}

/** Which manifests score assessments of which cycles inside the reach, each pair once, however many agencies there are. */
export async function listPinnedManifests(
  db: Db,
  reach: AssessmentReach,
): Promise<Pick<AssessmentPlace, "cycleId" | "owner" | "manifestSha256">[]> {
  const rows = await assessmentsIn(db, reach)
    .select(["cycle_id", "cycle.agency_id as owner", "manifest_sha256"])
    .distinct()
    .orderBy("cycle_id")
    .orderBy("manifest_sha256")
    .execute();
  return rows.map((row) => ({ cycleId: row.cycle_id, owner: row.owner, manifestSha256: row.manifest_sha256 }));
}

/** The text of the last score, `null` without a profile. */
export async function findScore(db: Db, { id, agencyId }: Pick<Assessment, "id" | "agencyId">): Promise<string | null> {
  const row = await db
    .selectFrom("assessment")
    .select("score")
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.score ?? null;
}

/** Keeps the score that belongs to the responses as they are now. */
export async function setAssessmentScore(
  trx: Transaction,
  {
    agencyId,
    id,
    score,
    scoreSha256,
    updatedAt,
  }: Pick<Assessment, "agencyId" | "id" | "scoreSha256" | "updatedAt"> & ScoreText,
): Promise<void> {
  await write(trx, { agencyId, id }, { score, score_sha256: scoreSha256, updated_at: updatedAt });
}

/** Puts an assessment under another manifest, with the score that its responses have there. */
export async function setAssessmentManifest(
  trx: Transaction,
  it: Pick<Assessment, "agencyId" | "id" | "manifestSha256" | "scoreSha256" | "updatedAt"> & ScoreText,
): Promise<void> {
  const { manifestSha256, score, scoreSha256, updatedAt } = it;
  await write(trx, it, { manifest_sha256: manifestSha256, score, score_sha256: scoreSha256, updated_at: updatedAt });
}

/** Moves an assessment on; whoever calls has taken it for writing. */
export async function moveAssessment(
  trx: Transaction,
  it: AssessmentKey & Pick<Assessment, "state" | "steps" | "updatedAt">,
): Promise<void> {
  await write(trx, it, { state: it.state, steps: canonicalJson(it.steps), updated_at: it.updatedAt });
}

/** Ends an assessment before its cycle does; it stays readable. */
export async function endAssessment(trx: Transaction, key: AssessmentKey, at: string): Promise<void> {
  await write(trx, key, { ended_at: at });
}

/** Counts each writing, so that the audit knows which of two acts of different chains was the later one. */
async function write(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  change: Updateable<AssessmentTable>,
): Promise<void> {
  const rows = await trx
    .updateTable("assessment")
    .set(change)
    .set((eb) => ({ writes: eb("writes", "+", 1) }))
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .returningAll()
    .execute();
  for (const row of rows) noteWritten(trx, "assessment", { ...row });
}
