import type { ScoreEffect } from "@faheng/domain";

/**
 * A plan as numbers: what the bulk path runs over. Plain data without functions, so that worker threads can share it.
 * A row's bytes hold the slots of its clauses; a column's first code and the byte together are the code by which tables
 * are looked up. Amounts are thousandths as doubles, exact up to 2^53; where fractions of thousandths come near a boundary
 * of rounding, the unit is handed back to the exact engine.
 */
export interface BulkProgram {
  /** By column. */
  readonly firstCode: Int32Array;
  /** In thousandths, as all amounts here. */
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
  /** Cut-offs of the grades, highest first, and the place below which no grade falls. */
  readonly grades: Float64Array;
  readonly lowestGrade: number;
  /** How far a total may be off once fractions come in. */
  readonly tolerance: number;
  /** Whether limits, conversions and weights are whole numbers, so that whole amounts make a whole total. */
  readonly isWhole: boolean;
}

/** Items and sums of one source's world, or of the bonus. */
export interface BulkWorld {
  readonly scopes: readonly BulkScope[];
  /** For each end of the total. */
  readonly worst: BulkTables;
  readonly best: BulkTables;
  readonly pairs: BulkPairs;
  readonly generals: readonly BulkGeneral[];
}

export interface BulkTables {
  /** By code: the scores of the items that the byte holds whole, or the amount of a general item's clause. */
  readonly scores: Float64Array;
  /** By code: what a clause adds to its item's place in `joint`. */
  readonly places: Int32Array;
  /** Scores of items of several clauses by the sum of their clauses' places. */
  readonly joint: Float64Array;
}

/** A part of the total. */
export interface BulkScope {
  /** Conversion times weight. */
  readonly factor: number;
  /** Each before the one it flows into; the last is the scope's own. */
  readonly sinks: readonly BulkSink[];
  /** Full marks of its items, and the items that may drop out. */
  readonly full: number;
  readonly absences: readonly BulkAbsence[];
}

/** Where the items of a group under a limit, or of a whole scope, are summed. */
export interface BulkSink {
  /** Columns whose bytes hold items whole. */
  readonly wholeFrom: number;
  readonly wholeTo: number;
  /** Columns of items over several bytes, by how many. */
  readonly joints: readonly { readonly from: number; readonly to: number; readonly clauses: number }[];
  /** Its items in `pairs` and `generals`. */
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

/** Items of one clause that keeps an exact amount. */
export interface BulkPairs {
  readonly position: Int32Array;
  readonly start: Float64Array;
  /** 1 for an award, -1 for a deduction. */
  readonly sign: Float64Array;
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
  /** What the item makes when it does not apply. */
  readonly absent: number;
  readonly clauses: readonly {
    readonly position: number;
    readonly isPair: boolean;
    readonly absentSlot: number;
    readonly sign: number;
    readonly limit: number;
    /** Of the clauses of one chain only the largest counts. */
    readonly chain: number;
    /** A pair's amount while pending. */
    readonly worst: number;
    readonly best: number;
  }[];
}

/** An item that drops out when it does not apply. */
export interface BulkAbsence {
  readonly position: number;
  readonly isPair: boolean;
  readonly stride: number;
  readonly radix: number;
  readonly absentSlot: number;
  readonly full: number;
  /** Whether the others stand in for it. */
  readonly isRescaled: boolean;
}

export interface BulkVeto {
  readonly kind: ScoreEffect["kind"];
  readonly cap: number;
  /** The best grade that is left, or by how many it falls. */
  readonly grade: number;
  /** By clause: its column, and for each byte of that column whether it strikes. */
  readonly clauses: readonly { readonly position: number; readonly strikes: Uint8Array }[];
}

/** Values in `strikes`. */
export const NO_STRIKE = 0;
export const MAY_STRIKE = 1;
export const STRIKES = 2;

/** Most slots a rule may have. */
export const MOST_SLOTS = 250;

/** Denominators that say what a pair cannot. */
export const PENDING_PAIR = -1;
export const ABSENT_PAIR = -2;
