import { type AgencyMeasure, type Completion, crosswalkOf, type ShareInterval } from "@faheng/aggregation";
import type { AnswerStatus, Framework, Fraction, TaxonomyId } from "@faheng/domain";

/**
 * An indicator counts 2520 parts, the least common multiple of 1 to 10: no taxonomy has more entries among which it could be
 * split, so that what stands in an entry is a whole number of parts.
 */
export const PARTS = 2520;

/** How a unit stands in one entry of a taxonomy. */
export interface PackedCell {
  readonly entry: string;
  /** Indicators that stand here, those that stand elsewhere too included. */
  readonly indicators: number;
  /** How far these are, in {@link PARTS}. */
  readonly parts: Readonly<Record<AnswerStatus, number>>;
  /** Earned of what can be earned here; `null` without a profile or without points here. */
  readonly share: ShareInterval | null;
}

/** How a unit stands in a taxonomy. */
export interface PackedDimensions {
  /** How far its items are, in {@link PARTS}. */
  readonly parts: Readonly<Record<AnswerStatus, number>>;
  /** Indicators that stand in some entry. */
  readonly mapped: number;
  readonly cells: readonly PackedCell[];
}

/** @param measured the unit by the entries of the taxonomy */
export function packDimensions(
  framework: Framework,
  taxonomy: TaxonomyId,
  { scores, completions }: Pick<AgencyMeasure, "scores" | "completions">,
): PackedDimensions {
  const places = [...crosswalkOf(framework, taxonomy).values()];
  const shares = new Map(scores?.dimensions.map((it) => [it.entry, it.share]));
  return {
    parts: partsOf(completions.whole),
    mapped: places.filter((it) => it.length > 0).length,
    cells: completions.dimensions.map((dimension) => ({
      entry: dimension.entry,
      indicators: places.filter((it) => it.some(({ entry }) => entry === dimension.entry)).length,
      parts: partsOf(dimension),
      share: shares.get(dimension.entry) ?? null,
    })),
  };
}

function partsOf({ counts }: Completion): PackedCell["parts"] {
  const parts = ({ numerator, denominator }: Fraction): number => (numerator * PARTS) / denominator;
  return {
    "not-started": parts(counts["not-started"]),
    "in-progress": parts(counts["in-progress"]),
    done: parts(counts.done),
    "not-applicable": parts(counts["not-applicable"]),
  };
}

/** Done of what applies; `null` where nothing does. */
export function doneOf(parts: PackedCell["parts"]): Fraction | null {
  return fraction(parts.done, parts["not-started"] + parts["in-progress"] + parts.done);
}

/** Not applicable of all; `null` where there is nothing at all. */
export function notApplicableOf(parts: PackedCell["parts"]): Fraction | null {
  const applicable = parts["not-started"] + parts["in-progress"] + parts.done;
  return fraction(parts["not-applicable"], applicable + parts["not-applicable"]);
}

function fraction(numerator: number, denominator: number): Fraction | null {
  if (denominator === 0) return null;
  let [a, b] = [numerator, denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
