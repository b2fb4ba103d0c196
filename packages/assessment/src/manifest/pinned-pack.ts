import { FahengError, type Profile } from "@faheng/domain";
import type { PluginRegistry, RegisteredPlugin } from "@faheng/plugin-api";
import { STANDARD_RULES } from "@faheng/scoring";
import { packErrors as errors } from "../pack-errors.ts";
import type { Manifest, PinnedPack } from "./manifest.ts";

const STANDARD = new Set(STANDARD_RULES.map(({ kind }) => kind));

/** Whether a profile uses rule kinds of a pack: then the pack's code computes, and is needed as it was pinned. */
export function usesOwnRules(profile: Profile | null): boolean {
  return profile?.items.some(({ clauses }) => clauses.some(({ kind }) => !STANDARD.has(kind))) === true;
}

/**
 * The pack whose rules a manifest needs, exactly as it was pinned; `null` where it needs none.
 *
 * @throws FAHENG_PACK_MISSING, FAHENG_PACK_REFUSED, FAHENG_PACK_CHANGED
 */
export function requirePinnedPack(
  { plugin: pack, profile }: Manifest,
  plugins: PluginRegistry,
): RegisteredPlugin | null {
  if (!usesOwnRules(profile)) return null;
  const found = plugins.active.find((it) => isPinned(it, pack));
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
  const [first] = refused.problems;
  throw new FahengError(errors.FAHENG_PACK_REFUSED, {
    place: first?.place ? `${pack.id}: ${first.place}` : pack.id,
    details: { ...details, reason: first?.message ?? "", reasonEn: first?.report().message.en ?? "" },
    problems: refused.problems,
  });
}

/** Whether a pack is here as it was pinned, without reading or compiling anything. */
export function isPackHere(pack: PinnedPack, plugins: PluginRegistry): boolean {
  return plugins.active.some((it) => isPinned(it, pack));
}

/** A manifest/1 knows no digest: there a pack of the same version is taken for the one it was pinned with. */
function isPinned({ id, version, sha256 }: RegisteredPlugin, pack: PinnedPack): boolean {
  return id === pack.id && (pack.sha256 === null ? version === pack.version : sha256 === pack.sha256);
}
