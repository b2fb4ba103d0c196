import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** A filing record can be voided: by a version more, as a row never changes. What is there says nothing, and its digests stay true. */
export const voidFiling: Migration = {
  async up(trx: MigrationTransaction) {
    await sql.raw(`alter table filing_record add column is_void integer check (is_void = 1)`).execute(trx);
  },
};
