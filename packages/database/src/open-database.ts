import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { FahengError } from "@faheng/domain";
import { Kysely } from "kysely";
import { databaseErrors } from "./errors.ts";
import type { Reach } from "./reach.ts";
import type { Db, Schema } from "./schema.ts";
import { FairDialect } from "./sqlite/fair-dialect.ts";
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
  if (config.engine === "sqlite") return openFolder(config);
  // The driver is read only where it is used: it would be a fifteenth of a start on SQLite.
  const { openServer } = await import("./postgres/open-server.ts");
  return await openServer(config);
}

/** Name of the SQLite file inside the data folder. */
export const SQLITE_FILE = "faheng.sqlite";

function openFolder({ folder, access }: Extract<DatabaseConfig, { engine: "sqlite" }>): OpenDatabase {
  const isReadOnly = access === "reader";
  if (!isReadOnly) requireWritable(folder);
  const unlock = access === "server" ? lockFolder(folder) : () => {};
  try {
    const database = openSqlite(path.join(folder, SQLITE_FILE), { isReadOnly });
    const db = new Kysely<Schema>({ dialect: new FairDialect({ database: nodeSqlite(database) }) });
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
