import {
  type AssessmentPlace,
  type Db,
  listAgencies,
  listAssessmentPlaces,
  listCycles,
  listPinnedManifests,
  type Reach,
} from "@faheng/database";
import type { ErrorReport } from "@faheng/domain";
import { type Actor, operator } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { findPinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";

/** An assessment of the office's that can only be read, because its pack is not there as it was pinned. */
export interface FrozenAssessment {
  readonly pluginId: string;
  /** Version that the cycle pinned. */
  readonly version: string;
  readonly cycleTitle: string;
  readonly agencyName: string;
  readonly reason: ErrorReport;
}

/**
 * For whoever installs packs: which assessments wait for which pack, and where in it the fault lies. Names and reasons
 * alone, nothing of what anybody answered; bureaus' own cycles are told to their own people alone.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function listFrozen(context: Context, actor: Actor): Promise<FrozenAssessment[]> {
  await permit(enter(context, actor), "plugin.watch", { agencyId: null }, "plugin:frozen");
  const { db, reach } = enter(context, operator("机关包"));
  const [manifests, cycles] = await Promise.all([listPinnedManifests(db, reach), listCycles(db, reach)]);
  const titles = new Map(cycles.map(({ id, title }) => [id, title]));
  const frozen: FrozenAssessment[] = [];
  for (const { owner, manifestSha256, cycleId } of manifests) {
    if (owner !== null) continue;
    const pinned = await findPinned(db, context.plugins, manifestSha256);
    // What the engine's own rules score waits for no pack.
    if (!usesOwnRules(pinned.profile)) continue;
    const fault = await pinned.fault();
    if (fault === null) continue;
    const { id: pluginId, version } = pinned.manifest.plugin;
    const cycleTitle = titles.get(cycleId) ?? "";
    for (const agencyName of await agenciesUnder(db, reach, { cycleId, manifestSha256 })) {
      frozen.push({ pluginId, version, cycleTitle, agencyName, reason: fault.report() });
    }
  }
  return frozen;
}

/** Names of the agencies that a manifest scores in a cycle. */
async function agenciesUnder(
  db: Db,
  reach: Reach,
  { cycleId, manifestSha256 }: Pick<AssessmentPlace, "cycleId" | "manifestSha256">,
): Promise<string[]> {
  const places = await listAssessmentPlaces(db, reach, cycleId);
  const ids = places.flatMap((it) => (it.manifestSha256 === manifestSha256 ? [it.agencyId] : []));
  return (await listAgencies(db, { kind: "agencies", ids })).map(({ name }) => name);
}
