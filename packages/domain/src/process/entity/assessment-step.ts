import type { Fact } from "../../facts.ts";

/** A fact that a correction of a final result puts in place of whatever counted. */
export interface CorrectedFact {
  readonly indicator: string;
  readonly fact: string;
  readonly value: Fact;
}

/** An act that has moved an assessment, as its readers see it. */
export interface AssessmentStep {
  readonly act:
    | "hand-in"
    | "withdraw"
    | "return"
    | "excuse"
    | "restore"
    | "begin-review"
    | "announce"
    | "recall"
    | "finalise"
    | "correct"
    | "reopen";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** Of what is returned, reopened, excused or restored. */
  readonly reason: string | null;
  /**
   * Of what is returned or reopened: the city's day by which it is mended, `YYYY-MM-DD`; of what is announced, the last day on which the
   * agency may object.
   */
  readonly dueOn: string | null;
  /** Of what is returned or reopened, the indicators to be mended; of what is handed in, those named as not reported (缺报). */
  readonly items: readonly string[];
  /** Of a correction, what it states; absent else. */
  readonly corrected?: readonly CorrectedFact[];
  /** Of a reopening, the number of the final result that stays in force meanwhile; absent else. */
  readonly result?: number;
}
