import type { CycleState } from "../states.ts";

/** A period of assessment (考评周期); days are days of the city, `YYYY-MM-DD`. */
export interface Cycle {
  readonly id: string;
  /** The agency whose cycle it is; `null`: the municipal office's. */
  readonly owner: string | null;
  /** Whether its owner assesses the agencies that it guides (条线考评), and not itself. */
  readonly isLine: boolean;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** A cycle is opened whole, so that none waits as a draft yet. */
  readonly status: Exclude<CycleState, "draft">;
  /** ISO time. */
  readonly createdAt: string;
}
