import { sql } from "kysely";
import type { Transaction } from "../schema.ts";

/**
 * Sets triggers and walls aside for the length of a restore, and has references looked at when all is there: for the owner of the
 * tables, whom they hold otherwise. All of it is taken back with the transaction.
 *
 * @returns puts them back, and looks at every reference.
 */
export async function suspendPostgresGuards(trx: Transaction): Promise<() => Promise<void>> {
  const tables = await sql<{ name: string; is_forced: boolean }>`
    select relname as name, relforcerowsecurity as is_forced from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(trx);
  const references = await sql<{ name: string; table_name: string }>`
    select conname as name, relname as table_name from pg_constraint join pg_class on pg_class.oid = conrelid
    where pg_constraint.connamespace = current_schema()::regnamespace and contype = 'f'`.execute(trx);
  const all = async (
    change: (table: string) => string,
    isWanted: (table: { readonly is_forced: boolean }) => boolean = () => true,
  ): Promise<void> => {
    for (const table of tables.rows.filter(isWanted)) await sql.raw(change(table.name)).execute(trx);
  };
  const defer = async (how: string): Promise<void> => {
    for (const { name, table_name: table } of references.rows) {
      await sql`alter table ${sql.id(table)} alter constraint ${sql.id(name)} ${sql.raw(how)}`.execute(trx);
    }
  };
  const isForced = ({ is_forced }: { readonly is_forced: boolean }): boolean => is_forced;
  await all((table) => `alter table "${table}" disable trigger user`);
  await all((table) => `alter table "${table}" no force row level security`, isForced);
  await defer("deferrable initially deferred");
  return async () => {
    await sql`set constraints all immediate`.execute(trx);
    await defer("not deferrable");
    await all((table) => `alter table "${table}" force row level security`, isForced);
    await all((table) => `alter table "${table}" enable trigger user`);
  };
}
