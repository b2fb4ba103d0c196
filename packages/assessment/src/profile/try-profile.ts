import type { AssessmentFacts, ErrorReport, Outcome, Profile } from "@faheng/domain";
import type { PlanAnswers } from "@faheng/plugin-api";
import type { Explanation, Interval, ItemScore, Score } from "@faheng/scoring";
import { parseFacts, parseProfile } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitWriting } from "./permit-writing.ts";
import { type Attempt, attempt } from "./check-profile.ts";
import { getProfile, type ProfileName } from "./profiles.ts";
import { type LaidProfile, layProfile, type Period, yearOf } from "./rules.ts";

/** Made-up facts to try a profile on; without a period, those of the present calendar year. */
export interface TrialFacts {
  readonly facts: unknown;
  readonly notApplicable: unknown;
  readonly unitClass?: string | null | undefined;
  readonly period?: Period | undefined;
}

/** A profile by name, or as it is being written. */
export type ProfileChoice = ProfileName | { readonly profile: unknown };

/**
 * Scores made-up facts under a profile that is being written. Nothing is stored.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN; what is wrong with profile or facts is in `errors`.
 */
export async function tryProfile(
  context: Context,
  actor: Actor,
  input: TrialFacts & { readonly profile: unknown },
): Promise<{ readonly explanation: Explanation | null; readonly errors: readonly ErrorReport[] }> {
  const desk = enter(context, actor);
  await permitWriting(desk, "profile:try");
  const tried = await attempt(async () => {
    const profile = parseProfile(input.profile);
    const { unitClass, ...stated } = statedFacts(input);
    const { ask } = await layProfile(desk, profile, { period: input.period ?? yearOf(desk.today), unitClass });
    return (await ask({ ask: "explain", stated })) as PlanAnswers["explain"];
  });
  return tried.ok ? { explanation: tried.value, errors: [] } : { explanation: null, errors: tried.errors };
}

/** One indicator under two profiles; `null` where a profile does not score it. */
export interface ComparedItem {
  readonly indicator: string;
  readonly title: string;
  readonly left: Pick<ItemScore, "full" | "state" | "interval"> | null;
  readonly right: Pick<ItemScore, "full" | "state" | "interval"> | null;
  /** Right minus left at each end; `null` where one has no such end or no such item. */
  readonly difference: Interval | null;
}

/** The total under one of them, with what stands beside it. */
export interface ComparedTotal extends Pick<Score, "interval" | "grade" | "disqualified"> {
  readonly outcomes: readonly Outcome[];
}

/** The same facts under two profiles. */
export interface ComparedProfiles {
  readonly errors: { readonly left: readonly ErrorReport[]; readonly right: readonly ErrorReport[] };
  readonly total: {
    readonly left: ComparedTotal | null;
    readonly right: ComparedTotal | null;
    readonly difference: Interval | null;
  };
  readonly items: readonly ComparedItem[];
  /** Facts (`indicator.key`) that a profile does not ask for, or not in this form; left out of its score. */
  readonly unread: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/**
 * Scores the same facts under two profiles of one framework, item beside item. Nothing is stored.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_NOT_FOUND, FAHENG_FACTS_INVALID; what is wrong with a profile is in
 *   `errors`.
 */
export async function compareOnFacts(
  context: Context,
  actor: Actor,
  input: TrialFacts & { readonly left: ProfileChoice; readonly right: ProfileChoice },
): Promise<ComparedProfiles> {
  const desk = enter(context, actor);
  await permitWriting(desk, "profile:compare");
  const facts = statedFacts(input);
  const period = input.period ?? yearOf(desk.today);
  const profiles = [await choose(desk, input.left), await choose(desk, input.right)] as const;
  const left = await lay(desk, period, profiles[0], profiles[1]);
  const right = await lay(desk, period, profiles[1], profiles[0]);
  if (!left.ok || !right.ok) {
    const errors = { left: left.ok ? [] : left.errors, right: right.ok ? [] : right.errors };
    const nothing = { left: null, right: null, difference: null };
    return { errors, total: nothing, items: [], unread: { left: [], right: [] } };
  }
  const compared = await left.value.ask({ ask: "compare", other: right.value.order, facts });
  const { a, b, outcomes, unreadByA, unreadByB } = compared as PlanAnswers["compare"];
  const ofLeft = new Map(a.items.map((item) => [item.indicator, item]));
  const ofRight = new Map(b.items.map((item) => [item.indicator, item]));
  const items = left.value.order.framework.indicators.flatMap(({ code, title }): ComparedItem[] => {
    const [one, other] = [ofLeft.get(code) ?? null, ofRight.get(code) ?? null];
    if (!one && !other) return [];
    const difference = one && other ? minus(other.interval, one.interval) : null;
    return [{ indicator: code, title, left: one && inShort(one), right: other && inShort(other), difference }];
  });
  return {
    errors: { left: [], right: [] },
    total: {
      left: totalOf(a, outcomes.a),
      right: totalOf(b, outcomes.b),
      difference: minus(b.interval, a.interval),
    },
    items,
    unread: { left: unreadByA, right: unreadByB },
  };
}

async function choose({ context, actor }: Desk, choice: ProfileChoice): Promise<Attempt<Profile>> {
  if ("profile" in choice) return await attempt(() => parseProfile(choice.profile));
  const { profile } = await getProfile(context, actor, choice);
  return { ok: true, value: profile };
}

/** A profile laid out and compiled, once it compiles; with the rules that the one beside it needs. */
async function lay(
  desk: Desk,
  period: Period,
  own: Attempt<Profile>,
  beside: Attempt<Profile>,
): Promise<Attempt<LaidProfile>> {
  if (!own.ok) return own;
  return await attempt(async () => {
    const laid = await layProfile(desk, own.value, { period, ...(beside.ok ? { beside: beside.value } : {}) });
    await laid.ask({ ask: "fields" });
    return laid;
  });
}

function statedFacts({ facts, notApplicable, unitClass = null }: TrialFacts): AssessmentFacts {
  return parseFacts({ format: "faheng.facts/1", unitClass, facts, notApplicable });
}

function totalOf({ interval, grade, disqualified }: Score, outcomes: readonly Outcome[]): ComparedTotal {
  return { interval, grade, disqualified, outcomes };
}

function inShort({ full, state, interval }: ItemScore): Pick<ItemScore, "full" | "state" | "interval"> {
  return { full, state, interval };
}

function minus(a: Interval, b: Interval): Interval {
  const end = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x - y);
  return { worst: end(a.worst, b.worst), best: end(a.best, b.best) };
}
