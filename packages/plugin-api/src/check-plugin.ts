import {
  deepFreeze,
  type ErrorDefinition,
  type ErrorDetails,
  FahengError,
  type Framework,
  parseFramework,
  type Profile,
  profileSchema,
} from "@faheng/domain";
import { compile, STANDARD_RULES } from "@faheng/scoring";
import semver from "semver";
import { z } from "zod";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { pluginErrors as errors } from "./errors.ts";
import type { Plugin, PluginInput } from "./plugin.ts";

/** The outcome of checking one plugin: ready to use, or every reason why not. */
export type CheckedPlugin =
  | { readonly ok: true; readonly plugin: Plugin }
  | { readonly ok: false; readonly id: string; readonly problems: readonly FahengError[] };

const wording = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const declaration = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  host: z.string().min(1),
  title: wording,
  about: wording,
  frameworks: z.array(z.unknown()).min(1),
  profiles: z.array(z.unknown()).default([]),
  reports: z.array(z.object({ id: z.string().min(1), title: z.string().min(1), frameworks: z.array(z.string()) })),
});

/**
 * Checks a plugin against this host and against itself: shape, version range, codes, references. Pure; the same plugin
 * gives the same answer.
 */
export function checkPlugin(input: PluginInput, version: string = PLUGIN_API_VERSION): CheckedPlugin {
  const problems: FahengError[] = [];
  const id = typeof input?.id === "string" ? input.id : "?";
  const report = (definition: ErrorDefinition, place: string, details: ErrorDetails): void => {
    problems.push(new FahengError(definition, { place, details: { plugin: id, ...details } }));
  };

  const shape = declaration.safeParse(input);
  if (!shape.success) {
    for (const issue of shape.error.issues) {
      report(errors.FAHENG_PLUGIN_SCHEMA, issue.path.join("."), { reason: issue.message });
    }
    return { ok: false, id, problems };
  }
  if (!semver.satisfies(version, input.host)) {
    report(errors.FAHENG_PLUGIN_HOST_VERSION, "host", { range: input.host, version });
  }

  const frameworks: Framework[] = [];
  for (const [index, framework] of input.frameworks.entries()) {
    const parsed = parseFramework(framework);
    if (parsed.ok) frameworks.push(parsed.framework);
    else problems.push(...parsed.problems.map((problem) => under(`frameworks.${framework?.id ?? index}`, problem)));
  }
  const profiles: Profile[] = [];
  for (const [index, profile] of (input.profiles ?? []).entries()) {
    const parsed = profileSchema.safeParse(profile);
    if (parsed.success) profiles.push(parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        const place = ["profiles", profile?.id ?? index, ...issue.path].join(".");
        report(errors.FAHENG_PLUGIN_SCHEMA, place, { reason: issue.message });
      }
    }
  }
  if (problems.length === 0) checkReferences(input, frameworks, profiles, report);
  if (problems.length === 0) problems.push(...profileProblems(input, frameworks, profiles));
  if (problems.length > 0) return { ok: false, id, problems };

  const { documentReaders = {}, rules = [], demonstrations = [] } = input;
  const { title, about, host, reports } = input;
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
      compile(framework, profile, [...STANDARD_RULES, ...rules]);
      return [];
    } catch (error) {
      if (!(error instanceof FahengError)) throw error;
      const found = error.problems.length > 0 ? error.problems : [error];
      return found.map((problem) => under(`profiles.${profile.id}`, problem));
    }
  });
}

function checkReferences(
  input: PluginInput,
  frameworks: readonly Framework[],
  profiles: readonly Profile[],
  report: (definition: ErrorDefinition, place: string, details: ErrorDetails) => void,
): void {
  const once = (what: string, place: string, keys: readonly string[]): void => {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) report(errors.FAHENG_PLUGIN_DUPLICATE, `${place}.${key}`, { what, key, other: input.id });
      seen.add(key);
    }
  };
  once(
    "指标体系",
    "frameworks",
    frameworks.map((it) => it.id),
  );
  once(
    "计分方案",
    "profiles",
    profiles.map((it) => it.id),
  );
  once(
    "报表",
    "reports",
    input.reports.map((it) => it.id),
  );
  once(
    "规则",
    "rules",
    (input.rules ?? []).map((it) => it.kind),
  );

  const known = (place: string, what: string, key: string, keys: ReadonlySet<string>): void => {
    if (!keys.has(key)) report(errors.FAHENG_PLUGIN_UNKNOWN_REFERENCE, place, { what, key });
  };
  const ids = new Set(frameworks.map((it) => it.id));
  for (const report of input.reports) {
    for (const id of report.frameworks) known(`reports.${report.id}`, "指标体系", id, ids);
  }
  for (const id of Object.keys(input.documentReaders ?? {})) known(`documentReaders.${id}`, "指标体系", id, ids);
  for (const demonstration of input.demonstrations ?? []) {
    known(`demonstrations.${demonstration.framework}`, "指标体系", demonstration.framework, ids);
    const framework = frameworks.find((it) => it.id === demonstration.framework);
    const codes = new Set(framework?.indicators.map((it) => it.code));
    for (const { indicator } of demonstration.answers) {
      known(`demonstrations.${demonstration.framework}`, "指标", indicator, codes);
    }
  }
}

function under(place: string, problem: FahengError): FahengError {
  return new FahengError(problem.definition, { place: `${place}.${problem.place ?? ""}`, details: problem.details });
}
