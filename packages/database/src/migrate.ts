import { FahengError } from "@faheng/domain";
import { sql } from "kysely";
import { databaseErrors } from "./errors.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import type { OpenDatabase } from "./open-database.ts";
import { WHOLE_REACH } from "./reach.ts";

/** Same number on every server, so that two that start together take turns. */
const MIGRATION_LOCK = 1_178_094_663;

/**
 * Brings the schema up to date in one transaction: all missing steps or none, on both engines. (Kysely's own migrator
 * does not roll DDL back on SQLite.)
 *
 * @returns the steps that were taken.
 * @throws FAHENG_DATABASE_NEWER when the database knows a step that this version does not.
 */
export async function migrate(
  { db, engine }: OpenDatabase,
  now: Date,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<readonly string[]> {
  return await db.transaction().execute(async (trx) => {
    if (engine === "postgres") {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
      const { reachSettings } = await import("./postgres/reach-settings.ts");
      // Row-level security is forced on the owner too; a step that moves rows has to see them.
      await trx.executeQuery(reachSettings(WHOLE_REACH, 0));
    }
    await sql`create table if not exists faheng_migration (name text primary key, applied_at text not null)`.execute(
      trx,
    );
    const { rows } = await sql<{ name: string }>`select name from faheng_migration`.execute(trx);
    const applied = new Set(rows.map((row) => row.name));
    for (const name of applied) {
      if (!Object.hasOwn(steps, name)) {
        throw new FahengError(databaseErrors.FAHENG_DATABASE_NEWER, { details: { migration: name } });
      }
    }
    const missing = Object.entries(steps).filter(([name]) => !applied.has(name));
    for (const [name, step] of missing) {
      await step.up(trx.$pickTables<never>(), engine);
      await sql`insert into faheng_migration (name, applied_at) values (${name}, ${now.toISOString()})`.execute(trx);
    }
    return missing.map(([name]) => name);
  });
}

/**
 * Whether the schema is the one this program knows: `behind` while somebody has still to migrate, `newer` after another
 * server's upgrade.
 */
export async function migrationState(
  { db }: OpenDatabase,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<"current" | "behind" | "newer"> {
  const { rows } = await sql<{ name: string }>`select name from faheng_migration`.execute(db);
  const applied = new Set(rows.map(({ name }) => name));
  if ([...applied].some((name) => !Object.hasOwn(steps, name))) return "newer";
  return Object.keys(steps).every((name) => applied.has(name)) ? "current" : "behind";
}
