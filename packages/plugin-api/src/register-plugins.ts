import { FahengError } from "@faheng/domain";
import { type CheckedPlugin, checkPlugin } from "./check-plugin.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { NOUNS, pluginErrors as errors } from "./errors.ts";
import type { ImportedPack } from "./import-packs.ts";
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
 * Checks plugins one by one and against each other: ids of plugins, frameworks and profiles are unique in an
 * installation, and the first to come keeps the id. A failing plugin is refused alone.
 *
 * @returns the refused with FAHENG_PLUGIN_*, FAHENG_FRAMEWORK_*, FAHENG_PROFILE_* and FAHENG_RULE_* problems
 */
export function registerPlugins(
  inputs: readonly (PluginInput | ImportedPack)[],
  version: string = PLUGIN_API_VERSION,
): PluginRegistry {
  const active: Plugin[] = [];
  const refused: RefusedPlugin[] = [];
  const owners = new Map<string, string>();

  for (const input of inputs) {
    const checked = checkedOf(input, version);
    if (!checked.ok) {
      refused.push({ id: checked.id, problems: checked.problems });
      continue;
    }
    const { plugin } = checked;
    const claims = claimsOf(plugin);
    const problems = claims.flatMap(({ noun, key, place }) => {
      const other = owners.get(`${noun} ${key}`);
      if (other === undefined) return [];
      const details = { ...NOUNS[noun], key, other };
      return [new FahengError(errors.FAHENG_PLUGIN_DUPLICATE, { place, details })];
    });
    if (problems.length > 0) {
      refused.push({ id: plugin.id, problems });
      continue;
    }
    for (const { noun, key } of claims) owners.set(`${noun} ${key}`, plugin.id);
    active.push(plugin);
  }
  return { active, refused };
}

/** A pack that was imported is known by the digest of its files; its id is what the list calls it. */
function checkedOf(input: PluginInput | ImportedPack, version: string): CheckedPlugin {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, "declaration")) {
    return checkPlugin(input as PluginInput, version);
  }
  const pack = input as ImportedPack;
  if (pack.fault !== null) return { ok: false, id: pack.id, problems: [pack.fault] };
  const checked = checkPlugin(pack.declaration, version);
  if (!checked.ok) return { ...checked, id: pack.id };
  if (checked.plugin.id === pack.id) {
    return { ok: true, plugin: Object.freeze({ ...checked.plugin, sha256: pack.sha256 }) };
  }
  const details = { plugin: pack.id, reason: `应为“${pack.id}”`, reasonEn: `expected “${pack.id}”` };
  return { ok: false, id: pack.id, problems: [new FahengError(errors.FAHENG_PLUGIN_SCHEMA, { place: "id", details })] };
}

interface Claim {
  readonly noun: keyof typeof NOUNS;
  readonly key: string;
  readonly place: string;
}

/** Rule kinds carry their plugin's id and so need no claim of their own. */
function claimsOf({ id, frameworks, profiles }: Plugin): Claim[] {
  return [
    { noun: "plugin", key: id, place: "id" },
    ...frameworks.map((it): Claim => ({ noun: "framework", key: it.id, place: `frameworks.${it.id}` })),
    ...profiles.map((it): Claim => ({ noun: "profile", key: it.id, place: `profiles.${it.id}` })),
  ];
}
