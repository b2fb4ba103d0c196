import type { Selectable } from "kysely";
import type { Assignment } from "@faheng/domain";
import { canonicalJson } from "../canonical-json.ts";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import { isAssignments } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { ASSIGNMENT_ROLES, type AssignmentTable, type AssignmentVersionTable } from "../tables/assignment.table.ts";

/** Whose plan it is. */
export interface AssignmentOwner {
  readonly agencyId: string;
  readonly assessmentId: string;
}

/** Who saved a version of a plan, and when. */
export interface AssignmentVersion {
  readonly version: number;
  readonly savedBy: string;
  readonly savedByName: string;
  readonly savedAt: string;
  readonly rows: readonly Assignment[];
}

/** The plan as it stands. */
export async function listAssignments(db: Db, { agencyId, assessmentId }: AssignmentOwner): Promise<Assignment[]> {
  const rows = await db
    .selectFrom("assignment")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", assessmentId)
    .orderBy("indicator")
    .orderBy("part")
    .orderBy("role", "desc")
    .orderBy("department_id")
    .orderBy("person_id")
    .execute();
  return rows.map(assignmentFromRow);
}

function assignmentFromRow(row: Selectable<AssignmentTable>): Assignment {
  return {
    indicator: row.indicator,
    part: row.part,
    departmentId: row.department_id,
    personId: row.person_id === "" ? null : row.person_id,
    role: oneOf(ASSIGNMENT_ROLES, row.role, { table: "assignment", column: "role" }),
    dueOn: row.due_on,
  };
}

/** Replaces the plan as it stands. */
export async function replaceAssignments(
  trx: Transaction,
  { agencyId, assessmentId }: AssignmentOwner,
  rows: readonly Assignment[],
): Promise<void> {
  await trx
    .deleteFrom("assignment")
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", assessmentId)
    .execute();
  const values = rows.map((row) => ({
    agency_id: agencyId,
    assessment_id: assessmentId,
    indicator: row.indicator,
    part: row.part,
    department_id: row.departmentId,
    person_id: row.personId ?? "",
    role: row.role,
    due_on: row.dueOn,
  }));
  for (let at = 0; at < values.length; at += ROWS_AT_ONCE) {
    await trx
      .insertInto("assignment")
      .values(values.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

/** Both engines bound the parameters of one statement. */
const ROWS_AT_ONCE = 500;

/** Keeps a version of the plan; `false` where somebody else has saved this version first. */
export async function insertAssignmentVersion(
  trx: Transaction,
  { agencyId, assessmentId }: AssignmentOwner,
  { version, savedBy, savedByName, savedAt, rows }: AssignmentVersion,
): Promise<boolean> {
  const written = await trx
    .insertInto("assignment_version")
    .values({
      agency_id: agencyId,
      assessment_id: assessmentId,
      version,
      rows: canonicalJson(rows),
      saved_by: savedBy,
      saved_by_name: savedByName,
      saved_at: savedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (written) noteWritten(trx, "assignment_version", { ...written });
  return written !== undefined;
}

/** Every version of the plan, oldest first. */
export async function listAssignmentVersions(
  db: Db,
  { agencyId, assessmentId }: AssignmentOwner,
): Promise<AssignmentVersion[]> {
  const rows = await db
    .selectFrom("assignment_version")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", assessmentId)
    .orderBy("version")
    .execute();
  return rows.map(assignmentVersionFromRow);
}

function assignmentVersionFromRow(row: Selectable<AssignmentVersionTable>): AssignmentVersion {
  return {
    version: row.version,
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
    rows: jsonOf(row.rows, isAssignments, { table: "assignment_version", column: "rows" }),
  };
}

/** The earliest day that an agency has set for each indicator of some assessments. */
export async function listAssignedDays(
  db: Db,
  assessments: readonly AssessmentKey[],
): Promise<{ readonly assessmentId: string; readonly indicator: string; readonly dueOn: string }[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("assignment")
    .select((eb) => ["assessment_id", "indicator", eb.fn.min("due_on").as("due_on")])
    .where(inAssessments(assessments, "assignment"))
    .where("due_on", "is not", null)
    .groupBy(["assessment_id", "indicator"])
    .execute();
  return rows.map((row) => ({
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    dueOn: String(row.due_on),
  }));
}
