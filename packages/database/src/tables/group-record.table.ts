/** A record of an agency's leading group, in one of its versions; a row never changes. */
export interface GroupRecordTable {
  agency_id: string;
  assessment_id: string;
  n: number;
  version: number;
  /** `YYYY-MM-DD` */
  held_on: string;
  /** JSON: GroupContent */
  content: string;
  reason: string | null;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
}
