import type { Fact, Profile } from "@faheng/domain";
import { compile, type Plan, type RuleKind, STANDARD_RULES } from "@faheng/scoring";
import type { Context } from "../context.ts";
import { requireFramework } from "../plugin/plugins.ts";

/** Days between which an assessment lies, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A rule kind of this installation, with a clause of a shipped profile that uses it. */
export interface RuleListing {
  readonly rule: RuleKind;
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
  const rules = [...STANDARD_RULES, ...active.flatMap((plugin) => plugin.rules)];
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

/**
 * Lays a profile over its framework with the rules of the framework's plugin.
 *
 * @throws FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_INVALID
 */
export function planOf(context: Context, profile: Profile, period: Period): Plan {
  const { framework, plugin } = requireFramework(context, profile.framework.id);
  return compile(framework, profile, [...STANDARD_RULES, ...plugin.rules], { period });
}

/** The calendar year of a day, for trying a profile before there is a cycle. */
export function yearOf(today: string): Period {
  const year = today.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
