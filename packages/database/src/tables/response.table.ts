import type { AnswerStatus, ResponseAct, ResponseState } from "@faheng/domain";

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
  /** JSON: reason, name, time and day of its being sent back, claim or not; `null` where it was not, or was submitted since. */
  not_applicable_returned: string | null;
  /** Person id. */
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
  /** The act that wrote this version, and where it stands since; both `null` in rows from before answers had a state. */
  act: ResponseAct | null;
  state: ResponseState | null;
  submitted_by: string | null;
  submitted_by_name: string | null;
  submitted_at: string | null;
  approved_by: string | null;
  approved_by_name: string | null;
  approved_at: string | null;
  /** Digest of what was stated, which the approval binds. */
  approved_sha256: string | null;
  /** 1 where a leader acted as the second person. */
  approved_as_second: number | null;
}
