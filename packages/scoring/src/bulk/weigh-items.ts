import type { Score } from "../score.ts";

/** Item scores of several units, unit by unit, in thousandths; the assured end while something is pending. */
export function itemScores(scores: readonly Score[]): { values: Float64Array; items: number } {
  const items = scores[0]?.items.length ?? 0;
  const values = new Float64Array(scores.length * items);
  scores.forEach((score, unit) => {
    score.items.forEach(({ interval }, item) => {
      values[unit * items + item] = interval.worst ?? Number.NEGATIVE_INFINITY;
    });
  });
  return { values, items };
}

/**
 * Totals under many sets of weights, for asking how firmly a ranking stands: `totals[set × units + unit]` is the sum of
 * the unit's items, each times its weight in that set (in thousandths of the profile's own: 1000 leaves it), and so in
 * millionths of a point.
 */
export function weighItems(
  values: Float64Array,
  items: number,
  weights: Float64Array,
  totals = new Float64Array((weights.length / items) * (values.length / items)),
): Float64Array {
  const units = values.length / items;
  const sets = weights.length / items;
  for (let set = 0; set < sets; set += 1) {
    const weightBase = set * items;
    for (let unit = 0; unit < units; unit += 1) {
      const base = unit * items;
      let [a, b, c, d] = [0, 0, 0, 0];
      let item = 0;
      for (const last = items - 3; item < last; item += 4) {
        a += (values[base + item] as number) * (weights[weightBase + item] as number);
        b += (values[base + item + 1] as number) * (weights[weightBase + item + 1] as number);
        c += (values[base + item + 2] as number) * (weights[weightBase + item + 2] as number);
        d += (values[base + item + 3] as number) * (weights[weightBase + item + 3] as number);
      }
      for (; item < items; item += 1) a += (values[base + item] as number) * (weights[weightBase + item] as number);
      totals[set * units + unit] = a + b + (c + d);
    }
  }
  return totals;
}
