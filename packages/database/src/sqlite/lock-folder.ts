import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { FahengError } from "@faheng/domain";
import { databaseErrors } from "../errors.ts";

/**
 * Holds a data folder for one server by an exclusive transaction on a small lock database. The operating system lets go
 * of it when the process dies, however it dies.
 *
 * @returns a function that lets go.
 * @throws FAHENG_DATABASE_LOCKED when another server holds it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(path.join(folder, "faheng.lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new FahengError(databaseErrors.FAHENG_DATABASE_LOCKED, { place: folder, details: { place: folder }, cause });
  }
  return () => lock.close();
}
