import type {
  AnswerStatus,
  AssessmentFacts,
  ErrorReport,
  Fact,
  Framework,
  IndicatorFacts,
  Points,
  Profile,
} from "@faheng/domain";
import type {
  Explanation,
  FactFieldOfIndicator,
  HintedExplanation,
  IndicatorFields,
  PlanOptions,
  ProfileComparison,
  ToFullMarks,
  UnderWay,
  WhatIf,
} from "@faheng/scoring";

/** What a plan is compiled from, as data that goes to wherever a pack's code is. */
export interface PlanOrder {
  /** Orders of one key are equal: their plan is compiled once. `null`: asked once and not kept. */
  readonly key: string | null;
  readonly framework: Framework;
  readonly profile: Profile;
  readonly options: Partial<PlanOptions>;
  readonly unitClass: string | null;
}

/** Facts as they are stated of one unit. */
export type StatedFacts = Pick<AssessmentFacts, "facts" | "notApplicable">;

/** What a plan can be asked: plain data, in and out, so that the asker need not be where the plan is. */
export interface PlanQuestions {
  /** How every fact is asked for. */
  readonly fields: Record<never, never>;
  /** What whoever writes its profile is told: how every fact is asked for, and where it contradicts itself. */
  readonly review: Record<never, never>;
  /** Whether these facts of an indicator are in form and range. */
  readonly check: { readonly indicator: string; readonly facts: IndicatorFacts };
  /** A fact with who states it and why written in, where its rule keeps them. */
  readonly sign: {
    readonly indicator: string;
    readonly key: string;
    readonly fact: Fact;
    readonly by: string;
    readonly reason: string;
  };
  readonly explain: { readonly stated: StatedFacts; readonly underWay?: UnderWay };
  /** The same, with where the statuses, by indicator, contradict the facts. */
  readonly hinted: {
    readonly stated: StatedFacts;
    readonly underWay: UnderWay;
    readonly statuses: ReadonlyMap<string, AnswerStatus>;
  };
  /** The cheapest facts to change so that the total reaches a target. */
  readonly cheapest: { readonly stated: StatedFacts; readonly target: Points };
  /** What brings one indicator to full marks. */
  readonly full: { readonly stated: StatedFacts; readonly indicator: string };
  /** The same facts under another profile of the same framework. */
  readonly compare: { readonly other: PlanOrder; readonly facts: AssessmentFacts };
}

/** What it answers. */
export interface PlanAnswers {
  readonly fields: readonly IndicatorFields[];
  readonly review: { readonly fields: readonly IndicatorFields[]; readonly warnings: readonly ErrorReport[] };
  readonly check: null;
  readonly sign: Fact;
  readonly explain: Explanation;
  readonly hinted: HintedExplanation;
  readonly cheapest: WhatIf;
  readonly full: ToFullMarks;
  readonly compare: ProfileComparison;
}

export type PlanAsk = keyof PlanQuestions;

/** One question, whichever. */
export type PlanQuestion = { [Ask in PlanAsk]: { readonly ask: Ask } & PlanQuestions[Ask] }[PlanAsk];

/** How one fact is asked for, and the clauses that read it. */
export type FactQuestion = FactFieldOfIndicator;
