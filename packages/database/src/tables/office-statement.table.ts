import type { StatementSubject } from "@faheng/domain";

/** Every word of `office_statement.subject`. */
export const STATEMENT_SUBJECTS = ["value", "bound"] as const satisfies readonly StatementSubject[];

/** What the office states about one fact of one assessment, every version of it; append-only. */
export interface OfficeStatementTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  /** Key of the fact. */
  fact: string;
  /** `value`: the fact itself; `bound`: how far a judgement may go. */
  subject: StatementSubject;
  /** Counts from 1 for each subject. */
  version: number;
  /** JSON; `null` where it was withdrawn. A bound is in thousandths of a point. */
  value: string | null;
  reason: string;
  /** Person id. */
  stated_by: string;
  stated_by_name: string;
  stated_at: string;
}
