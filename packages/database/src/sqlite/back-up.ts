import { FahengError } from "@faheng/domain";
import { existsSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databaseErrors as errors } from "../errors.ts";
import { SQLITE_FILE } from "../open-database.ts";
import { type FreeSpace, freeSpace, requireRoom } from "../require-room.ts";

/**
 * Copies the embedded database into one consistent file, beside a running server too.
 *
 * @returns the bytes written
 * @throws FAHENG_BACKUP_EXISTS, FAHENG_DISK_NO_ROOM before a byte is written
 */
export async function backUp(
  { folder, target }: { readonly folder: string; readonly target: string },
  free: FreeSpace = freeSpace,
): Promise<number> {
  if (existsSync(target)) {
    throw new FahengError(errors.FAHENG_BACKUP_EXISTS, { place: target, details: { place: target } });
  }
  const file = path.join(folder, SQLITE_FILE);
  // The newest saves lie beside the file until they are moved into it.
  const bytes = [file, `${file}-wal`].reduce(
    (sum, it) => sum + (statSync(it, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  await requireRoom(path.dirname(path.resolve(target)), bytes, free);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.prepare("vacuum into ?").run(target);
  } catch (cause) {
    rmSync(target, { force: true });
    throw cause;
  } finally {
    database.close();
  }
  return statSync(target).size;
}
