import { expect, it } from "vitest";
import { quotient } from "./exact.ts";
import { toFactor } from "./factor.ts";

it("a factor is taken exactly, in whatever way a rule gives it", () => {
  expect(toFactor({ numerator: 3, denominator: 2 })).toEqual(quotient(3n, 2n));
  expect(toFactor({ numerator: 4, denominator: 2 })).toBe(2);
  expect(toFactor({ numerator: 0, denominator: 7 })).toBe(0);
  expect(toFactor(quotient(1n, 3n))).toEqual(quotient(1n, 3n));
  expect(toFactor(0)).toBe(0);
});

it("a factor below zero is a fault of its rule, however small", () => {
  for (const given of [-1, quotient(-1n, 1_000_000n), { numerator: -1, denominator: 3 }]) {
    expect(() => toFactor(given)).toThrow(RangeError);
  }
});
