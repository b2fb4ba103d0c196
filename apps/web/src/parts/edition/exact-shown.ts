/**
 * An exact value as people read it: to so many decimal places at most, half away from nought, without zeros at its end.
 *
 * @param text `"87/2"`, or a whole number
 * @param digits decimal places
 * @param scale what it is told in: 100 for per cent
 */
export function exactShown(text: string, digits: number, scale = 1): string {
  const [top = "0", bottom = "1"] = text.split("/");
  const [numerator, denominator] = [BigInt(top) * BigInt(scale), BigInt(bottom)];
  const isNegative = numerator < 0n;
  const size = (isNegative ? -numerator : numerator) * 10n ** BigInt(digits);
  const rounded = (2n * size + denominator) / (2n * denominator);
  const written = rounded.toString().padStart(digits + 1, "0");
  const whole = written.slice(0, written.length - digits);
  const rest = written.slice(written.length - digits).replace(/0+$/u, "");
  return `${isNegative && rounded !== 0n ? "−" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

/** An interval in the same way: one value, or from where to where; nothing limits a side that is left out. */
export function intervalShown(
  { low, high }: { readonly low: string | null; readonly high: string | null },
  digits: number,
  scale = 1,
): string {
  const end = (it: string | null): string => (it === null ? "…" : exactShown(it, digits, scale));
  return low === high && low !== null ? end(low) : `${end(low)} – ${end(high)}`;
}
