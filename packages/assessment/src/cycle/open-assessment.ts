import {
  type Agency,
  canonicalJson,
  type Db,
  insertAssessment,
  insertManifest,
  listBindings,
  listDepartments,
  listEnablements,
  replaceBindings,
  type StoredManifest,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Framework } from "@faheng/domain";
import { eventWindow, unitClassesOf } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { pluginErrors as errors } from "../plugin/plugin-errors.ts";
import { type Manifest, pinManifest } from "../manifest/manifest.ts";
import { compileNew } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { type KeptScore, scoreOf } from "../manifest/score-digest.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { requireFramework } from "../plugin/plugins.ts";
import { profileForCycle, type ProfileName } from "../profile/profiles.ts";

/** What one agency is assessed by; `null` profile: reported by completion alone. */
export interface AssessedBy {
  readonly frameworkId: string;
  readonly profile: ProfileName | null;
}

/** What every assessment of a cycle pins alike. */
export type PinnedTogether = Pick<Manifest["scoring"], "period" | "calendar" | "restDays" | "materials">;

/**
 * Puts an agency into a cycle: pins framework and profile, creates the assessment with its first score.
 *
 * @returns the digest of the manifest.
 * @throws FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_NOT_FOUND, FAHENG_PROFILE_UNSIGNED, FAHENG_PLUGIN_NOT_ENABLED,
 *   FAHENG_PROFILE_*
 */
export async function openAssessment(
  trx: Transaction,
  desk: Desk,
  cycle: { readonly id: string; readonly pinned: PinnedTogether },
  { agency, ...by }: AssessedBy & { readonly agency: Agency },
): Promise<string> {
  const { context, now } = desk;
  const { framework, plugin, profile } = await readAssessedBy(trx, desk, by);
  const enabled = await listEnablements(trx, { kind: "agencies", ids: [agency.id] });
  if (!enabled.some((it) => it.pluginId === plugin.id)) {
    const details = { agency: agency.name, plugin: plugin.id };
    throw new FahengError(errors.FAHENG_PLUGIN_NOT_ENABLED, { place: agency.id, details });
  }
  const manifest = manifestOf({ framework, plugin, profile }, cycle.pinned, agency);
  const kept = await firstScore(context, manifest);
  await insertManifest(trx, manifest, now);
  const id = context.ids.next();
  await insertAssessment(trx, {
    id,
    cycleId: cycle.id,
    agencyId: agency.id,
    manifestSha256: manifest.sha256,
    ...kept,
    updatedAt: now,
  });
  await bindByName(trx, agency.id, framework);
  return manifest.sha256;
}

/**
 * Asks packs, where their own rules score them, for the first scores of assessments that are about to be opened.
 *
 * @throws as {@link openAssessment}
 */
export async function foreseeFirstScores(
  db: Db,
  desk: Desk,
  pinned: PinnedTogether,
  entries: readonly (AssessedBy & { readonly agencyId: string })[],
): Promise<void> {
  const alike = Map.groupBy(entries, ({ frameworkId, profile }) => canonicalJson([frameworkId, profile]));
  for (const [by, ...others] of alike.values()) {
    if (by === undefined) continue;
    const read = await readAssessedBy(db, desk, by);
    if (!usesOwnRules(read.profile)) continue;
    const manifests = new Map<string, StoredManifest>();
    for (const { agencyId } of [by, ...others]) {
      const manifest = manifestOf(read, pinned, await requireAgency(db, agencyId));
      manifests.set(manifest.sha256, manifest);
    }
    for (const manifest of manifests.values()) await firstScore(desk.context, manifest);
  }
}

async function readAssessedBy(db: Db, desk: Desk, { frameworkId, profile: name }: AssessedBy) {
  const profile = name && (await profileForCycle(desk, db, name));
  return { ...requireFramework(desk.context, frameworkId), profile };
}

function manifestOf(
  { framework, plugin, profile }: Awaited<ReturnType<typeof readAssessedBy>>,
  pinned: PinnedTogether,
  agency: Agency,
): StoredManifest {
  // A profile without classes makes no difference between units; one with classes refuses a class it doesn't have.
  const unitClass = profile !== null && unitClassesOf(profile).length > 0 ? agency.unitClass : null;
  const pin = { id: plugin.id, version: plugin.version, sha256: plugin.sha256 };
  const scoring = { ...pinned, unitClass, window: eventWindow(framework, pinned.period) ?? pinned.period };
  return pinManifest({ framework, profile, plugin: pin, scoring });
}

/** Compiled here, so that a profile that does not fit is refused now and not at the first answer. */
async function firstScore({ plugins }: Desk["context"], manifest: StoredManifest): Promise<KeptScore> {
  const scorer = await compileNew(manifest, plugins);
  return scoreOf(scorer && (await scorer.explain({ facts: {}, notApplicable: {} })));
}

/** Binds printed departments to the agency's own of the same name, where nobody has bound any yet. */
async function bindByName(trx: Transaction, agencyId: string, framework: Framework): Promise<void> {
  if ((await listBindings(trx, agencyId, framework.id)).length > 0) return;
  const departments = await listDepartments(trx, agencyId);
  const bindings = framework.departments.flatMap((printed) =>
    departments
      .filter((own) => own.name === printed.name || printed.variants.includes(own.name))
      .map((own) => ({ printedName: printed.name, departmentId: own.id })),
  );
  await replaceBindings(trx, agencyId, framework.id, bindings);
}
