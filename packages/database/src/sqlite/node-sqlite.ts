import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { LRUCache } from "lru-cache";
import { coded } from "./faults.ts";

/** Statements kept prepared, those used last: lists of many lengths make many statements. */
const MAX_STATEMENTS = 256;

/**
 * Gives Node's own SQLite the shape Kysely expects, and keeps prepared statements.
 *
 * @throws FAHENG_DATABASE_FULL, FAHENG_DATABASE_READ_ONLY, FAHENG_DATABASE_BUSY, FAHENG_DATABASE_LOST from a statement.
 */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: MAX_STATEMENTS });
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite itself rolls back where the disk is full; what went wrong first is what counts.
      if (sql === "rollback" && !database.isTransaction) return NOTHING;
      const known = prepared.get(sql);
      if (known) return known;
      const statement = adapt(coded(() => database.prepare(sql)));
      prepared.set(sql, statement);
      return statement;
    },
  };
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0n, lastInsertRowid: 0n }),
  iterate: () => [][Symbol.iterator](),
};

function adapt(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => coded(() => statement.all(...values(parameters))),
    run: (parameters) => coded(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
