import type { IndicatorResponse } from "./entity/response.ts";
import type { ResponseState } from "./states.ts";

/** What of an answer says where it stands. */
export type Standing = Pick<IndicatorResponse, "notApplicable" | "returned" | "handling">;

/**
 * Where an answer stands in its process. One from before answers had a state is a draft; claims that an indicator does not apply
 * were submitted by being saved then, so that one which waited for its approval still waits, and one that was judged stays judged.
 */
export function responseStateOf(response: Standing | null): ResponseState | "none" {
  if (response === null) return "none";
  if (response.handling !== undefined) return response.handling.state;
  if (response.returned !== undefined) return "returned";
  if (response.notApplicable === null) return "draft";
  return response.notApplicable.approvedBy === null ? "submitted" : "approved";
}
