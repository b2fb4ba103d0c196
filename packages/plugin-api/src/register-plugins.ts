import { FahengError } from "@faheng/domain";
import { checkPlugin } from "./check-plugin.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { pluginErrors as errors } from "./errors.ts";
import type { Plugin, PluginInput } from "./plugin.ts";

/** A plugin that could not be used, and why; shown to administrators. */
export interface RefusedPlugin {
  readonly id: string;
  readonly problems: readonly FahengError[];
}

/** The plugins of an installation: those that run and those that were refused. */
export interface PluginRegistry {
  readonly active: readonly Plugin[];
  readonly refused: readonly RefusedPlugin[];
}

/**
 * Checks plugins one by one and against each other (ids of plugins, frameworks and profiles, kinds of rules are unique
 * in an installation; the first to come keeps the id). A failing plugin is refused alone.
 */
export function registerPlugins(inputs: readonly PluginInput[], version: string = PLUGIN_API_VERSION): PluginRegistry {
  const active: Plugin[] = [];
  const refused: RefusedPlugin[] = [];
  const owners = new Map<string, string>();

  for (const input of inputs) {
    const checked = checkPlugin(input, version);
    if (!checked.ok) {
      refused.push({ id: checked.id, problems: checked.problems });
      continue;
    }
    const { plugin } = checked;
    const claims = claimsOf(plugin);
    const clashes = claims.filter(({ what, key }) => owners.has(`${what}:${key}`));
    if (clashes.length > 0) {
      const problems = clashes.map(({ what, key }) => {
        const other = owners.get(`${what}:${key}`) ?? "";
        return new FahengError(errors.FAHENG_PLUGIN_DUPLICATE, { place: plugin.id, details: { what, key, other } });
      });
      refused.push({ id: plugin.id, problems });
      continue;
    }
    for (const { what, key } of claims) owners.set(`${what}:${key}`, plugin.id);
    active.push(plugin);
  }
  return { active, refused };
}

function claimsOf(plugin: Plugin): { what: string; key: string }[] {
  return [
    { what: "插件", key: plugin.id },
    ...plugin.frameworks.map((it) => ({ what: "指标体系", key: it.id })),
    ...plugin.profiles.map((it) => ({ what: "计分方案", key: it.id })),
    ...plugin.rules.map((it) => ({ what: "规则", key: it.kind })),
  ];
}
