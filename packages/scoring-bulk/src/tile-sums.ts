import type { BulkRun } from "./run.ts";

/** `fill` for stretches of any length: calling it costs more than setting a few values. */
export function setAll(values: Float64Array | Uint8Array, value: number, from: number, count: number): void {
  if (count > 8) values.fill(value, from, from + count);
  else for (let at = from; at < from + count; at += 1) values[at] = value;
}

export function addWeighted(totals: Float64Array, values: Float64Array, weight: number, count: number): void {
  for (let unit = 0; unit < count; unit += 1) totals[unit] = (totals[unit] ?? 0) + weight * (values[unit] ?? 0);
}

/** Of the sources without a weight the lowest counts at the worst end, the highest at the best. */
export function takeFurthest({ count, isWorst }: BulkRun, open: Float64Array, other: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    const held = open[unit] ?? 0;
    const value = other[unit] ?? 0;
    if (Number.isNaN(held) || (isWorst ? value < held : value > held)) open[unit] = value;
  }
}

/** Holds the sums at hand between two limits. */
export function limit(
  { sums, offset, count }: BulkRun,
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
): void {
  const end = offset + count;
  if (floor !== Number.NEGATIVE_INFINITY) {
    for (let at = offset; at < end; at += 1) if ((sums[at] ?? 0) < floor) sums[at] = floor;
  }
  if (ceiling !== Number.POSITIVE_INFINITY) {
    for (let at = offset; at < end; at += 1) if ((sums[at] ?? 0) > ceiling) sums[at] = ceiling;
  }
}
