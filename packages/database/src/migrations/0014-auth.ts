import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

/**
 * Failures are counted by login and address range, for logins nobody has as for others; locks that ran before end here.
 * Beside them the code by which a security administrator is restored.
 */
export const auth: Migration = {
  async up(trx: MigrationTransaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
  },
};

const STATEMENTS = [
  `create table sign_in_attempt (
    login text not null, origin text not null, failures integer not null check (failures >= 0), locked_until text,
    last_at text not null, primary key (login, origin))`,
  `create index sign_in_attempt_last on sign_in_attempt (last_at)`,
  `alter table account drop column failed_attempts`,
  `alter table account drop column locked_until`,
  `create table account_restoration (
    account_id text primary key references account (id), code_sha256 text not null, issued_at text not null,
    expires_at text not null, used_at text)`,
];
