import { AUDIT_ALGORITHM, HEADS_CHAIN, LEGACY_CHAIN } from "./audit-chain.ts";
import type { AuditLink } from "./repositories/audit.repository.ts";

const PRINTED = /^([1-9]\d{0,9}):(?:(sha256):)?([0-9a-f]{64})$/;

/** A link of the chain of heads as reports print it: `12:sha256:<64 hex digits>`. */
export function anchorText({ seq, hash }: Pick<AuditLink, "seq" | "hash">): string {
  return `${seq}:${AUDIT_ALGORITHM}:${hash}`;
}

/**
 * Reads what a report prints. One that names no algorithm was printed while there was one chain for everything.
 *
 * @returns `null` for what is no anchor.
 */
export function readAnchor(text: string): AuditLink | null {
  const [, seq, algorithm, hash] = PRINTED.exec(text) ?? [];
  if (seq === undefined || hash === undefined) return null;
  return { chain: algorithm === undefined ? LEGACY_CHAIN : HEADS_CHAIN, seq: Number(seq), hash };
}
