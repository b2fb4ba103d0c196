import { canonicalJson, type Db, findManifest, type StoredManifest } from "@faheng/database";
import { type DeadlineSetting, FahengError, type Framework, type Indicator, type Profile } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { LRUCache } from "lru-cache";
import { packErrors as errors } from "../pack-errors.ts";
import { isHolding } from "../plugin/ask-once.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { refusedPack, requirePinnedPack } from "./pinned-pack.ts";
import { type Bounds, type Scorer, scorerOf } from "./scorer.ts";

/** A pinned manifest as it was read; nothing of it can be changed. */
interface PinnedData {
  readonly stored: StoredManifest;
  readonly manifest: Manifest;
  readonly framework: Framework;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly profile: Profile | null;
  /** What deadlines are resolved against. */
  readonly deadlines: DeadlineSetting;
}

/** A pinned manifest with what it is scored with, which is compiled when it is first asked for. */
export interface Pinned extends PinnedData {
  /**
   * `null` where there is no profile.
   *
   * @throws FAHENG_PACK_* where {@link fault} says why it can't be scored.
   */
  scorer(): Promise<Scorer | null>;
  /** Why it can't be scored any more, `null` where it can. */
  fault(): Promise<FahengError | null>;
}

/** Manifests never change, so what was read once is kept; where there are more, those asked for last stay. */
const KEPT = 64;
const NO_BOUNDS: Bounds = {};
const kept = new WeakMap<PluginRegistry, LRUCache<string, Pinned>>();

/** Reads a pinned manifest by its SHA-256, with the bounds that the office set over it. Compiles nothing by itself. */
export async function findPinned(
  db: Db,
  plugins: PluginRegistry,
  sha256: string,
  bounds: Bounds = NO_BOUNDS,
): Promise<Pinned> {
  const cache = cacheOf(plugins);
  const key = `${sha256} ${canonicalJson(bounds)}`;
  const known = cache.get(key);
  if (known) return known;
  const read = cache.get(bareKey(sha256)) ?? dataOf(await requireManifest(db, sha256));
  return keep(cache, key, scored(read, plugins, bounds));
}

/**
 * What a manifest that is about to be stored is scored with; what was read and compiled of it is kept for
 * {@link findPinned}, as the next thing that happens is an answer.
 *
 * @throws as {@link compileManifest}
 */
export async function compileNew(stored: StoredManifest, plugins: PluginRegistry): Promise<Scorer | null> {
  const data = dataOf(stored);
  const scorer = await compileManifest(data, plugins);
  keep(cacheOf(plugins), bareKey(stored.sha256), scored(data, plugins, NO_BOUNDS, { scorer, fault: null }));
  return scorer;
}

function cacheOf(plugins: PluginRegistry): LRUCache<string, Pinned> {
  const cache = kept.get(plugins) ?? new LRUCache<string, Pinned>({ max: KEPT });
  kept.set(plugins, cache);
  return cache;
}

function keep(cache: LRUCache<string, Pinned>, key: string, pinned: Pinned): Pinned {
  cache.set(key, pinned);
  return pinned;
}

/** Of a manifest over which the office has set no bounds. */
function bareKey(sha256: string): string {
  return `${sha256} ${canonicalJson(NO_BOUNDS)}`;
}

async function requireManifest(db: Db, sha256: string): Promise<StoredManifest> {
  const stored = await findManifest(db, sha256);
  if (stored) return stored;
  throw new TypeError(`manifest ${sha256} is missing`);
}

/** Reads a manifest. */
export function readPinned(stored: StoredManifest, plugins: PluginRegistry, bounds: Bounds = NO_BOUNDS): Pinned {
  return scored(dataOf(stored), plugins, bounds);
}

function dataOf(stored: StoredManifest): PinnedData {
  const manifest = readManifest(stored);
  const { framework, profile, scoring } = manifest;
  return {
    stored,
    manifest,
    framework,
    indicators: new Map(framework.indicators.map((indicator) => [indicator.code, indicator])),
    profile,
    deadlines: {
      period: scoring.period,
      calendar: { holidays: new Set(scoring.calendar.holidays), workdays: new Set(scoring.calendar.workdays) },
      restDays: scoring.restDays ?? "stay",
    },
  };
}

type Outcome =
  | { readonly scorer: Scorer | null; readonly fault: null }
  | { readonly scorer: null; readonly fault: FahengError };

function scored(data: PinnedData, plugins: PluginRegistry, bounds: Bounds, known?: Outcome): Pinned {
  const { stored, manifest, framework, indicators, profile, deadlines } = data;
  let settled = known;
  let pending: Promise<Outcome> | undefined;
  const compiled = async (): Promise<Outcome> => {
    if (settled !== undefined) return settled;
    // Whoever holds what others wait for does not wait for what somebody else has asked a pack.
    const found = await (isHolding()
      ? outcomeOf(data, plugins, bounds)
      : (pending ??= outcomeOf(data, plugins, bounds)));
    pending = undefined;
    // Code that was stopped once is asked again the next time.
    if (found.fault?.code !== "FAHENG_PACK_STOPPED") settled = found;
    return found;
  };
  return {
    stored,
    manifest,
    framework,
    indicators,
    profile,
    deadlines,
    async scorer() {
      const { scorer, fault } = await compiled();
      if (fault !== null) throw fault;
      return scorer;
    },
    async fault() {
      return (await compiled()).fault;
    },
  };
}

async function outcomeOf(data: PinnedData, plugins: PluginRegistry, bounds: Bounds): Promise<Outcome> {
  try {
    return { scorer: await compileManifest(data, plugins, bounds), fault: null };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    if (isPackFault(cause)) return { scorer: null, fault: cause };
    return { scorer: null, fault: isRefusal(cause) ? refused(data.manifest, cause) : unusable(cause) };
  }
}

/**
 * What a manifest is scored with, `null` without a profile.
 *
 * @throws FAHENG_PROFILE_INVALID, FAHENG_PACK_MISSING, FAHENG_PACK_REFUSED, FAHENG_PACK_CHANGED, FAHENG_PACK_STOPPED
 */
async function compileManifest(
  { manifest, stored }: PinnedData,
  plugins: PluginRegistry,
  bounds: Bounds = NO_BOUNDS,
): Promise<Scorer | null> {
  const pack = requirePinnedPack(manifest, plugins);
  if (manifest.profile === null) return null;
  const key = `${stored.sha256} ${canonicalJson(bounds)}`;
  return await scorerOf(manifest, manifest.profile, { pack, bounds, key });
}

/** Whether it says of itself that a pack is why. */
function isPackFault({ code, definition }: FahengError): boolean {
  return definition.status === 423 || code === "FAHENG_PACK_STOPPED" || code === "FAHENG_PACK_ANSWER";
}

/** Whether a release was refused when it was asked for the first time, which is when it is imported. */
function isRefusal({ code }: FahengError): boolean {
  return code.startsWith("FAHENG_PLUGIN_");
}

function refused({ plugin: { id, version } }: Manifest, cause: FahengError): FahengError {
  return refusedPack({ id, version }, [cause]);
}

/** A profile that compiled when the cycle was opened and does so no more. */
function unusable(cause: FahengError): FahengError {
  const [first = cause] = cause.problems;
  const { message } = first.report();
  return new FahengError(errors.FAHENG_PACK_UNUSABLE, {
    place: first.place,
    details: { reason: message.zh, reasonEn: message.en },
    problems: cause.problems,
    cause,
  });
}
