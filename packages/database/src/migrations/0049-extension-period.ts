import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** A request may name one period of one figure (周期任务) in place of indicators. What is there names none, and its digests stay true. */
export const extensionPeriod: Migration = {
  async up(trx: MigrationTransaction) {
    await sql.raw(`alter table extension add column period text`).execute(trx);
  },
};
