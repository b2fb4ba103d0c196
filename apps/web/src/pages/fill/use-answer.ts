import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorReport } from "@faheng/domain";
import { reportOf } from "../../api/error-report.ts";
import { explainedSince } from "../../api/explained.ts";
import type { Assessment, Saved, SavedResponse, StatusHint } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { useSession } from "../../ground/session.tsx";
import { answerOf, draftOf, isSame, obstacleOf, reapply, type Draft } from "./draft.ts";
import { dropLocalDraft, keepLocalDraft, localDraftOf } from "./local-draft.ts";

/** How long after the last key an answer is kept, in milliseconds. */
const IDLE = 800;
/** How long until a server that gave no answer is asked again, in milliseconds. */
const AGAIN = 4000;

/** What the server holds, as far as this page knows. */
interface Held {
  readonly version: number;
  readonly draft: Draft;
}

/** Somebody else stored another answer first. */
export interface Conflict {
  readonly theirs: SavedResponse;
  /** What both started from. */
  readonly base: Draft;
}

/** An answer that is being written, and what can be done with it. */
export type Answer = ReturnType<typeof useAnswer>;

/**
 * One indicator's answer while it is being written: kept by itself shortly after the last key, at once on `keepNow`, and
 * when the indicator is left (`keepAll`). Answers reach the server one after another, each on top of what it then holds.
 */
export function useAnswer(assessment: Assessment, indicator: string) {
  const { id: assessmentId } = assessment;
  const stored = assessment.responses[indicator];
  const { person } = useSession();
  /** What this browser kept of an earlier visit and the server does not hold. */
  const [kept] = useState(() => {
    const found = localDraftOf({ personId: person.id, assessmentId, indicator });
    return found && !isSame(found.draft, draftOf(stored)) ? found : null;
  });
  const isMoved = kept !== null && kept.version !== (stored?.version ?? 0);
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? draftOf(stored));
  const [isRestored, setRestored] = useState(kept !== null);
  /** What was typed only is the person's to store; what was on its way goes on by itself. */
  const [isWaiting, setWaiting] = useState(kept !== null && !kept.isSent);
  const [unfinished, setUnfinished] = useState<readonly string[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(() =>
    isMoved && stored ? { theirs: stored, base: kept.base } : null,
  );
  const [failure, setFailure] = useState<ErrorReport | null>(null);
  /** What the server is known to hold, which the next answer is laid upon. */
  const [base, setBase] = useState<Held>(() => ({ version: stored?.version ?? 0, draft: draftOf(stored) }));
  const held = useRef(base);
  const isAbandoned = useRef(false);
  const obstacle = obstacleOf(draft, unfinished);
  const hold = (next: Held): void => {
    held.current = next;
    setBase(next);
  };

  const keep = useMutation({
    scope: { id: `answer ${assessmentId} ${indicator}` },
    mutationFn: async (sent: Draft) => {
      const { version, draft: known } = held.current;
      if (isSame(sent, known)) return null;
      const answer = { assessmentId, indicator, expectedVersion: version, ...answerOf(sent) };
      return client.response.save.mutate(answer);
    },
    onSuccess: (saved, sent) => {
      if (saved === null) return;
      // What was sent, not what came back: an answer the server writes in another way is kept, not dirty for ever.
      hold({ version: saved.response.version, draft: sent });
      setFailure(null);
      setRestored(false);
      // Also where the page is gone by now; what was typed since is kept anew.
      dropLocalDraft({ personId: person.id, assessmentId, indicator });
      putSaved(assessmentId, indicator, saved);
    },
    onError: async (error) => {
      const report = reportOf(error);
      if (report.status !== 409) return setFailure(report);
      const fresh = await queryClient.fetchQuery({
        ...wholeAssessment(assessmentId),
        staleTime: 0,
      });
      const theirs = fresh.responses[indicator];
      if (theirs) setConflict({ theirs, base: held.current.draft });
      else setFailure(report);
    },
  });

  const { mutate, mutateAsync, isPending } = keep;
  // While an answer is under way the server may hold it or not: typing the old one again is a change, too.
  const isDirty = isPending || !isSame(draft, base.draft);
  const canKeep = isDirty && obstacle === null && conflict === null;
  useEffect(() => {
    if (!canKeep || isPending || failure !== null || isWaiting) return undefined;
    const timer = setTimeout(() => mutate(draft), IDLE);
    return () => clearTimeout(timer);
  }, [draft, canKeep, isPending, failure, isWaiting, mutate]);

  // Once nobody answered, it is asked again: nobody has to notice that the server is back.
  useEffect(() => {
    if (failure?.code !== "FAHENG_WEB_NO_ANSWER") return undefined;
    const timer = setTimeout(() => setFailure(null), AGAIN);
    return () => clearTimeout(timer);
  }, [failure]);

  const isSent = isPending || failure !== null;
  useEffect(() => {
    const place = { personId: person.id, assessmentId, indicator };
    if (isDirty) keepLocalDraft(place, { version: base.version, base: base.draft, draft, isSent });
    else dropLocalDraft(place);
  }, [person.id, assessmentId, indicator, isDirty, draft, base, isSent]);

  const latest = useRef({ draft, canKeep, isPending });
  useEffect(() => {
    latest.current = { draft, canKeep, isPending };
  }, [draft, canKeep, isPending]);
  const keepNow = useCallback(() => {
    if (latest.current.canKeep && !latest.current.isPending) mutate(latest.current.draft);
  }, [mutate]);
  const keepAll = useCallback(async (): Promise<boolean> => {
    const last = latest.current;
    if (!last.canKeep) return false;
    // Behind an answer that is still under way; resolves when the server holds the last key.
    return mutateAsync(last.draft).then(
      () => true,
      () => false,
    );
  }, [mutateAsync]);

  // Whatever takes the page away (a session that ended, say), what is there is sent once more.
  useEffect(
    () => () => {
      const { draft: last, canKeep: can } = latest.current;
      if (can && !isAbandoned.current && !isSame(last, held.current.draft)) mutate(last);
    },
    [mutate],
  );

  const settle = (next: Draft): void => {
    if (!conflict) return;
    hold({ version: conflict.theirs.version, draft: draftOf(conflict.theirs) });
    setConflict(null);
    setRestored(false);
    setWaiting(false);
    setDraft(next);
  };
  return {
    draft,
    isDirty,
    isUnfinished: unfinished.length > 0,
    obstacle,
    conflict,
    failure,
    isKeeping: isPending,
    keepNow: () => {
      setFailure(null);
      keepNow();
    },
    keepAll,
    /** The answer was handed on: what is typed next is laid upon that version. */
    handedOn: (saved: Saved) => {
      hold({ version: saved.response.version, draft: draftOf(saved.response) });
      setDraft(draftOf(saved.response));
      putSaved(assessmentId, indicator, saved);
    },
    abandon: () => {
      isAbandoned.current = true;
      dropLocalDraft({ personId: person.id, assessmentId, indicator });
    },
    isRestored,
    /** Gives up what was restored. */
    discard: () => {
      setRestored(false);
      setConflict(null);
      setDraft(held.current.draft);
    },
    change: (part: Partial<Draft>) => {
      setFailure(null);
      setWaiting(false);
      setDraft((before) => ({ ...before, ...part }));
    },
    setUnfinished,
    takeTheirs: () => conflict && settle(draftOf(conflict.theirs)),
    reapplyMine: () => conflict && settle(reapply(conflict.base, draft, draftOf(conflict.theirs))),
  };
}

