/** One printed line: what was measured, beside what the machine itself could do in the same run. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly ratio: string;
}

/** The value below which this share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
