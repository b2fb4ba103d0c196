import { type Question, questionProcess, type QuestionState } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isQuestionSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { QuestionTable } from "../tables/question.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const QUESTION_STATES = Object.keys(questionProcess.states) as QuestionState[];

/** What reviewers asked in assessments, oldest first. */
export async function listQuestions(db: Db, assessments: readonly AssessmentKey[]): Promise<Question[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("question")
    .selectAll()
    .where(inAssessments(assessments, "question"))
    .orderBy("assessment_id")
    .orderBy("id")
    .execute();
  return rows.map(questionFromRow);
}

/**
 * Writes a question as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putQuestion(trx: Transaction, question: Question): Promise<boolean> {
  const row: QuestionTable = {
    agency_id: question.agencyId,
    assessment_id: question.assessmentId,
    id: question.id,
    writes: question.writes,
    indicator: question.indicator,
    task_id: question.taskId,
    source: question.source,
    state: question.state,
    steps: canonicalJson(question.steps),
    saved_at: question.savedAt,
  };
  return await writeOver(trx, "question", row, {
    key: ["assessment_id", "id"],
    changes: ["state", "steps", "saved_at"],
  });
}

function questionFromRow(row: Selectable<QuestionTable>): Question {
  const table = "question";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    id: row.id,
    writes: row.writes,
    indicator: row.indicator,
    taskId: row.task_id,
    source: row.source,
    state: oneOf(QUESTION_STATES, row.state, { table, column: "state" }),
    steps: jsonOf(row.steps, isQuestionSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
  };
}
