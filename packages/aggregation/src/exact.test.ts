import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, divide, exact, fromFraction, multiply, toFraction } from "./exact.ts";

const ratio = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([numerator, denominator]) => exact(numerator, denominator));

test("thirds add up to one, and a tenth and two tenths to three", () => {
  const third = exact(1, 3);
  expect(add(add(third, third), third)).toEqual(exact(1));
  expect(add(exact(1, 10), exact(2, 10))).toEqual(exact(3, 10));
});

test("sums, products and quotients follow the rules of arithmetic", () => {
  fc.assert(
    fc.property(ratio, ratio, ratio, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      const quotient = divide(a, b);
      expect(quotient === null ? b : multiply(quotient, b)).toEqual(quotient === null ? exact(0) : a);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
    }),
  );
});

test("keeps its lowest terms and a positive denominator", () => {
  expect(toFraction(exact(-6, 4))).toEqual({ numerator: -3, denominator: 2 });
  expect(divide(exact(1), exact(-2))).toEqual(exact(-1, 2));
  expect(fromFraction({ numerator: 0, denominator: 7 })).toEqual(exact(0));
});

test("a ratio too long for safe integers is refused, not rounded", () => {
  for (const long of [exact(1n, 2n ** 60n), exact(2n ** 60n, 3n)]) {
    expect(() => toFraction(long)).toThrow(expect.objectContaining({ code: "FAHENG_AGGREGATION_OVERFLOW" }));
  }
});
