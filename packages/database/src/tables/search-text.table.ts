/** Every kind of text that is looked through in the database. */
export const SEARCH_KINDS = ["answer", "evidence", "comment"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What can be found of an assessment, as it is shown; derived. */
export interface SearchTextTable {
  agency_id: string;
  assessment_id: string;
  kind: SearchKind;
  indicator: string;
  /** Which one of its kind and indicator: of evidence its number and material (`2/①`), of a comment its id; empty of an answer. */
  part: string;
  /** How it was made; 0 where an act has outrun it, -1 where it waits for the machine. */
  made: number;
  /** 1 for what the agency’s own people alone find. */
  is_inner: number;
  said: string;
  /** What stands of it in `search_pair`, with spaces between. */
  pairs: string;
}
