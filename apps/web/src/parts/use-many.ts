import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HandedOne } from "../api/outputs.ts";
import { client, queryClient } from "../api/trpc.ts";

/** Which act is done to many answers at once. */
export type ManyAct = "response.submit" | "response.approve";

/** How many are sent in one go, so that one sees how far it is. */
const AT_ONCE = 20;

const SENDERS = {
  "response.submit": client.response.submitMany.mutate,
  "response.approve": client.response.approveMany.mutate,
} as const;

/** One answer as it was seen. */
export interface SeenAnswer {
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** Tries many answers first, then hands on those that nothing stands in the way of. */
export function useMany(assessmentId: string, act: ManyAct) {
  const [done, setDone] = useState(0);
  const send = async (answers: readonly SeenAnswer[], isTrial: boolean): Promise<readonly HandedOne[]> =>
    await SENDERS[act]({ assessmentId, answers: [...answers], isTrial });
  const trial = useMutation({ mutationFn: async (answers: readonly SeenAnswer[]) => await send(answers, true) });
  const handed = useMutation({
    mutationFn: async (answers: readonly SeenAnswer[]) => {
      const all: HandedOne[] = [];
      setDone(0);
      for (let at = 0; at < answers.length; at += AT_ONCE) {
        all.push(...(await send(answers.slice(at, at + AT_ONCE), false)));
        setDone(all.length);
      }
      return all;
    },
    // What was tried is of before.
    onSuccess: () => trial.reset(),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return { trial, handed, done };
}
