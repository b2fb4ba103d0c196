import { compareEnds, type End, type Interval } from "./end.ts";

/** A grade of a category (优秀 …), highest first in its list. */
export interface Grade {
  readonly name: string;
  /** On the rounded total; a total of exactly that has the grade. */
  readonly atLeast: End;
  /** The most of the group that may have this grade or a higher one, as a share; `null` for as many as there are. */
  readonly quota: { readonly numerator: number; readonly denominator: number } | null;
}

/** Who is graded, by the rounded total and what it can still come to. */
export interface Graded extends Interval {
  readonly key: string;
  /** The highest grade it may have (a veto that caps the grade), by its place in the list; 0 where nothing caps it. */
  readonly capped?: number;
}

/** What becomes of equals of whom a quota takes some and not all: all have the grade, or none has. */
export type QuotaTies = "none" | "all";

/**
 * The grades that each unit of a peer group can still come to, highest first; one where it is settled. A quota of q leaves
 * ⌊q·n⌋ places in that grade and above, and who finds none falls to the next grade.
 *
 * @param n units of the group, those without a grade included
 * @returns by key, places in the list of grades; its length stands for none of them
 */
export function gradesOf(
  units: readonly Graded[],
  grades: readonly Grade[],
  { n, ties }: { readonly n: number; readonly ties: QuotaTies },
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    units.map((own) => {
      const possible: number[] = [];
      for (let at = own.capped ?? 0; at < grades.length; at += 1) {
        const chance = chanceOf(own, { at, grades, units, n, ties });
        if (chance !== "never") possible.push(at);
        if (chance === "surely") return [own.key, possible];
      }
      return [own.key, [...possible, grades.length]];
    }),
  );
}

interface Question {
  readonly at: number;
  readonly grades: readonly Grade[];
  readonly units: readonly Graded[];
  readonly n: number;
  readonly ties: QuotaTies;
}

/** Whether a unit has a grade or a higher one. */
function chanceOf(own: Graded, { at, grades, units, n, ties }: Question): "surely" | "perhaps" | "never" {
  const { atLeast, quota } = grades[at] as Grade;
  if (compareEnds(own.high, atLeast) < 0) return "never";
  const reaches = compareEnds(own.low, atLeast) >= 0;
  if (quota === null) return reaches ? "surely" : "perhaps";
  const places = Math.floor((quota.numerator * n) / quota.denominator);
  // Whoever is capped lower takes no place of this grade.
  const rivals = units.filter((it) => it !== own && (it.capped ?? 0) <= at);
  const isSure = ({ low }: Graded): boolean => compareEnds(low, atLeast) >= 0;
  const isPossible = ({ high }: Graded): boolean => compareEnds(high, atLeast) >= 0;
  // Equals count against each other where none of them is to have what not all can have.
  const counts = (order: number): boolean => (ties === "none" ? order >= 0 : order > 0);
  const surelyBefore = rivals.filter((it) => isSure(it) && counts(compareEnds(it.low, own.high))).length;
  if (surelyBefore >= places) return "never";
  const perhapsBefore = rivals.filter((it) => isPossible(it) && counts(compareEnds(it.high, own.low))).length;
  return reaches && perhapsBefore < places ? "surely" : "perhaps";
}
