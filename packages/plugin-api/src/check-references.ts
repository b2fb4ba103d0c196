import { type Framework, nearestTo, type Profile } from "@faheng/domain";
import type { Report } from "./declaration.ts";
import { NOUNS, pluginErrors as errors } from "./errors.ts";
import type { Demonstration } from "./plugin.ts";

/** What of a plugin has an id or refers to one. */
interface Referring {
  readonly id: string;
  readonly reports: readonly { readonly id: string; readonly frameworks: readonly string[] }[];
  readonly readers: readonly string[];
  readonly rules: readonly { readonly kind: string }[];
  readonly demonstrations: readonly {
    readonly framework: string;
    readonly answers: readonly Pick<Demonstration["answers"][number], "indicator">[];
  }[];
}

/** Checks that a plugin's ids are unique, that what it refers to is there, and that its rule kinds carry its id. */
export function checkReferences(
  { id, reports, readers, rules, demonstrations }: Referring,
  frameworks: readonly Framework[],
  profiles: readonly Profile[],
  report: Report,
): void {
  const once = (list: string, noun: keyof typeof NOUNS, keys: readonly string[]): void => {
    const seen = new Set<string>();
    for (const key of keys) {
      const details = { ...NOUNS[noun], key, other: id };
      if (seen.has(key)) report(errors.FAHENG_PLUGIN_DUPLICATE, `${list}.${key}`, details);
      seen.add(key);
    }
  };
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((it) => it.id);
  once("frameworks", "framework", ids(frameworks));
  once("profiles", "profile", ids(profiles));
  once("reports", "report", ids(reports));
  const kinds = rules.map(({ kind }) => kind);
  once("rules", "rule", kinds);
  // Every pack of an installation may register kinds; the id before the point keeps them and the engine's apart.
  for (const kind of kinds) {
    if (!kind.startsWith(`${id}.`)) report(errors.FAHENG_PLUGIN_RULE_NAME, `rules.${kind}`, { kind });
  }

  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const isThere = (place: string, noun: keyof typeof NOUNS, key: string, known: readonly string[]): void => {
    if (known.includes(key)) return;
    report(errors.FAHENG_PLUGIN_UNKNOWN_REFERENCE, place, { ...NOUNS[noun], key, ...nearestTo(key, known) });
  };
  for (const { id: own, frameworks: wanted } of reports) {
    for (const key of wanted) isThere(`reports.${own}`, "framework", key, [...byId.keys()]);
  }
  for (const key of readers) isThere(`documentReaders.${key}`, "framework", key, [...byId.keys()]);
  for (const { framework, answers } of demonstrations) {
    const place = `demonstrations.${framework}`;
    isThere(place, "framework", framework, [...byId.keys()]);
    const codes = byId.get(framework)?.indicators.map((it) => it.code) ?? [];
    for (const { indicator } of answers) isThere(`${place}.${indicator}`, "indicator", indicator, codes);
  }
}
