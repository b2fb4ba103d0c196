import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/**
 * Who last said what a reviewer reviews, and when: whoever comes second is told. The audit knows it too, and shows it to auditors
 * alone. Older rows say nothing of it.
 */
export const reviewTouch: Migration = {
  async up(trx: MigrationTransaction) {
    for (const column of ["changed_by_name", "changed_at"]) {
      await sql.raw(`alter table review_assignment add column ${column} text`).execute(trx);
    }
  },
};
