import { nearestOf } from "./nearest.ts";

/** Most known names that an error lists. */
const MOST_LISTED = 20;

/** What ends a refusal's sentence when a name was probably a slip of the hand; empty where none is near. */
export type Nearest = Readonly<Record<"nearest" | "nearestEn", string>>;

/** The names there are, and the one that was probably meant. */
export type Listed = Readonly<Record<"known" | "knownEn" | keyof Nearest, string>>;

/**
 * The name that was probably meant, as the end of a refusal's sentence.
 *
 * @example nearestTo("shortfal", ["shortfall", "flag"]).nearestEn // ": did you mean “shortfall”?"
 */
export function nearestTo(given: string, known: Iterable<string>): Nearest {
  const meant = nearestOf(given, [...known]);
  return {
    nearest: meant === null ? "" : `，是否为“${meant}”`,
    nearestEn: meant === null ? "" : `: did you mean “${meant}”?`,
  };
}

/** The error details that list the names there are, and the one that was probably meant. */
export function listed(names: Iterable<string>, given: string): Listed {
  const known = [...names];
  const first = known.slice(0, MOST_LISTED);
  const [more, moreEn] = known.length > first.length ? ["等", " and more"] : ["", ""];
  return {
    known: known.length === 0 ? "无" : `${first.join("、")}${more}`,
    knownEn: known.length === 0 ? "none" : `${first.join(", ")}${moreEn}`,
    ...nearestTo(given, known),
  };
}
