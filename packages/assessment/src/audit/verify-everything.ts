import {
  type AuditLink,
  type AuditVerdict,
  type ContentVerdict,
  type Db,
  newLedger,
  verifyAudit,
  verifyContent,
} from "@faheng/database";
import { olderDigest, olderTraces } from "./older-traces.ts";

/** What came of holding everything to the audit, and the audit to itself. */
export interface Verification {
  readonly ok: boolean;
  readonly audit: AuditVerdict;
  /** `null` where the audit itself is not to be trusted. */
  readonly content: ContentVerdict | null;
}

/**
 * Checks every chain of the audit, then every stored answer, statement, official text, manifest, profile and kept score against
 * the digests that the audit has of them. Reads only, and beside running servers.
 *
 * @param anchors as reports print them.
 */
export async function verifyEverything(db: Db, anchors: readonly AuditLink[] = []): Promise<Verification> {
  const ledger = newLedger(olderTraces);
  const audit = await verifyAudit(db, anchors, ledger.see);
  if (!audit.ok) return { ok: false, audit, content: null };
  const content = await verifyContent(db, ledger, olderDigest);
  return { ok: content.ok, audit, content };
}
