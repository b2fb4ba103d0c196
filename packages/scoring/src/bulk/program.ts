/**
 * A plan as numbers: what the bulk path runs over. Plain data without functions, so that worker threads can share it.
 * Amounts are thousandths as doubles, exact up to 2^53; where fractions of thousandths come near a boundary of rounding,
 * the unit is handed back to the exact engine.
 */
export interface BulkProgram {
  /** Bytes of a row: one for each clause whose rule has slots. */
  readonly slotCount: number;
  /** Pairs (numerator, denominator) of a row: one for each clause that keeps an exact amount. */
  readonly pairCount: number;
  readonly base: number;
  /** The assessment as each source sees it, with the source's weight (`NaN` where the office has not set it). */
  readonly worlds: readonly BulkWorld[];
  readonly weights: Float64Array;
  /** What the sources without a weight share. */
  readonly unsetWeight: number;
  readonly hasUnsetWeight: boolean;
  readonly bonus: BulkWorld;
  /** The total's floor and ceiling; infinite for none. */
  readonly floor: number;
  readonly ceiling: number;
  readonly vetoes: readonly BulkVeto[];
  readonly rounding: { readonly mode: "half-up" | "half-even" | "down" | "none"; readonly step: number };
  /** Cut-offs of the grades, highest first. */
  readonly grades: Float64Array;
  /** How far a total may be off once fractions come in. */
  readonly tolerance: number;
  /** Whether conversions and weights are whole numbers, so that whole amounts make a whole total. */
  readonly isWhole: boolean;
}

/** Items and sums of one source's world, or of the bonus. */
export interface BulkWorld {
  readonly scopes: readonly BulkScope[];
  /**
   * By `position << 8 | slot`, for each end of the total: the score of an item of one clause, or the signed amount of a
   * clause among several.
   */
  readonly worst: Float64Array;
  readonly best: Float64Array;
  readonly sums: BulkSums;
  readonly pairs: BulkPairs;
  readonly generals: readonly BulkGeneral[];
}

/** A part of the total. */
export interface BulkScope {
  /** Conversion times weight. */
  readonly factor: number;
  /** Each before the one it flows into; the last is the scope's own. */
  readonly sinks: readonly BulkSink[];
  /** Full marks of its items, and of those that may drop out. */
  readonly full: number;
  readonly absences: readonly BulkAbsence[];
}

/** Where the items of a group under a limit, or of a whole scope, are summed. */
export interface BulkSink {
  /** Slot positions of its items of one clause. */
  readonly singleFrom: number;
  readonly singleTo: number;
  /** Its items in `sums`, `pairs` and `generals`. */
  readonly sumFrom: number;
  readonly sumTo: number;
  readonly pairFrom: number;
  readonly pairTo: number;
  readonly generalFrom: number;
  readonly generalTo: number;
  readonly floor: number;
  readonly ceiling: number;
  /** Position of the sink it flows into; its own for the last. */
  readonly into: number;
  readonly vetoes: readonly number[];
}

/** Items of several clauses, all with slots and none in a chain of aggravation. */
export interface BulkSums {
  /** First slot position of each item, and one past its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly start: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  /** What the item makes when it does not apply. */
  readonly absent: Float64Array;
}

/** Items of one clause that keeps an exact amount. */
export interface BulkPairs {
  readonly position: Int32Array;
  readonly start: Float64Array;
  /** 1 for an award, -1 for a deduction. */
  readonly sign: Float64Array;
  readonly limit: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  readonly absent: Float64Array;
  /** The item's score while its fact is pending. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
}

/** Any other item. */
export interface BulkGeneral {
  readonly start: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly absent: number;
  readonly clauses: readonly {
    readonly position: number;
    readonly isPair: boolean;
    readonly sign: number;
    readonly limit: number;
    /** Of the clauses of one chain only the largest counts. */
    readonly chain: number;
    readonly worst: number;
    readonly best: number;
  }[];
}

/** An item that drops out when it does not apply. */
export interface BulkAbsence {
  readonly position: number;
  readonly isPair: boolean;
  readonly full: number;
  /** Whether the others stand in for it. */
  readonly isRescaled: boolean;
}

export interface BulkVeto {
  readonly kind: "zero-total" | "zero-group" | "cap-total" | "cap-grade" | "disqualify";
  readonly cap: number;
  readonly grade: number;
  readonly positions: Int32Array;
  /** By `clause << 8 | slot`. */
  readonly strikes: Uint8Array;
}

/** Values in {@link BulkVeto.strikes}. */
export const NO_STRIKE = 0;
export const MAY_STRIKE = 1;
export const STRIKES = 2;

/** Slots that no rule uses: they say what a fact cannot. */
export const PENDING_SLOT = 255;
export const ABSENT_SLOT = 254;
/** Most slots a rule may have. */
export const MOST_SLOTS = 250;

/** Denominators that say the same of a pair. */
export const PENDING_PAIR = -1;
export const ABSENT_PAIR = -2;
