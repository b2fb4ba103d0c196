import type { IndicatorFacts, NotApplicable } from "../../facts.ts";
import type { ActOf } from "../process.ts";
import type { responseProcess } from "../response.process.ts";
import type { ResponseState } from "../states.ts";
import type { AnswerStatus } from "./answer-status.ts";

/** An answer sent back to its department. */
export interface ReturnedClaim {
  readonly reason: string;
  /** Name at the time. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** The city's day by which it is mended, where one was set. */
  readonly dueOn?: string;
}

/** Who did something to an answer, and when. */
export interface Signature {
  readonly personId: string;
  /** Name at the time. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** An approval: it binds what was stated by its digest, and is void once that changes. */
export interface Approval extends Signature {
  readonly sha256: string;
  /** Whether a leader acted as the second person, every coordinator having stated it (an office too small for two). */
  readonly isSecond: boolean;
}

/** What can be done to an answer by the table of its process. */
export type ResponseAct = ActOf<typeof responseProcess>;

/** Where an answer stands, by whose hand. */
export interface Handling {
  /** The act that wrote this version. */
  readonly act: ResponseAct;
  readonly state: ResponseState;
  /** Who submitted it last; `null` for a draft. */
  readonly submitted: Signature | null;
  readonly approved: Approval | null;
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
  /** Who sent it back and why, until it is submitted again. */
  readonly returned?: ReturnedClaim;
  /** Absent in versions from before answers had a state of their own. */
  readonly handling?: Handling;
  /** Person id and name at the time. */
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}
