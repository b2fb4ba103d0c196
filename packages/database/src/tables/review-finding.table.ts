/** A version of what a reviewer states of one item; never changes. */
export interface ReviewFindingTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  task_id: string;
  version: number;
  /** Canonical JSON: facts with their grounds. */
  points: string;
  /** Canonical JSON: verdicts on pieces of evidence; `null` for none. */
  materials: string | null;
  /** 1 where it settles what two others disagree on. */
  settles: number;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
