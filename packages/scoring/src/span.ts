import { add, compare, type Exact, greater, lesser, multiply, negate, subtract } from "./exact.ts";

/** All amounts from `lo` to `hi`; `null` where nothing limits them. A known amount has both ends equal. */
export interface Span {
  readonly lo: Exact | null;
  readonly hi: Exact | null;
}

export const ZERO: Span = Object.freeze({ lo: 0, hi: 0 });

export function exactly(value: Exact): Span {
  return { lo: value, hi: value };
}

export function isExact({ lo, hi }: Span): boolean {
  return lo !== null && hi !== null && compare(lo, hi) === 0;
}

export function addSpans(a: Span, b: Span): Span {
  return {
    lo: a.lo === null || b.lo === null ? null : add(a.lo, b.lo),
    hi: a.hi === null || b.hi === null ? null : add(a.hi, b.hi),
  };
}

export function negateSpan({ lo, hi }: Span): Span {
  return { lo: hi === null ? null : negate(hi), hi: lo === null ? null : negate(lo) };
}

/** End by end, as the trace adds up: what must stand beside `part` to make `whole`; open where either is. */
export function difference(whole: Span, part: Span): Span {
  return {
    lo: whole.lo === null || part.lo === null ? null : subtract(whole.lo, part.lo),
    hi: whole.hi === null || part.hi === null ? null : subtract(whole.hi, part.hi),
  };
}

/** Times a factor that is not negative. */
export function scale({ lo, hi }: Span, factor: Exact): Span {
  if (factor === 1) return { lo, hi };
  if (factor === 0) return ZERO;
  return { lo: lo === null ? null : multiply(lo, factor), hi: hi === null ? null : multiply(hi, factor) };
}

/** Times a factor that lies somewhere between two that are not negative. */
export function scaleBetween(span: Span, least: Exact, most: Exact): Span {
  return hull(scale(span, least), scale(span, most));
}

/** Times a factor of which the ends are known; neither is negative. */
export function multiplied(span: Span, { lo, hi }: Span): Span {
  return scaleBetween(span, lo ?? 0, hi ?? lo ?? 0);
}

export function atLeast({ lo, hi }: Span, floor: Exact | null): Span {
  if (floor === null) return { lo, hi };
  return { lo: lo === null ? floor : greater(lo, floor), hi: hi === null ? null : greater(hi, floor) };
}

export function atMost({ lo, hi }: Span, ceiling: Exact | null): Span {
  if (ceiling === null) return { lo, hi };
  return { lo: lo === null ? null : lesser(lo, ceiling), hi: hi === null ? ceiling : lesser(hi, ceiling) };
}

/** Everything from the lower of two spans to the higher. */
export function hull(a: Span, b: Span): Span {
  return {
    lo: a.lo === null || b.lo === null ? null : lesser(a.lo, b.lo),
    hi: a.hi === null || b.hi === null ? null : greater(a.hi, b.hi),
  };
}

/** The larger of two independent amounts. */
export function largerOf(a: Span, b: Span): Span {
  return {
    lo: a.lo === null ? b.lo : b.lo === null ? a.lo : greater(a.lo, b.lo),
    hi: a.hi === null || b.hi === null ? null : greater(a.hi, b.hi),
  };
}

/** Sums spans. */
export function total(spans: readonly Span[]): Span {
  return spans.reduce(addSpans, ZERO);
}
