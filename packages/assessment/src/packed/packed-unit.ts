import type { ShareInterval } from "@faheng/aggregation";
import type { StatusCounts } from "@faheng/database";
import type { Due, Points, Profile, TaxonomyId } from "@faheng/domain";
import type { Headline, Interval } from "@faheng/scoring";
import type { Completion, IndicatorProgress } from "../assessment/completion.ts";
import type { PinnedPack } from "../manifest/manifest.ts";
import type { PackedDimensions } from "./packed-dimensions.ts";

/**
 * How rows are packed. Whoever changes what is in a row, or what it means, counts this up: rows of another packing are packed
 * anew before anybody sees them.
 */
export const PACKING = 6;

/** The figures of a score that lists show. */
export interface PackedScore {
  readonly total: Points | null;
  readonly interval: Interval;
  readonly full: Points | null;
  /** Of `full`, what is left without the items that do not apply. */
  readonly applicable: Points | null;
  readonly grade: string | null;
  readonly disqualified: boolean;
}

/** What lists, desk and overview show of a unit. */
export interface PackedUnit {
  readonly counts: StatusCounts;
  readonly completion: Completion;
  readonly framework: { readonly id: string; readonly title: string };
  readonly profile: { readonly id: string; readonly standing: Profile["standing"]; readonly base: Points } | null;
  /** The pack whose own rules score it, `null` where the engine's do. */
  readonly pack: PinnedPack | null;
  /** As it was last kept; `null` without a profile. */
  readonly score: PackedScore | null;
  /** The figures above the score, by whether its cycle is over; `null` without a score, or where none was kept. */
  readonly headline: Headline | null;
  /** On how many indicators waits which day, earliest first: those still to be done. */
  readonly due: readonly DueCount[];
}

/** How many indicators that are still to be done have which last day. */
export interface DueCount {
  readonly on: string;
  /** The day from which they press. */
  readonly from: string;
  readonly count: number;
}

/** One indicator of a unit, for whom it is shown in part. */
export interface PackedItem {
  readonly indicator: string;
  readonly progress: IndicatorProgress;
  /** Its last day and the one from which it presses, while it is still to be done. */
  readonly due: Pick<Due, "dueOn" | "pressesFrom"> | null;
}

/** What a unit is compared and ranked by, whatever the taxonomy. */
export interface PackedMeasure {
  readonly measure: "score" | "completion";
  /** Of the whole; `null` where nothing can be measured. */
  readonly share: ShareInterval | null;
}

/** What the comparison shows of a unit beside {@link PackedUnit} and {@link PackedMeasure}. */
export interface PackedCells {
  /** Indicators in all, those that are neither bonus nor veto, and how many of these the profile scores (`null` without one). */
  readonly indicators: number;
  readonly items: number;
  readonly scored: number | null;
  /** Indicators that something nobody limits keeps open. */
  readonly open: readonly string[];
  /** Veto indicators that struck. */
  readonly vetoes: readonly string[];
  readonly taxonomies: Readonly<Record<TaxonomyId, PackedDimensions>>;
}

/** A unit as it is packed. */
export interface WholePackedUnit {
  readonly unit: PackedUnit;
  readonly items: readonly PackedItem[];
  readonly measured: PackedMeasure;
  readonly cells: PackedCells;
}
