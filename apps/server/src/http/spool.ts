import type { SentFile } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { serverErrors as errors } from "../errors.ts";

/** How much may lie on the disk at once, waiting for a parser or being parsed. */
export interface SpoolLimits {
  readonly files: number;
  readonly bytes: number;
  readonly filesOfOne: number;
}

export const SPOOL_LIMITS: SpoolLimits = { files: 20, bytes: 200_000_000, filesOfOne: 3 };

/** A place on the disk that somebody holds until the act on their file is over. */
export interface SpoolPlace {
  /**
   * Takes a file in as it comes; nothing of it stays in memory.
   *
   * @throws FAHENG_SERVER_DISK_FULL
   */
  take(stream: Readable, fileName: string): Promise<SentFile>;
  /** Deletes the file, if there is one, and gives the place to somebody else. */
  leave(): Promise<void>;
}

/** Where uploads lie. */
export interface Spool {
  /**
   * Holds a place for so many bytes, before the first of them is read.
   *
   * @throws FAHENG_HTTP_UPLOADS_BUSY for a person with too many at once, or for everybody while the disk's share is used up.
   */
  hold(personId: string, bytes: number): SpoolPlace;
  close(): void;
}

const PREFIX = "faheng-upload-";

/** Opens the folder for uploads, under the system's folder for temporary files, and sweeps out what a killed server left. */
export function openSpool(limits: SpoolLimits = SPOOL_LIMITS): Spool {
  sweep();
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const held = new Map<symbol, { readonly personId: string; readonly bytes: number }>();
  return {
    hold(personId, bytes) {
      const all = [...held.values()];
      const isTooMuch =
        all.length >= limits.files ||
        all.filter((it) => it.personId === personId).length >= limits.filesOfOne ||
        all.reduce((sum, it) => sum + it.bytes, bytes) > limits.bytes;
      if (isTooMuch) throw new FahengError(errors.FAHENG_HTTP_UPLOADS_BUSY);
      const key = Symbol(personId);
      held.set(key, { personId, bytes });
      const file = path.join(folder, randomUUID());
      return {
        take: (stream, fileName) => write(stream, file, fileName),
        async leave() {
          await rm(file, { force: true });
          held.delete(key);
        },
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes a stream to a file, with its digest. @throws FAHENG_SERVER_DISK_FULL */
export async function write(stream: Readable, file: string, fileName: string): Promise<SentFile> {
  const hash = createHash("sha256");
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, through, createWriteStream(file, { mode: 0o600 }));
  } catch (cause) {
    const isFull = cause instanceof Error && "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
    throw isFull ? new FahengError(errors.FAHENG_SERVER_DISK_FULL, { place: tmpdir(), cause }) : cause;
  }
  return { path: file, sha256: hash.digest("hex"), fileName };
}

/** Removes folders of servers that are not running any more. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (Number.isInteger(pid) && pid !== process.pid && !isRunning(pid)) {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process is one that runs.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
