import { type Db, listAgencies, listEvidenceFiles, lockAgency, OFFICE_SCOPE } from "@faheng/database";
import type { EvidenceStore, StoredFile } from "./evidence-room.ts";

/** How long a file without a row stays, milliseconds: longer than any upload, and long enough to bring a lost row back. */
const GRACE = 7 * 86_400_000;
/** How many digests are looked up at once. */
const PAGE = 500;

/** A file in the store that no row of its agency has: an upload that was not given in the end. */
export interface Orphan extends StoredFile {
  /** Whether it has lain there for longer than the days of grace. */
  readonly isDue: boolean;
}

/**
 * Files that no row knows of, agency by agency. A row stays for ever, with every version, edition and closed cycle that refers
 * to it, so that whatever anybody may still ask for has one. What lies there for an agency that is not in this database is another’s.
 *
 * @param now from which the days of grace are counted back.
 * @throws FAHENG_EVIDENCE_STORE
 */
export async function* orphansOf(db: Db, store: Pick<EvidenceStore, "list">, now: Date): AsyncGenerator<Orphan> {
  const before = new Date(now.getTime() - GRACE).toISOString();
  for (const { id } of await listAgencies(db, OFFICE_SCOPE)) {
    let page: StoredFile[] = [];
    for await (const file of store.list(id)) {
      page.push(file);
      if (page.length < PAGE) continue;
      yield* unknown(db, id, page, before);
      page = [];
    }
    yield* unknown(db, id, page, before);
  }
}

async function* unknown(db: Db, agencyId: string, page: readonly StoredFile[], before: string): AsyncGenerator<Orphan> {
  const digests = page.map(({ sha256 }) => sha256);
  const known = new Set((await listEvidenceFiles(db, agencyId, digests)).map(({ sha256 }) => sha256));
  for (const file of page) {
    if (!known.has(file.sha256)) yield Object.assign({ isDue: file.writtenAt < before }, file);
  }
}

/**
 * Throws away what no row knows of once its days of grace are over. Each goes with its agency held, so that nobody gives the
 * same file meanwhile: who was first has written its row and the file stays, who comes after finds it gone and puts it there anew.
 *
 * @param onSwept hears of each that went, so that whoever does it shows a sign of life.
 * @returns how many went, and their bytes.
 * @throws FAHENG_EVIDENCE_STORE
 */
export async function sweepOrphans(
  db: Db,
  store: Pick<EvidenceStore, "list" | "remove">,
  now: Date,
  onSwept: () => Promise<void> = async () => {},
): Promise<{ readonly files: number; readonly bytes: number }> {
  let [files, bytes] = [0, 0];
  for await (const orphan of orphansOf(db, store, now)) {
    if (!orphan.isDue) continue;
    const { agencyId, sha256 } = orphan;
    const hasGone = await db.transaction().execute(async (trx) => {
      await lockAgency(trx, agencyId);
      if ((await listEvidenceFiles(trx, agencyId, [sha256])).length > 0) return false;
      await store.remove(orphan);
      return true;
    });
    if (!hasGone) continue;
    files += 1;
    bytes += orphan.bytes;
    await onSwept();
  }
  return { files, bytes };
}
