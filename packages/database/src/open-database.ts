import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { FahengError } from "@faheng/domain";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import pg from "pg";
import { databaseErrors } from "./errors.ts";
import { checkPostgresOurs } from "./postgres/check-ours.ts";
import { reachDialect } from "./postgres/reach-dialect.ts";
import type { Reach } from "./reach.ts";
import type { Db, Schema } from "./schema.ts";
import { lockFolder } from "./sqlite/lock-folder.ts";
import { nodeSqlite } from "./sqlite/node-sqlite.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

/** The two engines Faheng speaks. Only migrations and this folder may ask which one it is. */
export type Engine = "sqlite" | "postgres";

/** Where the data are. */
export type DatabaseConfig =
  | {
      readonly engine: "sqlite";
      /** Data folder; created when missing. */
      readonly folder: string;
      /** `server` holds the folder alone; `reader` opens it read-only beside a running server. */
      readonly access: "server" | "reader";
    }
  | { readonly engine: "postgres"; readonly url: string; readonly poolSize: number };

/** An open database. */
export interface OpenDatabase {
  readonly engine: Engine;
  /**
   * Without any reach: for migrations and for who owns the tables. Under PostgreSQL's row-level security it sees no
   * agency's rows.
   */
  readonly db: Db;
  /** The same data as far as somebody reaches. On SQLite `db` itself. */
  reaching(reach: Reach): Db;
  close(): Promise<void>;
}

/**
 * Opens the database without migrating it.
 *
 * @throws FAHENG_DATA_FOLDER_UNWRITABLE, FAHENG_DATABASE_LOCKED, FAHENG_DATABASE_NOT_OURS, FAHENG_DATABASE_UNREACHABLE
 * @example const { db, close } = await openDatabase({ engine: "sqlite", folder: "data", access: "server" });
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  return config.engine === "sqlite" ? openFolder(config) : await openServer(config);
}

/** Name of the SQLite file inside the data folder. */
export const SQLITE_FILE = "faheng.sqlite";

function openFolder({ folder, access }: Extract<DatabaseConfig, { engine: "sqlite" }>): OpenDatabase {
  const isReadOnly = access === "reader";
  if (!isReadOnly) requireWritable(folder);
  const unlock = isReadOnly ? () => {} : lockFolder(folder);
  try {
    const database = openSqlite(path.join(folder, SQLITE_FILE), { isReadOnly });
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
    return {
      engine: "sqlite",
      db,
      reaching: () => db,
      async close() {
        await db.destroy();
        if (database.isOpen) database.close();
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

async function openServer({ url, poolSize }: Extract<DatabaseConfig, { engine: "postgres" }>): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000 });
  // A connection that dies while idle must not take the process down; the next query reports it.
  pool.on("error", () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkPostgresOurs(db, hostOf(url));
  } catch (cause) {
    await db.destroy();
    if (cause instanceof FahengError) throw cause;
    throw new FahengError(databaseErrors.FAHENG_DATABASE_UNREACHABLE, {
      place: hostOf(url),
      details: { place: hostOf(url), reason: cause instanceof Error ? cause.message : String(cause) },
      cause,
    });
  }
  return {
    engine: "postgres",
    db,
    reaching: (reach) => new Kysely<Schema>({ dialect: reachDialect(pool, reach) }),
    close: () => db.destroy(),
  };
}

function requireWritable(folder: string): void {
  try {
    makeFolder(path.resolve(folder));
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new FahengError(databaseErrors.FAHENG_DATA_FOLDER_UNWRITABLE, {
      place: folder,
      details: { place: folder, reason: cause instanceof Error ? cause.message : String(cause) },
      cause,
    });
  }
}

/** Node's own recursive `mkdirSync` never returns where a file system answers "no such entry" to a mkdir (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Host and database without user and password, which must not reach logs. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return "DATABASE_URL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
