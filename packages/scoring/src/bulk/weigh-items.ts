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
  // Four sets at a time: each value is loaded once for four sums that do not wait for one another.
  const last = sets - (sets % 4);
  for (let set = 0; set < last; set += 4) {
    const first = set * items;
    for (let unit = 0; unit < units; unit += 1) {
      const base = unit * items;
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let item = 0; item < items; item += 1) {
        const value = values[base + item] as number;
        const at = first + item;
        a += value * (weights[at] as number);
        b += value * (weights[at + items] as number);
        c += value * (weights[at + 2 * items] as number);
        d += value * (weights[at + 3 * items] as number);
      }
      const at = set * units + unit;
      totals[at] = a;
      totals[at + units] = b;
      totals[at + 2 * units] = c;
      totals[at + 3 * units] = d;
    }
  }
  for (let set = last; set < sets; set += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      let total = 0;
      for (let item = 0; item < items; item += 1) {
        total += (values[unit * items + item] as number) * (weights[set * items + item] as number);
      }
      totals[set * units + unit] = total;
    }
  }
  return totals;
}
