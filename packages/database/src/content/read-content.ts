import { sql } from "kysely";
import type { Db } from "../schema.ts";
import { GLOBAL_TABLES, KEYED_OTHERWISE } from "../global-tables.ts";
import { CONTENT_TABLES, type ContentPlace, type ContentRow, type ContentTableName } from "./content-tables.ts";

/** The columns of a table's key, its agency first; without it where the rest alone names a row, which the office's need. */
function keyOf(table: ContentTableName): readonly string[] {
  const { object, version } = CONTENT_TABLES[table];
  const isInKey = version !== null && CONTENT_TABLES[table].isHistory;
  const isAlone = table in GLOBAL_TABLES || table in KEYED_OTHERWISE;
  return [...(isAlone ? [] : ["agency_id"]), ...object, ...(isInKey ? [version] : [])];
}

/** Rows of a table in the order of its key, behind a row that is known. */
export async function readContent(
  db: Db,
  table: ContentTableName,
  { after, limit }: { readonly after: ContentRow | null; readonly limit: number },
): Promise<ContentRow[]> {
  const columns = keyOf(table);
  const key = sql.join(columns.map((column) => sql.ref(column)));
  const behind =
    after === null ? sql`` : sql`where (${key}) > (${sql.join(columns.map((column) => sql`${after[column]}`))})`;
  const query = sql<ContentRow>`select * from ${sql.table(table)} ${behind} order by ${key} limit ${sql.lit(limit)}`;
  return (await query.execute(db)).rows;
}

/** The row that lies in a place now; `null` for none. */
export async function findContent(db: Db, place: ContentPlace): Promise<ContentRow | null> {
  const { table, agencyId, object, version } = place;
  const { object: columns, version: counted, isHistory } = CONTENT_TABLES[table];
  const named = columns.map((column) => sql`cast(${sql.ref(column)} as text)`);
  const conditions = [
    sql`${sql.join(named, sql` || '/' || `)} = ${object}`,
    ...(agencyId === null ? [] : [sql`agency_id = ${agencyId}`]),
    ...(counted !== null && isHistory ? [sql`${sql.ref(counted)} = ${version}`] : []),
  ];
  const query = sql<ContentRow>`select * from ${sql.table(table)} where ${sql.join(conditions, sql` and `)}`;
  return (await query.execute(db)).rows[0] ?? null;
}
