import { type AssessmentFacts, FahengError, type Points } from "@faheng/domain";
import { score } from "../compute-score.ts";
import { scoringErrors as errors } from "../errors.ts";
import { type Plan, variantOf } from "../plan.ts";
import { allCandidates, type Candidate, withAnswers } from "./candidates.ts";
import { cheapestCover } from "./knapsack.ts";

/** One fact to change, and what that brings. */
export interface Change extends Candidate {
  /** Gain by itself, in thousandths of the total's assured end; `null` while something else holds the total where it is. */
  readonly gain: Points | null;
  /** Assured total once this and the changes before it are made. */
  readonly totalAfter: Points | null;
}

export interface WhatIf {
  readonly target: Points;
  /** Assured total (the worst that pending facts allow) before and after; `null` where nothing limits it. */
  readonly from: Points | null;
  readonly to: Points | null;
  readonly reached: boolean;
  /** The changes, the largest gain first. Where the target is out of reach: every change that helps. */
  readonly changes: readonly Change[];
  /** Whether gains add up here, so that no cheaper set exists; under common caps the set is good, not proven cheapest. */
  readonly isCheapest: boolean;
}

/** What a change costs; one each unless the caller knows better. */
export type CostOf = (change: Candidate) => number;

/**
 * The cheapest facts to change so that the total is sure to reach a target (in thousandths). Judgements and events that
 * have yet to happen are left alone: a person cannot simply decide them.
 *
 * @throws FAHENG_WHAT_IF_TARGET; FAHENG_FACTS_INVALID when the facts are wrong as they stand.
 * @example cheapestChanges(plan, facts, 90_000).changes
 */
export function cheapestChanges(plan: Plan, facts: AssessmentFacts, target: Points, costOf: CostOf = () => 1): WhatIf {
  if (!Number.isSafeInteger(target)) {
    throw new FahengError(errors.FAHENG_WHAT_IF_TARGET, { place: "target", details: { target } });
  }
  const assured = (changes: readonly Candidate[]): Points | null =>
    score(plan, withAnswers(facts, changes)).interval.worst;
  const from = assured([]);
  const search = { plan, facts, target, costOf, assured, from };
  const groups = helpful(search);
  const reaches = (changes: readonly Candidate[]): boolean => (assured(changes) ?? Number.NEGATIVE_INFINITY) >= target;
  if (reaches([])) return result(search, [], true);

  const picks = from === null ? null : cheapestCover(groups, target - from);
  const chosen = picks?.flatMap((pick, group) => groups[group]?.[pick]?.candidate ?? []);
  if (chosen && reaches(chosen)) return result(search, chosen, true);

  // Below its floor the total does not move by single answers, though it does by several.
  const isAtFloor = from !== null && from === plan.profile.settings.totalFloor;
  const wider = isAtFloor ? helpful({ ...search, from: null }) : groups;
  const all = wider.map((options) => largest(options).candidate);
  if (!reaches(all)) return result(search, all, false);
  return result(search, prune(wider, all, reaches), false);
}

/** What is looked for, and from where. */
interface Search {
  readonly plan: Plan;
  readonly facts: AssessmentFacts;
  readonly target: Points;
  readonly costOf: CostOf;
  /** The assured total once changes are made. */
  readonly assured: (changes: readonly Candidate[]) => Points | null;
  /** The assured total without any; `null` where something holds it. */
  readonly from: Points | null;
}

interface Scored {
  readonly candidate: Candidate;
  readonly cost: number;
  readonly gain: number;
}

/** For each fact the answers that help, each with its gain by itself. */
function helpful({ plan, facts, from, assured, costOf }: Search): Scored[][] {
  const present = new Map(score(plan, facts).items.map(({ indicator, interval }) => [indicator, interval.worst]));
  return allCandidates(variantOf(plan, facts.unitClass), facts)
    .map((candidates) =>
      candidates.flatMap((candidate): Scored[] => {
        // While the total is held, an answer helps by what it does for its own item.
        const before = from ?? present.get(candidate.indicator) ?? null;
        const after =
          from === null ? itemOf(plan, withAnswers(facts, [candidate]), candidate.indicator) : assured([candidate]);
        const gain = (after ?? LOWEST) - (before ?? LOWEST);
        return gain > 0 ? [{ candidate, cost: costOf(candidate), gain }] : [];
      }),
    )
    .filter((options) => options.length > 0);
}

/** Stands for «nothing limits it» where two ends are compared. */
const LOWEST = -1_000_000_000_000;

function itemOf(plan: Plan, facts: AssessmentFacts, indicator: string): Points | null {
  return score(plan, facts).items.find((item) => item.indicator === indicator)?.interval.worst ?? null;
}

/** Leaves out, dearest and least helpful first, every change that the target can do without. */
function prune(
  groups: readonly (readonly Scored[])[],
  all: readonly Candidate[],
  reaches: (changes: readonly Candidate[]) => boolean,
): Candidate[] {
  const order = groups.map(largest).toSorted((a, b) => a.gain / a.cost - b.gain / b.cost);
  let kept = [...all];
  for (const { candidate } of order) {
    const without = kept.filter((it) => it !== candidate);
    if (reaches(without)) kept = without;
  }
  return kept;
}

function largest(options: readonly Scored[]): Scored {
  return options.reduce((best, option) => (option.gain > best.gain ? option : best));
}

function result({ target, from, assured }: Search, chosen: readonly Candidate[], isCheapest: boolean): WhatIf {
  const alone = (candidate: Candidate): Points | null => {
    const after = assured([candidate]);
    return after === null || from === null || after === from ? null : after - from;
  };
  const ordered = chosen
    .map((candidate) => ({ candidate, gain: alone(candidate) }))
    .toSorted((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
  const changes = ordered.map(({ candidate, gain }, index) => ({
    ...candidate,
    gain,
    totalAfter: assured(ordered.slice(0, index + 1).map((it) => it.candidate)),
  }));
  const to = changes.at(-1)?.totalAfter ?? (changes.length === 0 ? from : null);
  return { target, from, to, reached: to !== null && to >= target, changes, isCheapest };
}
