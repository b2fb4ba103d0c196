/** A version of an answer that was made of an earlier one, or that gave one back; a row never changes. */
export interface TakenAnswerTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  /** Of the answer, as the act left it. */
  version: number;
  act: string;
  from_assessment_id: string;
  from_version: number;
  /** JSON: TakenPieceName[] */
  pieces: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
