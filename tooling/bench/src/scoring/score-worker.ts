import { workerData } from "node:worker_threads";
import { type BulkProgram, type BulkTotals, createRun, type FactMatrix, scoreRows } from "@faheng/scoring-bulk";

/** What a worker thread is given; matrix, totals and signals lie on shared memory. */
export interface Share {
  readonly program: BulkProgram;
  readonly matrix: FactMatrix;
  readonly totals: BulkTotals;
  /** By worker: from, to, and the number of the call, which wakes it. Behind them: how many are ready, or have finished. */
  readonly signals: Int32Array;
  readonly worker: number;
}

/** Scores its share whenever its signal changes; `to` of -1 ends it. */
const { program, matrix, totals, signals, worker } = workerData as Share;
const run = createRun(program, matrix, totals);
const [from, to, call] = [worker * 3, worker * 3 + 1, worker * 3 + 2];
const finished = signals.length - 1;
Atomics.add(signals, finished, 1);
Atomics.notify(signals, finished);
for (let seen = 0; ;) {
  Atomics.wait(signals, call, seen);
  seen = Atomics.load(signals, call);
  const end = Atomics.load(signals, to);
  if (end < 0) break;
  scoreRows(run, Atomics.load(signals, from), end);
  Atomics.add(signals, finished, 1);
  Atomics.notify(signals, finished);
}
