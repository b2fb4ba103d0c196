import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { explainedSince } from "../../api/explained.ts";
import type { Assessment, Explanation, Preview, StatusHint } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { answerOf, type Draft } from "./draft.ts";

/** How long after the last key the score is asked for, in milliseconds. */
const PAUSE = 150;

/** Explanation and hint as they would be with this draft; nothing is stored. The stored ones while nothing has changed. */
export function usePreview(
  assessment: Assessment,
  indicator: string,
  draft: Draft,
  isDirty: boolean,
): { readonly explanation: Explanation | null; readonly hint: StatusHint | null } {
  const settled = useSettled(draft, PAUSE);
  const { status, facts, notApplicable } = answerOf(settled);
  const hasReason = notApplicable === null || notApplicable.reason !== "";
  const preview = useQuery({
    ...trpc.response.preview.queryOptions({
      assessmentId: assessment.id,
      indicator,
      status,
      facts,
      notApplicable,
      since: assessment.explanationMark ?? undefined,
    }),
    enabled: isDirty && assessment.profile !== null && hasReason,
    placeholderData: keepPreviousData,
  });
  const { data } = preview;
  // Laid on once for each answer, not for each drawing.
  const previewed = useMemo(() => data && explanationIn(data, assessment), [data, assessment]);
  if (!isDirty || !data) return { explanation: assessment.explanation, hint: assessment.hints[indicator] ?? null };
  return { explanation: previewed ?? assessment.explanation, hint: data.hint };
}

/** What is previewed, of the explanation at hand; `null` where it is told of another one, which the next answer mends. */
function explanationIn({ explained, explanation }: Preview, held: Assessment): Explanation | null {
  return explained === null ? explanation : (explainedSince(held, explained)?.explanation ?? null);
}

function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
