import { sql } from "kysely";
import type { Engine } from "../open-database.ts";
import type { ArchiveTable } from "./archive-tables.ts";
import type { Transaction } from "../schema.ts";

const AT_ONCE = 500;

/** The rows of a table in its order, a few at a time, each as the values of its columns: the same on both engines. */
export async function* readRows(
  trx: Transaction,
  engine: Engine,
  { name, columns, order }: ArchiveTable,
): AsyncGenerator<readonly unknown[]> {
  const isPostgres = engine === "postgres";
  let query = trx
    .selectFrom(sql`${sql.table(name)}`.as("it"))
    .select(columns.map((column) => sql<unknown>`${sql.ref(column.name)}`.as(column.name)));
  for (const { name: column, isText } of order) {
    // A database sorts by the language it was made for; bytes are the same everywhere.
    const place = isPostgres && isText ? sql`${sql.ref(column)} collate "C"` : sql`${sql.ref(column)}`;
    query = query.orderBy(place, (it) => it.asc().nullsFirst());
  }
  const valuesOf = (row: Readonly<Record<string, unknown>>): unknown[] => columns.map((column) => row[column.name]);
  if (!isPostgres) {
    for await (const row of query.stream(AT_ONCE)) yield valuesOf(row);
    return;
  }
  await sql`declare faheng_archive no scroll cursor for ${query}`.execute(trx);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(AT_ONCE)} from faheng_archive`.execute(trx);
    for (const row of rows) yield valuesOf(row);
    if (rows.length < AT_ONCE) break;
  }
  await sql`close faheng_archive`.execute(trx);
}
