import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  ceiling,
  compare,
  divide,
  type Exact,
  floor,
  formatExact,
  fromFraction,
  greater,
  lesser,
  multiply,
  negate,
  parseExact,
  quotient,
  type Rational,
  round,
  type RoundingMode,
  subtract,
  toNumber,
} from "./exact.ts";

const numRuns = runs({ test: 500, campaign: 50_000 });
const MOST = Number.MAX_SAFE_INTEGER;
const third = quotient(1n, 3n);

/** Numerator and denominator, whatever the form. */
const parts = (a: Exact): Rational => (typeof a === "number" ? { n: BigInt(a), d: 1n } : a);
/** Whether a number equals numerator ÷ denominator and stands in its one form. */
function is(a: Exact, n: bigint, d: bigint): boolean {
  const own = parts(a);
  const isOneForm =
    typeof a === "number"
      ? Number.isSafeInteger(a) && !Object.is(a, -0)
      : a.d > 1n || a.n > 2n ** 53n - 1n || a.n < 1n - 2n ** 53n;
  return own.n * d === n * own.d && isOneForm;
}

const numerator = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const anyExact = fc
  .tuple(fc.oneof(numerator, fc.bigInt({ min: -50n, max: 50n })), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => quotient(n, d));

describe("a quotient", () => {
  it("is a whole number where it is one, else in lowest terms with a positive denominator", () => {
    expect(quotient(6n, 3n)).toBe(2);
    expect(quotient(0n, -7n)).toBe(0);
    expect(quotient(6n, 4n)).toEqual({ n: 3n, d: 2n });
    expect(quotient(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(quotient(-6n, -4n)).toEqual({ n: 3n, d: 2n });
    expect(quotient(BigInt(MOST), 1n)).toBe(MOST);
    // One more would be no safe integer: it stays exact in the other form.
    expect(quotient(BigInt(MOST) + 1n, 1n)).toEqual({ n: BigInt(MOST) + 1n, d: 1n });
  });

  it("is made of a fraction in a file", () => {
    expect(fromFraction({ numerator: 9, denominator: 3 })).toBe(3);
    expect(fromFraction({ numerator: -1, denominator: 3 })).toEqual({ n: -1n, d: 3n });
    expect(fromFraction({ numerator: 0, denominator: 5 })).toBe(0);
  });
});

describe("arithmetic", () => {
  it.each<[string, Exact, Exact]>([
    ["1/3 + 1/6", add(third, quotient(1n, 6n)), quotient(1n, 2n)],
    ["1/3 + 2/3", add(third, quotient(2n, 3n)), 1],
    ["2 + 1/3", add(2, third), quotient(7n, 3n)],
    ["1 - 1/3", subtract(1, third), quotient(2n, 3n)],
    ["-(1/3)", negate(third), quotient(-1n, 3n)],
    ["-0", negate(0), 0],
    ["3 × 1/3", multiply(3, third), 1],
    ["0 × -5", multiply(0, -5), 0],
    ["2/3 × 3/4", multiply(quotient(2n, 3n), quotient(3n, 4n)), quotient(1n, 2n)],
    ["1 ÷ 3", divide(1, 3), third],
    ["1/3 ÷ -1/6", divide(third, quotient(-1n, 6n)), -2],
    ["the largest and one", add(MOST, 1), quotient(BigInt(MOST) + 1n, 1n)],
    ["a product beyond it", multiply(MOST, 2), quotient(BigInt(MOST) * 2n, 1n)],
    ["and back again", subtract(add(MOST, 1), 1), MOST],
  ])("%s", (_what, found, expected) => {
    expect(found).toEqual(expected);
    expect(Object.is(found, -0)).toBe(false);
  });

  it("is that of quotients, in one form each", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const [x, y] = [parts(a), parts(b)];
        expect(is(add(a, b), x.n * y.d + y.n * x.d, x.d * y.d)).toBe(true);
        expect(is(subtract(a, b), x.n * y.d - y.n * x.d, x.d * y.d)).toBe(true);
        expect(is(multiply(a, b), x.n * y.n, x.d * y.d)).toBe(true);
        expect(y.n === 0n ? a : multiply(divide(a, b), b)).toEqual(a);
      }),
      { numRuns },
    );
  });
});

