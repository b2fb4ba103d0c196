import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Exact, multiply, quotient } from "./exact.ts";
import {
  addSpans,
  atLeast,
  atMost,
  difference,
  exactly,
  hull,
  isExact,
  largerOf,
  negateSpan,
  scale,
  scaleBetween,
  type Span,
  total,
  ZERO,
} from "./span.ts";

const of = (lo: Exact | null, hi: Exact | null): Span => ({ lo, hi });
const half = quotient(1n, 2n);

describe("a span", () => {
  it("is known where both ends are one", () => {
    expect([exactly(3), exactly(half), ZERO, of(1, 2), of(null, 2), of(1, null), of(null, null)].map(isExact)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, Span, Span]>([
    ["adds end by end", addSpans(of(1, 2), of(-5, 10)), of(-4, 12)],
    ["is open where a part of the sum is", addSpans(of(1, null), of(null, 10)), of(null, null)],
    ["adds nothing up to nothing", total([]), ZERO],
    ["adds all", total([of(1, 2), of(3, null), of(-1, 0)]), of(3, null)],
    ["turns over", negateSpan(of(-1, 5)), of(-5, 1)],
    ["turns over an open end", negateSpan(of(null, 5)), of(-5, null)],
    ["tells what must stand beside a part", difference(of(3, 9), of(1, 2)), of(2, 7)],
    ["tells nothing of an open end", difference(of(3, 9), of(null, 2)), of(null, 7)],
    ["is scaled", scale(of(-4, 3), half), of(-2, quotient(3n, 2n))],
    ["is left alone by one", scale(of(-4, null), 1), of(-4, null)],
    ["comes to nothing by nothing, open or not", scale(of(null, null), 0), ZERO],
    ["is scaled by a factor that is open itself, on the positive side", scaleBetween(of(2, 4), 1, 3), of(2, 12)],
    ["and on the negative", scaleBetween(of(-4, -2), 1, 3), of(-12, -2)],
    ["and on both", scaleBetween(of(-4, 2), half, 3), of(-12, 6)],
    ["is lifted", atLeast(of(-4, 2), 0), of(0, 2)],
    ["is lifted whole", atLeast(of(-4, -2), 0), of(0, 0)],
    ["is lifted off no end", atLeast(of(null, null), 0), of(0, null)],
    ["is not lifted by no floor", atLeast(of(null, 5), null), of(null, 5)],
    ["is cut", atMost(of(1, 9), 5), of(1, 5)],
    ["is cut whole", atMost(of(7, 9), 5), of(5, 5)],
    ["is cut off no end", atMost(of(null, null), 5), of(null, 5)],
    ["is not cut by no ceiling", atMost(of(1, null), null), of(1, null)],
    ["takes in another", hull(of(1, 2), of(5, 9)), of(1, 9)],
    ["takes in another inside", hull(of(1, 9), of(2, 3)), of(1, 9)],
    ["is open with another", hull(of(1, null), of(null, 3)), of(null, null)],
    ["is the larger of two", largerOf(of(1, 9), of(2, 3)), of(2, 9)],
    ["is at least the one that is known", largerOf(of(null, 3), of(2, 4)), of(2, 4)],
    ["is at least either", largerOf(of(2, 4), of(null, 9)), of(2, 9)],
    ["has no most where one has none", largerOf(of(2, 4), of(1, null)), of(2, null)],
    ["knows nothing of two of which nothing is known", largerOf(of(null, null), of(null, null)), of(null, null)],
  ])("%s", (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

/** A span with an amount that lies in it. */
const within = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.nat(50), fc.nat(50), fc.boolean(), fc.boolean())
  .map(([inside, below, above, isLow, isHigh]) => ({
    inside,
    span: of(isLow ? inside - below : null, isHigh ? inside + above : null),
  }));
const holds = ({ lo, hi }: Span, value: Exact): boolean =>
  (lo === null || compare(lo, value) <= 0) && (hi === null || compare(value, hi) <= 0);

it("whatever the amounts come to, the spans hold it", () => {
  fc.assert(
    fc.property(
      within,
      within,
      fc.integer({ min: -60, max: 60 }),
      fc.tuple(fc.nat(3), fc.nat(3)),
      (a, b, bound, [less, more]) => {
        expect(holds(addSpans(a.span, b.span), a.inside + b.inside)).toBe(true);
        expect(holds(negateSpan(a.span), -a.inside)).toBe(true);
        expect(holds(atLeast(a.span, bound), Math.max(a.inside, bound))).toBe(true);
        expect(holds(atMost(a.span, bound), Math.min(a.inside, bound))).toBe(true);
        expect(holds(largerOf(a.span, b.span), Math.max(a.inside, b.inside))).toBe(true);
        expect(holds(hull(a.span, b.span), a.inside)).toBe(true);
        expect(holds(hull(a.span, b.span), b.inside)).toBe(true);
        for (let factor = less; factor <= less + more; factor += 1) {
          expect(holds(scaleBetween(a.span, less, less + more), multiply(a.inside, factor))).toBe(true);
        }
      },
    ),
    { numRuns: runs({ test: 500, campaign: 50_000 }) },
  );
});

it("the parts of a sum stand beside each other: what is missing to a whole makes it whole", () => {
  fc.assert(
    fc.property(within, within, ({ span: a }, { span: b }) => {
      const whole = addSpans(a, b);
      const beside = difference(whole, a);
      expect(beside).toEqual({ lo: whole.lo === null ? null : b.lo, hi: whole.hi === null ? null : b.hi });
    }),
  );
});
