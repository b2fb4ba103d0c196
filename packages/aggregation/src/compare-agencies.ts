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

/** One agency by its own measure, before it is ranked with others. */
export type AgencyMeasure = Pick<AgencyComparison, "measure" | "share" | "scores" | "completions">;

/** Who is ranked, and by what. */
export interface RankedShare extends Pick<AgencyComparison, "agency" | "category" | "measure" | "share"> {
  readonly isDisqualified?: boolean;
}

/** A place, and among how many. */
export interface SharePlace {
  readonly rank: Ranked["rank"];
  readonly rankedAmong: number;
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
  const measured = results.map((result) => Object.assign({}, result, measureAgency(result, taxonomy)));
  const places = rankShares(measured, ties);
  const agencies = measured.map(({ agency, category, measure, share, scores, completions }) => {
    const { rank, rankedAmong } = places.get(agency) ?? { rank: null, rankedAmong: 0 };
    return { agency, category, measure, share, scores, completions, rank, rankedAmong };
  });
  return { agencies, coverage: coverageOf(measured) };
}

/**
 * Ranks shares with those of their category and measure; who has none and who is disqualified has no place.
 *
 * @throws FAHENG_AGGREGATION_DUPLICATE, FAHENG_AGGREGATION_INTERVAL
 */
export function rankShares(shares: readonly RankedShare[], ties: Ties): ReadonlyMap<string, SharePlace> {
  const entries = shares.flatMap(({ agency, category, measure, share, isDisqualified = false }) =>
    share === null || isDisqualified ? [] : [{ key: agency, category: `${measure} ${category}`, values: [share] }],
  );
  const ranked = rankEntries(entries, ties);
  const sizes = new Map([...Map.groupBy(ranked, (it) => it.category)].map(([category, all]) => [category, all.length]));
  return new Map(ranked.map(({ key, category, rank }) => [key, { rank, rankedAmong: sizes.get(category) ?? 0 }]));
}

/**
 * Measures one agency by the entries of a taxonomy; it needs no other for it.
 *
 * @throws FAHENG_AGGREGATION_DUPLICATE, FAHENG_AGGREGATION_INTERVAL, FAHENG_AGGREGATION_UNKNOWN_INDICATOR,
 *   FAHENG_AGGREGATION_OVERFLOW
 */
export function measureAgency(
  { framework, score, statuses }: Pick<AgencyResult, "framework" | "score" | "statuses">,
  taxonomy: TaxonomyId,
): AgencyMeasure {
  const crosswalk = crosswalkOf(framework, taxonomy);
  const completions = completionOf(framework, crosswalk, statuses);
  if (score === null) {
    const done = completions.whole.share;
    const share = done === null ? null : { worst: done, best: done };
    return { measure: "completion", share, scores: null, completions };
  }
  const scores = dimensionShares(crosswalk, measureItems(framework, score.items, score.base));
  return { measure: "score", share: scores.whole.share, scores, completions };
}

function coverageOf(agencies: readonly AgencyMeasure[]): readonly EntryCoverage[] {
  const entries = agencies.flatMap(({ completions }) => completions.dimensions.map(({ entry }) => entry));
  return [...Map.groupBy(entries, (entry) => entry)]
    .map(([entry, all]) => ({ entry, agencies: all.length }))
    .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
}
