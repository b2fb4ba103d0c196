import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createTotals } from "@faheng/scoring-bulk";
import { inTime } from "../measure.ts";
import type { Share } from "./score-worker.ts";
import { program, unitsOf } from "./units.ts";

const UNITS = 120_000;
const RUNS = 40;
const GOAL = 1.6;
/** Three signals for each of two workers, then how many have finished. */
const FINISHED = 6;

/** All units by one worker thread and by two with half of them each, in turns, by the clock. */
export async function benchTwoThreads(print: (line: string) => void): Promise<void> {
  const matrix = unitsOf(UNITS);
  const totals = createTotals(UNITS);
  const signals = new Int32Array(new SharedArrayBuffer((FINISHED + 1) * 4));
  const workers = [0, 1].map((worker) => {
    const share: Share = { program, matrix, totals, signals, worker };
    return new Worker(new URL("score-worker.ts", import.meta.url), { workerData: share });
  });
  for (let ready = 0; ready < workers.length; ready = Atomics.load(signals, FINISHED)) {
    await Atomics.waitAsync(signals, FINISHED, ready).value;
  }
  const run = (threads: number): number => {
    const start = performance.now();
    signals[FINISHED] = 0;
    for (let worker = 0; worker < threads; worker += 1) {
      wake(signals, worker, (UNITS / threads) * worker, (UNITS / threads) * (worker + 1));
    }
    for (let done = 0; done < threads; done = Atomics.load(signals, FINISHED)) Atomics.wait(signals, FINISHED, done);
    return performance.now() - start;
  };
  const times: [one: number, two: number][] = [];
  for (let index = -5; index < RUNS; index += 1) {
    const both: [number, number] = [run(1), run(2)];
    if (index >= 0) times.push(both);
  }
  workers.forEach((_, worker) => wake(signals, worker, 0, -1));
  await Promise.all(workers.map((worker) => once(worker, "exit")));
  const one = Math.min(...times.map(([single]) => single));
  const two = Math.min(...times.map(([, both]) => both));
  print(`${UNITS.toLocaleString("en")} units in worker threads, on shared memory (fastest of ${RUNS})`);
  print(`  one thread                 ${inTime(one).padStart(9)}`);
  const verdict = one / two >= GOAL ? "met" : "missed";
  print(
    `  two threads                ${inTime(two).padStart(9)}   ${(one / two).toFixed(2)} × as fast   goal ≥${GOAL} ×: ${verdict}`,
  );
}

function wake(signals: Int32Array, worker: number, from: number, to: number): void {
  Atomics.store(signals, worker * 3, from);
  Atomics.store(signals, worker * 3 + 1, to);
  Atomics.add(signals, worker * 3 + 2, 1);
  Atomics.notify(signals, worker * 3 + 2);
}
