import type { CycleState } from "../states.ts";

/** A period of assessment (考评周期); days are days of the city, `YYYY-MM-DD`. */
export interface Cycle {
  readonly id: string;
  /** The agency whose own cycle it is; `null`: the municipal office's. */
  readonly owner: string | null;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** A cycle is opened whole, so that none waits as a draft yet. */
  readonly status: Exclude<CycleState, "draft">;
  /** ISO time. */
  readonly createdAt: string;
}
