import { exact, type Exact } from "../exact.ts";
import { type End, HIGHEST, type Interval, LOWEST } from "../method/end.ts";

/** An exact value as it is kept and exchanged: `"87/2"`, a whole number without its `/1`. */
export function exactText({ numerator, denominator }: Exact): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** An interval as it is kept; `null` where nothing limits it. */
export interface IntervalText {
  readonly low: string | null;
  readonly high: string | null;
}

export function intervalText({ low, high }: Interval): IntervalText {
  return { low: endText(low), high: endText(high) };
}

function endText(end: End): string | null {
  return typeof end === "number" ? null : exactText(end);
}

/** Reads what {@link exactText} wrote. @throws TypeError at anything else */
export function readExact(text: string): Exact {
  const [, numerator, denominator = "1"] = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(text) ?? [];
  if (numerator === undefined) throw new TypeError(`no exact value: ${text}`);
  return exact(BigInt(numerator), BigInt(denominator));
}

export function readInterval({ low, high }: IntervalText): Interval {
  return { low: low === null ? LOWEST : readExact(low), high: high === null ? HIGHEST : readExact(high) };
}
