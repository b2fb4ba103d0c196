import { FahengError } from "@faheng/domain";
import { statfs } from "node:fs/promises";
import { databaseErrors as errors } from "./errors.ts";

/** Bytes that stay free whatever is taken in: the act itself and its audit row are written too. */
const RESERVE = 20_000_000;
const MEGABYTE = 1_000_000;

/** Bytes that are free for us where a folder lies; `null` where nobody can say. */
export type FreeSpace = (folder: string) => Promise<number | null>;

/** Asks the file system. */
export async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // Whoever goes on to write there is told what is wrong with the folder.
    return null;
  }
}

/**
 * Says before an act that there is no room for it, so that nothing is begun that could not be ended.
 *
 * @param bytes what the act will write, as far as it is known; a reserve comes on top
 * @throws FAHENG_DISK_NO_ROOM
 */
export async function requireRoom(folder: string, bytes: number, free: FreeSpace = freeSpace): Promise<void> {
  const left = await free(folder);
  if (left === null || left >= bytes + RESERVE) return;
  const details = {
    place: folder,
    needed: Math.ceil((bytes + RESERVE) / MEGABYTE),
    free: Math.floor(left / MEGABYTE),
  };
  throw new FahengError(errors.FAHENG_DISK_NO_ROOM, { place: folder, details });
}
