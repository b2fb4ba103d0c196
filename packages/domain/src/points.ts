/** A number of points as an integer in thousandths: `1500` is 1.5 points. Never a fraction, never a float. */
export type Points = number;

/** Largest amount a single stated value may have, in thousandths (one million points). */
export const MAX_POINTS: Points = 1_000_000_000;

const DECIMAL = /^(-?)(\d{1,7})(?:\.(\d{1,3}))?$/;

/**
 * Reads a decimal such as `"0.5"` or `"-2"` as thousandths; `null` when it is not a decimal with at most three places.
 *
 * @example parsePoints("0.5") // 500
 */
export function parsePoints(text: string): Points | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const whole = Number(match[2]) * 1000 + Number((match[3] ?? "").padEnd(3, "0"));
  if (whole > MAX_POINTS) return null;
  return match[1] === "-" && whole !== 0 ? -whole : whole;
}

/**
 * Writes thousandths as the shortest decimal.
 *
 * @example formatPoints(1500) // "1.5"
 */
export function formatPoints(points: Points): string {
  const sign = points < 0 ? "-" : "";
  const size = Math.abs(points);
  const rest = (size % 1000).toString().padStart(3, "0").replace(/0+$/, "");
  return `${sign}${Math.trunc(size / 1000)}${rest === "" ? "" : `.${rest}`}`;
}

/**
 * So much of an amount, to the nearest thousandth, a half away from nought; without a float on the way.
 *
 * @param denominator above nought
 * @example proratedPoints(1000, 2, 3) // 667
 */
export function proratedPoints(points: Points, numerator: number, denominator: number): Points {
  const whole = BigInt(points) * BigInt(numerator);
  const size = whole < 0n ? -whole : whole;
  const nearest = Number((2n * size + BigInt(denominator)) / (2n * BigInt(denominator)));
  return whole < 0n && nearest !== 0 ? -nearest : nearest;
}
