import type { Framework, Profile } from "@faheng/domain";
import type { RuleKind } from "@faheng/scoring";
import { z } from "zod";
import type { Demonstration, Plugin, PluginHead } from "../plugin.ts";
import { codeHere, type PackCode } from "./pack-code.ts";

/** A rule kind of a pack as the host knows it: what it is called and what a profile writes, nothing that runs. */
export interface RuleHead {
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Names of its parameters for people, by key. */
  readonly names: NonNullable<RuleKind["names"]>;
  /** JSON Schema of its parameters as a profile writes them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether it states a factor on other clauses. */
  readonly isFactor: boolean;
}

/** A report as the host knows it. */
export interface ReportHead {
  readonly id: string;
  readonly title: string;
  readonly frameworks: readonly string[];
}

/** Everything of a pack that is data; frozen. */
export interface PackDescription extends Omit<PluginHead, "reports"> {
  /** SHA-256 (hex) of its code: what a cycle pins, and what tells two packs of one version apart. */
  readonly sha256: string;
  readonly frameworks: readonly Framework[];
  readonly profiles: readonly Profile[];
  readonly demonstrations: readonly Demonstration[];
  readonly rules: readonly RuleHead[];
  readonly reports: readonly ReportHead[];
  /** Ids of the frameworks whose documents it can read. */
  readonly readers: readonly string[];
}

/** A pack as an installation has it: its data, and its code to be asked wherever it runs. */
export interface RegisteredPlugin extends PackDescription {
  readonly code: PackCode;
}

/** What is data of a checked plugin. */
export function describePlugin(plugin: Plugin): PackDescription {
  const { id, version, host, title, about, sha256, frameworks, profiles, demonstrations } = plugin;
  return Object.freeze({
    id,
    version,
    host,
    title,
    about,
    sha256,
    frameworks,
    profiles,
    demonstrations,
    rules: Object.freeze(plugin.rules.map(headOfRule)),
    reports: Object.freeze(plugin.reports.map((it) => ({ id: it.id, title: it.title, frameworks: it.frameworks }))),
    readers: Object.freeze(Object.keys(plugin.documentReaders)),
  });
}

/** What is data of a rule kind. */
export function headOfRule(rule: RuleKind): RuleHead {
  const { kind, title, names = {} } = rule;
  return { kind, title, names, params: paramsOf(rule), isFactor: rule.factor !== undefined };
}

/** JSON Schema of a rule kind's parameters; of a schema that can't be told as one, any. */
function paramsOf({ params }: RuleKind): Readonly<Record<string, unknown>> {
  try {
    const schema = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
    return JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A checked plugin whose code runs in this process. */
export function registeredHere(plugin: Plugin): RegisteredPlugin {
  return Object.freeze({ ...describePlugin(plugin), code: codeHere(plugin) });
}
