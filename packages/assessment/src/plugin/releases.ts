import { type Db, listCycles, listPinnedManifests } from "@faheng/database";
import { type ErrorReport, FahengError } from "@faheng/domain";
import type { PackRelease, PluginRegistry, RegisteredPlugin } from "@faheng/plugin-api";
import { type Actor, operator } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import type { PinnedPack } from "../manifest/manifest.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { isPackHere, isPinned, usesOwnRules } from "../manifest/pinned-pack.ts";

/** A release of a pack, and what needs it. */
export interface ReleaseListing {
  readonly pluginId: string;
  /** What the installed release of the pack calls it; `null` where none is. */
  readonly title: RegisteredPlugin["title"] | null;
  readonly version: string;
  /** SHA-256 of its code; `null` where a cycle pinned it before packs were pinned by their code. */
  readonly sha256: string | null;
  /** `current`: the installed one, which new cycles take; `kept` beside it; `absent`: pinned, and not here. */
  readonly state: "current" | "kept" | "absent";
  /** The office's cycles that its own rules score, in the order in which they were opened. */
  readonly cycles: readonly { readonly title: string; readonly isOpen: boolean }[];
  /** How many of the bureaus' own cycles they score beside; their names are their own people's. */
  readonly ownCycles: number;
  /** Why it can't be loaded, `null` where it can. */
  readonly reason: ErrorReport | null;
}

/**
 * For whoever installs packs: every release that is here or that a cycle waits for, and which cycles its own rules score. What
 * the engine's rules score waits for no pack. Running releases come first.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function listReleases(context: Context, actor: Actor): Promise<ReleaseListing[]> {
  await permit(enter(context, actor), "plugin.watch", { agencyId: null }, "plugin:releases");
  const { db, reach } = enter(context, operator("机关包"));
  const [manifests, cycles] = await Promise.all([listPinnedManifests(db, reach), listCycles(db, reach)]);
  const needs = await needsOf(db, context.plugins, manifests);
  const { active, kept } = context.plugins;
  const absent = needs.flatMap(({ pinned: { manifest } }) =>
    isPackHere(manifest.plugin, context.plugins) ? [] : [manifest.plugin],
  );
  const releases = [
    ...active.map((it) => ({ ...headOf(it), state: "current" as const, check: () => null })),
    ...kept.map((it) => ({ ...headOf(it), state: "kept" as const, check: () => it.check() })),
    ...distinct(absent).map((it) => ({ ...it, state: "absent" as const, check: () => null })),
  ];
  return await Promise.all(
    releases.map(async ({ check, ...release }) => {
      const needing = needs.filter(({ pinned: { manifest } }) => isNeeded(release, manifest.plugin));
      const ids = new Set(needing.filter(({ isOwn }) => !isOwn).map(({ cycleId }) => cycleId));
      const own = new Set(needing.filter(({ isOwn }) => isOwn).map(({ cycleId }) => cycleId));
      const [first] = needing;
      const fault = first ? await first.pinned.fault() : check();
      const { id: pluginId, version, sha256, state } = release;
      const named = cycles.filter(({ id }) => ids.has(id));
      return {
        pluginId,
        title: active.find((it) => it.id === pluginId)?.title ?? null,
        version,
        sha256,
        state,
        cycles: named.map(({ title, status }) => ({ title, isOpen: status === "open" })),
        ownCycles: own.size,
        reason: fault instanceof FahengError ? fault.report() : null,
      };
    }),
  );
}

/** A cycle that a pack's own rules score. */
interface Need {
  readonly cycleId: string;
  readonly isOwn: boolean;
  readonly pinned: Pinned;
}

async function needsOf(
  db: Db,
  plugins: PluginRegistry,
  manifests: Awaited<ReturnType<typeof listPinnedManifests>>,
): Promise<Need[]> {
  const needs: Need[] = [];
  for (const { cycleId, owner, manifestSha256 } of manifests) {
    const pinned = await findPinned(db, plugins, manifestSha256);
    if (usesOwnRules(pinned.profile)) needs.push({ cycleId, isOwn: owner !== null, pinned });
  }
  return needs;
}

function headOf({ id, version, sha256 }: PackRelease): PinnedPack {
  return { id, version, sha256 };
}

/** Whether a release is the one that was pinned; one that is absent is known by what pinned it alone. */
function isNeeded({ id, version, sha256 }: PinnedPack, pack: PinnedPack): boolean {
  if (sha256 === null) return pack.id === id && pack.version === version && pack.sha256 === null;
  return isPinned({ id, version, sha256 }, pack);
}

function distinct(packs: readonly PinnedPack[]): PinnedPack[] {
  const byKey = new Map(packs.map((it) => [`${it.id} ${it.version} ${it.sha256}`, it]));
  return [...byKey.values()];
}
