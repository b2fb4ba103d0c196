import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EvidenceKey, EvidenceStore } from "../evidence/evidence-room.ts";

/**
 * Keeps what was made here under its digest in the store, as if somebody had given it.
 *
 * @throws FAHENG_EVIDENCE_STORE, FAHENG_DISK_NO_ROOM
 */
export async function keepBytes(store: Pick<EvidenceStore, "put">, key: EvidenceKey, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "faheng-paper-"));
  try {
    const place = path.join(folder, "file");
    await writeFile(place, bytes);
    await store.put(key, place, bytes.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
