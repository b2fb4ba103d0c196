/** An act that was done, told to whoever waits for such: written with the act, delivered after it. */
export interface EventTable {
  id: string;
  agency_id: string | null;
  at: string;
  act: string;
  /** Kind and id: `cycle:c1`. */
  object: string;
  /** JSON list of what follows from the act. */
  effects: string;
  delivered_at: string | null;
  /** Who did it; `null` for what was done before this was kept. */
  actor_id: string | null;
  actor_name: string | null;
}
