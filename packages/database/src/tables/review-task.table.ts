import type { ReviewTaskState } from "@faheng/domain";

/** What one person judges of one assessment from one source; what is void never changes. */
export interface ReviewTaskTable {
  agency_id: string;
  assessment_id: string;
  id: string;
  /** Counts every change of the row. */
  writes: number;
  person_id: string;
  person_name: string;
  source: string;
  /** JSON list of codes, `null` for all. */
  items: string | null;
  state: ReviewTaskState;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}
