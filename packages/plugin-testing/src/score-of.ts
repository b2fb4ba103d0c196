import { type AssessmentFacts, assessmentFactsSchema, parseFraction } from "@faheng/domain";
import type { Plugin } from "@faheng/plugin-api";
import { explain, type Explanation, type Plan, type Score, score } from "@faheng/scoring";
import { planOf } from "./plan-of.ts";

/** What a golden score is asked about beside its facts. */
export interface ScoreOfOptions {
  /** Indicators that do not apply, by code: reason and approver. */
  readonly notApplicable?: AssessmentFacts["notApplicable"];
  /** Weights of the profile's sources by key (`"60%"`), as an office would set them. */
  readonly weights?: Readonly<Record<string, string>>;
  /** The assessed period, which gives due days without a year their year; 2017 where none is named. */
  readonly period?: { readonly from: string; readonly to: string };
}

/**
 * Scores facts under one of a plugin's profiles, for golden tests.
 *
 * @example expect(scoreOf(plugin, "nantong-2017", { R1: { a: 1 } }).total).toBe(99_000);
 * @throws Error when the plugin has no such profile; FAHENG_PROFILE_INVALID and FAHENG_FACTS_INVALID as the engine does.
 */
export function scoreOf(
  plugin: Plugin,
  profileId: string,
  facts: AssessmentFacts["facts"],
  options: ScoreOfOptions = {},
): Score {
  return score(weightedPlan(plugin, profileId, options), statedOf(facts, options));
}

/** As {@link scoreOf}, with the reason for every amount. */
export function explainOf(
  plugin: Plugin,
  profileId: string,
  facts: AssessmentFacts["facts"],
  options: ScoreOfOptions = {},
): Explanation {
  return explain(weightedPlan(plugin, profileId, options), statedOf(facts, options));
}

function weightedPlan(plugin: Plugin, profileId: string, { weights = {}, period }: ScoreOfOptions): Plan {
  const profile = plugin.profiles.find(({ id }) => id === profileId);
  const sources = profile?.sources.map((source) => {
    const weight = weights[source.key];
    return weight === undefined ? source : { ...source, weight: parseFraction(weight) };
  });
  const plan = profile && sources ? planOf(plugin, { ...profile, sources }, period) : null;
  if (!plan) throw new Error(`${plugin.id} has no profile ${profileId} with its framework`);
  return plan;
}

function statedOf(facts: AssessmentFacts["facts"], { notApplicable = {} }: ScoreOfOptions): AssessmentFacts {
  return assessmentFactsSchema.parse({ format: "faheng.facts/1", facts, notApplicable });
}
