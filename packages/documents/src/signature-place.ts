import { spacedWidthOf } from "./text-height.ts";

/** Characters between the date of a stamped document and the right edge (GB/T 9704-2012, 7.3.5.1). */
const BEFORE_EDGE = 4;

/**
 * How far from the right edge a signature's lines end, in characters: the date four, each issuer centred above it, so that a stamp
 * covers both. A name too long for that ends at the edge, and the date is centred under the longest.
 *
 * @param by issuers, one a line
 * @param date as printed
 */
export function signaturePlace(
  by: readonly string[],
  date: string,
): { readonly by: readonly number[]; readonly date: number } {
  const dateWidth = spacedWidthOf(date);
  const longest = Math.max(...by.map(spacedWidthOf), dateWidth);
  const dateAt = Math.max(BEFORE_EDGE, (longest - dateWidth) / 2);
  return { by: by.map((name) => dateAt + (dateWidth - spacedWidthOf(name)) / 2), date: dateAt };
}
