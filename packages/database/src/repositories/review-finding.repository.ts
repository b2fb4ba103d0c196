import type { ReviewFinding } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { fromFlag, toFlag } from "../booleans.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isMaterialVerdicts, isReviewPoints } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { ReviewFindingTable } from "../tables/review-finding.table.ts";

/** Every version of what reviewers state of assessments, by item, task and version. */
export async function listFindings(db: Db, assessments: readonly AssessmentKey[]): Promise<ReviewFinding[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("review_finding")
    .selectAll()
    .where(inAssessments(assessments, "review_finding"))
    .orderBy("indicator")
    .orderBy("task_id")
    .orderBy("version")
    .execute();
  return rows.map(reviewFindingFromRow);
}

/**
 * Writes the next version of a finding.
 *
 * @returns `false`, with nothing written, when there is such a version already.
 */
export async function insertFinding(trx: Transaction, finding: ReviewFinding): Promise<boolean> {
  const row: ReviewFindingTable = {
    agency_id: finding.agencyId,
    assessment_id: finding.assessmentId,
    indicator: finding.indicator,
    task_id: finding.taskId,
    version: finding.version,
    points: canonicalJson(finding.points),
    materials: finding.materials.length === 0 ? null : canonicalJson(finding.materials),
    settles: toFlag(finding.settles),
    saved_by: finding.savedBy,
    saved_by_name: finding.savedByName,
    saved_at: finding.savedAt,
  };
  const written = await trx
    .insertInto("review_finding")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "review_finding", { ...row });
  return true;
}

function reviewFindingFromRow(row: Selectable<ReviewFindingTable>): ReviewFinding {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    taskId: row.task_id,
    version: row.version,
    points: jsonOf(row.points, isReviewPoints, { table: "review_finding", column: "points" }),
    materials:
      row.materials === null
        ? []
        : jsonOf(row.materials, isMaterialVerdicts, { table: "review_finding", column: "materials" }),
    settles: fromFlag(row.settles),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
