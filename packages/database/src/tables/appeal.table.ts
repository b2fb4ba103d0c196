import type { AppealRuling, AppealState } from "@faheng/domain";

/** An objection to one deduction; once it is over it never changes. */
export interface AppealTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  fact: string;
  /** Number of the result that it objects to. */
  result: number;
  /** Counts every change of the row. */
  writes: number;
  state: AppealState;
  material: string;
  ruling: AppealRuling | null;
  /** Canonical JSON: facts that stand in place of the finding's. */
  replacing: string;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}
