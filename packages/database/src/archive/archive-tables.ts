import { sql } from "kysely";
import type { Engine } from "../open-database.ts";
import type { Transaction } from "../schema.ts";

/** Tables that stay where they are, and why. */
export const NOT_CARRIED: Readonly<Record<string, string>> = {
  faheng_migration: "the archive says beside its tables which steps they have been through",
  session: "whoever was signed in signs in again",
  act_request: "keys of requests of the last day; none is sent once more to another database",
  packed_unit: "derived; packed anew",
  search_text: "derived; made anew",
  search_pair: "derived; made anew",
  export_part: "files made for one person for some days; made anew by asking, and no copy of them outlives them",
};

/** Tables that begin with a row of the schema's own: it gives way to the archive's. */
export const SEEDED: readonly string[] = ["audit_head", "turn"];

/** A table as an archive takes it. */
export interface ArchiveTable {
  readonly name: string;
  /** By name, as both engines have them in orders of their own. */
  readonly columns: readonly ArchiveColumn[];
  /** The columns by which its rows are in order, on both engines alike. */
  readonly order: readonly ArchiveColumn[];
}

interface ArchiveColumn {
  readonly name: string;
  readonly isText: boolean;
}

/** Every table that an archive carries, by name. */
export async function listArchiveTables(trx: Transaction, engine: Engine): Promise<ArchiveTable[]> {
  const { rows } = await (engine === "sqlite" ? sqliteColumns : postgresColumns).execute(trx);
  const tables = Map.groupBy(rows, (it) => it.table_name);
  return [...tables]
    .filter(([name]) => !(name in NOT_CARRIED))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, columns]) => {
      const sorted = columns.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const toColumn = ({ name: column, is_text }: ColumnRow): ArchiveColumn => ({
        name: column,
        isText: is_text === 1,
      });
      const key = sorted.filter((it) => it.is_key === 1);
      return { name, columns: sorted.map(toColumn), order: (key.length === 0 ? sorted : key).map(toColumn) };
    });
}

interface ColumnRow {
  readonly table_name: string;
  readonly name: string;
  readonly is_text: number;
  readonly is_key: number;
}

const sqliteColumns = sql<ColumnRow>`
  select t.name as table_name, c.name, c.type = 'TEXT' collate nocase as is_text, c.pk > 0 as is_key
  from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'`;

const postgresColumns = sql<ColumnRow>`
  select c.relname as table_name, a.attname as name, (a.atttypid = 'text'::regtype)::int as is_text,
    coalesce(a.attnum = any (k.conkey), false)::int as is_key
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`;

/** The steps that the schema has been through. */
export async function listSteps(trx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from faheng_migration`.execute(trx);
  return rows.map(({ name }) => name).toSorted();
}
