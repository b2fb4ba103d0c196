import type { Points } from "../../points.ts";
import type { PeriodDutyState } from "../states.ts";

/** Where a period may stand. */
export const DUTY_STATES = ["open", "stated", "waived"] as const satisfies readonly PeriodDutyState[];

/** What somebody did with a period. */
export const DUTY_ACTS = ["state", "withdraw", "waive", "restore"] as const;
export type DutyAct = (typeof DUTY_ACTS)[number];

/**
 * 周期任务: what is said of one period of one figure, in one of its versions; every version before it stays. The periods themselves
 * are computed and stored nowhere: one of which nobody has said anything has no row.
 */
export interface PeriodDuty {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly figure: string;
  readonly period: string;
  /** From 1. */
  readonly version: number;
  readonly act: DutyAct;
  readonly state: PeriodDutyState;
  /** The last day on which it was done, `YYYY-MM-DD`; `null` unless stated. */
  readonly doneOn: string | null;
  /** How much was done, in thousandths; `null` where a day alone is asked for, and unless stated. */
  readonly amount: Points | null;
  readonly note: string;
  /** Why it was waived. */
  readonly reason: string | null;
  readonly savedBy: string;
  /** Name at the time. */
  readonly savedByName: string;
  /** Instant in UTC. */
  readonly savedAt: string;
}
