import { type Db, pageOfEvidenceFiles } from "@faheng/database";
import type { EvidenceFile } from "@faheng/domain";
import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EvidenceStore } from "./evidence-room.ts";
import { type EvidenceFault, faultOf } from "./verify-evidence-files.ts";

/** What came of a copy. */
export interface EvidenceCopy {
  /** Files that were copied, and their bytes. */
  readonly copied: number;
  readonly bytes: number;
  /** Files that were there already, byte for byte. */
  readonly kept: number;
  /** Files that are not in the source as their rows say: they are not in the copy either. */
  readonly faults: readonly EvidenceFault[];
}

/** How many rows are read at once. */
const PAGE = 500;

/**
 * Copies every file of evidence that has a row from one store into another, and holds each against the digest and the length of
 * its row on the way, those that are there already as well: what is there otherwise is replaced. Once more copies what is new.
 *
 * @throws FAHENG_EVIDENCE_STORE, FAHENG_DISK_NO_ROOM
 */
export async function copyEvidenceFiles(
  db: Db,
  from: Pick<EvidenceStore, "read">,
  to: Pick<EvidenceStore, "put" | "read" | "remove">,
): Promise<EvidenceCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), "faheng-copy-"));
  const place = path.join(folder, "file");
  const faults: EvidenceFault[] = [];
  let [copied, bytes, kept] = [0, 0, 0];
  let after: EvidenceFile | null = null;
  try {
    for (;;) {
      const page: EvidenceFile[] = await pageOfEvidenceFiles(db, after, PAGE);
      for (const file of page) {
        const there = await faultOf(file, to);
        if (there === null) {
          kept += 1;
          continue;
        }
        const reason = await takeTo(place, file, from);
        if (reason !== null) {
          faults.push({ agencyId: file.agencyId, sha256: file.sha256, reason });
          continue;
        }
        // Where one of the same length is there it would be taken for the file.
        if (there === "changed") await to.remove(file);
        await to.put(file, place, file.bytes);
        copied += 1;
        bytes += file.bytes;
      }
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return { copied, bytes, kept, faults };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns why what was taken is not the file; `null` where it is. */
async function takeTo(
  place: string,
  file: EvidenceFile,
  from: Pick<EvidenceStore, "read">,
): Promise<EvidenceFault["reason"] | null> {
  const content = await from.read(file);
  if (content === null) return "missing";
  const hash = createHash("sha256");
  const target = await open(place, "w");
  let bytes = 0;
  try {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      await target.writeFile(piece);
    }
  } finally {
    await target.close();
  }
  return bytes === file.bytes && hash.digest("hex") === file.sha256 ? null : "changed";
}
