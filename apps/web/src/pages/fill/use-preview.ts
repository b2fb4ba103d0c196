import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Assessment, Explanation, StatusHint } from "../../api/outputs.ts";
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
    ...trpc.response.preview.queryOptions({ assessmentId: assessment.id, indicator, status, facts, notApplicable }),
    enabled: isDirty && assessment.profile !== null && hasReason,
    placeholderData: keepPreviousData,
  });
  const stored = { explanation: assessment.explanation, hint: assessment.hints[indicator] ?? null };
  if (!isDirty || !preview.data) return stored;
  return { explanation: preview.data.explanation ?? stored.explanation, hint: preview.data.hint };
}

function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
