import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** The secret of a second factor that was offered and not confirmed yet: it comes from here, and from no client. */
export const offeredTotp: Migration = {
  async up(trx: MigrationTransaction) {
    for (const column of ["totp_offered", "totp_offered_until"]) {
      await sql.raw(`alter table account add column ${column} text`).execute(trx);
    }
  },
};
