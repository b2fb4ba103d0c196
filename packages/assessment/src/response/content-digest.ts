import { canonicalJson, sha256 } from "@faheng/database";
import type { Evidence, IndicatorResponse } from "@faheng/domain";

/** A piece of evidence as an approval binds it: what was offered, of which day and for what, whatever was found of it since. */
export type BoundEvidence = Pick<Evidence, "material" | "n" | "version" | "content" | "effectiveOn">;

/**
 * What an approval binds: everything an answer states and the evidence it rests on, and nothing of who has it in hand. Without
 * evidence it is the digest that answers had before there was any.
 */
export function contentDigest(
  response: Pick<IndicatorResponse, "status" | "facts" | "progress" | "notApplicable">,
  pieces: readonly BoundEvidence[] = [],
): string {
  const { status, facts, progress, notApplicable } = response;
  const stated = { status, facts, progress, reason: notApplicable?.reason ?? null };
  const evidence = pieces.map(({ material, n, version, content, effectiveOn }) => {
    return { material, n, version, content, effectiveOn };
  });
  return sha256(canonicalJson(evidence.length === 0 ? stated : { ...stated, evidence }));
}
