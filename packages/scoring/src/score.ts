import type { Fact, Points } from "@faheng/domain";

/** The span between the worst and the best that the facts still pending allow; equal when nothing is pending. */
export interface Interval {
  readonly worst: Points;
  readonly best: Points;
}

/** Whether an indicator has been answered. `unscored`: the profile lays no points on it. */
export type ItemState = "scored" | "pending" | "not-applicable" | "unscored";

export interface ItemScore {
  readonly indicator: string;
  readonly state: ItemState;
  /** Full marks in thousandths as the profile states them. */
  readonly full: Points;
  readonly interval: Interval;
  /** Fact keys that nobody has given yet. */
  readonly pending: readonly string[];
}

export interface GroupScore {
  readonly group: string;
  readonly full: Points;
  readonly interval: Interval;
}

/** A computed score. Amounts are thousandths, rounded where the profile says. */
export interface Score {
  /** The total when nothing is pending, `null` otherwise. */
  readonly total: Points | null;
  readonly interval: Interval;
  /** What the profile's full marks come to, `null` where it states none. */
  readonly full: Points | null;
  /** Grade by the cut-offs, `null` while pending facts could change it or where there are no grades. */
  readonly grade: string | null;
  readonly disqualified: boolean;
  /** Codes of the veto indicators that struck. */
  readonly vetoes: readonly string[];
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
  /** Signed contribution in thousandths. */
  readonly amount: Interval;
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
}
