import { SQLITE_FILE } from "@faheng/database";
import { startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { startTestServer, type TestServer } from "../test-server.ts";

/** Somebody who looks at the database past the product. */
export interface Raw {
  run(sql: string, values: readonly string[]): Promise<void>;
  /** Every table with its columns. */
  tables(): Promise<Map<string, string[]>>;
  count(table: string, agencyId: string): Promise<number>;
}

/** A demonstration server on one of the engines; on PostgreSQL under a login that row-level security holds. */
export interface Ground {
  readonly test: TestServer;
  readonly raw: Raw;
  stop(): Promise<void>;
}

/** A web app of one empty page, so that the matrix needs none built. */
function emptyWeb(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-web-"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>法衡</title>");
  return folder;
}

export async function onSqlite(): Promise<Ground> {
  const web = emptyWeb();
  const test = await startTestServer({ web });
  const database = new DatabaseSync(path.join(test.folder, SQLITE_FILE));
  database.exec("pragma busy_timeout = 5000");
  const names = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(row["name"]));
  const raw: Raw = {
    async run(sql, values) {
      database.prepare(sql.replaceAll(/\$\d+/g, "?")).run(...values);
    },
    async tables() {
      const tables = names("select name from sqlite_schema where type = 'table'");
      return new Map(tables.map((table) => [table, names(`pragma table_info(${table})`)]));
    },
    count: async (table, agencyId) =>
      Number(database.prepare(`select count(*) as n from ${table} where agency_id = ?`).get(agencyId)?.["n"]),
  };
  return {
    test,
    raw,
    async stop() {
      database.close();
      await test.stop();
      rmSync(web, { recursive: true });
    },
  };
}

/** A cluster with a login for the server that row-level security holds. */
export async function startGuardedPostgres(): Promise<{
  readonly options: { readonly databaseUrl: string; readonly ownerUrl: string };
  readonly client: pg.Client;
  stop(): Promise<void>;
}> {
  const cluster = await startPostgres();
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query("create role faheng_server login");
  const databaseUrl = cluster.url.replace("faheng_owner", "faheng_server");
  return {
    options: { databaseUrl, ownerUrl: cluster.url },
    client,
    async stop() {
      await client.end();
      await cluster.stop();
    },
  };
}

export async function onPostgres(): Promise<Ground> {
  const { options, client, stop } = await startGuardedPostgres();
  const web = emptyWeb();
  const test = await startTestServer({ ...options, web });
  const raw: Raw = {
    async run(sql, values) {
      await client.query(sql, [...values]);
    },
    async tables() {
      const { rows } = await client.query<{ table_name: string; column_name: string }>(
        "select table_name, column_name from information_schema.columns where table_schema = current_schema()",
      );
      const grouped = Map.groupBy(rows, (row) => row.table_name);
      return new Map([...grouped].map(([table, columns]) => [table, columns.map((it) => it.column_name)]));
    },
    async count(table, agencyId) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table} where agency_id = $1`, [
        agencyId,
      ]);
      return Number(rows[0]?.n);
    },
  };
  return {
    test,
    raw,
    async stop() {
      await test.stop();
      await stop();
      rmSync(web, { recursive: true });
    },
  };
}
