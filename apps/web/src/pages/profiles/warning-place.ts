import type { ErrorReport, ProfileInput } from "@faheng/domain";

/** Which field of the editor a warning stands beside. */
export interface WarningPlace {
  /** The indicator whose item it is about; `null` for the profile as a whole. */
  readonly indicator: string | null;
  /** The clause of it; `null` for the item itself. */
  readonly clause: string | null;
}

/** Reads `items.R1.clauses.a.cap`. Codes may hold points: the longest that fits is meant. */
export function warningPlace(place: string | null, { items }: Pick<ProfileInput, "items">): WarningPlace {
  const item = longest(items, ({ indicator }) => `items.${indicator}`, place ?? "");
  if (!item) return { indicator: null, clause: null };
  const { indicator, clauses } = item;
  const clause = longest(clauses, ({ id }) => `items.${indicator}.clauses.${id}`, place ?? "");
  return { indicator, clause: clause?.id ?? null };
}

/** The warnings that stand beside one item, one clause, or the settings. */
export function warningsAt(
  warnings: readonly ErrorReport[],
  profile: Pick<ProfileInput, "items">,
  at: WarningPlace,
): readonly ErrorReport[] {
  return warnings.filter(({ place }) => {
    const { indicator, clause } = warningPlace(place, profile);
    return indicator === at.indicator && clause === at.clause;
  });
}

function longest<Entry>(entries: readonly Entry[], rootOf: (entry: Entry) => string, place: string): Entry | undefined {
  return entries
    .filter((entry) => place === rootOf(entry) || place.startsWith(`${rootOf(entry)}.`))
    .toSorted((a, b) => rootOf(b).length - rootOf(a).length)[0];
}
