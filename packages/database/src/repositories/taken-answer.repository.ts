import { type TakenAnswer, TAKING_ACTS } from "@faheng/domain";
import type { Selectable } from "kysely";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isTakenPieces } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { TakenAnswerTable } from "../tables/taken-answer.table.ts";

/** Rows of one insert: both engines take so many values. */
const AT_ONCE = 500;

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

/** What was done last to each of some answers, by indicator; what was never taken over is not among them. */
export async function listLastTakings(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, TakenAnswer>> {
  if (indicators.length === 0) return new Map();
  const rows = await db
    .selectFrom("taken_answer")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "in", indicators)
    .orderBy("indicator")
    .orderBy("version")
    .execute();
  return new Map(rows.map((row) => [row.indicator, takenAnswerFromRow(row)]));
}

/** Keeps what made versions of answers. Two of one version can't be: whoever writes them holds the assessment. */
export async function insertTakings(trx: Transaction, takings: readonly TakenAnswer[]): Promise<void> {
  const rows = takings.map(takenAnswerToRow);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await trx
      .insertInto("taken_answer")
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
  for (const row of rows) noteWritten(trx, "taken_answer", { ...row });
}

function takenAnswerToRow(it: TakenAnswer): TakenAnswerTable {
  return {
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
