import { distance } from "fastest-levenshtein";

/** Names of up to this many letters are compared; longer ones are no slip of the hand. */
const LONGEST = 100;

/**
 * The name that was probably meant: at most a third of its letters differ (one in a short name), capitals aside; `null`
 * where none is so near.
 *
 * @example nearestOf("shortfal", ["shortfall", "flag"]) // "shortfall"
 */
export function nearestOf(given: string, known: readonly string[]): string | null {
  if (given.length > LONGEST) return null;
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const name of known) {
    if (name.length > LONGEST) continue;
    const away = distance(given.toLowerCase(), name.toLowerCase());
    if (away <= Math.max(1, Math.floor(name.length / 3)) && away < least) [best, least] = [name, away];
  }
  return best;
}
