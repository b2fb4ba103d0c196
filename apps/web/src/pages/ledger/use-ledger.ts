import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { LedgerView } from "../../api/outputs.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { changesOf, conflictsIn, type LedgerDraft, settled, without } from "./ledger-draft.ts";

/** One department’s month. */
export interface LedgerPlace {
  readonly assessmentId: string;
  readonly departmentId: string;
  readonly month: string;
}

/** Acts that need nothing but a press. */
export type PressedAct = "submit" | "withdraw" | "sign";

/** What is typed into a month, and what can be done with it. */
export function useLedger(place: LedgerPlace, view: LedgerView) {
  const [draft, setDraft] = useState<LedgerDraft>({});
  const [isCorrecting, setCorrecting] = useState(false);
  /** The draft before last month was taken over, so that it can be undone. */
  const [before, setBefore] = useState<LedgerDraft | null>(null);
  const seen = { version: view.version, writes: view.writes };
  // After a conflict too: what the other did is shown, and what is not saved stays over it.
  const onSettled = () => queryClient.invalidateQueries();
  const save = useMutation({
    mutationFn: async (sent: LedgerDraft) => ({
      sent,
      saved: await client.ledger.save.mutate(Object.assign({ lines: changesOf(sent) }, place)),
    }),
    onSuccess: ({ sent, saved }) => {
      const versions = new Map(saved.lines.map((it) => [it.indicator, it.version]));
      setDraft((now) => settled(now, sent, versions));
      setBefore(null);
    },
    onSettled,
  });
  const move = useMutation({
    mutationFn: async (act: PressedAct) => {
      const input = Object.assign({ seen }, place);
      if (act === "submit") return await client.ledger.submit.mutate(input);
      return await (act === "sign" ? client.ledger.sign.mutate(input) : client.ledger.withdraw.mutate(input));
    },
    onSettled,
  });
  const sendBack = useMutation({
    mutationFn: async (reason: string) => await client.ledger.return.mutate(Object.assign({ seen, reason }, place)),
    onSettled,
  });
  const correct = useMutation({
    mutationFn: async (reason: string) =>
      await client.ledger.correct.mutate(Object.assign({ seen, reason, lines: changesOf(draft) }, place)),
    onSuccess: () => {
      setDraft({});
      setCorrecting(false);
    },
    onSettled,
  });
  const errors = [save.error, move.error, sendBack.error, correct.error];
  return {
    draft,
    setDraft,
    before,
    isCorrecting,
    startCorrecting: () => setCorrecting(true),
    giveUp: () => {
      setDraft({});
      setBefore(null);
      setCorrecting(false);
      for (const it of [save, move, sendBack, correct]) it.reset();
    },
    take: (next: LedgerDraft) => {
      setBefore(draft);
      setDraft(next);
    },
    undo: () => {
      if (before !== null) setDraft(before);
      setBefore(null);
    },
    conflicts: conflictsIn(draft, view.lines),
    keepMine: (indicator: string, version: number) =>
      setDraft((now) => {
        const line = now[indicator];
        return line === undefined
          ? now
          : Object.assign({}, now, { [indicator]: Object.assign({}, line, { base: version }) });
      }),
    takeTheirs: (indicator: string) => setDraft((now) => without(now, indicator)),
    isDirty: Object.keys(draft).length > 0,
    isBusy: save.isPending || move.isPending || sendBack.isPending || correct.isPending,
    error: errors.find((it) => it !== null) ?? null,
    isSaved: save.isSuccess && Object.keys(draft).length === 0,
    save: () => {
      for (const it of [move, sendBack, correct]) it.reset();
      save.mutate(draft);
    },
    move: (act: PressedAct) => {
      for (const it of [save, sendBack, correct]) it.reset();
      move.mutate(act);
    },
    sendBack: (reason: string) => sendBack.mutate(reason),
    correct: (reason: string) => correct.mutate(reason),
  };
}

/** A month in hand. */
export type LedgerWork = ReturnType<typeof useLedger>;
