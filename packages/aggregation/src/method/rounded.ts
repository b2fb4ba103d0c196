import { add, exact, type Exact, multiply } from "../exact.ts";

/**
 * A value as it is printed: to so many decimal places, half away from nought (四舍五入). Places and grades go by it, so that what prints
 * the same stands the same.
 */
export function rounded(value: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits);
  const isNegative = value.numerator < 0n;
  const size = (isNegative ? -value.numerator : value.numerator) * scale;
  const whole = (2n * size + value.denominator) / (2n * value.denominator);
  return exact(isNegative ? -whole : whole, scale);
}

/**
 * What a total becomes in somebody else's sum (绩效考核): so many of their points for so many of ours, rounded once at the end.
 *
 * @example converted(exact(8735, 100), { from: 100, to: 4 }, 2) // 3.49: 4 × 87.35 / 100 = 3.494
 */
export function converted(
  total: Exact,
  { from, to }: { readonly from: number; readonly to: number },
  digits: number,
): Exact {
  return rounded(multiply(total, exact(to, from)), digits);
}

/** The mean, exact; `null` of nothing. Only of one peer group and one measure. */
export function meanOf(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  const sum = values.reduce((all, it) => add(all, it), exact(0));
  return multiply(sum, exact(1, values.length));
}
