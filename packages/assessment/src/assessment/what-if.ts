import { type AssessmentFacts, type Fact, FahengError, type Points } from "@faheng/domain";
import { type Candidate, cheapestChanges, toFullMarks } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { factsOf } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import type { Scorer } from "../manifest/scorer.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { loadAssessment, requireSight } from "./load.ts";

/** One fact to change, and what it brings. */
export interface WhatIfStep {
  readonly indicator: string;
  readonly title: string;
  /** Key of the fact. */
  readonly key: string;
  /** First clause that reads it, with its wording and its rule in a sentence. */
  readonly clause: string;
  readonly wording: string;
  readonly reading: string;
  readonly from: Fact;
  readonly to: Fact;
  /** Thousandths it brings by itself; `null` while something else leaves the total open. */
  readonly gain: Points | null;
}

/** What to change, in which order, and where it leads. Amounts are what is assured whatever is still pending. */
export interface WhatIfView {
  readonly reachable: boolean;
  readonly now: Points | null;
  readonly reached: Points | null;
  /** Whether it is proven that no smaller set of facts exists. */
  readonly isCheapest: boolean;
  readonly steps: readonly WhatIfStep[];
  /** Facts that nobody can simply decide (a judgement, an event yet to happen) and that are still pending. */
  readonly others: readonly string[];
}

/**
 * The fewest facts to change so that the total is sure to reach a target.
 *
 * @param input `target` in thousandths.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ASSESSMENT_UNSCORED
 */
export async function whatIf(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly target: Points },
): Promise<WhatIfView> {
  const { pinned, scorer, facts } = await load(context, actor, input.id);
  const { from, to, reached, changes, isCheapest } = cheapestChanges(scorer.plan, facts, input.target);
  const steps = changes.map((change) => stepOf(pinned, scorer, change, change.gain));
  return { reachable: reached, now: from, reached: to, isCheapest, steps, others: [] };
}

/**
 * What it would take for one indicator to reach full marks.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ASSESSMENT_UNSCORED, FAHENG_FACT_UNKNOWN_INDICATOR
 */
export async function toFull(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly indicator: string },
): Promise<WhatIfView> {
  const { pinned, scorer, facts } = await load(context, actor, input.id);
  requireIndicator(pinned, input.indicator);
  const { now, after, reached, changes, others } = toFullMarks(scorer.plan, facts, input.indicator);
  const steps = changes.map((change) => {
    const alone = toFullMarks(scorer.plan, withFact(facts, change), input.indicator).now;
    return stepOf(pinned, scorer, change, alone === null || now === null ? null : alone - now);
  });
  return { reachable: reached, now, reached: after, isCheapest: true, steps, others };
}

async function load(context: Context, actor: Actor, id: string) {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, id);
  await requireSight(desk, loaded, null);
  const { pinned } = loaded;
  const { scorer } = pinned;
  if (scorer === null) throw new FahengError(errors.FAHENG_ASSESSMENT_UNSCORED, { place: id });
  const facts: AssessmentFacts = {
    format: "faheng.facts/1",
    unit: "",
    unitClass: scorer.unitClass,
    ...factsOf(await loadStated(desk.db, context.plugins, loaded.assessment)),
  };
  return { pinned, scorer, facts };
}

function withFact(facts: AssessmentFacts, { indicator, key, to }: Candidate): AssessmentFacts {
  return { ...facts, facts: { ...facts.facts, [indicator]: { ...facts.facts[indicator], [key]: to } } };
}

function stepOf(pinned: Pinned, { questions }: Scorer, change: Candidate, gain: Points | null): WhatIfStep {
  const { indicator, key, from, to } = change;
  const clause = questions[indicator]?.find((question) => question.key === key)?.clauses[0];
  return {
    indicator,
    title: pinned.indicators.get(indicator)?.title ?? "",
    key,
    clause: clause?.id ?? "",
    wording: clause?.wording ?? "",
    reading: clause?.rule ?? "",
    from,
    to,
    gain,
  };
}
