import { canonicalJson } from "./canonical-json.ts";
import type { AuditTable } from "./tables/audit.table.ts";
import { sha256 } from "./sha256.ts";

/** Acts above agencies. */
export const OFFICE_CHAIN = "office";
/** Which chain had come how far at which time, written by the machine. */
export const HEADS_CHAIN = "heads";
/** The one chain of everything from before there was one for each agency; it takes no more. */
export const LEGACY_CHAIN = "legacy";

/** The chain that takes an agency's acts; `null` for acts above agencies. */
export function chainOf(agencyId: string | null): string {
  return agencyId === null ? OFFICE_CHAIN : `agency:${agencyId}`;
}

/** What closes rows and heads. It stands in each of them, so that another can follow without a word on the old ones. */
export const AUDIT_ALGORITHM = "sha256";

/** One act as it is written down. */
export interface AuditEntry {
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  /** `null` for acts above agencies. */
  readonly agencyId: string | null;
  readonly action: string;
  /** Kind and id: `response:a1/2.1`. */
  readonly object: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly result: AuditTable["result"];
}

/** A row of a chain. `before`, `after` and `wrote` are canonical JSON. */
export interface AuditRow extends Omit<AuditEntry, "before" | "after"> {
  readonly chain: string;
  /** Counts from 1 in its chain. */
  readonly seq: number;
  readonly before: string | null;
  readonly after: string | null;
  /** Digests of the rows that the act wrote, `null` for none. */
  readonly wrote: string | null;
  readonly algorithm: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that closes a row: over the canonical form of everything else in it, its chain included. */
export function hashAudit(row: Omit<AuditRow, "hash">): string {
  const { seq, at, actorId, actorName, agencyId, action, object, before, after, result, previousHash } = row;
  const act = [seq, at, actorId, actorName, agencyId, action, object, before, after, result, previousHash];
  // Rows of the one chain were closed when there was no other, nor another algorithm.
  if (row.chain === LEGACY_CHAIN) return sha256(canonicalJson(act));
  return sha256(canonicalJson([row.chain, row.algorithm, row.wrote, ...act]));
}
