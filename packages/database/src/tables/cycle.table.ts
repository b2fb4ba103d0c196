import type { Cycle } from "@faheng/domain";
import type { Generated } from "kysely";

/** Every word of `cycle.status`. */
export const CYCLE_STATUSES = ["open", "closed"] as const satisfies readonly Cycle["status"][];

/** A period of assessment. */
export interface CycleTable {
  id: string;
  /** The agency whose cycle it is; `null` for the municipal office's, in which many agencies take part. */
  agency_id: string | null;
  title: string;
  starts_on: string;
  ends_on: string;
  status: Cycle["status"];
  created_at: string;
  /** 1: its agency assesses the agencies that it guides, and not itself. */
  is_line: Generated<number>;
}
