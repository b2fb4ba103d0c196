/** What somebody of an agency said about an indicator. */
export interface CommentTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  id: string;
  said: string;
  /** JSON: ids of the people who are meant. */
  mentions: string;
  /** Person id. */
  written_by: string;
  written_by_name: string;
  written_at: string;
  withdrawn_at: string | null;
}
