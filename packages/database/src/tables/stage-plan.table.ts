import type { StagePlan } from "@faheng/domain";

/** Every word of `stage_plan.act`. */
export const STAGE_ACTS = ["plan", "pass", "undo", "move"] as const satisfies readonly StagePlan["act"][];

/** The stages of a cycle in one version; a row never changes. */
export interface StagePlanTable {
  /** As the cycle's own: `null` for the municipal office's. */
  agency_id: string | null;
  cycle_id: string;
  /** Counts from 1. */
  version: number;
  act: StagePlan["act"];
  reason: string | null;
  /** Canonical JSON, in order. */
  stages: string;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
