import type { ErrorReport } from "@faheng/domain";
import type { UnitTotal } from "@faheng/scoring-bulk";

/** How one assessment stands under one profile. */
export interface TrialFigures extends UnitTotal {
  /** Place among the agencies of its category; `null` for one that is disqualified, or where they are scored by unlike profiles. */
  readonly rank: number | null;
  /** Words that stand in place of the points (目标未完成); absent where there are none. */
  readonly verdicts?: readonly string[];
}

/** One assessment before and after. */
export interface TriedUnit {
  readonly assessmentId: string;
  readonly agencyId: string;
  /** As it was last kept; `null` where it is not scored. */
  readonly before: TrialFigures | null;
  /** Under the profile that was tried; `null` where it can't be scored. */
  readonly after: TrialFigures | null;
  /** How many stated facts the profile does not ask for, or not in this form. */
  readonly unread: number;
  /** Why it can't be scored. */
  readonly fault: ErrorReport | null;
}

/** What came of trying a profile. It stands in its job and nowhere else: nobody's score has changed. */
export type TrialResult =
  /** The draft was changed before its turn came: what was asked for is no more. */
  | { readonly outcome: "changed" }
  | {
      readonly outcome: "tried";
      readonly units: readonly TriedUnit[];
      /** How many were scored by the explaining engine too, and whose totals it makes otherwise: of a sound engine nobody's. */
      readonly checked: number;
      readonly different: readonly string[];
    };
