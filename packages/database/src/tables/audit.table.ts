/** Every word of `audit.result`. */
export const AUDIT_RESULTS = ["done", "refused", "failed"] as const;

/** One act of one user; append-only and hash-chained, a chain for each agency. `agency_id` is `null` for acts above agencies. */
export interface AuditTable {
  /** `office`, `agency:a1`, `heads` or `legacy`. */
  chain: string;
  /** Counts from 1 in each chain. */
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
  /** Canonical JSON: digests over the whole content of every row that the act wrote; `null` for none. */
  wrote: string | null;
  result: (typeof AUDIT_RESULTS)[number];
  /** Of both hashes, and of the digests in `wrote`. */
  algorithm: string;
  previous_hash: string;
  hash: string;
}

/** The last link of each chain, whose update serialises the writers of that chain on every engine. Global. */
export interface AuditHeadTable {
  chain: string;
  seq: number;
  algorithm: string;
  hash: string;
}

/** How far each chain has been put into the chain of heads, and by which of its rows. Global. */
export interface AuditSealedTable {
  chain: string;
  seq: number;
  seal: number;
}

/** One row, whose update has acts take turns that change what there is once in an installation. Global. */
export interface TurnTable {
  id: number;
}
