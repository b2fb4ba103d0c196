import {
  type AuditLink,
  type AuditVerdict,
  type ContentVerdict,
  type Db,
  newLedger,
  UNWATCHED,
  verifyAudit,
  verifyContent,
  type VerifyProgress,
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
 * @param progress told chain by chain and then table by table, in thousandths: half of them each.
 */
export async function verifyEverything(
  db: Db,
  anchors: readonly AuditLink[] = [],
  progress: VerifyProgress = UNWATCHED,
): Promise<Verification> {
  const half = (from: number) => async (done: number, of: number) =>
    await progress(from + Math.floor((500 * done) / of), 1000);
  const ledger = newLedger(olderTraces);
  const audit = await verifyAudit(db, anchors, ledger.see, half(0));
  if (!audit.ok) return { ok: false, audit, content: null };
  const content = await verifyContent(db, ledger, olderDigest, half(500));
  return { ok: content.ok, audit, content };
}
