import type { IndicatorFacts, NotApplicable } from "../../facts.ts";
import type { AnswerStatus } from "./answer-status.ts";

/** «Not applicable» sent back to the department. */
export interface ReturnedClaim {
  readonly reason: string;
  /** Name at the time. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** What an agency states about one indicator (填报), in one of its versions; `version` counts from 1. */
export interface IndicatorResponse {
  readonly assessmentId: string;
  readonly agencyId: string;
  readonly indicator: string;
  readonly version: number;
  readonly status: AnswerStatus;
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: NotApplicable | null;
  /** Who sent the claim back and why, until it is answered. */
  readonly returned?: ReturnedClaim;
  /** Person id and name at the time. */
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}
