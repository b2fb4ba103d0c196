/** That somebody urged whoever has an indicator, on one day of the city: once a day at most; a row never changes. */
export interface UrgeTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  /** `YYYY-MM-DD` */
  urged_on: string;
  /** What was said with it; empty for nothing. */
  note: string;
  urged_by: string;
  urged_by_name: string;
  urged_at: string;
}
