import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { TakeableRow, TakenOne } from "../api/outputs.ts";
import { client, queryClient } from "../api/trpc.ts";

/** How many are sent in one go: each is one transaction, after which the whole table is scored. */
const FEW = 25;
const MOST = 200;
/** In so many goes at least, so that one sees how far it is; not in more where it can be helped, each of them scores everything. */
const GOES = 10;

/** How many of some are sent in one go. */
const atOnce = (rows: number): number => Math.min(MOST, Math.max(FEW, Math.ceil(rows / GOES)));

type Row = Pick<TakeableRow, "indicator" | "expectedVersion" | "reworded">;

/** Takes earlier answers over, or gives them back, in parts; stopped, what was sent stands and nothing more is sent. */
export function useTakeOver(assessmentId: string) {
  const [done, setDone] = useState(0);
  const isStopped = useRef(false);
  const inParts = async <Sent>(
    rows: readonly Sent[],
    send: (some: readonly Sent[]) => Promise<readonly TakenOne[]>,
  ): Promise<{ readonly all: readonly TakenOne[] }> => {
    const all: TakenOne[] = [];
    isStopped.current = false;
    setDone(0);
    const size = atOnce(rows.length);
    for (let at = 0; at < rows.length && !isStopped.current; at += size) {
      all.push(...(await send(rows.slice(at, at + size))));
      setDone(all.length);
    }
    return { all };
  };
  const onSettled = () => queryClient.invalidateQueries();
  const take = useMutation({
    mutationFn: async (rows: readonly Row[]) =>
      await inParts(rows, async (some) => {
        const answers = some.map(({ indicator, expectedVersion, reworded }) => {
          return { indicator, expectedVersion, acceptsRewording: reworded !== null };
        });
        return await client.response.takeOver.mutate({ assessmentId, answers });
      }),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: async (seen: readonly Pick<Row, "indicator" | "expectedVersion">[]) =>
      await inParts(seen, async (some) => {
        return await client.response.undoTakeOver.mutate({ assessmentId, answers: [...some] });
      }),
    onSettled,
  });
  const stop = (): void => {
    isStopped.current = true;
  };
  return { take, undo, done, stop };
}
