import type { RunningProcess } from "./run-server.ts";

/** How often each way to start is timed. */
export const STARTS = 5;

/** From the command to the answer waited for, in milliseconds: the middle of {@link STARTS} starts, one after the other. */
export async function medianStart(start: (run: number) => Promise<RunningProcess>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < STARTS; run += 1) {
    const began = performance.now();
    const server = await start(run);
    times.push(performance.now() - began);
    await server.stop();
  }
  return times.toSorted((a, b) => a - b)[STARTS >> 1] ?? Number.NaN;
}
