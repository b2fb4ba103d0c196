import { type Appeal, APPEAL_RULINGS, appealProcess, type AppealState } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isAppealSteps, isRuledFacts } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { AppealTable } from "../tables/appeal.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const APPEAL_STATES = Object.keys(appealProcess.states) as AppealState[];

/** What agencies object to in assessments, by item and fact. */
export async function listAppeals(db: Db, assessments: readonly AssessmentKey[]): Promise<Appeal[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("appeal")
    .selectAll()
    .where(inAssessments(assessments, "appeal"))
    .orderBy("assessment_id")
    .orderBy("indicator")
    .orderBy("fact")
    .execute();
  return rows.map(appealFromRow);
}

/**
 * Writes an appeal as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putAppeal(trx: Transaction, appeal: Appeal): Promise<boolean> {
  const row: AppealTable = {
    agency_id: appeal.agencyId,
    assessment_id: appeal.assessmentId,
    indicator: appeal.indicator,
    fact: appeal.fact,
    result: appeal.result,
    writes: appeal.writes,
    state: appeal.state,
    material: appeal.material,
    ruling: appeal.ruling,
    replacing: canonicalJson(appeal.replacing),
    steps: canonicalJson(appeal.steps),
    saved_at: appeal.savedAt,
  };
  return await writeOver(trx, "appeal", row, {
    key: ["assessment_id", "indicator", "fact"],
    changes: ["result", "state", "material", "ruling", "replacing", "steps", "saved_at"],
  });
}

function appealFromRow(row: Selectable<AppealTable>): Appeal {
  const table = "appeal";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    fact: row.fact,
    result: row.result,
    writes: row.writes,
    state: oneOf(APPEAL_STATES, row.state, { table, column: "state" }),
    material: row.material,
    ruling: row.ruling === null ? null : oneOf(APPEAL_RULINGS, row.ruling, { table, column: "ruling" }),
    replacing: jsonOf(row.replacing, isRuledFacts, { table, column: "replacing" }),
    steps: jsonOf(row.steps, isAppealSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
  };
}
