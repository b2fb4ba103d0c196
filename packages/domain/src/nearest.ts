import { distance } from "fastest-levenshtein";

/** Names of up to this many letters are compared; longer ones are no slip of the hand. */
const LONGEST = 100;

/**
 * The name that was probably meant: at most a third of its letters differ (one in a short name, or two that changed places),
 * capitals aside, and some are the same; `null` where none is so near.
 *
 * @example nearestOf("shortfal", ["shortfall", "flag"]) // "shortfall"
 */
export function nearestOf(given: string, known: readonly string[]): string | null {
  if (given.length > LONGEST) return null;
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const name of known) {
    if (name.length > LONGEST) continue;
    const away = apart(given.toLowerCase(), name.toLowerCase());
    const isNear = away <= Math.max(1, Math.floor(name.length / 3)) && away < name.length;
    if (isNear && away < least) [best, least] = [name, away];
  }
  return best;
}

/** How many letters to change; two neighbours that changed places are one slip. */
function apart(a: string, b: string): number {
  const away = distance(a, b);
  if (away !== 2) return away;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  const isSwapped = a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
  return isSwapped ? 1 : away;
}
