import type { Interval } from "@faheng/domain";

/** By how much a review changes a total, in thousandths; `null` while either is not settled. */
export function figuresDifference(
  self: { readonly interval: Interval } | null,
  judged: { readonly interval: Interval } | null,
): number | null {
  const [from, to] = [exact(self), exact(judged)];
  return from === null || to === null ? null : to - from;
}

function exact(figures: { readonly interval: Interval } | null): number | null {
  if (figures === null) return null;
  const { worst, best } = figures.interval;
  return worst === best ? worst : null;
}
