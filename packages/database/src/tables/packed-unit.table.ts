/** What lists, desk, overview and comparison read of one assessment; derived from everything else. */
export interface PackedUnitTable {
  agency_id: string;
  assessment_id: string;
  /** How it was packed; 0: what it is made of has changed since. */
  packing: number;
  not_started: number;
  in_progress: number;
  done: number;
  not_applicable: number;
  claimed: number;
  returned: number;
  answered: number;
  pending: number;
  grade: string | null;
  is_disqualified: number;
  /** What is sure of its score, in thousandths of what applies; null where there is no number. */
  share: number | null;
  /** Of its framework. */
  title: string;
  /** JSON: last days of what is still to be done, each with how many wait for it. */
  waiting: string;
  /** JSON: by what it is compared, score or completion, and its exact share of the whole. */
  measured: string;
  /** JSON; how it reads is the packing's own. */
  content: string;
  cells: string;
  items: string;
}
