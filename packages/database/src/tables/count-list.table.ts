/** A list from which the number of a fact was counted; a row never changes. */
export interface CountListTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  fact: string;
  /** Counts the lists of one fact, from 1. */
  n: number;
  sha256: string;
  file_name: string;
  sheet: string;
  /** JSON: CountColumns */
  columns: string;
  counted: number;
  marked: number | null;
  response_version: number;
  counted_by: string;
  counted_by_name: string;
  counted_at: string;
}
