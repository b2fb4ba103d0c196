import { appendAll, appendAudit, type AuditEntry, type Transaction } from "@faheng/database";
import type { AuditAction } from "./audit-action.ts";

/** An act as use-cases write it down: one that is listed, so that whoever reads the audit finds words for it. */
export interface AuditAct extends AuditEntry {
  readonly action: AuditAction;
}

/** Appends an act to the audit chain, in the transaction of the act itself. */
export async function writeAudit(trx: Transaction, act: AuditAct): Promise<void> {
  await appendAudit(trx, act);
}

/** Appends the lines of one act, in their order. */
export async function writeAuditLines(trx: Transaction, acts: readonly AuditAct[]): Promise<void> {
  await appendAll(trx, acts);
}
