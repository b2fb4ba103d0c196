import type { LedgerState } from "../states.ts";

/** What a line says: done, not done yet, or, as frozen with its month, that its indicator does not apply. */
export type LedgerStatus = "done" | "undone" | "not-applicable";

/** What a department says of one indicator in one month. */
export interface LedgerLine {
  readonly indicator: string;
  /** `null` where nobody has said yet. */
  readonly status: LedgerStatus | null;
  readonly text: string;
  /** Who answers for it: an account of the department, or only a name. A telephone is never kept. */
  readonly responsible: { readonly personId: string | null; readonly name: string };
  /** Counts from 1 with each change of this line, so that two people on one month lose nothing of each other’s. */
  readonly version: number;
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}

/** An act that has moved a month, as its readers see it. */
export interface LedgerStep {
  readonly act: "submit" | "withdraw" | "return" | "sign" | "correct";
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** Of what is returned or corrected. */
  readonly reason: string | null;
}

/** One department’s month in the ledger (台账), in one version: frozen once signed; what is corrected is the next. */
export interface LedgerMonth {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly departmentId: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly version: number;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly state: LedgerState;
  readonly lines: readonly LedgerLine[];
  readonly steps: readonly LedgerStep[];
  /** ISO time. */
  readonly savedAt: string;
}
