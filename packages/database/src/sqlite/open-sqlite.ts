import { DatabaseSync } from "node:sqlite";
import { FahengError } from "@faheng/domain";
import { databaseErrors } from "../errors.ts";

/** "FHNG": marks a SQLite file as ours in its header. */
export const APPLICATION_ID = 0x46484e47;

/**
 * Opens a SQLite file for durable use: WAL, synchronous=FULL, foreign keys. A file that is not ours is left as it is.
 *
 * @throws FAHENG_DATABASE_NOT_OURS when the file holds something else.
 */
export function openSqlite(file: string, options: { isReadOnly: boolean }): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: options.isReadOnly, enableForeignKeyConstraints: true });
  try {
    const isEmpty = checkOurs(database, file);
    database.exec("PRAGMA busy_timeout = 5000");
    if (options.isReadOnly) return database;
    if (isEmpty) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function checkOurs(database: DatabaseSync, file: string): boolean {
  const notOurs = (reason: string, cause?: unknown): FahengError =>
    new FahengError(databaseErrors.FAHENG_DATABASE_NOT_OURS, { place: file, details: { place: file, reason }, cause });
  let id: unknown;
  let tables: unknown;
  try {
    id = database.prepare("PRAGMA application_id").get()?.["application_id"];
    tables = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()?.["tables"];
  } catch (cause) {
    throw notOurs("不是 SQLite 文件 / not a SQLite file", cause);
  }
  if (id === APPLICATION_ID) return false;
  if (id === 0 && tables === 0) return true;
  throw notOurs("其中是别的程序的数据 / it holds another program's data");
}
