/** A version of a result from before Faheng; a row never changes. */
export interface PastResultTable {
  agency_id: string;
  year: number;
  framework: string;
  /** Counts from 1. */
  version: number;
  act: string;
  /** 1: the municipal office's; 0: the agency's own. */
  by_office: number;
  /** JSON: PastContent */
  content: string;
  reason: string | null;
  file_sha256: string | null;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
