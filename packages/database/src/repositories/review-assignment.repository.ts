import type { Db, Transaction } from "../schema.ts";

/** A reviewer may review one agency in one cycle; `indicators` is `null` for all of them. */
export interface ReviewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly cycleId: string;
  readonly agencyId: string;
  readonly indicators: readonly string[] | null;
}

export async function insertReviewAssignment(trx: Transaction, it: ReviewAssignment, at: string): Promise<void> {
  await trx
    .insertInto("review_assignment")
    .values({
      id: it.id,
      person_id: it.personId,
      cycle_id: it.cycleId,
      agency_id: it.agencyId,
      indicators: it.indicators === null ? null : JSON.stringify(it.indicators),
      created_at: at,
    })
    .execute();
}

export async function deleteReviewAssignment(trx: Transaction, id: string): Promise<void> {
  await trx.deleteFrom("review_assignment").where("id", "=", id).execute();
}

/** What one reviewer may review. */
export async function listReviewAssignments(db: Db, personId: string): Promise<ReviewAssignment[]> {
  const rows = await db
    .selectFrom("review_assignment")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    cycleId: row.cycle_id,
    agencyId: row.agency_id,
    indicators: row.indicators === null ? null : (JSON.parse(row.indicators) as string[]),
  }));
}
