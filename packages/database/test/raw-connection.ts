import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import pg from "pg";
import type { AuditTable } from "../src/tables/audit.table.ts";

/** Somebody who goes round the product: an administrator of the database machine with SQL in hand. */
export interface RawConnection {
  run(sql: string, values?: readonly (string | number | null)[]): Promise<void>;
  rows<Row = AuditTable>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export function rawSqlite(file: string): RawConnection {
  const database = new DatabaseSync(file);
  database.exec("pragma busy_timeout = 5000; pragma synchronous = off");
  const guards = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
  for (const { name } of guards) database.exec(`drop trigger ${String(name)}`);
  database.exec("pragma ignore_check_constraints = on");
  return {
    async run(sql, values = []) {
      database.prepare(sql.replaceAll(/\$\d+/g, "?")).run(...(values as SQLInputValue[]));
    },
    rows: async <Row>(sql: string) => database.prepare(sql).all() as unknown as Row[],
    close: async () => database.close(),
  };
}

export async function rawPostgres(url: string): Promise<RawConnection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const guards = await client.query<{ name: string; at: string }>(
    "select tgname as name, tgrelid::regclass as at from pg_trigger where not tgisinternal",
  );
  for (const { name, at } of guards.rows) await client.query(`drop trigger ${name} on ${at}`);
  await client.query("alter table audit drop constraint audit_chain");
  return {
    async run(sql, values = []) {
      await client.query(sql, [...values]);
    },
    rows: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    close: () => client.end(),
  };
}
