import type { Framework, Fraction, TaxonomyId, TaxonomyMapping } from "@faheng/domain";

/** One indicator's part in one entry of a taxonomy. */
export interface CrosswalkShare {
  /** `O1`, `S4`, `D7` … */
  readonly entry: string;
  /** The parts of one indicator are equal and add up to 1. */
  readonly share: Fraction;
}

/** Where every indicator of a framework stands in a taxonomy; an empty list for one that stands nowhere. */
export type Crosswalk = ReadonlyMap<string, readonly CrosswalkShare[]>;

const known = new WeakMap<Framework, Map<TaxonomyId, Crosswalk>>();

/**
 * Maps a framework's indicators to a taxonomy, many to many: an indicator in three entries counts a third in each. An
 * indicator without a mapping of its own takes that of the nearest group above which has one. One pass, once for each framework:
 * every save of an answer asks for it.
 */
export function crosswalkOf(framework: Framework, taxonomy: TaxonomyId): Crosswalk {
  const ofFramework = known.get(framework) ?? new Map<TaxonomyId, Crosswalk>();
  known.set(framework, ofFramework);
  const crosswalk = ofFramework.get(taxonomy) ?? mapped(framework, taxonomy);
  ofFramework.set(taxonomy, crosswalk);
  return crosswalk;
}

function mapped(framework: Framework, taxonomy: TaxonomyId): Crosswalk {
  const inherited = new Map<string, TaxonomyMapping | null>();
  // A parent stands before its children, which `parseFramework` makes sure of.
  for (const { code, parent, taxonomies } of framework.groups) {
    inherited.set(code, taxonomies ?? (parent === null ? null : (inherited.get(parent) ?? null)));
  }
  return new Map(
    framework.indicators.map(({ code, group, taxonomies }) => {
      const entries = [...new Set<string>((taxonomies ?? inherited.get(group))?.[taxonomy])];
      return [code, entries.map((entry) => ({ entry, share: { numerator: 1, denominator: entries.length } }))];
    }),
  );
}
