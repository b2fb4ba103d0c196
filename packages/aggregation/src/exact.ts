import { FahengError, type Fraction } from "@faheng/domain";
import { aggregationErrors as errors } from "./errors.ts";

/** An exact ratio of any length, in lowest terms, its denominator positive; `Fraction` is its form at the edge. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/** A whole number, or one over another; the denominator is positive. */
export function exact(numerator: number | bigint, denominator: number | bigint = 1): Exact {
  return reduced(BigInt(numerator), BigInt(denominator));
}

export function fromFraction({ numerator, denominator }: Fraction): Exact {
  return exact(numerator, denominator);
}

/** @throws FAHENG_AGGREGATION_OVERFLOW when it does not fit into safe integers. */
export function toFraction({ numerator, denominator }: Exact): Fraction {
  const fraction = { numerator: Number(numerator), denominator: Number(denominator) };
  if (!Number.isSafeInteger(fraction.numerator) || !Number.isSafeInteger(fraction.denominator)) {
    throw new FahengError(errors.FAHENG_AGGREGATION_OVERFLOW);
  }
  return fraction;
}

export function add(a: Exact, b: Exact): Exact {
  // Most amounts are of one kind, whole numbers above all: a packed unit adds up some thousands of them at every save.
  if (a.denominator === b.denominator) return reduced(a.numerator + b.numerator, a.denominator);
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Exact, b: Exact): Exact {
  if (b === ONE) return a;
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `null` when divided by zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 1n) return { numerator, denominator };
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
