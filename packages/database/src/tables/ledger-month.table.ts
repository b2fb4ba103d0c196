import type { LedgerState, LedgerStatus, LedgerStep } from "@faheng/domain";

/** Every word of `ledger_month.state`. */
export const LEDGER_STATES = ["open", "submitted", "signed"] as const satisfies readonly LedgerState[];
/** Every word that a line says. */
export const LEDGER_STATUSES = ["done", "undone", "not-applicable"] as const satisfies readonly LedgerStatus[];
/** Every act that moves a month. */
export const LEDGER_STEPS = [
  "submit",
  "withdraw",
  "return",
  "sign",
  "correct",
] as const satisfies readonly LedgerStep["act"][];

/** A department's month of the ledger in one version; a signed one never changes. */
export interface LedgerMonthTable {
  agency_id: string;
  assessment_id: string;
  department_id: string;
  /** `YYYY-MM` */
  month: string;
  /** Counts from 1; what is corrected after signing is the next. */
  version: number;
  /** Counts every change of the row. */
  writes: number;
  state: LedgerState;
  /** Canonical JSON. */
  lines: string;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}
