import { FahengError } from "@faheng/domain";
import { checkPlugin } from "./check-plugin.ts";
import { type RegisteredPlugin, registeredHere } from "./code/registered-plugin.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { NOUNS, pluginErrors as errors } from "./errors.ts";
import { checkImported } from "./check-imported.ts";
import type { ImportedPack } from "./import-packs.ts";
import type { PluginInput } from "./plugin.ts";
import type { KeptRelease } from "./releases/kept-release.ts";

/** A plugin that could not be used, and why; shown to administrators. */
export interface RefusedPlugin {
  readonly id: string;
  readonly problems: readonly FahengError[];
}

/** The plugins of an installation: those that run and those that were refused. */
export interface PluginRegistry {
  readonly active: readonly RegisteredPlugin[];
  readonly refused: readonly RefusedPlugin[];
  /** Other releases than those that run, for the cycles that pin them. */
  readonly kept: readonly KeptRelease[];
}

/** A pack that was looked at: fit to be registered, or every reason why not. */
export type LookedAtPack =
  | { readonly ok: true; readonly plugin: RegisteredPlugin }
  | { readonly ok: false; readonly id: string; readonly problems: readonly FahengError[] };

/**
 * Checks plugins one by one, their code staying in this process, and against each other.
 *
 * @returns the refused with FAHENG_PLUGIN_*, FAHENG_FRAMEWORK_*, FAHENG_PROFILE_* and FAHENG_RULE_* problems
 */
export function registerPlugins(
  inputs: readonly (PluginInput | ImportedPack)[],
  version: string = PLUGIN_API_VERSION,
): PluginRegistry {
  return registerPacks(inputs.map((input) => lookedAt(input, version)));
}

/**
 * Holds packs against each other: ids of plugins, frameworks and profiles are unique in an installation, and the first to
 * come keeps the id. A failing plugin is refused alone.
 *
 * @param kept releases that lie beside them; one that runs is not among them.
 */
export function registerPacks(packs: Iterable<LookedAtPack>, kept: readonly KeptRelease[] = []): PluginRegistry {
  const active: RegisteredPlugin[] = [];
  const refused: RefusedPlugin[] = [];
  const owners = new Map<string, string>();

  for (const pack of packs) {
    if (!pack.ok) {
      refused.push({ id: pack.id, problems: pack.problems });
      continue;
    }
    const { plugin } = pack;
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
  return { active, refused, kept: kept.filter((it) => !active.some(({ sha256 }) => sha256 === it.sha256)) };
}

/** A pack that was imported is known by the digest of its files; its id is what the list calls it. */
function lookedAt(input: PluginInput | ImportedPack, version: string): LookedAtPack {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, "declaration")) {
    const checked = checkPlugin(input as PluginInput, version);
    return checked.ok ? { ok: true, plugin: registeredHere(checked.plugin) } : checked;
  }
  const checked = checkImported(input as ImportedPack, version);
  return checked.ok ? { ok: true, plugin: registeredHere(checked.plugin) } : checked;
}

interface Claim {
  readonly noun: keyof typeof NOUNS;
  readonly key: string;
  readonly place: string;
}

/** Rule kinds carry their plugin's id and so need no claim of their own. */
function claimsOf({ id, frameworks, profiles }: RegisteredPlugin): Claim[] {
  return [
    { noun: "plugin", key: id, place: "id" },
    ...frameworks.map((it): Claim => ({ noun: "framework", key: it.id, place: `frameworks.${it.id}` })),
    ...profiles.map((it): Claim => ({ noun: "profile", key: it.id, place: `profiles.${it.id}` })),
  ];
}
