import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/** Indexes for what requests look for: the acts of one person, newest first, and the assessments under one manifest. */
export const foundByIndex: Migration = {
  async up(trx: MigrationTransaction) {
    await sql`create index audit_actor on audit (actor_id, at, chain, seq)`.execute(trx);
    await sql`create index assessment_manifest on assessment (manifest_sha256)`.execute(trx);
  },
};
