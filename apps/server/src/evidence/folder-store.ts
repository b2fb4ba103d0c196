import { evidenceErrors as errors, evidencePath, type EvidenceKey, type EvidenceStore } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { randomUUID } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** No file takes so long to be written, milliseconds. */
const ABANDONED = 86_400_000;

/**
 * Files of evidence in a folder, `agency/ab/abcd…`: written beside, brought to the disk and then put in their place, so that a
 * file is there whole or not at all, whatever breaks off.
 */
export function openFolderStore(root: string): EvidenceStore {
  const incoming = path.join(root, "incoming");
  mkdirSync(incoming, { recursive: true });
  // What a killed server had begun is nobody's; what is young may be another server's, which writes it now.
  for (const name of readdirSync(incoming)) {
    const begun = path.join(incoming, name);
    const age = Date.now() - (statSync(begun, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(begun, { force: true });
  }
  const placeOf = (key: EvidenceKey): string => path.join(root, evidencePath(key));
  return {
    async put(key, from, bytes) {
      const place = placeOf(key);
      const begun = path.join(incoming, randomUUID());
      try {
        if ((await lengthOf(place)) === bytes) return;
        await copyFile(from, begun, constants.COPYFILE_EXCL);
        await toDisk(begun);
        await mkdir(path.dirname(place), { recursive: true });
        await rename(begun, place);
        await toDisk(path.dirname(place));
      } catch (cause) {
        await rm(begun, { force: true });
        throw failed(cause);
      }
    },
    async length(key) {
      try {
        return await lengthOf(placeOf(key));
      } catch (cause) {
        throw failed(cause);
      }
    },
    async read(key) {
      const place = placeOf(key);
      return await Promise.resolve(existsSync(place) ? piecesOf(place) : null);
    },
    async *list(agencyId) {
      const folder = path.join(root, encodeURIComponent(agencyId));
      if (!existsSync(folder)) return;
      for (const sub of await readdir(folder)) {
        for (const sha256 of await readdir(path.join(folder, sub))) {
          const place = placeOf({ agencyId, sha256 });
          // What has another name, or lies elsewhere, was not put there by us.
          if (!isDigest(sha256) || path.dirname(place) !== path.join(folder, sub)) continue;
          const found = statSync(place, { throwIfNoEntry: false });
          if (found) yield { agencyId, sha256, bytes: found.size, writtenAt: found.mtime.toISOString() };
        }
      }
    },
    async remove(key) {
      try {
        await rm(placeOf(key), { force: true });
      } catch (cause) {
        throw failed(cause);
      }
    },
  };
}

function isDigest(name: string): boolean {
  return /^[0-9a-f]{64}$/u.test(name);
}

/** Opened once somebody asks for the first piece. */
async function* piecesOf(place: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(place) as AsyncIterable<Uint8Array>;
}

/** Bytes of a file; `null` where there is none. */
async function lengthOf(place: string): Promise<number | null> {
  return existsSync(place) ? (await stat(place)).size : null;
}

async function toDisk(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function failed(cause: unknown): FahengError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "?";
  return new FahengError(errors.FAHENG_EVIDENCE_STORE, { details: { reason }, cause });
}
