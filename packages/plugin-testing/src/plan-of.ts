import type { Profile } from "@faheng/domain";
import type { Plugin } from "@faheng/plugin-api";
import { compile, type Plan, STANDARD_RULES } from "@faheng/scoring";
import { SAMPLE_PERIOD } from "./sample-view.ts";

/**
 * A plugin's profile laid over its framework with the engine's rules and the plugin's own, as a host lays it; `null` where
 * the framework is another pack's.
 */
export function planOf(
  plugin: Plugin,
  profile: Profile,
  period: { readonly from: string; readonly to: string } = SAMPLE_PERIOD,
): Plan | null {
  const framework = plugin.frameworks.find(({ id }) => id === profile.framework.id);
  return framework ? compile(framework, profile, [...STANDARD_RULES, ...plugin.rules], { period }) : null;
}
