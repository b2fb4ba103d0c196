import { type TakenAnswer, TAKING_ACTS } from "@faheng/domain";
import type { Selectable } from "kysely";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isTakenPieces } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { TakenAnswerTable } from "../tables/taken-answer.table.ts";

/** Every answer of an assessment that was taken over or given back, by indicator and version. */
export async function listTakings(db: Db, { agencyId, id }: AssessmentKey): Promise<TakenAnswer[]> {
  const rows = await db
    .selectFrom("taken_answer")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("indicator")
    .orderBy("version")
    .execute();
  return rows.map(takenAnswerFromRow);
}

/** What was done last to an answer; `null` where it was never taken over. */
export async function findLastTaking(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicator: string,
): Promise<TakenAnswer | null> {
  const row = await db
    .selectFrom("taken_answer")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : takenAnswerFromRow(row);
}

/** Keeps what made a version of an answer. Two of one version can't be: whoever writes it holds the assessment. */
export async function insertTaking(trx: Transaction, it: TakenAnswer): Promise<void> {
  const row: TakenAnswerTable = {
    agency_id: it.agencyId,
    assessment_id: it.assessmentId,
    indicator: it.indicator,
    version: it.version,
    act: it.act,
    from_assessment_id: it.fromAssessmentId,
    from_version: it.fromVersion,
    pieces: canonicalJson(it.pieces),
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
  };
  await trx.insertInto("taken_answer").values(row).execute();
  noteWritten(trx, "taken_answer", { ...row });
}

function takenAnswerFromRow(row: Selectable<TakenAnswerTable>): TakenAnswer {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    version: row.version,
    act: oneOf(TAKING_ACTS, row.act, { table: "taken_answer", column: "act" }),
    fromAssessmentId: row.from_assessment_id,
    fromVersion: row.from_version,
    pieces: jsonOf(row.pieces, isTakenPieces, { table: "taken_answer", column: "pieces" }),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
