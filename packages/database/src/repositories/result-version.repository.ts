import type { Selectable } from "kysely";
import type { ResultVersion } from "@faheng/domain";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isTexts } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { RESULT_KINDS, type ResultVersionTable } from "../tables/result-version.table.ts";

/** A result as lists show it; what it was computed from is long. */
export type ResultRow = Omit<ResultVersion, "stated">;

/** Which result of which assessment. */
export type ResultVersionKey = Pick<ResultVersion, "agencyId" | "assessmentId" | "n">;

const SHORT = [
  "agency_id",
  "assessment_id",
  "n",
  "kind",
  "manifest_sha256",
  "stated_sha256",
  "score",
  "score_sha256",
  "unreported",
  "by_id",
  "by_name",
  "at",
] as const;

/** Every result of an assessment, oldest first. */
export async function listResults(db: Db, { agencyId, id }: AssessmentKey): Promise<ResultRow[]> {
  const rows = await db
    .selectFrom("result_version")
    .select(SHORT)
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("n")
    .execute();
  return rows.map(resultVersionFromRow);
}

/** The last final result of each of several assessments, by assessment; of those without one nothing. */
export async function listFinalResults(
  db: Db,
  assessments: readonly AssessmentKey[],
): Promise<ReadonlyMap<string, ResultRow>> {
  if (assessments.length === 0) return new Map();
  const rows = await db
    .selectFrom("result_version")
    .select(SHORT)
    .where(inAssessments(assessments, "result_version"))
    .where("kind", "=", "final")
    .orderBy("n")
    .execute();
  return new Map(rows.map((row) => [row.assessment_id, resultVersionFromRow(row)]));
}

/** One result with what it was computed from. */
export async function findResult(db: Db, { agencyId, id }: AssessmentKey, n: number): Promise<ResultVersion | null> {
  const row = await db
    .selectFrom("result_version")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("n", "=", n)
    .executeTakeFirst();
  return row ? { ...resultVersionFromRow(row), stated: row.stated } : null;
}

/** The last result of the review of each of some assessments, with what it was computed from; one that has none is left out. */
export async function listReviewedResults(db: Db, assessments: readonly AssessmentKey[]): Promise<ResultVersion[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("result_version")
    .selectAll()
    .where(inAssessments(assessments, "result_version"))
    .where("kind", "in", ["preliminary", "final"])
    .where((where) =>
      where(
        "n",
        "=",
        where
          .selectFrom("result_version as later")
          .select(({ fn }) => fn.max("later.n").as("n"))
          .whereRef("later.agency_id", "=", "result_version.agency_id")
          .whereRef("later.assessment_id", "=", "result_version.assessment_id")
          .where("later.kind", "in", ["preliminary", "final"]),
      ),
    )
    .execute();
  return rows.map((row) => ({ ...resultVersionFromRow(row), stated: row.stated }));
}

/** Writes the next result of an assessment; the table takes no other. */
export async function insertResult(trx: Transaction, result: ResultVersion): Promise<void> {
  const row: ResultVersionTable = {
    agency_id: result.agencyId,
    assessment_id: result.assessmentId,
    n: result.n,
    kind: result.kind,
    manifest_sha256: result.manifestSha256,
    stated: result.stated,
    stated_sha256: result.statedSha256,
    score: result.score,
    score_sha256: result.scoreSha256,
    unreported: canonicalJson(result.unreported),
    by_id: result.by,
    by_name: result.byName,
    at: result.at,
  };
  await trx.insertInto("result_version").values(row).execute();
  noteWritten(trx, "result_version", { ...row });
}

function resultVersionFromRow(row: Omit<Selectable<ResultVersionTable>, "stated">): ResultRow {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    n: row.n,
    kind: oneOf(RESULT_KINDS, row.kind, { table: "result_version", column: "kind" }),
    manifestSha256: row.manifest_sha256,
    statedSha256: row.stated_sha256,
    score: row.score,
    scoreSha256: row.score_sha256,
    unreported: jsonOf(row.unreported, isTexts, { table: "result_version", column: "unreported" }),
    by: row.by_id,
    byName: row.by_name,
    at: row.at,
  };
}
