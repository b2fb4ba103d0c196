import type { JobState } from "@faheng/domain";

/** Every word of `job.state`. */
export const JOB_STATES = [
  "queued",
  "leased",
  "done",
  "dead",
  "discarded",
  "cancelled",
] as const satisfies readonly JobState[];

/** Work of the machine that is done after an act, or asked for by somebody. */
export interface JobTable {
  id: string;
  agency_id: string | null;
  kind: string;
  /** What it works on; while one is open, the same is not queued twice. */
  key: string;
  /** Canonical JSON. */
  input: string;
  asked_by: string | null;
  state: JobState;
  attempts: number;
  /** Not before this instant. */
  run_at: string;
  /** Who holds it: a token of the runner's own. */
  lease: string | null;
  lease_until: string | null;
  /** Thousandths. */
  progress: number;
  /** Canonical JSON of what came of it. */
  result: string | null;
  /** Canonical JSON of what it failed of last, as it is told to people. */
  failure: string | null;
  created_at: string;
  finished_at: string | null;
}
