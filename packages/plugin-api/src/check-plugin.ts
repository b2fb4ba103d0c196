import {
  deepFreeze,
  FahengError,
  type Framework,
  type FrameworkInput,
  parseFramework,
  type Profile,
  profileSchema,
} from "@faheng/domain";
import { compile, guardRule, type RuleKind, STANDARD_RULES } from "@faheng/scoring";
import satisfies from "semver/functions/satisfies.js";
import { ANY_PERIOD } from "./any-period.ts";
import { codeDigest } from "./code-digest.ts";
import { checkReferences } from "./check-references.ts";
import { declarationSchema, parsed, type Report } from "./declaration.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { pluginErrors as errors } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import type { Plugin, PluginInput } from "./plugin.ts";
import { readDeclaration } from "./read-declaration.ts";

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
  let id = "?";
  const report: Report = (definition, place, details) => {
    if (problems.length >= LIMITS.faults) return;
    problems.push(new FahengError(definition, { place, details: { plugin: id, ...details } }));
  };
  try {
    id = idOf(input);
    const plugin = checked(input, version, { problems, report });
    return plugin !== null && problems.length === 0 ? { ok: true, plugin } : { ok: false, id, problems };
  } catch (cause) {
    report(errors.FAHENG_PLUGIN_THREW, "", { reason: String(cause).slice(0, MOST_REASON) });
    return { ok: false, id, problems };
  }
}

/** As much of a thrown value as is told. */
const MOST_REASON = 300;

/** What a pack calls itself, asked once and without running its code. */
function idOf(input: unknown): string {
  if (typeof input !== "object" || input === null) return "?";
  const id: unknown = Reflect.getOwnPropertyDescriptor(input, "id")?.value;
  return typeof id === "string" ? id.slice(0, 80) : "?";
}

function checked(
  declared: PluginInput,
  version: string,
  { problems, report }: { readonly problems: FahengError[]; readonly report: Report },
): Plugin | null {
  const read = readDeclaration(declared, report);
  if (problems.length > 0) return null;
  // Whatever the rest looks like, every framework and profile is looked at: an author mends all of it at once.
  const head = parsed(declarationSchema, read ? read.input : declared, "", report);
  if (read === null) return null;
  const { input, functions } = read;
  if (head !== null && !satisfies(version, input.host)) {
    report(errors.FAHENG_PLUGIN_HOST_VERSION, "host", { range: input.host, version });
  }
  const frameworks = listed(input.frameworks).flatMap((framework, index) => {
    const place = `frameworks.${framework?.id ?? index}`;
    if (isTooLong(framework, place, report)) return [];
    const result = parseFramework(framework);
    if (result.ok) return [result.framework];
    problems.push(...result.problems.map((problem) => under(place, problem)));
    return [];
  });
  const profiles = listed(input.profiles).flatMap((profile, index) => {
    return parsed(profileSchema, profile, `profiles.${profile?.id ?? index}`, report) ?? [];
  });
  if (problems.length === 0) {
    const { rules: kinds = [], demonstrations: answered = [], documentReaders: reading = {} } = input;
    const referring = { id: input.id, reports: input.reports, rules: kinds, demonstrations: answered };
    checkReferences({ ...referring, readers: Object.keys(reading) }, frameworks, profiles, report);
  }
  if (problems.length > 0) return null;

  const { id, title, about, host, reports, documentReaders = {}, demonstrations = [] } = input;
  // From here on a rule answers in the forms of its contract, or with an error that names the pack.
  const rules = (input.rules ?? []).map((rule) => guardRule(rule, id));
  problems.push(...profileProblems(rules, frameworks, profiles));
  return Object.freeze({
    id,
    version: input.version,
    sha256: codeDigest(input, functions),
    host,
    title: deepFreeze(title),
    about: deepFreeze(about),
    frameworks: deepFreeze(frameworks),
    profiles: deepFreeze(profiles),
    reports: Object.freeze(reports.map((it) => Object.freeze({ ...it, frameworks: Object.freeze(it.frameworks) }))),
    documentReaders: Object.freeze(documentReaders),
    rules: Object.freeze(rules),
    demonstrations: deepFreeze(demonstrations),
  });
}

/** Whether a framework has more groups or indicators than any document. */
function isTooLong(framework: FrameworkInput | undefined, place: string, report: Report): boolean {
  const lists = (["groups", "indicators"] as const).filter((list) => {
    const count = Array.isArray(framework?.[list]) ? framework[list].length : 0;
    if (count <= LIMITS[list]) return false;
    const reason = {
      reason: `${count}项，最多${LIMITS[list]}项`,
      reasonEn: `${count} entries, at most ${LIMITS[list]}`,
    };
    report(errors.FAHENG_PLUGIN_TOO_LARGE, `${place}.${list}`, reason);
    return true;
  });
  return lists.length > 0;
}

function listed<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}

/** Compiles every profile over its framework with the standard rules and the plugin's own. */
function profileProblems(
  rules: readonly RuleKind[],
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
