import { type Db, pageOfEvidenceFiles } from "@faheng/database";
import type { EvidenceFile } from "@faheng/domain";
import { createHash } from "node:crypto";
import type { EvidenceKey, EvidenceStore } from "./evidence-room.ts";

/** A file that is not what its row says. */
export interface EvidenceFault extends EvidenceKey {
  readonly reason: "missing" | "changed";
}

/** How the files of evidence compare with their rows. */
export type EvidenceVerification =
  | { readonly ok: true; readonly files: number; readonly bytes: number }
  | ({ readonly ok: false } & EvidenceFault);

/** How many rows are read at once. */
const PAGE = 500;

/**
 * Holds every file of evidence that has a row against the digest and the length that the row has of it, a piece at a time. Files
 * without a row are nobody's and are not looked at.
 *
 * @returns the first that is missing or differs, by agency and digest.
 * @throws FAHENG_EVIDENCE_STORE
 */
export async function verifyEvidenceFiles(db: Db, store: Pick<EvidenceStore, "read">): Promise<EvidenceVerification> {
  let [files, bytes] = [0, 0];
  let after: EvidenceFile | null = null;
  for (;;) {
    const page: EvidenceFile[] = await pageOfEvidenceFiles(db, after, PAGE);
    for (const file of page) {
      const reason = await faultOf(file, store);
      const { agencyId, sha256 } = file;
      if (reason !== null) return { ok: false, agencyId, sha256, reason };
      files += 1;
      bytes += file.bytes;
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return { ok: true, files, bytes };
  }
}

/** Why a file in a store is not what its row says; `null` where it is. @throws FAHENG_EVIDENCE_STORE */
export async function faultOf(
  file: EvidenceFile,
  store: Pick<EvidenceStore, "read">,
): Promise<EvidenceFault["reason"] | null> {
  const content = await store.read(file);
  if (content === null) return "missing";
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.length;
  }
  return bytes === file.bytes && hash.digest("hex") === file.sha256 ? null : "changed";
}
