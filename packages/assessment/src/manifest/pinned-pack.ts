import { FahengError, type Profile } from "@faheng/domain";
import type { KeptRelease, PackRelease, PluginRegistry } from "@faheng/plugin-api";
import { STANDARD_RULES } from "@faheng/scoring";
import { packErrors as errors } from "../pack-errors.ts";
import type { Manifest, PinnedPack } from "./manifest.ts";

const STANDARD = new Set(STANDARD_RULES.map(({ kind }) => kind));

/** Whether a profile uses rule kinds of a pack: then the pack's code computes, and is needed as it was pinned. */
export function usesOwnRules(profile: Profile | null): boolean {
  if (profile === null) return false;
  const known = answers.get(profile) ?? profile.items.some((item) => ownKindsOf(item).length > 0);
  answers.set(profile, known);
  return known;
}

/** Profiles never change, and every save asks several times. */
const answers = new WeakMap<Profile, boolean>();

/** Rule kinds of a pack that an indicator is scored with, each once. */
export function ownKindsOf({ clauses }: Pick<Profile["items"][number], "clauses">): string[] {
  return [...new Set(clauses.flatMap(({ kind }) => (STANDARD.has(kind) ? [] : [kind])))];
}

/**
 * The release whose rules a manifest needs, exactly as it was pinned: the one that runs or another that was kept; `null`
 * where it needs none.
 *
 * @throws FAHENG_PACK_MISSING, FAHENG_PACK_REFUSED, FAHENG_PACK_CHANGED
 */
export function requirePinnedPack({ plugin: pack, profile }: Manifest, plugins: PluginRegistry): PackRelease | null {
  if (!usesOwnRules(profile)) return null;
  const found = findRelease(pack, plugins);
  if (found) return found;
  const details = { plugin: pack.id, version: pack.version };
  const present = plugins.active.find(({ id }) => id === pack.id);
  if (present) {
    const now = { present: `${present.version} ${present.sha256.slice(0, 12)}` };
    const pinned = [pack.version, pack.sha256?.slice(0, 12) ?? ""].join(" ").trim();
    throw new FahengError(errors.FAHENG_PACK_CHANGED, { place: pack.id, details: { ...details, ...now, pinned } });
  }
  const refused = plugins.refused.find(({ id }) => id === pack.id);
  if (!refused) throw new FahengError(errors.FAHENG_PACK_MISSING, { place: pack.id, details });
  throw refusedPack(pack, refused.problems);
}

/** What is said of a pack that was refused, by the first reason. */
export function refusedPack(
  { id, version }: Pick<PinnedPack, "id" | "version">,
  problems: readonly FahengError[],
): FahengError {
  const [first] = problems;
  return new FahengError(errors.FAHENG_PACK_REFUSED, {
    place: first?.place ? `${id}: ${first.place}` : id,
    details: { plugin: id, version, reason: first?.message ?? "", reasonEn: first?.report().message.en ?? "" },
    problems,
  });
}

/** Whether a pack is here as it was pinned, without reading or compiling anything. */
export function isPackHere(pack: PinnedPack, plugins: PluginRegistry): boolean {
  return findRelease(pack, plugins) !== null;
}

/** The release that was pinned, the one that runs before one that was kept. */
function findRelease(pack: PinnedPack, plugins: PluginRegistry): PackRelease | null {
  const running = plugins.active.find((it) => isPinned(it, pack));
  return running ?? keptRelease(pack, plugins);
}

/** The kept release that was pinned; of a version kept twice nobody knows which one a manifest/1 means. */
export function keptRelease(pack: PinnedPack, { kept }: PluginRegistry): KeptRelease | null {
  const found = kept.filter((it) => isPinned(it, pack));
  return found.length === 1 ? found[0]! : null;
}

/** A manifest/1 knows no digest: there a pack of the same version is taken for the one it was pinned with. */
export function isPinned({ id, version, sha256 }: Omit<PackRelease, "code">, pack: PinnedPack): boolean {
  return id === pack.id && (pack.sha256 === null ? version === pack.version : sha256 === pack.sha256);
}