/** Puts what the server stored into what is on screen, so that tree, score and trace agree at once. */
function putSaved(assessmentId: string, indicator: string, saved: Saved): void {
  const key = trpc.assessment.get.queryKey({ id: assessmentId });
  const known = queryClient.getQueryData(key);
  const isMoved = known?.responses[indicator]?.handling?.state !== saved.response.handling?.state;
  const explained = known ? explainedSince(known, saved.explained) : null;
  queryClient.setQueryData(key, (before) =>
    before
      ? Object.assign({}, before, explained, {
          responses: { ...before.responses, [indicator]: saved.response },
          completion: saved.completion,
          hints: withHint(before.hints, indicator, saved.hint),
        })
      : before,
  );
  void queryClient.invalidateQueries({ queryKey: trpc.response.history.queryKey({ assessmentId, indicator }) });
  // A number that was written by hand rests on no list any more.
  void queryClient.invalidateQueries({ queryKey: trpc.response.counts.queryKey({ assessmentId, indicator }) });
  void queryClient.invalidateQueries({ queryKey: trpc.assessment.list.queryKey() });
  // What may be done next hangs on its state, and the server knows whose it is; what the score says now, where it could not be told.
  if (isMoved || explained === null)
    void queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessmentId }) });
}

function withHint(hints: Assessment["hints"], indicator: string, hint: StatusHint | null): Assessment["hints"] {
  const { [indicator]: _old, ...others } = hints;
  return hint === null ? others : { ...others, [indicator]: hint };
}
