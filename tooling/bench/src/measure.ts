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
 * repeats a contender until it has taken at least `turnMs`; turns are short, so that some of them are not interrupted.
 */
export function compare(contenders: readonly Contender[], { turns = 60, turnMs = 5, warmUp = 10 } = {}): Timing[] {
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
  let [runs, batch, end] = [0, 1, start];
  do {
    for (let index = 0; index < batch; index += 1) sink.last = run();
    runs += batch;
    end = performance.now();
    // Reading the clock takes as long as a short run: ever more runs go between two looks at it.
    if (end - start < turnMs / 8) batch *= 2;
  } while (end - start < turnMs);
  return (end - start) / runs;
}

/** `0.42 ms`, `31 µs`. */
export function inTime(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 1) return `${ms.toFixed(2)} ms`;
  return ms >= 0.001 ? `${(ms * 1000).toFixed(1)} µs` : `${(ms * 1e6).toFixed(0)} ns`;
}

/** `1.18`, `24.3`, `15,500`: enough digits to compare by. */
export function inTimes(ratio: number): string {
  if (ratio >= 100) return Math.round(ratio).toLocaleString("en");
  return ratio.toFixed(ratio >= 10 ? 1 : 2);
}

/** A ratio against the limit L, beside the most of it that is allowed. */
export function inLimits(ratio: number, goal: number | null): string {
  const aim = goal === null ? "" : `   goal ≤${goal} L: ${ratio <= goal ? "met" : "missed"}`;
  return `${inTimes(ratio).padStart(7)} L${aim}`;
}
