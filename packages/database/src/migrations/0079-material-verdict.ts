import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** 材料核验: what a reviewer finds of each piece of evidence stands in the finding. Older findings say nothing of it. */
export const materialVerdict: Migration = {
  async up(trx: MigrationTransaction) {
    await sql.raw(`alter table review_finding add column materials text`).execute(trx);
  },
};
