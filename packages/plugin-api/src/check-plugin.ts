import { deepFreeze, FahengError, type Framework, parseFramework, type Profile, profileSchema } from "@faheng/domain";
import { compile, STANDARD_RULES } from "@faheng/scoring";
import semver from "semver";
import { checkReferences } from "./check-references.ts";
import { declarationSchema, parsed, type Report } from "./declaration.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { pluginErrors as errors } from "./errors.ts";
import type { Plugin, PluginInput } from "./plugin.ts";

/** The outcome of checking one plugin: ready to use, or every reason why not. */
export type CheckedPlugin =
  | { readonly ok: true; readonly plugin: Plugin }
  | { readonly ok: false; readonly id: string; readonly problems: readonly FahengError[] };

/**
 * Checks a plugin against this host and against itself: shape, version range, codes, references, profiles. Pure; the same
 * plugin gives the same answer. Never throws for a faulty plugin.
 */
export function checkPlugin(input: PluginInput, version: string = PLUGIN_API_VERSION): CheckedPlugin {
  const problems: FahengError[] = [];
  const id = typeof input?.id === "string" ? input.id : "?";
  const report: Report = (definition, place, details) => {
    problems.push(new FahengError(definition, { place, details: { plugin: id, ...details } }));
  };

  // Whatever the rest looks like, every framework and profile is looked at: an author mends all of it at once.
  if (parsed(declarationSchema, input, "", report) !== null && !semver.satisfies(version, input.host)) {
    report(errors.FAHENG_PLUGIN_HOST_VERSION, "host", { range: input.host, version });
  }
  const frameworks = listed(input?.frameworks).flatMap((framework, index) => {
    const result = parseFramework(framework);
    if (result.ok) return [result.framework];
    problems.push(...result.problems.map((problem) => under(`frameworks.${framework?.id ?? index}`, problem)));
    return [];
  });
  const profiles = listed(input?.profiles).flatMap((profile, index) => {
    return parsed(profileSchema, profile, `profiles.${profile?.id ?? index}`, report) ?? [];
  });
  if (problems.length === 0) checkReferences(input, frameworks, profiles, report);
  if (problems.length === 0) problems.push(...profileProblems(input, frameworks, profiles));
  if (problems.length > 0) return { ok: false, id, problems };

  const { title, about, host, reports, documentReaders = {}, rules = [], demonstrations = [] } = input;
  const plugin: Plugin = {
    id,
    version: input.version,
    host,
    title,
    about,
    frameworks: deepFreeze(frameworks),
    profiles: deepFreeze(profiles),
    reports,
    documentReaders,
    rules,
    demonstrations,
  };
  return { ok: true, plugin: Object.freeze(plugin) };
}

function listed<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}

/** A due day without a year (3月1日前) gets its year from the cycle; to lay a profile on trial, any year does. */
const ANY_PERIOD = { from: "2000-01-01", to: "2000-12-31" };

/** Compiles every profile over its framework with the standard rules and the plugin's own. */
function profileProblems(
  { rules = [] }: PluginInput,
  frameworks: readonly Framework[],
  profiles: readonly Profile[],
): FahengError[] {
  return profiles.flatMap((profile) => {
    const framework = frameworks.find((it) => it.id === profile.framework.id);
    // A profile for a framework of another pack is checked when it is laid over that framework.
    if (!framework) return [];
    try {
      compile(framework, profile, [...STANDARD_RULES, ...rules], { period: ANY_PERIOD });
      return [];
    } catch (error) {
      if (!(error instanceof FahengError)) throw error;
      const found = error.problems.length > 0 ? error.problems : [error];
      return found.map((problem) => under(`profiles.${profile.id}`, problem));
    }
  });
}

function under(place: string, { definition, details, place: inner }: FahengError): FahengError {
  return new FahengError(definition, { place: inner === null ? place : `${place}.${inner}`, details });
}
