import { canonicalJson, sha256 } from "@faheng/database";
import type { IndicatorResponse } from "@faheng/domain";

/** What an approval binds: everything an answer states, and nothing of who has it in hand. */
export function contentDigest(
  response: Pick<IndicatorResponse, "status" | "facts" | "progress" | "notApplicable">,
): string {
  const { status, facts, progress, notApplicable } = response;
  return sha256(canonicalJson({ status, facts, progress, reason: notApplicable?.reason ?? null }));
}
