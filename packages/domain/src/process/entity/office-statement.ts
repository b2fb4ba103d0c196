import type { Fact } from "../../facts.ts";

/** The fact itself, or how far a judgement of it may go. */
export type StatementSubject = "value" | "bound";

/** One version of what the office states about an agency (市办登记); `version` counts from 1 for each subject. */
export interface OfficeStatement {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  readonly fact: string;
  readonly subject: StatementSubject;
  readonly version: number;
  /** `null` where it was withdrawn; a bound is in thousandths of a point. */
  readonly value: Fact;
  readonly reason: string;
  /** Person id and name at the time. */
  readonly statedBy: string;
  readonly statedByName: string;
  /** ISO time. */
  readonly statedAt: string;
}
