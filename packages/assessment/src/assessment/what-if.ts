import { type Fact, FahengError, type Points } from "@faheng/domain";
import type { StatedFacts } from "@faheng/plugin-api";
import type { Candidate, Headline, ItemScore, Score } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "./assessment-errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { explainStated, factsOf } from "../manifest/score-digest.ts";
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
  /** Thousandths its own item is surer of by it alone; `null` where nothing limited the item before. */
  readonly ownGain: Points | null;
}

/** An indicator that nothing limits on one side and that none of the steps closes. */
export interface OpenEnded {
  readonly indicator: string;
  readonly title: string;
  readonly hasNoLowerEnd: boolean;
  readonly hasNoUpperEnd: boolean;
  /** Who states what would close it. */
  readonly statedBy: "agency" | "office";
}

/** What to change, in which order, and where it leads. Amounts are what is assured whatever is still pending. */
export interface WhatIfView {
  readonly reachable: boolean;
  readonly now: Points | null;
  readonly reached: Points | null;
  /** Whether it is proven that no smaller set of facts exists. */
  readonly isCheapest: boolean;
  readonly steps: readonly WhatIfStep[];
  readonly openEnded: readonly OpenEnded[];
  /** The figures of the score as it stands, `null` where one indicator alone is looked at. */
  readonly headline: Headline | null;
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
  const { pinned, scorer, facts, headline } = await load(context, actor, input.id);
  const { from, to, reached, changes, isCheapest } = await scorer.cheapest(facts, input.target);
  const { score } = await scorer.explain(facts);
  const steps = await Promise.all(
    changes.map(async (change) => {
      const before = worstOf(score, change.indicator);
      const after = worstOf((await scorer.explain(withFact(facts, change))).score, change.indicator);
      return stepOf(pinned, scorer, change, { gain: change.gain, ownGain: difference(before, after) });
    }),
  );
  const openEnded = score.items
    .filter(({ indicator, interval }) => isOpen(interval) && steps.every((step) => step.indicator !== indicator))
    .map((item) => openEndedOf(pinned, scorer, item));
  return { reachable: reached, now: from, reached: to, isCheapest, steps, openEnded, headline, others: [] };
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
  const { now, after, reached, changes, others } = await scorer.full(facts, input.indicator);
  const steps = await Promise.all(
    changes.map(async (change) => {
      const alone = await scorer.full(withFact(facts, change), input.indicator);
      const gain = difference(now, alone.now);
      return stepOf(pinned, scorer, change, { gain, ownGain: gain });
    }),
  );
  return { reachable: reached, now, reached: after, isCheapest: true, steps, openEnded: [], headline: null, others };
}

async function load(context: Context, actor: Actor, id: string) {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, id);
  await requireSight(desk, loaded, null);
  const { pinned } = loaded;
  const scorer = await pinned.scorer();
  if (scorer === null) throw new FahengError(errors.FAHENG_ASSESSMENT_UNSCORED, { place: id });
  const stated = await loadStated(desk.db, context.plugins, loaded.assessment);
  const facts = factsOf(stated, scorer);
  // The same figures as on the score page and the desks.
  const headline = (await explainStated(stated, loaded.cycle))?.headline ?? null;
  return { pinned, scorer, facts, headline };
}

function withFact(facts: StatedFacts, { indicator, key, to }: Candidate): StatedFacts {
  return { ...facts, facts: { ...facts.facts, [indicator]: { ...facts.facts[indicator], [key]: to } } };
}

function worstOf({ items }: Score, code: string): Points | null {
  return items.find((it) => it.indicator === code)?.interval.worst ?? null;
}

function difference(before: Points | null | undefined, after: Points | null | undefined): Points | null {
  return before === null || before === undefined || after === null || after === undefined ? null : after - before;
}

function isOpen({ worst, best }: ItemScore["interval"]): boolean {
  return worst === null || best === null;
}

function openEndedOf(pinned: Pinned, { questions }: Scorer, { indicator, interval }: ItemScore): OpenEnded {
  const isOffice = questions[indicator]?.some(({ statedBy }) => statedBy === "office") === true;
  return {
    indicator,
    title: pinned.indicators.get(indicator)?.title ?? "",
    hasNoLowerEnd: interval.worst === null,
    hasNoUpperEnd: interval.best === null,
    statedBy: isOffice ? "office" : "agency",
  };
}

function stepOf(
  pinned: Pinned,
  { questions }: Scorer,
  change: Candidate,
  gains: Pick<WhatIfStep, "gain" | "ownGain">,
): WhatIfStep {
  const { indicator, key, from, to } = change;
  const clause = questions[indicator]?.find((question) => question.key === key && question.enteredAt === null)
    ?.clauses[0];
  return {
    indicator,
    title: pinned.indicators.get(indicator)?.title ?? "",
    key,
    clause: clause?.id ?? "",
    wording: clause?.wording ?? "",
    reading: clause?.rule ?? "",
    from,
    to,
    ...gains,
  };
}
