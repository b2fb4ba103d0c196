import type { FahengError } from "@faheng/domain";
import { alteration, type KeptRelease, type ReleaseShelf } from "@faheng/plugin-api";
import type { WorkerRunner } from "./worker-runner.ts";

/**
 * The releases on a shelf, to be asked in threads of their own. Nothing of them is read before.
 *
 * @param list address of the list of packs, from which what they import is found.
 */
export function keptReleases(shelf: ReleaseShelf, runner: WorkerRunner, list: string): KeptRelease[] {
  return shelf.list().map(({ id, version, sha256, folder }) => ({
    id,
    version,
    sha256,
    code: runner.codeOf({ id, list, folder, sha256 }, sha256),
    check: (): FahengError | null => alteration(id, sha256, folder),
  }));
}
