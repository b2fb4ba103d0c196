import type { AssessmentState } from "../states.ts";
import type { AssessmentStep } from "./assessment-step.ts";

/** One agency under one pinned manifest in one cycle (考核任务). */
export interface Assessment {
  readonly id: string;
  readonly cycleId: string;
  /** The agency itself where the cycle is its own; `null` in one of the municipal office. */
  readonly owner: string | null;
  readonly agencyId: string;
  readonly manifestSha256: string;
  /** SHA-256 of the canonical explanation of the last score; `null` without a profile. */
  readonly scoreSha256: string | null;
  /**
   * Whether judgements and other bodies' numbers come from the office alone; not in a cycle that was over before the office
   * could state them, which keeps the result it had.
   */
  readonly officeStates: boolean;
  /** When it ended with its agency, before its cycle did (ISO time); `null` otherwise. */
  readonly endedAt: string | null;
  /** Id of the agency whose open work it took over; `null` where it began empty. */
  readonly takenFrom: string | null;
  /** Where it stands in its process. */
  readonly state: AssessmentState;
  /** Who moved it, oldest first: as many as it has moved, by which whoever moves it next names what they saw. */
  readonly steps: readonly AssessmentStep[];
  /** ISO time. */
  readonly updatedAt: string;
}
