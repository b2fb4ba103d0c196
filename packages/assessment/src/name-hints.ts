import { nearestOf } from "@faheng/domain";

/** Most names that an error lists. */
const MOST_LISTED = 10;

/** The details of an error about a name that is not there: the names there are, and the one that was probably meant. */
export function nameHints(
  given: string,
  known: readonly string[],
): { readonly known: string; readonly nearest: string; readonly nearestEn: string } {
  const meant = nearestOf(given, known);
  const more = known.length > MOST_LISTED ? ` … (${known.length})` : "";
  return {
    known: known.length === 0 ? "—" : `${known.slice(0, MOST_LISTED).join("、")}${more}`,
    nearest: meant === null ? "" : `，最接近的是“${meant}”`,
    nearestEn: meant === null ? "" : `; the nearest is “${meant}”`,
  };
}
