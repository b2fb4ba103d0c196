/** A file that somebody gave as evidence; its bytes lie outside the database under its digest. Never changes. */
export interface EvidenceFileTable {
  agency_id: string;
  sha256: string;
  bytes: number;
  /** Found by looking at the bytes. */
  media_type: string;
  created_at: string;
}
