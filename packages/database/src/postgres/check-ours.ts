import { FahengError } from "@faheng/domain";
import { sql } from "kysely";
import { databaseErrors } from "../errors.ts";
import type { Db } from "../schema.ts";

/**
 * Refuses a PostgreSQL database that holds tables but none of ours.
 *
 * @throws FAHENG_DATABASE_NOT_OURS
 */
export async function checkPostgresOurs(db: Db, place: string): Promise<void> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.tables where table_schema = current_schema()`.execute(db);
  if (rows.length === 0 || rows.some((row) => row.table_name === "faheng_migration")) return;
  const reason = "其中是别的程序的数据 / it holds another program's data";
  throw new FahengError(databaseErrors.FAHENG_DATABASE_NOT_OURS, { place, details: { place, reason } });
}
