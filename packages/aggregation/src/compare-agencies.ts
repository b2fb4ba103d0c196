import type { AnswerStatus, Framework, Points, TaxonomyId } from "@faheng/domain";
import { type Completions, completionOf } from "./completion.ts";
import { crosswalkOf } from "./crosswalk.ts";
import { type DimensionShares, dimensionShares, type ShareInterval } from "./dimension-shares.ts";
import { type ItemResult, measureItems } from "./measure.ts";
import { type Ranked, rankEntries, type Ties } from "./rank.ts";
import { refuseRepeats } from "./refuse-repeats.ts";

/** One agency's year under its own framework. */
export interface AgencyResult {
  /** Any key that is the agency's own. */
  readonly agency: string;
  /** Categories are ranked apart: districts, enforcement bureaus, other bureaus … */
  readonly category: string;
  readonly framework: Framework;
  /** `null`: the framework has no profile; the agency is compared by completion. */
  readonly score: { readonly items: readonly ItemResult[]; readonly base: Points } | null;
  /** By indicator code; an absent one has not been started. */
  readonly statuses: ReadonlyMap<string, AnswerStatus>;
  /** A veto disqualifies it: it keeps its share and has no place, and nobody is ranked against it. */
  readonly isDisqualified?: boolean;
}

/** One agency in the comparison. */
export interface AgencyComparison {
  readonly agency: string;
  readonly category: string;
  readonly measure: "score" | "completion";
  /** Share of the whole by its measure; `null` where nothing can be measured yet. */
  readonly share: ShareInterval | null;
  readonly scores: DimensionShares | null;
  readonly completions: Completions;
  /** Place among the agencies of its category with the same measure; `null` where there is no share or no qualification. */
  readonly rank: Ranked["rank"] | null;
  /** Of how many. */
  readonly rankedAmong: number;
}

/** How many agencies an entry of the taxonomy covers at all. */
export interface EntryCoverage {
  readonly entry: string;
  readonly agencies: number;
}

/** The agencies of a cycle side by side. */
export interface Comparison {
  readonly agencies: readonly AgencyComparison[];
  readonly coverage: readonly EntryCoverage[];
}

/**
 * Sets the agencies of a cycle side by side by a taxonomy: shares, completion and ranks. What cannot be compared says so:
 * scores are ranked with scores and completion with completion (`measure`), each inside its category (`rankedAmong`), and
 * who has nothing to be measured by has neither share nor rank, and who is disqualified has no rank.
 *
 * @param ties equal shares: `break` has nothing to tell them apart by here and does as `gap`
 * @returns agencies in the order given; coverage by the entries that any of them touches
 * @throws FAHENG_AGGREGATION_DUPLICATE, FAHENG_AGGREGATION_INTERVAL, FAHENG_AGGREGATION_UNKNOWN_INDICATOR,
 *   FAHENG_AGGREGATION_OVERFLOW
 */
export function compareAgencies(results: readonly AgencyResult[], taxonomy: TaxonomyId, ties: Ties): Comparison {
  refuseRepeats(results.map(({ agency }) => agency));
  const measured = results.map((result) => measureAgency(result, taxonomy));
  const disqualified = new Set(results.filter((it) => it.isDisqualified).map(({ agency }) => agency));
  const entries = measured.flatMap(({ agency, category, measure, share }) =>
    share === null || disqualified.has(agency)
      ? []
      : [{ key: agency, category: `${measure} ${category}`, values: [share] }],
  );
  const ranked = rankEntries(entries, ties);
  const ranks = new Map(ranked.map((it) => [it.key, it]));
  const sizes = new Map([...Map.groupBy(ranked, (it) => it.category)].map(([category, all]) => [category, all.length]));
  const agencies = measured.map((agency) => {
    const own = ranks.get(agency.agency);
    return { ...agency, rank: own?.rank ?? null, rankedAmong: own ? (sizes.get(own.category) ?? 0) : 0 };
  });
  return { agencies, coverage: coverageOf(measured) };
}

type Measured = Omit<AgencyComparison, "rank" | "rankedAmong">;

function measureAgency({ agency, category, framework, score, statuses }: AgencyResult, taxonomy: TaxonomyId): Measured {
  const crosswalk = crosswalkOf(framework, taxonomy);
  const completions = completionOf(framework, crosswalk, statuses);
  if (score === null) {
    const done = completions.whole.share;
    const share = done === null ? null : { worst: done, best: done };
    return { agency, category, measure: "completion", share, scores: null, completions };
  }
  const scores = dimensionShares(crosswalk, measureItems(framework, score.items, score.base));
  return { agency, category, measure: "score", share: scores.whole.share, scores, completions };
}

function coverageOf(agencies: readonly Measured[]): readonly EntryCoverage[] {
  const entries = agencies.flatMap(({ completions }) => completions.dimensions.map(({ entry }) => entry));
  return [...Map.groupBy(entries, (entry) => entry)]
    .map(([entry, all]) => ({ entry, agencies: all.length }))
    .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
}
