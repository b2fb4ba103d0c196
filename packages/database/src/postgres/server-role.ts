import { FahengError } from "@faheng/domain";
import { sql } from "kysely";
import { databaseErrors } from "../errors.ts";
import type { OpenDatabase } from "../open-database.ts";

/** Tables whose rows the server's role may never change or delete. */
const APPEND_ONLY = [
  "audit",
  "assignment_version",
  "calendar_version",
  "cycle_member",
  "cycle_method",
  "edition_content",
  "manifest",
  "office_statement",
  "response_version",
  "stage_plan",
];

/**
 * Gives the server's login what it needs and no more, as the owner of the tables: rows, but no definition; audit and
 * history only grow. After every migration, so that new tables are included.
 */
export async function grantServerRole({ db }: OpenDatabase, role: string): Promise<void> {
  const to = sql.id(role);
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
    const schema = sql.id(rows[0]?.schema ?? "public");
    await sql`grant usage on schema ${schema} to ${to}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(trx);
    for (const table of APPEND_ONLY) await sql`revoke update, delete on ${sql.table(table)} from ${to}`.execute(trx);
    await sql`revoke update, delete on audit_head from ${to}`.execute(trx);
    // Enough to begin a chain and to lock its row; what moves it is the audit's own trigger.
    await sql`grant update (chain) on audit_head to ${to}`.execute(trx);
    await sql`revoke insert, delete on turn from ${to}`.execute(trx);
    await sql`revoke insert, update, delete on faheng_migration from ${to}`.execute(trx);
  });
}

/**
 * Whether PostgreSQL holds this connection's role to row-level security: no superuser, not exempt, not the tables' owner
 * (who could take the policies down).
 */
export async function hasRowSecurity({ db, engine }: OpenDatabase): Promise<boolean> {
  if (engine !== "postgres") return false;
  const { rows } = await sql<{ is_above: boolean }>`
    select rolsuper or rolbypassrls or exists (
      select from pg_class where relname = 'audit' and relnamespace = current_schema()::regnamespace
        and pg_has_role(current_user, relowner, 'member')) as is_above
    from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.is_above === false;
}

/** @throws FAHENG_DATABASE_ROLE where a PostgreSQL login stands above row-level security. */
export async function requireRowSecurity(database: OpenDatabase): Promise<void> {
  if (database.engine !== "postgres" || (await hasRowSecurity(database))) return;
  throw new FahengError(databaseErrors.FAHENG_DATABASE_ROLE, { place: "DATABASE_URL" });
}
