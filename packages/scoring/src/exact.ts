import { formatPoints, type Fraction, parsePoints, type Points } from "@faheng/domain";

/** A ratio of two big integers in lowest terms; the denominator is more than one. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** An exact number: a safe integer where it is one, a {@link Rational} where it is not. One number has one form. */
export type Exact = number | Rational;

/** Makes a quotient exact; the denominator must not be zero. */
export function quotient(numerator: bigint, denominator: bigint): Exact {
  let [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  if (a > 1n) [n, d] = [n / a, d / a];
  if (d === 1n) {
    const whole = Number(n);
    if (Number.isSafeInteger(whole)) return whole;
  }
  return { n, d };
}

/** A fraction as read from JSON. */
export function fromFraction({ numerator, denominator }: Fraction): Exact {
  return numerator % denominator === 0 ? numerator / denominator : quotient(BigInt(numerator), BigInt(denominator));
}

export function add(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [x, y] = [parts(a), parts(b)];
  return quotient(x.n * y.d + y.n * x.d, x.d * y.d);
}

export function negate(a: Exact): Exact {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return { n: -a.n, d: a.d };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  const [x, y] = [parts(a), parts(b)];
  return quotient(x.n * y.n, x.d * y.d);
}

/** Divides; `b` must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  const [x, y] = [parts(a), parts(b)];
  return quotient(x.n * y.d, x.d * y.n);
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [parts(a), parts(b)];
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function lesser(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function greater(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The largest integer that is not more. */
export function floor(a: Exact): bigint {
  const { n, d } = parts(a);
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** The smallest integer that is not less. */
export function ceiling(a: Exact): bigint {
  return -floor(negate(a));
}

export type RoundingMode = "half-up" | "half-even" | "down" | "none";

/**
 * Rounds to a multiple of `unit` (in thousandths). `half-up` takes a half away from zero, `down` cuts toward zero.
 * `none` leaves whole thousandths alone; what is no whole thousandth is taken half up there, since a score is stored so.
 */
export function round(a: Exact, mode: RoundingMode, unit: number): Points {
  const step = mode === "none" ? 1 : unit;
  if (typeof a === "number" && a % step === 0) return a;
  const { n, d } = parts(a);
  const divisor = d * BigInt(step);
  const size = n < 0n ? -n : n;
  let steps = size / divisor;
  const twice = (size % divisor) * 2n;
  const takesUp = twice > divisor || (twice === divisor && (mode !== "half-even" || steps % 2n === 1n));
  if (mode !== "down" && takesUp) steps += 1n;
  const points = Number(steps) * step;
  return n < 0n && points !== 0 ? -points : points;
}

/** Thousandths as a decimal where they are whole, else as an exact quotient of points: `1/3`. */
export function formatExact(a: Exact): string {
  if (typeof a === "number") return formatPoints(a);
  const points = quotient(a.n, a.d * 1000n);
  return typeof points === "number" ? String(points) : `${points.n}/${points.d}`;
}

/** Reads what {@link formatExact} writes, as thousandths; `null` for anything else. */
export function parseExact(text: string): Exact | null {
  const [numerator = "", denominator] = text.split("/");
  if (denominator === undefined) return parsePoints(numerator);
  return quotient(BigInt(numerator) * 1000n, BigInt(denominator));
}

/** Nearest double, for estimates only. */
export function toNumber(a: Exact): number {
  if (typeof a === "number") return a;
  const whole = a.n / a.d;
  return Number(whole) + Number(a.n - whole * a.d) / Number(a.d);
}

function parts(a: Exact): Rational {
  return typeof a === "number" ? { n: BigInt(a), d: 1n } : a;
}
