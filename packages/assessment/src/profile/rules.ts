import type { Fact, Profile } from "@faheng/domain";
import { headOfRule, type PlanOrder, type RuleHead } from "@faheng/plugin-api";
import { STANDARD_RULES } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { type Answerer, answererOf } from "../plugin/answerer.ts";
import { requireFrameworkFor } from "../plugin/plugins.ts";

/** Days between which an assessment lies, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A rule kind of this installation, with a clause of a shipped profile that uses it. */
export interface RuleListing {
  readonly rule: RuleHead;
  readonly example: RuleExample | null;
}

export interface RuleExample {
  readonly profileId: string;
  readonly indicator: string;
  readonly effect: "deduct" | "award";
  readonly wording: string;
  readonly place: string;
  readonly params: Readonly<Record<string, Fact>>;
}

/** Every rule kind that a profile may use: the engine's and those of the running plugins. */
export function listRules(context: Context): RuleListing[] {
  const { active } = context.plugins;
  const profiles = active.flatMap((plugin) => plugin.profiles);
  const standard = STANDARD_RULES.map(headOfRule);
  const rules = [...standard, ...active.flatMap((plugin) => plugin.rules)];
  return rules.map((rule) => ({ rule, example: exampleOf(profiles, rule.kind) }));
}

function exampleOf(profiles: readonly Profile[], kind: string): RuleExample | null {
  for (const profile of profiles) {
    for (const { indicator, clauses } of profile.items) {
      const clause = clauses.find((it) => it.kind === kind);
      if (!clause) continue;
      const { effect, wording, place, params } = clause;
      return { profileId: profile.id, indicator, effect, wording, place, params };
    }
  }
  return null;
}

/** Under what a profile is laid over its framework. */
interface LayingOut {
  readonly period: Period;
  readonly unitClass?: string | null;
  /** Another profile that it will be held against: whose rules either needs, both are compiled with. */
  readonly beside?: Profile;
}

/** A profile laid over its framework, to be asked. */
export interface LaidProfile {
  readonly order: PlanOrder;
  readonly ask: Answerer;
}

/**
 * Lays a profile over its framework with the rules of the framework's plugin, where it uses any of them. It is compiled
 * when it is first asked.
 *
 * @throws FAHENG_FRAMEWORK_NOT_FOUND
 */
export async function layProfile(
  desk: Desk,
  profile: Profile,
  { period, unitClass = null, beside = profile }: LayingOut,
): Promise<LaidProfile> {
  const { framework, plugin } = await requireFrameworkFor(desk, desk.db, profile.framework.id);
  const order: PlanOrder = { key: null, framework, profile, options: { period }, unitClass };
  const needsPack = [profile, beside].some(usesOwnRules);
  return { order, ask: answererOf(order, needsPack ? plugin : null) };
}

/** The calendar year of a day, for trying a profile before there is a cycle. */
export function yearOf(today: string): Period {
  const year = today.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
