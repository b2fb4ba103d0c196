import type { AnswerStatus } from "@faheng/domain";

/** What a department says about one indicator now. */
export interface ResponseTable {
  assessment_id: string;
  agency_id: string;
  indicator: string;
  version: number;
  status: AnswerStatus;
  /** JSON object by fact key. */
  facts: string;
  progress: string;
  not_applicable_reason: string | null;
  not_applicable_approved_by: string | null;
  /** JSON: reason, name and time of its being sent back; `null` where it was not, or was answered since. */
  not_applicable_returned: string | null;
  /** Person id. */
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
