import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/**
 * Where an answer stands in its process, and by whose hand. Rows that are there keep nothing in the new columns: the digests that
 * the audit holds of them stay true, and whoever reads them knows where they stand (drafts; claims as they were judged).
 */
const COLUMNS = [
  `act text check (act in ('response.save', 'response.submit', 'response.withdraw', 'response.return',
    'response.approve', 'response.revise', 'response.recall'))`,
  `state text check (state in ('draft', 'submitted', 'returned', 'approved'))`,
  "submitted_by text",
  "submitted_by_name text",
  "submitted_at text",
  "approved_by text",
  "approved_by_name text",
  "approved_at text",
  "approved_sha256 text",
  "approved_as_second integer check (approved_as_second in (0, 1))",
];

/** Answers have a state of their process. */
export const responseState: Migration = {
  async up(trx: MigrationTransaction) {
    for (const table of ["response", "response_version"]) {
      for (const column of COLUMNS) await sql.raw(`alter table ${table} add column ${column}`).execute(trx);
    }
  },
};
