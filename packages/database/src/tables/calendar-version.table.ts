/** A year of the working-day calendar as somebody kept it. Global: the holidays of a city are the same for every agency. */
export interface CalendarVersionTable {
  year: number;
  /** 1 and on; the highest holds. */
  version: number;
  /** Canonical JSON: a list of day, kind and name. */
  content: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
