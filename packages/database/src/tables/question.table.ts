import type { QuestionState } from "@faheng/domain";

/** What a reviewer asks an agency on an item; once it is answered or withdrawn it never changes. */
export interface QuestionTable {
  agency_id: string;
  assessment_id: string;
  id: string;
  /** Counts every change of the row. */
  writes: number;
  indicator: string;
  task_id: string;
  /** The source of the task: who asks, as the agency knows them. */
  source: string;
  state: QuestionState;
  /** Canonical JSON: what was asked and answered, oldest first. */
  steps: string;
  saved_at: string;
}
