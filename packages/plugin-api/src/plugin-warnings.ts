import { FahengError } from "@faheng/domain";
import { compile, STANDARD_RULES, warningsOf } from "@faheng/scoring";
import { ANY_PERIOD } from "./any-period.ts";
import type { Plugin } from "./plugin.ts";

/**
 * Where the profiles of a checked pack contradict themselves, for its author: nothing is refused for it. A profile for
 * another pack's framework is looked at where it is laid over that.
 *
 * @returns FAHENG_WARN_*, each under `profiles.<id>`
 */
export function pluginWarnings({
  frameworks,
  profiles,
  rules,
}: Pick<Plugin, "frameworks" | "profiles" | "rules">): readonly FahengError[] {
  return profiles.flatMap((profile) => {
    const framework = frameworks.find(({ id }) => id === profile.framework.id);
    if (!framework) return [];
    const plan = compile(framework, profile, [...STANDARD_RULES, ...rules], { period: ANY_PERIOD });
    return warningsOf(plan).map(
      ({ definition, values, place }) =>
        new FahengError(definition, { place: `profiles.${profile.id}.${place ?? ""}`, details: values }),
    );
  });
}
