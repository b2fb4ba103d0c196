import type { reviewTaskProcess } from "../review-task.process.ts";
import type { StateOf } from "../process.ts";

export type ReviewTaskState = StateOf<typeof reviewTaskProcess>;

/** An act that has moved a review task. */
export interface ReviewTaskStep {
  readonly act: "review.assign" | "review.submit" | "review.take-back" | "review.return" | "review.void";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** Of what is returned or void. */
  readonly reason: string | null;
}

/** 评审任务: which items of one assessment one person judges, and from which source. */
export interface ReviewTask {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly id: string;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly personId: string;
  readonly personName: string;
  /** Key of a source: one of ours, or one of the profile's own. */
  readonly source: string;
  /** Codes; `null` for all. */
  readonly items: readonly string[] | null;
  readonly state: ReviewTaskState;
  /** Oldest first. */
  readonly steps: readonly ReviewTaskStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** Whether a task covers an item. */
export function isInTask({ items }: Pick<ReviewTask, "items">, indicator: string): boolean {
  return items === null || items.includes(indicator);
}
