import type { AnswerStatus, Fact, IndicatorFacts, Points, Profile } from "@faheng/domain";
import type {
  FactQuestion,
  PackRelease,
  PlanAnswers,
  PlanAsk,
  PlanOrder,
  PlanQuestion,
  PlanQuestions,
  StatedFacts,
} from "@faheng/plugin-api";
import type { Explanation, HintedExplanation, PlanOptions, ToFullMarks, UnderWay, WhatIf } from "@faheng/scoring";
import { benchmarkValues } from "../benchmark/stated-benchmark.ts";
import { answererOf } from "../plugin/answerer.ts";
import type { Manifest } from "./manifest.ts";

export type { FactQuestion } from "@faheng/plugin-api";

/** One fact of one indicator. */
export interface FactPlace {
  readonly indicator: string;
  /** Key of the fact. */
  readonly fact: string;
}

/** The most that the office allows for judgements without a range of their own: by indicator, then by fact key. */
export type Bounds = PlanOptions["bounds"];

/**
 * A pinned profile, compiled: in this process where the engine's own rules score it, wherever the pack's code runs where
 * the pack's do. Everything but its questions is asked and waited for.
 */
export interface Scorer {
  /** What it is compiled from. */
  readonly order: PlanOrder;
  /** Class of unit it scores, `null` for none. */
  readonly unitClass: string | null;
  /** Questions by indicator code; an indicator without points is absent. */
  readonly questions: Readonly<Record<string, readonly FactQuestion[]>>;
  /** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE */
  check(indicator: string, facts: IndicatorFacts): Promise<void>;
  /** A fact with who states it and why written in, where its rule keeps them. */
  sign(place: FactPlace, fact: Fact, by: string, reason: string): Promise<Fact>;
  /** @param underWay indicators whose department still works on them. */
  explain(stated: StatedFacts, underWay?: UnderWay): Promise<Explanation>;
  /** The same, with where the statuses, by indicator, contradict the facts. */
  explainWithHints(
    stated: StatedFacts,
    underWay: UnderWay,
    statuses: ReadonlyMap<string, AnswerStatus>,
  ): Promise<HintedExplanation>;
  /** The cheapest facts to change so that the total reaches a target. */
  cheapest(stated: StatedFacts, target: Points): Promise<WhatIf>;
  /** What brings one indicator to full marks. */
  full(stated: StatedFacts, indicator: string): Promise<ToFullMarks>;
}

/**
 * Compiles what a manifest pins, with the rule kinds of its pack (`null` where it needs none) and the bounds that the
 * office set.
 *
 * @param key equal for equal manifests and bounds alone.
 * @throws FAHENG_PROFILE_INVALID, FAHENG_PACK_STOPPED, FAHENG_PACK_ANSWER
 */
export async function scorerOf(
  { framework, scoring }: Manifest,
  profile: Profile,
  { pack, bounds, key }: { readonly pack: PackRelease | null; readonly bounds: Bounds; readonly key: string },
): Promise<Scorer> {
  const { period, calendar, restDays = "stay", window = null, unitClass } = scoring;
  const benchmarks = benchmarkValues(scoring.benchmarks ?? {});
  const options = { period, calendar, restDays, window, bounds, benchmarks };
  const order: PlanOrder = { key, framework, profile, options, unitClass };
  const answer = answererOf(order, pack);
  const ask = async <Ask extends PlanAsk>(name: Ask, question: PlanQuestions[Ask]): Promise<PlanAnswers[Ask]> =>
    (await answer({ ask: name, ...question } as unknown as PlanQuestion)) as PlanAnswers[Ask];
  const fields = await ask("fields", {});
  return {
    order,
    unitClass,
    questions: Object.fromEntries(fields.map((it) => [it.indicator, it.fields])),
    check: async (indicator, facts) => void (await ask("check", { indicator, facts })),
    sign: async ({ indicator, fact: name }, fact, by, reason) =>
      await ask("sign", { indicator, key: name, fact, by, reason }),
    explain: async (stated, underWay) => await ask("explain", underWay ? { stated, underWay } : { stated }),
    explainWithHints: async (stated, underWay, statuses) => await ask("hinted", { stated, underWay, statuses }),
    cheapest: async (stated, target) => await ask("cheapest", { stated, target }),
    full: async (stated, indicator) => await ask("full", { stated, indicator }),
  };
}
