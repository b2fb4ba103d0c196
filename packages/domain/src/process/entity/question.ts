import type { StateOf } from "../process.ts";
import type { questionProcess } from "../question.process.ts";

export type QuestionState = StateOf<typeof questionProcess>;

/** What was asked, answered, or taken back. */
export interface QuestionStep {
  readonly act: "question.ask" | "question.answer" | "question.withdraw";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** The question or its answer; `null` of what was taken back. */
  readonly said: string | null;
}

/** 询问: what a reviewer asks an agency on an item of their task. */
export interface Question {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly id: string;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly indicator: string;
  readonly taskId: string;
  /** The source of the task, by which the agency knows who asks. */
  readonly source: string;
  readonly state: QuestionState;
  /** Oldest first; the first is the question. */
  readonly steps: readonly QuestionStep[];
  /** ISO time. */
  readonly savedAt: string;
}
