/** A reviewer may review one agency in one cycle: one row for the three. */
export interface ReviewAssignmentTable {
  id: string;
  person_id: string;
  cycle_id: string;
  agency_id: string;
  /** JSON list of indicator codes, `null` for all. */
  indicators: string | null;
  created_at: string;
  /** Counts from 1 with each change of `indicators`. */
  version: number;
  /** Who last said what it is for, and when; `null` for what was said before these were kept. */
  changed_by_name: string | null;
  changed_at: string | null;
}
