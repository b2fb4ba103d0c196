import { sql } from "kysely";
import type { Transaction } from "../schema.ts";

/**
 * Takes every trigger away for the length of a restore, and has references looked at when it commits; what comes back says again
 * word for word what it said.
 *
 * @returns puts them back.
 */
export async function suspendSqliteGuards(trx: Transaction): Promise<() => Promise<void>> {
  const triggers = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'trigger'`.execute(trx);
  await sql`pragma defer_foreign_keys = on`.execute(trx);
  for (const { name } of triggers.rows) await sql`drop trigger ${sql.id(name)}`.execute(trx);
  return async () => {
    for (const { sql: definition } of triggers.rows) await sql.raw(definition).execute(trx);
  };
}
