/** Scoring profiles the municipal office lays itself. Global: the office stands above agencies. */
export interface OfficeProfileTable {
  id: string;
  version: string;
  framework_id: string;
  /** Canonical JSON of the profile's document form. */
  content: string;
  /** SHA-256 of `content`, hex. */
  sha256: string;
  /** Name of who signed, `null` for a draft; a signed version never changes again. */
  signed_by: string | null;
  /** `YYYY-MM-DD`, `null` for a draft. */
  signed_on: string | null;
  created_at: string;
  saved_at: string;
}
