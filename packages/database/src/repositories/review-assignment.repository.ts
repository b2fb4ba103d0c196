import type { Selectable } from "kysely";
import type { ReviewAssignment } from "@faheng/domain";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import { isTexts } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { ReviewAssignmentTable } from "../tables/review-assignment.table.ts";

/** Who says what an assignment is for, and when. */
type Touch = NonNullable<ReviewAssignment["changed"]>;

/** Which assignments are asked for; what is left out narrows nothing. */
export interface ReviewFilter {
  readonly cycleId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly personId?: string | undefined;
}

/**
 * Writes an assignment that is not there yet.
 *
 * @returns `false`, with nothing written, where the reviewer has one for this agency and cycle.
 */
export async function insertReviewAssignment(
  trx: Transaction,
  it: Omit<ReviewAssignment, "version" | "createdAt" | "changed">,
  by: Touch,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("review_assignment")
    .values({
      id: it.id,
      person_id: it.personId,
      cycle_id: it.cycleId,
      agency_id: it.agencyId,
      indicators: toText(it.indicators),
      created_at: by.at,
      version: 1,
      changed_by_name: by.byName,
      changed_at: by.at,
    })
    .onConflict((conflict) => conflict.columns(["agency_id", "cycle_id", "person_id"]).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes the assignment of a reviewer, agency and cycle for writing: other writers of it wait until this transaction ends,
 * on both engines (an update that changes nothing locks the row where `for update` is not understood).
 */
export async function lockReviewAssignment(
  trx: Transaction,
  it: Pick<ReviewAssignment, "personId" | "cycleId" | "agencyId">,
): Promise<ReviewAssignment | null> {
  const row = await trx
    .updateTable("review_assignment")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("agency_id", "=", it.agencyId)
    .where("cycle_id", "=", it.cycleId)
    .where("person_id", "=", it.personId)
    .returningAll()
    .executeTakeFirst();
  return row ? reviewAssignmentFromRow(row) : null;
}

/** Says anew which indicators an assignment is for; its version goes up by one. */
export async function setReviewIndicators(
  trx: Transaction,
  { agencyId, id }: Pick<ReviewAssignment, "agencyId" | "id">,
  indicators: ReviewAssignment["indicators"],
  by: Touch,
): Promise<void> {
  await trx
    .updateTable("review_assignment")
    .set((eb) => ({
      indicators: toText(indicators),
      version: eb("version", "+", 1),
      changed_by_name: by.byName,
      changed_at: by.at,
    }))
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .execute();
}

export async function findReviewAssignment(db: Db, scope: AgencyScope, id: string): Promise<ReviewAssignment | null> {
  const row = await db
    .selectFrom("review_assignment")
    .selectAll()
    .where(inScope(scope, "review_assignment.agency_id"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? reviewAssignmentFromRow(row) : null;
}

/**
 * Takes an assignment away where it still is the version that the caller saw.
 *
 * @returns whether it was there to take away.
 */
export async function deleteReviewAssignment(
  trx: Transaction,
  { agencyId, id, version }: Pick<ReviewAssignment, "agencyId" | "id" | "version">,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom("review_assignment")
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

/** Assignments inside the scope, oldest first. */
export async function listReviewAssignments(
  db: Db,
  scope: AgencyScope,
  { cycleId, agencyId, personId }: ReviewFilter = {},
): Promise<ReviewAssignment[]> {
  let query = db.selectFrom("review_assignment").selectAll().where(inScope(scope, "review_assignment.agency_id"));
  if (cycleId !== undefined) query = query.where("cycle_id", "=", cycleId);
  if (agencyId !== undefined) query = query.where("agency_id", "=", agencyId);
  if (personId !== undefined) query = query.where("person_id", "=", personId);
  return (await query.orderBy("created_at").orderBy("id").execute()).map(reviewAssignmentFromRow);
}

const toText = (indicators: ReviewAssignment["indicators"]): string | null =>
  indicators === null ? null : JSON.stringify(indicators);

function reviewAssignmentFromRow(row: Selectable<ReviewAssignmentTable>): ReviewAssignment {
  return {
    id: row.id,
    personId: row.person_id,
    cycleId: row.cycle_id,
    agencyId: row.agency_id,
    indicators:
      row.indicators === null
        ? null
        : jsonOf(row.indicators, isTexts, { table: "review_assignment", column: "indicators" }),
    version: row.version,
    createdAt: row.created_at,
    changed:
      row.changed_by_name === null || row.changed_at === null
        ? null
        : { byName: row.changed_by_name, at: row.changed_at },
  };
}
