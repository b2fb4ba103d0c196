import { type ResponseState, responseStateOf } from "@faheng/domain";
import type { SavedResponse } from "../api/outputs.ts";

/** Where an answer stands, in a word each. */
export const HANDLING_STATE_WORDS = {
  none: "尚未填报",
  draft: "草稿",
  submitted: "已报送",
  returned: "已退回",
  approved: "已审定",
} as const satisfies Record<ResponseState | "none", string>;

/** Where an answer stands in its process, whether it was written before answers had a state or since. */
export function handlingStateOf(
  response: Pick<SavedResponse, "notApplicable" | "returned" | "handling"> | undefined,
): ResponseState | "none" {
  if (response === undefined) return "none";
  const { handling, returned, notApplicable } = response;
  if (handling !== undefined) return handling.state;
  return returned === undefined ? responseStateOf({ notApplicable }) : "returned";
}
