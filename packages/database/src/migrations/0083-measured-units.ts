import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/**
 * What agencies are compared and ranked by stands in a short column of its own, so that nobody reads the cells of a whole city to rank it.
 * Rows that are there are of an earlier packing, and packed anew before anybody sees them.
 */
export const measuredUnits: Migration = {
  async up(trx: MigrationTransaction) {
    await sql.raw(`alter table packed_unit add column measured text not null default '[]'`).execute(trx);
  },
};
