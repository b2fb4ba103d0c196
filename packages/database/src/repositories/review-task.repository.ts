import { type ReviewTask, reviewTaskProcess, type ReviewTaskState } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isReviewTaskSteps, isTexts } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { ReviewTaskTable } from "../tables/review-task.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const REVIEW_TASK_STATES = Object.keys(reviewTaskProcess.states) as ReviewTaskState[];

/** The review tasks of assessments, void ones too, oldest first. */
export async function listReviewTasks(db: Db, assessments: readonly AssessmentKey[]): Promise<ReviewTask[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("review_task")
    .selectAll()
    .where(inAssessments(assessments, "review_task"))
    .orderBy("id")
    .execute();
  return rows.map(reviewTaskFromRow);
}

/** Somebody's review tasks, void ones too, oldest first. */
export async function listTasksOfReviewer(db: Db, scope: AgencyScope, personId: string): Promise<ReviewTask[]> {
  const rows = await db
    .selectFrom("review_task")
    .selectAll()
    .where(inScope(scope, "review_task.agency_id"))
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return rows.map(reviewTaskFromRow);
}

/**
 * Writes a task as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putReviewTask(trx: Transaction, task: ReviewTask): Promise<boolean> {
  const row: ReviewTaskTable = {
    agency_id: task.agencyId,
    assessment_id: task.assessmentId,
    id: task.id,
    writes: task.writes,
    person_id: task.personId,
    person_name: task.personName,
    source: task.source,
    items: task.items === null ? null : canonicalJson(task.items),
    state: task.state,
    steps: canonicalJson(task.steps),
    saved_at: task.savedAt,
  };
  return await writeOver(trx, "review_task", row, {
    key: ["assessment_id", "id"],
    changes: ["items", "state", "steps", "saved_at"],
  });
}

function reviewTaskFromRow(row: Selectable<ReviewTaskTable>): ReviewTask {
  const table = "review_task";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    id: row.id,
    writes: row.writes,
    personId: row.person_id,
    personName: row.person_name,
    source: row.source,
    items: row.items === null ? null : jsonOf(row.items, isTexts, { table, column: "items" }),
    state: oneOf(REVIEW_TASK_STATES, row.state, { table, column: "state" }),
    steps: jsonOf(row.steps, isReviewTaskSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
  };
}
