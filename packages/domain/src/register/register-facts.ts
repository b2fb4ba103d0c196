import type { RegisterRow } from "../process/entity/register-row.ts";
import type { Profile } from "../profile.ts";

/** What the register makes of a fact: how often, or `null` where nothing stands that says so. */
export interface RegisterFact {
  readonly indicator: string;
  readonly fact: string;
  readonly value: number | null;
  /** Rows that make the count, in the order of their days. */
  readonly counted: readonly RegisterRow[];
}

/**
 * What the rows of one assessment come to, by the rules of its profile. Rows that stand count, and no others: of an entry that
 * is heard still, or was struck, nothing is known. An agency that was in time everywhere has a count of zero and not none.
 */
export function registerFacts(
  { register = [] }: Pick<Profile, "register">,
  rows: readonly RegisterRow[],
): RegisterFact[] {
  const standing = rows
    .filter(({ state }) => state === "standing")
    .toSorted((a, b) => (a.heldOn + a.entryId < b.heldOn + b.entryId ? -1 : 1));
  return register.map(({ kind, marks, indicator, fact }) => {
    const known = standing.filter((row) => row.kind === kind);
    const wanted: readonly string[] = marks;
    const counted = known.filter(({ mark }) => wanted.includes(mark));
    return { indicator, fact, value: known.length === 0 ? null : counted.length, counted };
  });
}

/** Whether a fact is the register's: its office counts entries and states no number. */
export function isOfRegister(
  { register = [] }: Pick<Profile, "register">,
  place: { readonly indicator: string; readonly fact: string },
): boolean {
  return register.some(({ indicator, fact }) => indicator === place.indicator && fact === place.fact);
}
