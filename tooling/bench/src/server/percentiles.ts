/** Middle and slow end of many times, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Times `runs` calls one after the other, after some that do not count. */
export async function timeEach(run: (index: number) => unknown, runs: number, warmUp = 50): Promise<Percentiles> {
  const times: number[] = [];
  for (let index = 0; index < warmUp + runs; index += 1) {
    const start = performance.now();
    await run(index);
    if (index >= warmUp) times.push(performance.now() - start);
  }
  return percentilesOf(times);
}
