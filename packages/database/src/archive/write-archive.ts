import { FahengError } from "@faheng/domain";
import { createWriteStream, existsSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { OpenDatabase } from "../open-database.ts";
import { WHOLE_REACH } from "../reach.ts";
import { type FreeSpace, freeSpace, requireRoom } from "../require-room.ts";
import { archiveErrors as errors } from "./archive-errors.ts";
import { archiveLines, type TableDigest } from "./archive-lines.ts";
import type { Transaction } from "../schema.ts";

/** What was written. */
export interface WrittenArchive {
  readonly bytes: number;
  readonly tables: readonly TableDigest[];
}

/**
 * Writes everything a database holds into one compressed file that either engine can be restored from, beside a running server
 * too: as of one moment. Readable by its owner alone; what the database keeps as a digest is in it as a digest. What is not
 * carried, and why: {@link NOT_CARRIED}.
 *
 * @throws FAHENG_ARCHIVE_EXISTS, FAHENG_DISK_NO_ROOM before a byte is written
 */
export async function writeArchive(
  database: OpenDatabase,
  target: string,
  free: FreeSpace = freeSpace,
): Promise<WrittenArchive> {
  if (existsSync(target))
    throw new FahengError(errors.FAHENG_ARCHIVE_EXISTS, { place: target, details: { place: target } });
  await requireRoom(path.dirname(path.resolve(target)), 0, free);
  const tables: TableDigest[] = [];
  try {
    await inSnapshot(database, async (trx) => {
      const lines = (async function* () {
        tables.push(...(yield* withBreaks(archiveLines(trx, database.engine))));
      })();
      await pipeline(
        Readable.from(lines),
        createGzip(),
        createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }),
      );
    });
  } catch (cause) {
    rmSync(target, { force: true });
    throw cause;
  }
  return { bytes: statSync(target).size, tables };
}

async function* withBreaks<End>(lines: AsyncGenerator<string, End>): AsyncGenerator<string, End> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return next.value;
    yield `${next.value}\n`;
  }
}

/** All tables as they were at one moment. On SQLite every transaction sees it so. */
async function inSnapshot(
  { engine, reaching }: OpenDatabase,
  work: (trx: Transaction) => Promise<void>,
): Promise<void> {
  const transaction = reaching(WHOLE_REACH).transaction();
  await (engine === "postgres" ? transaction.setIsolationLevel("repeatable read") : transaction).execute(work);
}
