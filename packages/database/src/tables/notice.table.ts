/** Something somebody is told: that an act changed what waits for them, or that a day comes near. */
export interface NoticeTable {
  /** Later ones sort after earlier ones. */
  id: string;
  /** The agency whose business it tells of; `null` above agencies. */
  agency_id: string | null;
  person_id: string;
  /** The event it was made of, or what the calendar brought: told once to a person, however often it is delivered. */
  event_id: string;
  act: string;
  /** Kind and id of what it was done to, as the event has it: `response:as1/2.1`. */
  object: string;
  /** JSON: the names and days that are told. */
  told: string;
  /** 1 where it tells of a cycle that the agency has opened for itself: its own people alone are shown it. */
  is_own: number;
  at: string;
  read_at: string | null;
}
