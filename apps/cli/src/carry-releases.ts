import { alteration, ReleaseShelf, SHELF } from "@faheng/plugin-api";
import type { FahengError } from "@faheng/domain";
import path from "node:path";
import { type DataOptions, folderOf } from "./data.ts";

/** Where the releases lie that belong to a backup or an archive: beside it, under its name. */
const beside = (file: string): string => `${file}.${SHELF}`;

/** Where the server keeps them. */
const shelfOf = ({ data }: DataOptions): string => path.join(folderOf(data), SHELF);

/**
 * Lays the kept releases of packs beside a backup: a cycle that pins one is scored by nothing else.
 *
 * @returns how many there are.
 * @throws FAHENG_PLUGIN_ALTERED after the others were laid there, where one holds other code than it is called by
 */
export function keepReleases(file: string, options: DataOptions): number {
  return carry(shelfOf(options), beside(file));
}

/**
 * Puts the releases that lie beside a backup back where the server looks for them.
 *
 * @returns how many there are.
 * @throws as {@link keepReleases}
 */
export function restoreReleases(file: string, options: DataOptions): number {
  return carry(beside(file), shelfOf(options));
}

function carry(from: string, to: string): number {
  const shelf = new ReleaseShelf(to);
  const releases = new ReleaseShelf(from).list();
  const faults: FahengError[] = [];
  for (const { id, version, sha256, folder } of releases) {
    const fault = alteration(id, sha256, folder);
    if (fault === null) shelf.keep({ id, version, sha256 }, folder);
    else faults.push(fault);
  }
  // What was there before is held to its name too.
  for (const { id, sha256, folder } of shelf.list()) {
    const fault = alteration(id, sha256, folder);
    if (fault !== null) faults.push(fault);
  }
  if (faults[0] !== undefined) throw faults[0];
  return releases.length;
}

/** How many there are, as a command tells it. */
export function releasesText(count: number): string {
  return count === 1 ? "1 release of a pack" : `${count} releases of packs`;
}
