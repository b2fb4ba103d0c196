import { failureIn, noAnswer } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import type { Assessment, AssessmentBase } from "./outputs.ts";
import { client, queryClient, trpc } from "./trpc.ts";

/**
 * Options of the query for one assessment: what is stated and may be done comes anew each time, its base (framework, profile,
 * questions) once, by its digest, and what explains its score where another explanation is held than the one it has by now.
 * They are put together as `assessment.get` answers them, under its key.
 */
export function wholeAssessment(id: string) {
  return Object.assign(trpc.assessment.get.queryOptions({ id }), { queryFn: async () => await readWhole(id) });
}

async function readWhole(id: string): Promise<Assessment> {
  try {
    return await putTogether(id);
  } catch (cause) {
    // Between the two questions it got another base: the office set a bound, or a pack came or went.
    if (reportOf(cause).code !== "FAHENG_HTTP_NOT_FOUND") throw cause;
    return await putTogether(id);
  }
}

async function putTogether(id: string): Promise<Assessment> {
  const { baseSha256, ...stated } = await client.assessment.open.query({ id });
  const [base, explained] = await Promise.all([
    queryClient.ensureQueryData({
      queryKey: ["assessment-base", baseSha256],
      queryFn: async () => await readBase(id, baseSha256),
      staleTime: Infinity,
    }),
    readExplained(id, stated.explanationMark),
  ]);
  return { ...stated, ...base, ...explained };
}

/** Equal marks are equal explanations; where somebody has saved between the two questions, it has the mark that is answered. */
async function readExplained(
  id: string,
  explanationMark: string | null,
): Promise<Pick<Assessment, "explanation" | "explanationMark">> {
  if (explanationMark === null) return { explanation: null, explanationMark };
  const held = queryClient.getQueryData(trpc.assessment.get.queryKey({ id }));
  if (held?.explanationMark === explanationMark) return { explanation: held.explanation, explanationMark };
  const { mark, explanation } = await client.assessment.explanation.query({ id });
  return { explanation, explanationMark: mark };
}

/** @throws CodedFailure */
async function readBase(id: string, sha256: string): Promise<AssessmentBase> {
  const answer = await fetch(`/files/base/${encodeURIComponent(id)}/${sha256}`).catch(() => null);
  if (answer === null) throw noAnswer();
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok || said === null) throw failureIn(said);
  return said as AssessmentBase;
}
