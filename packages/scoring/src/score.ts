import type { Fact, Points } from "@faheng/domain";
import type { Headline } from "./headline/headline.ts";

/**
 * The span between the worst and the best that the facts still pending allow; equal when nothing is pending. `null`:
 * nothing limits it on that side (a judgement whose range the document does not state, a count without a cap).
 */
export interface Interval {
  readonly worst: Points | null;
  readonly best: Points | null;
}

/** Whether an indicator has been answered. `unscored`: the profile lays no points on it. */
export type ItemState = "scored" | "pending" | "not-applicable" | "unscored";

export interface ItemScore {
  readonly indicator: string;
  readonly state: ItemState;
  /** Full marks in thousandths as the profile states them. */
  readonly full: Points;
  /** Under its own floor and ceiling, before rescaling, conversion and weights; to the nearest thousandth. */
  readonly interval: Interval;
  /** Fact keys that nobody has given yet. */
  readonly pending: readonly string[];
  /** Not applicable as its department says, which nobody has approved yet: counts as pending. */
  readonly awaitsApproval: boolean;
}

export interface GroupScore {
  readonly group: string;
  /** What its items' full marks come to (bonus and veto items aside). */
  readonly full: Points;
  /** Of `full`, what is left without the items that do not apply. */
  readonly applicable: Points;
  /** Under the group's limits, before conversion and weights; to the nearest thousandth. */
  readonly interval: Interval;
}

/** A computed score. Amounts are thousandths; the total is rounded where the profile says. */
export interface Score {
  /** The total when nothing is pending, `null` otherwise. */
  readonly total: Points | null;
  readonly interval: Interval;
  /**
   * The total's ends as exact quotients of points (`"35/3"`), by which grade and rank go where `rounding` is `none` and
   * the total is no whole number of thousandths; absent anywhere else, where they go by `interval`.
   */
  readonly exact?: { readonly worst: string | null; readonly best: string | null };
  /** Nothing limits the total on one side or both (`interval` has a `null`). */
  readonly isOpen: boolean;
  /** What the profile's full marks come to, `null` where it states none. */
  readonly full: Points | null;
  /** Of `full`, what this unit could reach without the items excluded as not applicable; `null` where `full` is. */
  readonly applicable: Points | null;
  /** Grade by the cut-offs, `null` while pending facts could change it, below the lowest, or where there are no grades. */
  readonly grade: string | null;
  readonly disqualified: boolean;
  /** Codes of the veto indicators that struck. */
  readonly vetoes: readonly string[];
  /** Codes of the veto indicators that pending facts may still make strike. */
  readonly pendingVetoes: readonly string[];
  /** Keys of the sources whose weight the office has not set; the total stays an interval until it has. */
  readonly unweighted: readonly string[];
  readonly groups: readonly GroupScore[];
  readonly items: readonly ItemScore[];
}

/** One step of the explanation. Children add up to their parent's amount. */
export interface TraceNode {
  readonly kind:
    | "total"
    | "base"
    | "part"
    | "source"
    | "group"
    | "item"
    | "clause"
    | "adjustment"
    | "bonus"
    | "veto"
    | "rounding";
  /** What it is, in Chinese. */
  readonly label: string;
  /** Signed contribution in thousandths, to the nearest where `exact` is given. */
  readonly amount: Interval;
  /** The amounts in points as exact quotients (`"1/3"`) where they are no whole thousandths, `null` where they are. */
  readonly exact: { readonly worst: string | null; readonly best: string | null } | null;
  /** The arithmetic: `少2次×1分，扣完为止，本项得0分（满分2分）`. Empty where the children say it all. */
  readonly arithmetic: string;
  readonly indicator: string | null;
  readonly clause: string | null;
  /** Place in the document. */
  readonly place: string | null;
  /** The facts it rests on. */
  readonly facts: readonly { readonly key: string; readonly value: Fact }[];
  readonly isPending: boolean;
  /** Our reading, where the document left this open. */
  readonly reading: string | null;
  readonly children: readonly TraceNode[];
}

/** A score with the reason for every amount. */
export interface Explanation {
  readonly score: Score;
  readonly trace: TraceNode;
  readonly headline: Headline;
}
