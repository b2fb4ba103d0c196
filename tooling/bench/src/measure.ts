/** One thing to be timed. It answers something, so that the work cannot be left out. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/** Times of one contender in milliseconds per run. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
}

/**
 * Times contenders in turns within one process, so that what else the machine does falls on all of them alike. Each turn
 * repeats a contender until it has taken at least `turnMs`.
 */
export function compare(contenders: readonly Contender[], { turns = 15, turnMs = 20, warmUp = 3 } = {}): Timing[] {
  const samples = contenders.map(() => [] as number[]);
  for (let turn = -warmUp; turn < turns; turn += 1) {
    contenders.forEach(({ run }, index) => {
      const time = once(run, turnMs);
      if (turn >= 0) samples[index]?.push(time);
    });
  }
  return contenders.map(({ name }, index) => {
    const sorted = (samples[index] ?? []).toSorted((a, b) => a - b);
    return { name, median: sorted[sorted.length >> 1] ?? Number.NaN, fastest: sorted[0] ?? Number.NaN };
  });
}

/** Keeps results reachable until the next one, so that no run can be optimised away. */
const sink: { last: unknown } = { last: undefined };

function once(run: () => unknown, turnMs: number): number {
  const start = performance.now();
  let runs = 0;
  let end = start;
  do {
    sink.last = run();
    runs += 1;
    end = performance.now();
  } while (end - start < turnMs);
  return (end - start) / runs;
}

/** `0.42 ms`, `31 µs`. */
export function inTime(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 1) return `${ms.toFixed(2)} ms`;
  return ms >= 0.001 ? `${(ms * 1000).toFixed(1)} µs` : `${(ms * 1e6).toFixed(0)} ns`;
}
