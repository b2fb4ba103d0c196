/** An approved framework with its scoring; never changes. */
export interface DataPackTable {
  /** `null`: the municipal office's, for every agency. */
  agency_id: string | null;
  draft_id: string;
  /** Also of its framework. */
  id: string;
  version: string;
  /** Canonical JSON. */
  content: string;
  sha256: string;
  approved_by: string;
  approved_by_name: string;
  approved_at: string;
}
