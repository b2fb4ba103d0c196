import type { Desk } from "../access/enter.ts";
import type { EvidenceFile } from "@faheng/domain";

/** What names a file of evidence: the agency whose it is, and its digest. */
export type EvidenceKey = Pick<EvidenceFile, "agencyId" | "sha256">;

/** What a file of evidence is called in a folder or bucket of them: `agency/ab/abcd…`. */
export function evidencePath({ agencyId, sha256 }: EvidenceKey): string {
  return [encodeURIComponent(agencyId), sha256.slice(0, 2), sha256].join("/");
}

/** A file as it lies in the store, whether a row knows of it or not. */
export interface StoredFile extends EvidenceKey {
  readonly bytes: number;
  /** When it was put there, ISO time. */
  readonly writtenAt: string;
}

/** Where the bytes of evidence lie, outside the database: a folder, or a store that speaks S3. */
export interface EvidenceStore {
  /**
   * Keeps a file under its digest; one that is there already stays. After it the file is there whole, or nothing of it is.
   *
   * @param path where it lies meanwhile. @param bytes its length.
   * @throws FAHENG_EVIDENCE_STORE, FAHENG_DISK_NO_ROOM
   */
  put(key: EvidenceKey, path: string, bytes: number): Promise<void>;
  /** Bytes of a file; `null` where there is none. @throws FAHENG_EVIDENCE_STORE */
  length(key: EvidenceKey): Promise<number | null>;
  /** A file a piece at a time; `null` where there is none. @throws FAHENG_EVIDENCE_STORE */
  read(key: EvidenceKey): Promise<AsyncIterable<Uint8Array> | null>;
  /** What lies there for an agency, in no order. @throws FAHENG_EVIDENCE_STORE */
  list(agencyId: string): AsyncIterable<StoredFile>;
  /** Throws a file away; what is not there stays away. @throws FAHENG_EVIDENCE_STORE */
  remove(key: EvidenceKey): Promise<void>;
}

/** The store of evidence, and how much it takes. */
export interface EvidenceRoom {
  readonly store: EvidenceStore;
  /** Most bytes of all files of one agency together. */
  readonly agencyBytes: number;
}

/** The store of evidence; the command line has none, and nobody gives anything there. */
export function roomOf({ context }: Desk): EvidenceRoom {
  if (context.evidence === null) throw new TypeError("no store of evidence here");
  return context.evidence;
}
