import type { AssessmentState, AssessmentStep } from "@faheng/domain";
import type { Generated } from "kysely";

/** Every word of `assessment.state`. */
export const ASSESSMENT_STATES = [
  "filling",
  "handed-in",
  "reviewing",
  "announced",
  "final",
  "excused",
] as const satisfies readonly AssessmentState[];
/** Every act that moves an assessment. */
export const ASSESSMENT_STEPS = [
  "hand-in",
  "withdraw",
  "return",
  "excuse",
  "restore",
  "begin-review",
  "announce",
  "recall",
  "finalise",
  "correct",
  "reopen",
] as const satisfies readonly AssessmentStep["act"][];

/** One agency under one pinned manifest in one cycle. */
export interface AssessmentTable {
  id: string;
  cycle_id: string;
  agency_id: string;
  manifest_sha256: string;
  /** Canonical JSON of the last computed score; `null` where there is no profile. */
  score: string | null;
  /** SHA-256 of the canonical explanation, to compare a replay with. */
  score_sha256: string | null;
  /** 0 for one whose cycle was over before the office could state anything: what agencies typed for it counts. */
  office_states: Generated<number>;
  /** When it ended with its agency, before its cycle did. */
  ended_at: Generated<string | null>;
  /** The agency whose open work it took over, with its answers. */
  taken_from: Generated<string | null>;
  created_at: string;
  updated_at: string;
  /** `null` where it never moved: it is being filled in. */
  state: Generated<AssessmentState | null>;
  /** Canonical JSON: who moved it, oldest first; `null` where nobody has. */
  steps: Generated<string | null>;
  /** How often it was written since it was opened. */
  writes: Generated<number>;
}
