import {
  REGISTER_KINDS,
  REGISTER_MARKS,
  registerEntryProcess,
  type RegisterRow,
  type RegisterState,
} from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isRegisterSteps, isRegisterVeto } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { RegisterRowTable } from "../tables/register-row.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const REGISTER_STATES = Object.keys(registerEntryProcess.states) as RegisterState[];

/** What the office's register says of assessments, in the order of the days it is about. */
export async function listRegisterRows(db: Db, assessments: readonly AssessmentKey[]): Promise<RegisterRow[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("register_row")
    .selectAll()
    .where(inAssessments(assessments, "register_row"))
    .orderBy("held_on")
    .orderBy("entry_id")
    .orderBy("assessment_id")
    .execute();
  return rows.map(registerRowFromRow);
}

/**
 * Writes a row of the register as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putRegisterRow(trx: Transaction, it: RegisterRow): Promise<boolean> {
  const row: RegisterRowTable = {
    agency_id: it.agencyId,
    assessment_id: it.assessmentId,
    entry_id: it.entryId,
    writes: it.writes,
    kind: it.kind,
    title: it.title,
    held_on: it.heldOn,
    object_until: it.objectUntil,
    mark: it.mark,
    state: it.state,
    steps: canonicalJson(it.steps),
    saved_at: it.savedAt,
    veto: it.veto && canonicalJson(it.veto),
  };
  return await writeOver(trx, "register_row", row, {
    key: ["assessment_id", "entry_id"],
    changes: ["mark", "state", "steps", "saved_at"],
  });
}

function registerRowFromRow(row: Selectable<RegisterRowTable>): RegisterRow {
  const table = "register_row";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    entryId: row.entry_id,
    writes: row.writes,
    kind: oneOf(REGISTER_KINDS, row.kind, { table, column: "kind" }),
    title: row.title,
    heldOn: row.held_on,
    objectUntil: row.object_until,
    mark: oneOf(REGISTER_MARKS, row.mark, { table, column: "mark" }),
    state: oneOf(REGISTER_STATES, row.state, { table, column: "state" }),
    steps: jsonOf(row.steps, isRegisterSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
    veto: row.veto === null ? null : jsonOf(row.veto, isRegisterVeto, { table, column: "veto" }),
  };
}
