import type { ErrorReport } from "@faheng/domain";
import { useMutation, useMutationState } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { reportOf } from "../../api/error-report.ts";
import type { DraftDetail } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import type { Decision } from "./decision.ts";
import type { DraftView } from "./draft-view.ts";

/** A change of a draft: a decision, or the last one taken back, or laid on again. */
export type Change = Decision | "undo" | "redo";

/** Decisions of one's own that were not written because somebody else was first. */
export interface Unsaved {
  readonly report: ErrorReport;
  readonly changes: readonly Change[];
}

/** A draft that is worked on: each decision is kept at once, one after another; what somebody else changed meanwhile is not lost. */
export function useDraft(view: DraftDetail) {
  const { id } = view.head;
  const key = trpc.frameworkDraft.get.queryKey({ id });
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const mutationKey = ["draft", id];
  const send = useMutation({
    mutationKey,
    // One after another: each is laid on what the one before has left.
    scope: { id: `draft ${id}` },
    mutationFn: async (change: Change) => {
      const revision = queryClient.getQueryData(key)?.head.revision ?? view.head.revision;
      if (change === "undo") return await client.frameworkDraft.undo.mutate({ id, revision });
      if (change === "redo") return await client.frameworkDraft.redo.mutate({ id, revision });
      return await client.frameworkDraft.decide.mutate({ id, revision, decision: change });
    },
    onSuccess: async ({ revision }) => {
      setFailure(null);
      queryClient.setQueryData(key, (old) => old && Object.assign({}, old, { head: { ...old.head, revision } }));
      await refresh();
    },
    onError: async (cause, change) => {
      const report = reportOf(cause);
      if (report.code === "FAHENG_FRAMEWORK_DRAFT_CHANGED") {
        setUnsaved((before) => ({ report, changes: [...(before?.changes ?? []), change] }));
      } else setFailure(cause);
      await refresh();
    },
  });
  const refresh = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: key });
    void queryClient.invalidateQueries({ queryKey: trpc.frameworkDraft.list.pathKey() });
  };
  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.variables as Change,
  });
  const shown = useMemo(() => shownOf(view, waiting), [view, waiting]);
  return {
    draft: shown,
    decide: (change: Change) => send.mutate(change),
    isSaving: waiting.length > 0,
    failure,
    unsaved,
    abandon: () => setUnsaved(null),
    redoUnsaved: () => {
      const changes = unsaved?.changes ?? [];
      setUnsaved(null);
      for (const change of changes) send.mutate(change);
    },
  };
}

/** The draft as it is kept, with doubts that are on their way shown as they will be. */
function shownOf({ head, draft, problems }: DraftDetail, waiting: readonly Change[]): DraftView {
  const settled = new Map(
    waiting.flatMap((it) => (typeof it === "object" && it.kind === "doubt" ? [[it.key, it.settled] as const] : [])),
  );
  const doubts =
    settled.size === 0
      ? draft.doubts
      : draft.doubts.map((it) => Object.assign({}, it, { settled: settled.get(it.key) ?? it.settled }));
  // What is approved stands: that there is an edition like it is no problem of it.
  const isOver = head.state === "approved" || head.state === "withdrawn";
  return Object.assign({}, draft, { doubts, problems: isOver ? [] : problems });
}
