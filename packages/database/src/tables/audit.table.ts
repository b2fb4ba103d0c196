/** One act of one user; append-only and hash-chained. `agency_id` is `null` for acts above agencies. */
export interface AuditTable {
  seq: number;
  at: string;
  actor_id: string;
  actor_name: string;
  agency_id: string | null;
  action: string;
  /** Kind and id: `response:a1/2.1`. */
  object: string;
  /** Canonical JSON, `null` for none. */
  before: string | null;
  after: string | null;
  result: string;
  previous_hash: string;
  hash: string;
}

/** One row: the chain's last link, whose update serialises concurrent writers on every engine. Global. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}