describe("order", () => {
  it("is that of the numbers, between both forms", () => {
    expect([compare(third, 1), compare(1, third), compare(third, third), compare(2, 2)].map(Math.sign)).toEqual([
      -1, 1, 0, 0,
    ]);
    expect(Math.sign(compare(quotient(-1n, 3n), quotient(-1n, 4n)))).toBe(-1);
    expect(lesser(third, quotient(1n, 4n))).toEqual(quotient(1n, 4n));
    expect(greater(third, quotient(1n, 4n))).toEqual(third);
  });

  it("goes the other way for the negatives, and fits the difference", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const sign = Math.sign(compare(a, b));
        expect(Math.sign(compare(b, a)) + sign).toBe(0);
        expect(Math.sign(compare(negate(b), negate(a)))).toBe(sign);
        expect(Math.sign(compare(subtract(a, b), 0))).toBe(sign);
        expect([lesser(a, b), greater(a, b)]).toEqual(sign <= 0 ? [a, b] : [b, a]);
      }),
      { numRuns },
    );
  });

  it.each<[Exact, bigint, bigint]>([
    [quotient(7n, 2n), 3n, 4n],
    [quotient(-7n, 2n), -4n, -3n],
    [third, 0n, 1n],
    [quotient(-1n, 3n), -1n, 0n],
    [5, 5n, 5n],
    [-5, -5n, -5n],
    [0, 0n, 0n],
  ])("%o lies between the whole numbers %d and %d", (a, below, above) => {
    expect(floor(a)).toBe(below);
    expect(ceiling(a)).toBe(above);
  });
});

describe("rounding", () => {
  const half = (n: number): Exact => quotient(BigInt(n), 2n);
  // Thousandths to hundredths of a point are steps of ten.
  it.each<[RoundingMode, Exact, number, number]>([
    ["half-up", 1234, 10, 1230],
    ["half-up", 1235, 10, 1240],
    ["half-up", 1236, 10, 1240],
    ["half-up", -1235, 10, -1240],
    ["half-up", -1234, 10, -1230],
    ["half-up", half(2469), 1, 1235],
    ["half-up", third, 1, 0],
    ["half-up", quotient(2n, 3n), 1, 1],
    ["half-up", quotient(-2n, 3n), 1, -1],
    ["half-even", 1235, 10, 1240],
    ["half-even", 1225, 10, 1220],
    ["half-even", -1225, 10, -1220],
    ["half-even", half(2451), 10, 1230],
    ["half-even", half(1), 1, 0],
    ["half-even", half(3), 1, 2],
    ["down", 1239, 10, 1230],
    ["down", -1239, 10, -1230],
    ["down", -9, 10, 0],
    ["down", quotient(2n, 3n), 1, 0],
    ["none", 1239, 10, 1239],
    ["none", half(2469), 1000, 1235],
    ["half-up", 500, 1000, 1000],
    ["half-even", 500, 1000, 0],
    ["half-even", 1500, 1000, 2000],
    ["down", 1999, 1000, 1000],
    ["half-up", 0, 1000, 0],
  ])("%s of %o to steps of %d is %d", (mode, a, unit, rounded) => {
    expect(round(a, mode, unit)).toBe(rounded);
  });

  it("lands on a step, no further away than half of one, and by `down` never away from zero", () => {
    fc.assert(
      fc.property(anyExact, fc.constantFrom(1, 10, 100, 1000), (a, unit) => {
        fc.pre(compare(greater(a, negate(a)), 1e12) < 0);
        for (const mode of ["half-up", "half-even"] as const) {
          const points = round(a, mode, unit);
          expect(points % unit === 0).toBe(true);
          const away = subtract(points, a);
          expect(compare(multiply(greater(away, negate(away)), 2), unit)).toBeLessThanOrEqual(0);
        }
        const down = round(a, "down", unit);
        const size = (it: Exact): Exact => greater(it, negate(it));
        expect(compare(size(down), size(a))).toBeLessThanOrEqual(0);
        expect(compare(subtract(size(a), size(down)), unit)).toBeLessThan(0);
      }),
      { numRuns },
    );
  });
});

describe("in text", () => {
  it.each<[Exact, string]>([
    [0, "0"],
    [1500, "1.5"],
    [-250, "-0.25"],
    // A third of a thousandth is a three-thousandth of a point; a third of a point has no denominator of thousands.
    [third, "1/3000"],
    [quotient(1000n, 3n), "1/3"],
    [quotient(-50_000n, 3n), "-50/3"],
    [quotient(1n, 2n), "1/2000"],
  ])("%o is %s, and read again", (a, text) => {
    expect(formatExact(a)).toBe(text);
    expect(parseExact(text)).toEqual(a);
  });

  it("is nothing where it is no number", () => {
    expect([parseExact(""), parseExact("abc"), parseExact("1.2345")]).toEqual([null, null, null]);
  });

  it("keeps every number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 999n }), (n, d) => {
        const a = quotient(n, d);
        expect(parseExact(formatExact(a))).toEqual(a);
      }),
      { numRuns },
    );
  });

  it("is estimated by the nearest double", () => {
    expect(toNumber(third)).toBeCloseTo(1 / 3, 15);
    expect(toNumber(quotient(-7n, 2n))).toBe(-3.5);
    expect(toNumber(12)).toBe(12);
    // A whole part that no quotient of doubles would hold together with the rest.
    expect(toNumber(quotient(10n ** 15n * 4n + 1n, 4n))).toBe(10 ** 15 + 0.25);
  });
});
