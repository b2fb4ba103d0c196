import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { FahengError } from "@faheng/domain";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import { databaseErrors } from "./errors.ts";
import { checkPostgresOurs } from "./postgres/check-ours.ts";
import { codedPool, openPool } from "./postgres/coded-pool.ts";
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
      /**
       * `server` holds the folder alone; `reader` opens it read-only beside a running server, and `guest` to write one thing
       * beside it.
       */
      readonly access: "server" | "reader" | "guest";
    }
  | {
      readonly engine: "postgres";
      readonly url: string;
      readonly poolSize: number;
      /** Milliseconds after which a statement is given up; left out: never, as for migrations. */
      readonly statementTimeout?: number;
    };

/** How many connections there are, and how many requests wait for one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

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
  /** `null` where there is no pool. */
  pool(): PoolState | null;
  close(): Promise<void>;
}

/**
 * Opens the database without migrating it.
 *
 * @throws FAHENG_DATA_FOLDER_UNWRITABLE, FAHENG_DATABASE_LOCKED, FAHENG_DATABASE_NOT_OURS, FAHENG_DATABASE_UNREACHABLE
 *   (does not answer, and may come up), FAHENG_DATABASE_REFUSED (answers, and does not let us in)
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
  const unlock = access === "server" ? lockFolder(folder) : () => {};
  try {
    const database = openSqlite(path.join(folder, SQLITE_FILE), { isReadOnly });
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
    return {
      engine: "sqlite",
      db,
      reaching: () => db,
      pool: () => null,
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

async function openServer(config: Extract<DatabaseConfig, { engine: "postgres" }>): Promise<OpenDatabase> {
  const { url, poolSize, statementTimeout = 0 } = config;
  // We give up first and throw the connection away; the server's own limit only ends what nobody waits for any more. The
  // other way round, a commit that waits for a standby would be answered as done without it.
  const queryTimeout = statementTimeout * QUERY_SHARE;
  const pool = openPool({ url, size: poolSize, queryTimeout });
  const coded = codedPool(pool);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: coded }) });
  try {
    await checkPostgresOurs(db, hostOf(url));
  } catch (cause) {
    await db.destroy();
    throw refusalOf(url, cause);
  }
  return {
    engine: "postgres",
    db,
    reaching: (reach) => new Kysely<Schema>({ dialect: reachDialect(coded, reach, statementTimeout) }),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => db.destroy(),
  };
}

/** Of the server's own limit. */
const QUERY_SHARE = 0.8;

/** Why a database could not be opened: one that does not answer may come up, one that refuses us will not. */
function refusalOf(url: string, cause: unknown): FahengError {
  if (cause instanceof FahengError && cause.code === "FAHENG_DATABASE_NOT_OURS") return cause;
  const why = cause instanceof FahengError ? (cause.cause ?? cause) : cause;
  const place = hostOf(url);
  const details = { place, reason: why instanceof Error ? why.message : String(why) };
  const isComing = cause instanceof FahengError;
  const error = isComing ? databaseErrors.FAHENG_DATABASE_UNREACHABLE : databaseErrors.FAHENG_DATABASE_REFUSED;
  return new FahengError(error, { place, details, cause });
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
