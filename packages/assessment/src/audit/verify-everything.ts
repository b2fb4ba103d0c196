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
import type { PluginRegistry } from "@faheng/plugin-api";
import { type ResultsVerdict, verifyResults } from "../hand-in/verify-results.ts";
import { olderDigest, olderTraces } from "./older-traces.ts";

/** What came of holding everything to the audit, and the audit to itself. */
export interface Verification {
  readonly ok: boolean;
  readonly audit: AuditVerdict;
  /** `null` where the audit itself is not to be trusted. */
  readonly content: ContentVerdict | null;
  /** `null` where what they are computed from is not to be trusted, or nothing was there to compute them with. */
  readonly results: ResultsVerdict | null;
}

/** What the verification goes by beside the database. */
export interface VerifiedBy {
  /** As reports print them. */
  readonly anchors?: readonly AuditLink[];
  /** By which results are computed anew; without packs they are held to their digests alone. */
  readonly plugins?: PluginRegistry;
}

/**
 * Checks every chain of the audit, then every stored answer, statement, official text, manifest, profile and kept score against
 * the digests that the audit has of them, and computes every result anew. Reads only, and beside running servers.
 *
 * @param progress told chain by chain and then table by table, in thousandths: half of them each.
 */
export async function verifyEverything(
  db: Db,
  { anchors = [], plugins }: VerifiedBy = {},
  progress: VerifyProgress = UNWATCHED,
): Promise<Verification> {
  const half = (from: number) => async (done: number, of: number) =>
    await progress(from + Math.floor((500 * done) / of), 1000);
  const ledger = newLedger(olderTraces);
  const audit = await verifyAudit(db, anchors, ledger.see, half(0));
  if (!audit.ok) return { ok: false, audit, content: null, results: null };
  const content = await verifyContent(db, ledger, olderDigest, half(500));
  const results = content.ok && plugins !== undefined ? await verifyResults(db, plugins) : null;
  return { ok: content.ok && results?.ok !== false, audit, content, results };
}
