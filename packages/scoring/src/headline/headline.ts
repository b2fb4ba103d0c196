import type { Interval, Outcome, Points } from "@faheng/domain";

/** An indicator that a headline names. */
export interface NamedItem {
  readonly indicator: string;
  readonly title: string;
}

/** What an indicator has cost, on its own scale (before conversion, weights and rescaling), in thousandths. */
export interface ItemLoss {
  readonly indicator: string;
  /** Lost whatever comes. */
  readonly lost: Points;
  /** Lost as the facts stand, while the work that would win it back is under way. */
  readonly mendable: Points;
}

/**
 * What a leader asks of a score: what is lost for sure, and what comes of it if everything still open is done. Amounts in
 * thousandths; `reachable − lost + awarded` is `ifDone` unless `isHeld`, to the total's rounding.
 */
export interface Headline {
  /** Whether anybody has stated anything; before that nothing reads as a loss. */
  readonly isStarted: boolean;
  /** What doing everything brings, nothing gained on top; without the items that surely do not apply. */
  readonly reachable: Points;
  /** Lost whatever comes: neither open facts nor work under way can win it back. */
  readonly lost: Points;
  /** Lost as the facts of work under way stand; counted in `ifDone` as won back. */
  readonly mendable: Points;
  /** Every indicator that has cost something, the dearest for sure first. */
  readonly losses: readonly ItemLoss[];
  /** Gained on top by awards that are stated (bonus items, awards of items without marks of their own). */
  readonly awarded: Points;
  /**
   * The total if all that is open or under way is done in full: nothing more is lost, no award that nobody has earned is counted, no
   * open veto strikes, and what waits for approval as not applicable is done like the rest.
   */
  readonly ifDone: Points;
  /** A limit over the total or a veto keeps `ifDone` from what the amounts come to. */
  readonly isHeld: boolean;
  /** The total between the worst and the best that is possible, approvals, awards and work under way included. */
  readonly range: Interval;
  /** Indicators that still wait for a fact or an approval. */
  readonly pending: number;
  /** Indicators that may still cost, or bring, any amount: nothing limits them. */
  readonly noLowerEnd: readonly NamedItem[];
  readonly noUpperEnd: readonly NamedItem[];
  /** Claimed as not applicable, which nobody has approved yet. */
  readonly awaitingApproval: readonly NamedItem[];
  readonly vetoes: readonly NamedItem[];
  readonly pendingVetoes: readonly NamedItem[];
  /** What conditions come to, those that strike and those that still may; absent where there are none. */
  readonly outcomes?: readonly Outcome[];
}
