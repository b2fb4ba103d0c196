import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** Where a session was begun: enough for its owner to know it again, and no more. Older ones say nothing of it. */
export const sessionClient: Migration = {
  async up(trx: MigrationTransaction) {
    for (const column of ["address_range", "browser", "system"]) {
      await sql.raw(`alter table session add column ${column} text`).execute(trx);
    }
  },
};
