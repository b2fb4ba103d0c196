import { useQuery } from "@tanstack/react-query";
import type { Assessment, ScoreComparison } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { AGENCY_ROLES } from "../ground/role-words.ts";
import { hasRole, useSession } from "../ground/session.tsx";

/** What is known of a review here: it is under way and not told yet, or what it comes to. */
export type ReviewKnown =
  | { readonly kind: "waiting" }
  | { readonly kind: "told"; readonly scores: ScoreComparison; readonly isAnnounced: boolean };

/** 自评 beside 考评 as far as this person may know it: an agency what was announced, the office also what is under review. */
export function useReviewOf(assessment: Pick<Assessment, "id" | "state">): ReviewKnown | null {
  const session = useSession();
  const isOffice = hasRole(session, "municipal");
  const isAnnounced = assessment.state === "announced" || assessment.state === "final";
  // Under review there may be a final result in force, which is told until the next one is.
  const isReviewing = assessment.state === "reviewing";
  const mayAsk = isOffice || hasRole(session, ...AGENCY_ROLES);
  const { data } = useQuery({
    ...trpc.result.compare.queryOptions({ assessmentId: assessment.id }),
    enabled: (isAnnounced || isReviewing) && mayAsk,
    retry: false,
  });
  if (!mayAsk) return null;
  if (data !== undefined && data.judged !== null && (isAnnounced || isReviewing)) {
    return { kind: "told", scores: data, isAnnounced: isAnnounced || (!isOffice && data.inForce !== null) };
  }
  return isReviewing && !isOffice ? { kind: "waiting" } : null;
}
