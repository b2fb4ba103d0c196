import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import pg from "pg";
import type { AuditTable } from "../src/tables/audit.table.ts";

/** Somebody who goes round the product: an administrator of the database machine with SQL in hand. */
export interface RawConnection {
  run(sql: string, values?: readonly (string | number | null)[]): Promise<void>;
  rows(sql: string): Promise<AuditTable[]>;
  close(): Promise<void>;
}

export function rawSqlite(file: string): RawConnection {
  const database = new DatabaseSync(file);
  database.exec("pragma busy_timeout = 5000; pragma synchronous = off");
  const guards = ["audit_no_update", "audit_no_delete", "audit_moves_head", "audit_head_by_append", "audit_head_stays"];
  for (const guard of guards) database.exec(`drop trigger ${guard}`);
  return {
    async run(sql, values = []) {
      database.prepare(sql.replaceAll(/\$\d+/g, "?")).run(...(values as SQLInputValue[]));
    },
    rows: async (sql) => database.prepare(sql).all() as unknown as AuditTable[],
    close: async () => database.close(),
  };
}

export async function rawPostgres(url: string): Promise<RawConnection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const guards = ["no_change on audit", "no_truncate on audit", "moves_head on audit", "head_by_append on audit_head"];
  for (const guard of guards) await client.query(`drop trigger audit_${guard}`);
  return {
    async run(sql, values = []) {
      await client.query(sql, [...values]);
    },
    rows: async (sql) => (await client.query<AuditTable>(sql)).rows,
    close: () => client.end(),
  };
}
