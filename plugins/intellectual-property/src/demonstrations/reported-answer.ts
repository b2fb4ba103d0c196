import type { AnswerStatus } from "@faheng/plugin-api";

/** What the last column of the annex says of one task. */
export interface ReportedAnswer {
  /** Printed number of the task. */
  readonly n: number;
  readonly status: AnswerStatus;
  /** The cell as printed where it is a few characters long, `null` otherwise. */
  readonly printed: string | null;
  /** The cell in our own short words, figures kept. */
  readonly progress: string;
}
