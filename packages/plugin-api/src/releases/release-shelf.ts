import { FahengError } from "@faheng/domain";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pluginErrors as errors } from "../errors.ts";
import { codeFolder, folderDigest } from "../package-digest.ts";

/** A release as it lies on the shelf. */
export interface ShelvedRelease {
  readonly id: string;
  readonly version: string;
  /** SHA-256 that its code had when it was put there. */
  readonly sha256: string;
  readonly folder: string;
}

/** Folder of kept releases in a data folder. */
export const SHELF = "packs";

const ID = /^[a-z][a-z0-9-]*$/u;
const NAME = /^(?<version>\d+\.\d+\.\d+)-(?<sha256>[0-9a-f]{64})$/u;

/**
 * Releases of packs beside each other, each in a folder called by what a cycle pins:
 * `<shelf>/<id>/<version>-<SHA-256 of its code>`. In it lie the package's `package.json` and the code that the digest is of.
 */
export class ReleaseShelf {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What lies there, by name alone; nothing of it is read. */
  list(): ShelvedRelease[] {
    return foldersIn(this.#folder)
      .filter((id) => ID.test(id))
      .flatMap((id) =>
        foldersIn(path.join(this.#folder, id)).flatMap((name) => {
          const { version, sha256 } = NAME.exec(name)?.groups ?? {};
          if (version === undefined || sha256 === undefined) return [];
          return [{ id, version, sha256, folder: path.join(this.#folder, id, name) }];
        }),
      );
  }

  /**
   * Puts a release on the shelf, where it is not there yet. It is there whole or not at all, whenever the process ends.
   *
   * @param root of its package.
   * @throws FAHENG_PLUGIN_ALTERED where the package holds other code by now, and what the file system throws
   */
  keep({ id, version, sha256 }: Pick<ShelvedRelease, "id" | "version" | "sha256">, root: string): void {
    const folder = path.join(this.#folder, id, `${version}-${sha256}`);
    if (existsSync(folder)) return;
    const half = path.join(this.#folder, id, `.${sha256}.${process.pid}`);
    try {
      mkdirSync(half, { recursive: true, mode: 0o700 });
      for (const part of ["package.json", codeFolder(root)]) {
        cpSync(path.join(root, part), path.join(half, part), { recursive: true });
      }
      const fault = alteration(id, sha256, half);
      if (fault !== null) throw fault;
      renameSync(half, folder);
    } catch (cause) {
      rmSync(half, { recursive: true, force: true });
      // Another server on the same shelf may have been first.
      if (!existsSync(folder)) throw cause;
    }
  }
}

/** Why a folder does not hold the code it should, `null` where it does. */
export function alteration(id: string, sha256: string, folder: string): FahengError | null {
  const present = digestOr(folder);
  if (present === sha256) return null;
  const details = { plugin: id, pinned: sha256.slice(0, 12), present: present?.slice(0, 12) ?? "—" };
  return new FahengError(errors.FAHENG_PLUGIN_ALTERED, { place: id, details });
}

function digestOr(folder: string): string | null {
  try {
    return folderDigest(folder);
  } catch {
    return null;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((it) => (it.isDirectory() ? [it.name] : [])).toSorted();
  } catch {
    return [];
  }
}
