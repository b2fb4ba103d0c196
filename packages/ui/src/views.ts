import type { AnswerStatus, Fact, FactField, Interval, Outcome, TraceNode } from "@faheng/domain";

/**
 * What these components draw, as shapes. They agree with the scoring engine's types without importing it: whoever has
 * those can hand them over as they are. Amounts are thousandths of a point.
 */

/** An indicator that a headline names. */
export interface NamedItemView {
  readonly indicator: string;
  readonly title: string;
}

/** The figures above a score; what each means stands with the engine's headline. */
export interface HeadlineView {
  readonly isStarted: boolean;
  readonly reachable: number;
  readonly lost: number;
  readonly mendable: number;
  readonly losses: readonly { readonly indicator: string; readonly lost: number; readonly mendable: number }[];
  readonly awarded: number;
  readonly ifDone: number;
  readonly isHeld: boolean;
  readonly range: Interval;
  readonly noLowerEnd: readonly NamedItemView[];
  readonly noUpperEnd: readonly NamedItemView[];
  readonly awaitingApproval: readonly NamedItemView[];
  readonly vetoes: readonly NamedItemView[];
  readonly pendingVetoes: readonly NamedItemView[];
  readonly outcomes?: readonly Outcome[] | undefined;
}

/** What is drawn of an amount of the explanation; children add up to their parent. */
export interface TraceView extends Omit<TraceNode, "exact" | "facts" | "children"> {
  readonly children: readonly TraceView[];
}

/**
 * Where an indicator stands. `awaiting-approval`: 不涉及 was claimed and nobody has agreed yet; `returned`: it was sent back
 * to the department.
 */
export type IndicatorState = AnswerStatus | "awaiting-approval" | "returned";

/** A rule of the document as shown beside the question it needs. */
export interface ClauseView {
  readonly id: string;
  readonly wording: string;
  readonly place: string;
  readonly effect: "deduct" | "award";
}

/** One fact to be asked for. */
export interface FactQuestion {
  readonly key: string;
  readonly field: FactField;
  readonly clauses: readonly ClauseView[];
}

/** Facts of one indicator; an absent key says nobody has answered, which is neither zero nor done. */
export type FactsView = Readonly<Record<string, Fact>>;

/** How far an assessment is filled in. */
export interface CompletionView {
  readonly answered: number;
  readonly pending: number;
  readonly notApplicable: number;
  readonly total: number;
}
