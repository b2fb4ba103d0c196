import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/**
 * One reviewer, one cycle, one agency: one row. Rows that stood twice become the oldest, with everything that any of them
 * named.
 */
export const oneReview: Migration = {
  async up(trx: MigrationTransaction) {
    const db = trx.$extendTables<{ review_assignment: Row }>();
    const rows = await db
      .selectFrom("review_assignment")
      .select(["id", "agency_id", "cycle_id", "person_id", "indicators"])
      .orderBy("created_at")
      .orderBy("id")
      .execute();
    const same = Map.groupBy(rows, (row) => JSON.stringify([row.agency_id, row.cycle_id, row.person_id]));
    for (const [first, ...others] of same.values()) {
      if (!first || others.length === 0) continue;
      const doubled = others.map((row) => row.id);
      await db.deleteFrom("review_assignment").where("id", "in", doubled).execute();
      const indicators = unionOf([first, ...others].map((row) => row.indicators));
      await db.updateTable("review_assignment").set({ indicators }).where("id", "=", first.id).execute();
    }
    for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
  },
};

const STATEMENTS = [
  `alter table review_assignment add column version integer not null default 1`,
  `create unique index review_assignment_one on review_assignment (agency_id, cycle_id, person_id)`,
  `create index review_assignment_person on review_assignment (person_id)`,
];

/** The table as it stood before this step. */
interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly cycle_id: string;
  readonly agency_id: string;
  readonly indicators: string | null;
  readonly created_at: string;
}

/** `null`, every indicator, takes in all others. */
function unionOf(lists: readonly (string | null)[]): string | null {
  const named = lists.map((list) => (list === null ? null : (JSON.parse(list) as string[])));
  if (named.includes(null)) return null;
  return JSON.stringify([...new Set(named.flatMap((list) => list ?? []))].toSorted());
}
