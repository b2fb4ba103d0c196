import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** The last job for one thing is looked for by whoever asked for it, however many jobs there have been. */
export const jobSubject: Migration = {
  async up(trx: MigrationTransaction) {
    await sql`create index job_subject on job (agency_id, kind, key, created_at, id)`.execute(trx);
    await sql`create index job_subject_office on job (kind, key, created_at, id) where agency_id is null`.execute(trx);
  },
};
