import type { IndicatorResponse, ResponseState } from "@faheng/domain";

/**
 * Where an answer stands in its process, as far as the database knows it today: a claim that an indicator does not apply is
 * submitted by being saved, and judged by somebody else; every other answer stays a draft.
 */
export function responseStateOf(response: IndicatorResponse | null): ResponseState | "none" {
  if (response === null) return "none";
  if (response.returned !== undefined) return "returned";
  if (response.notApplicable === null) return "draft";
  return response.notApplicable.approvedBy === null ? "submitted" : "approved";
}
