import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorReport } from "@faheng/domain";
import { reportOf } from "../../api/error-report.ts";
import type { Assessment, Saved, SavedResponse } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { answerOf, draftOf, isSame, obstacleOf, reapply, type Draft } from "./draft.ts";

/** How long after the last key an answer is kept, in milliseconds. */
const IDLE = 800;

/** Somebody else stored another answer first. */
export interface Conflict {
  readonly theirs: SavedResponse;
  /** What both started from. */
  readonly base: Draft;
}

/**
 * One indicator's answer while it is being written: kept by itself shortly after the last key, at once on `keepNow`, and
 * when the page is left.
 */
export function useAnswer(assessment: Assessment, indicator: string) {
  const { id: assessmentId } = assessment;
  const stored = assessment.responses[indicator];
  const [draft, setDraft] = useState<Draft>(() => draftOf(stored));
  const [unfinished, setUnfinished] = useState<readonly string[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<ErrorReport | null>(null);
  /** What the server is known to hold, which the next answer is laid upon. */
  const [base, setBase] = useState(() => ({ version: stored?.version ?? 0, draft: draftOf(stored) }));
  const obstacle = obstacleOf(draft, unfinished);
  const isDirty = !isSame(draft, base.draft);

  const keep = useMutation({
    mutationFn: (sent: Draft) =>
      client.response.save.mutate({ assessmentId, indicator, expectedVersion: base.version, ...answerOf(sent) }),
    onSuccess: (saved) => {
      setBase({ version: saved.response.version, draft: draftOf(saved.response) });
      setFailure(null);
      putSaved(assessmentId, indicator, saved);
    },
    onError: async (error) => {
      const report = reportOf(error);
      if (report.status !== 409) return setFailure(report);
      const fresh = await queryClient.fetchQuery({
        ...trpc.assessment.get.queryOptions({ id: assessmentId }),
        staleTime: 0,
      });
      const theirs = fresh.responses[indicator];
      if (theirs) setConflict({ theirs, base: base.draft });
      else setFailure(report);
    },
  });

  const { mutate, isPending } = keep;
  const canKeep = isDirty && obstacle === null && conflict === null && !isPending;
  useEffect(() => {
    if (!canKeep || failure !== null) return undefined;
    const timer = setTimeout(() => mutate(draft), IDLE);
    return () => clearTimeout(timer);
  }, [draft, canKeep, failure, mutate]);

  const latest = useRef({ draft, canKeep });
  useEffect(() => {
    latest.current = { draft, canKeep };
  }, [draft, canKeep]);
  const keepNow = useCallback(() => {
    if (latest.current.canKeep) mutate(latest.current.draft);
  }, [mutate]);

  // Leaving the indicator keeps what is there; closing the window asks first.
  useEffect(() => keepNow, [keepNow]);
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const settle = (next: Draft): void => {
    if (!conflict) return;
    setBase({ version: conflict.theirs.version, draft: draftOf(conflict.theirs) });
    setConflict(null);
    setDraft(next);
  };
  return {
    draft,
    isDirty,
    obstacle,
    conflict,
    failure,
    isKeeping: isPending,
    keepNow: () => {
      setFailure(null);
      keepNow();
    },
    change: (part: Partial<Draft>) => {
      setFailure(null);
      setDraft((before) => ({ ...before, ...part }));
    },
    setUnfinished,
    takeTheirs: () => conflict && settle(draftOf(conflict.theirs)),
    reapplyMine: () => conflict && settle(reapply(conflict.base, draft, draftOf(conflict.theirs))),
  };
}

/** Puts what the server stored into what is on screen, so that tree, score and trace agree at once. */
function putSaved(assessmentId: string, indicator: string, saved: Saved): void {
  queryClient.setQueryData(trpc.assessment.get.queryKey({ id: assessmentId }), (before) =>
    before
      ? {
          ...before,
          responses: { ...before.responses, [indicator]: saved.response },
          explanation: saved.explanation,
          completion: saved.completion,
        }
      : before,
  );
  void queryClient.invalidateQueries({ queryKey: trpc.response.history.queryKey({ assessmentId, indicator }) });
  void queryClient.invalidateQueries({ queryKey: trpc.assessment.list.queryKey() });
}
