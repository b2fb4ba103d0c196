import { useQuery } from "@tanstack/react-query";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { ReturnedClaims } from "../../parts/returned-claims.tsx";

/** What was sent back and waits for an answer: on the desk of whoever may answer it, and of whoever judges it. */
export function ReturnedPanel({ assessmentId }: { assessmentId: string }) {
  const { data } = useQuery(wholeAssessment(assessmentId));
  if (!data) return null;
  const mine = new Set([
    ...data.canEdit,
    ...(data.canReturn.length > 0 ? data.framework.indicators.map((it) => it.code) : []),
  ]);
  const returned = data.framework.indicators.filter(
    ({ code }) => mine.has(code) && data.responses[code]?.returned !== undefined,
  );
  return <ReturnedClaims assessment={data} returned={returned} />;
}
