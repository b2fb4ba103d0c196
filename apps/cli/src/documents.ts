import { FahengError, listed, profileSchema } from "@faheng/domain";
import type { PluginRegistry, RegisteredPlugin } from "@faheng/plugin-api";
import { type RuleKind, STANDARD_RULES } from "@faheng/scoring";
import { cliErrors } from "./errors.ts";
import { isFile, readJsonFile } from "./json-file.ts";

/** A document for the engine, and the plugin it came with (`null` for a file). */
export interface Source {
  readonly document: unknown;
  readonly plugin: RegisteredPlugin | null;
}

/**
 * A framework by id or file.
 *
 * @throws FAHENG_CLI_UNKNOWN_FRAMEWORK, FAHENG_CLI_UNREADABLE_FILE
 */
export function frameworkOf(plugins: () => PluginRegistry, argument: string): Source {
  if (isFile(argument)) return { document: readJsonFile(argument), plugin: null };
  const known = plugins().active.flatMap((plugin) => plugin.frameworks.map((document) => ({ document, plugin })));
  const found = known.find(({ document }) => document.id === argument);
  if (found) return found;
  const details = {
    id: argument,
    ...listed(
      known.map(({ document }) => document.id),
      argument,
    ),
  };
  throw new FahengError(cliErrors.FAHENG_CLI_UNKNOWN_FRAMEWORK, { place: argument, details });
}

/**
 * A profile by id or file.
 *
 * @throws FAHENG_CLI_UNKNOWN_PROFILE, FAHENG_CLI_UNREADABLE_FILE
 */
export function profileOf(plugins: () => PluginRegistry, argument: string): Source {
  if (isFile(argument)) return { document: readJsonFile(argument), plugin: null };
  const known = plugins().active.flatMap((plugin) => plugin.profiles.map((profile) => ({ profile, plugin })));
  const found = known.find(({ profile }) => profile.id === argument);
  if (found) return { document: profileSchema.encode(found.profile), plugin: found.plugin };
  const details = {
    id: argument,
    ...listed(
      known.map(({ profile }) => profile.id),
      argument,
    ),
  };
  throw new FahengError(cliErrors.FAHENG_CLI_UNKNOWN_PROFILE, { place: argument, details });
}

/** The engine's kinds and those of the packs that framework and profile come from. */
export function rulesOf(sources: readonly (RegisteredPlugin | null)[]): RuleKind[] {
  const packs = new Set(sources.filter((plugin) => plugin !== null));
  return [...STANDARD_RULES, ...[...packs].flatMap((plugin) => plugin.code.here?.rules ?? [])];
}
