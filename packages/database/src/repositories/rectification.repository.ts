import {
  OPEN_RECTIFICATIONS,
  originKey,
  type Rectification,
  rectificationProcess,
  type RectificationState,
} from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isRectificationOrigin, isRectificationSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { RAISED_AS, type RectificationTable } from "../tables/rectification.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const RECTIFICATION_STATES = Object.keys(rectificationProcess.states) as RectificationState[];

/** Problems that were found in assessments, as they stand, by when they were raised. */
export async function listRectifications(db: Db, assessments: readonly AssessmentKey[]): Promise<Rectification[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("rectification")
    .selectAll()
    .where(inAssessments(assessments, "rectification"))
    .orderBy("raised_at")
    .orderBy("id")
    .execute();
  return rows.map(rectificationFromRow);
}

/** Problems of an agency that still wait for their cure, in whatever cycle they were found. */
export async function listOpenRectifications(db: Db, agencyId: string): Promise<Rectification[]> {
  const rows = await db
    .selectFrom("rectification")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("state", "in", [...OPEN_RECTIFICATIONS])
    .orderBy("raised_at")
    .orderBy("id")
    .execute();
  return rows.map(rectificationFromRow);
}

/** A problem as it stands, `null` where the agency has none of that id. */
export async function findRectification(
  db: Db,
  { agencyId, id }: Pick<Rectification, "agencyId" | "id">,
): Promise<Rectification | null> {
  const row = await db
    .selectFrom("rectification")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? rectificationFromRow(row) : null;
}

/**
 * Writes a problem as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile, or a new one has the origin of one that is open.
 */
export async function putRectification(trx: Transaction, it: Rectification): Promise<boolean> {
  const row: RectificationTable = {
    agency_id: it.agencyId,
    id: it.id,
    assessment_id: it.assessmentId,
    writes: it.writes,
    state: it.state,
    raised_as: it.raisedAs,
    origin: canonicalJson(it.origin),
    origin_key: originKey(it),
    indicator: it.indicator,
    found: it.found,
    department_id: it.departmentId,
    person_id: it.personId,
    due_on: it.dueOn,
    theme: it.theme,
    steps: canonicalJson(it.steps),
    raised_at: it.raisedAt,
    saved_at: it.savedAt,
  };
  return await writeOver(trx, "rectification", row, {
    key: ["id"],
    changes: ["state", "department_id", "person_id", "due_on", "theme", "steps", "saved_at"],
  });
}

function rectificationFromRow(row: Selectable<RectificationTable>): Rectification {
  const table = "rectification";
  return {
    agencyId: row.agency_id,
    id: row.id,
    assessmentId: row.assessment_id,
    writes: row.writes,
    state: oneOf(RECTIFICATION_STATES, row.state, { table, column: "state" }),
    raisedAs: oneOf(RAISED_AS, row.raised_as, { table, column: "raised_as" }),
    origin: jsonOf(row.origin, isRectificationOrigin, { table, column: "origin" }),
    indicator: row.indicator,
    found: row.found,
    departmentId: row.department_id,
    personId: row.person_id,
    dueOn: row.due_on,
    theme: row.theme,
    steps: jsonOf(row.steps, isRectificationSteps, { table, column: "steps" }),
    raisedAt: row.raised_at,
    savedAt: row.saved_at,
  };
}
