/** What an office below has handed up for a cycle: nothing, something published, something taken, or that and a newer one. */
export type Handed =
  | { readonly state: "nothing" }
  | { readonly state: "published"; readonly edition: number }
  | { readonly state: "accepted"; readonly edition: number; readonly newest: number };

/** How far a city's or province's picture is complete; only accepted editions count in it, and what is missing stays missing. */
export interface RollUp {
  readonly accepted: readonly string[];
  readonly waiting: readonly string[];
  readonly missing: readonly string[];
  /** Accepted in an older version than the office below has published since: kept until the newer one is accepted, too. */
  readonly outdated: readonly string[];
}

export function rollUpOf(offices: ReadonlyMap<string, Handed>): RollUp {
  const of = (wanted: (handed: Handed) => boolean): readonly string[] =>
    [...offices].flatMap(([office, handed]) => (wanted(handed) ? [office] : []));
  return {
    accepted: of(({ state }) => state === "accepted"),
    waiting: of(({ state }) => state === "published"),
    missing: of(({ state }) => state === "nothing"),
    outdated: of((it) => it.state === "accepted" && it.newest > it.edition),
  };
}
