import { canonicalJson, type Db, findManifest, type StoredManifest } from "@faheng/database";
import type { DeadlineSetting, Framework, Indicator, Profile } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { manifestSchema } from "./manifest.ts";
import { type Bounds, type Scorer, scorerOf } from "./scorer.ts";

/** A pinned manifest, read and ready to score with. */
export interface Pinned {
  readonly stored: StoredManifest;
  readonly framework: Framework;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly profile: Profile | null;
  /** What deadlines are resolved against. */
  readonly deadlines: DeadlineSetting;
  /** `null` where there is no profile. */
  readonly scorer: Scorer | null;
}

/** Manifests never change, so what was read once is kept; a handful is in use at a time. */
const KEPT = 64;
const NO_BOUNDS: Bounds = {};
const kept = new WeakMap<PluginRegistry, Map<string, Pinned>>();

/** Reads a pinned manifest by its SHA-256, with the bounds that the office set over it. */
export async function findPinned(
  db: Db,
  plugins: PluginRegistry,
  sha256: string,
  bounds: Bounds = NO_BOUNDS,
): Promise<Pinned> {
  const cache = kept.get(plugins) ?? new Map<string, Pinned>();
  kept.set(plugins, cache);
  const key = `${sha256} ${canonicalJson(bounds)}`;
  const known = cache.get(key);
  if (known) return known;
  const stored = await findManifest(db, sha256);
  if (!stored) throw new TypeError(`manifest ${sha256} is missing`);
  const pinned = readPinned(stored, plugins, bounds);
  if (cache.size >= KEPT) cache.clear();
  cache.set(key, pinned);
  return pinned;
}

/** Reads a manifest and compiles its profile. */
export function readPinned(stored: StoredManifest, plugins: PluginRegistry, bounds: Bounds = NO_BOUNDS): Pinned {
  const manifest = manifestSchema.parse(JSON.parse(stored.content));
  const { framework, profile, scoring } = manifest;
  const rules = plugins.active.find((plugin) => plugin.id === manifest.plugin.id)?.rules ?? [];
  return {
    stored,
    framework,
    indicators: new Map(framework.indicators.map((indicator) => [indicator.code, indicator])),
    profile,
    deadlines: {
      period: scoring.period,
      calendar: { holidays: new Set(scoring.calendar.holidays), workdays: new Set(scoring.calendar.workdays) },
      restDays: scoring.restDays ?? "stay",
    },
    scorer: profile === null ? null : scorerOf(manifest, profile, rules, bounds),
  };
}
