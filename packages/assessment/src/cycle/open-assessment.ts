import {
  type Agency,
  canonicalJson,
  type Db,
  insertAssessments,
  insertBindings,
  insertManifest,
  listBoundAgencies,
  listDepartmentsIn,
  listEnablements,
  type NewAssessment,
  putAlike,
  type StoredManifest,
  type StoredPackedUnit,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Framework, type Profile } from "@faheng/domain";
import type { RegisteredPlugin } from "@faheng/plugin-api";
import { eventWindow, unitClassesOf } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { pluginErrors as errors } from "../plugin/plugin-errors.ts";
import { type Manifest, pinManifest } from "../manifest/manifest.ts";
import { compileNew, findPinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { type KeptScore, readKept, scoreOf } from "../manifest/score-digest.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { packUnit } from "../packed/pack.ts";
import { toStored } from "../packed/stored-unit.ts";
import { requireFrameworkFor } from "../plugin/plugins.ts";
import { profileForCycle, type ProfileName } from "../profile/profiles.ts";

/** What one agency is assessed by; `null` profile: reported by completion alone. */
export interface AssessedBy {
  readonly frameworkId: string;
  readonly profile: ProfileName | null;
}

/** What every assessment of a cycle pins alike. */
export type PinnedTogether = Pick<Manifest["scoring"], "period" | "calendar" | "restDays" | "materials" | "reviewers">;

/** What assessments that are alike begin with. */
export interface Beginning {
  readonly framework: Framework;
  readonly plugin: RegisteredPlugin;
  readonly manifest: StoredManifest;
  readonly kept: KeptScore;
  /** Its packed row: nothing is stated of any yet, so that all say the same. */
  readonly row: FirstRow;
}

type FirstRow = Omit<StoredPackedUnit, "agencyId" | "assessmentId">;

/** An agency that is put into a cycle, with what its assessment begins with. */
export interface Entrant {
  readonly agency: Agency;
  readonly beginning: Beginning;
}

/**
 * Finds out what assessments of one cycle begin with. Those that are alike share everything: the manifest is pinned once, compiled
 * once and scored once, however many agencies there are.
 */
export interface Beginnings {
  /**
   * @throws FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_NOT_FOUND, FAHENG_PROFILE_UNSIGNED, FAHENG_PROFILE_*
   */
  readonly of: (db: Db, by: AssessedBy, agency: Pick<Agency, "unitClass">) => Promise<Beginning>;
}

/** @param pinned what all of them pin alike. */
export function beginningsOf(desk: Desk, pinned: PinnedTogether): Beginnings {
  const read = new Map<string, AssessedByRead>();
  const begun = new Map<string, Beginning>();
  return {
    async of(db, by, agency) {
      const name = canonicalJson([by.frameworkId, by.profile]);
      const known = read.get(name) ?? (await readAssessedBy(db, desk, by));
      read.set(name, known);
      const unitClass = classOf(known.profile, agency);
      const key = JSON.stringify([name, unitClass]);
      const before = begun.get(key);
      if (before !== undefined) return before;
      const manifest = manifestOf(known, pinned, unitClass);
      const { framework, plugin } = known;
      const kept = await firstScore(desk.context, manifest);
      const beginning = { framework, plugin, manifest, kept, row: await firstRow(db, desk, manifest, kept) };
      begun.set(key, beginning);
      return beginning;
    },
  };
}

/**
 * Puts agencies into a cycle, all of them in the statements of one: pins framework and profile, creates the assessments with
 * their first scores, and packs their rows. Whoever calls holds the agencies and has asked {@link notEnabled}.
 *
 * @returns the ids of the assessments.
 */
export async function openAssessments(
  trx: Transaction,
  desk: Desk,
  cycleId: string,
  entrants: readonly Entrant[],
): Promise<ReadonlyMap<Entrant, string>> {
  const { context, now } = desk;
  const ids = new Map(entrants.map((it) => [it, context.ids.next()]));
  for (const [{ manifest, kept, framework, row }, alike] of Map.groupBy(entrants, (it) => it.beginning)) {
    await insertManifest(trx, manifest, now);
    const opened = alike.map((entrant): NewAssessment => {
      const key = { id: ids.get(entrant)!, agencyId: entrant.agency.id };
      return { ...key, cycleId, manifestSha256: manifest.sha256, ...kept, updatedAt: now };
    });
    await insertAssessments(trx, opened);
    // The database began them as rows that nobody has packed.
    await putAlike(trx, opened, row);
    const agencyIds = opened.map((it) => it.agencyId);
    await bindByName(trx, framework, agencyIds);
  }
  return ids;
}

/** Who of them has not switched on what they are to be assessed by, with what is said of it: FAHENG_PLUGIN_NOT_ENABLED. */
export async function notEnabled(db: Db, entrants: readonly Entrant[]): Promise<ReadonlyMap<Entrant, FahengError>> {
  const ids = [...new Set(entrants.map(({ agency }) => agency.id))];
  const enablements = await listEnablements(db, { kind: "agencies", ids });
  const enabled = new Set(enablements.map(({ agencyId, pluginId }) => JSON.stringify([agencyId, pluginId])));
  return new Map(
    entrants.flatMap((entrant) => {
      const { agency, beginning } = entrant;
      const { id: plugin } = beginning.plugin;
      if (enabled.has(JSON.stringify([agency.id, plugin]))) return [];
      const details = { agency: agency.name, plugin };
      return [[entrant, new FahengError(errors.FAHENG_PLUGIN_NOT_ENABLED, { place: agency.id, details })]];
    }),
  );
}

/**
 * Asks packs, where their own rules score them, for the first scores of assessments that are about to be opened.
 *
 * @throws as {@link Beginnings.of}
 */
export async function foreseeFirstScores(
  db: Db,
  desk: Desk,
  beginnings: Beginnings,
  entries: readonly (AssessedBy & { readonly agencyId: string })[],
): Promise<void> {
  const alike = Map.groupBy(entries, ({ frameworkId, profile }) => canonicalJson([frameworkId, profile]));
  for (const [by, ...others] of alike.values()) {
    if (by === undefined) continue;
    const { profile } = await readAssessedBy(db, desk, by);
    if (!usesOwnRules(profile)) continue;
    for (const { agencyId } of [by, ...others]) {
      await beginnings.of(db, by, await requireAgency(db, agencyId));
      // Where units make no difference, the first has told everything.
      if (profile === null || unitClassesOf(profile).length === 0) break;
    }
  }
}

type AssessedByRead = Pick<Beginning, "framework" | "plugin"> & { readonly profile: Profile | null };

async function readAssessedBy(db: Db, desk: Desk, { frameworkId, profile: name }: AssessedBy): Promise<AssessedByRead> {
  const profile = name && (await profileForCycle(desk, db, name));
  const { framework, plugin } = await requireFrameworkFor(desk, db, frameworkId);
  return { framework, plugin, profile };
}

/** A profile without classes makes no difference between units; one with classes refuses a class it doesn't have. */
function classOf(profile: Profile | null, { unitClass }: Pick<Agency, "unitClass">): string | null {
  return profile !== null && unitClassesOf(profile).length > 0 ? unitClass : null;
}

function manifestOf(
  { framework, plugin, profile }: AssessedByRead,
  pinned: PinnedTogether,
  unitClass: string | null,
): StoredManifest {
  const pin = { id: plugin.id, version: plugin.version, sha256: plugin.sha256 };
  const scoring = { ...pinned, unitClass, window: eventWindow(framework, pinned.period) ?? pinned.period };
  return pinManifest({ framework, profile, plugin: pin, scoring });
}

/** Compiled here, so that a profile that does not fit is refused now and not at the first answer. */
async function firstScore({ plugins }: Desk["context"], manifest: StoredManifest): Promise<KeptScore> {
  const scorer = await compileNew(manifest, plugins);
  return scoreOf(scorer && (await scorer.explain({ facts: {}, notApplicable: {} })));
}

async function firstRow(
  db: Db,
  { context: { plugins } }: Desk,
  { sha256 }: StoredManifest,
  kept: KeptScore,
): Promise<FirstRow> {
  const packed = packUnit({
    assessment: { endedAt: null },
    isOver: false,
    // Kept since it was compiled, so that it is not looked for in the database, where it may not be yet.
    pinned: await findPinned(db, plugins, sha256),
    states: [],
    assigned: new Map(),
    extensions: [],
    score: readKept(kept.score),
  });
  const { agencyId: _agency, assessmentId: _assessment, ...row } = toStored({ id: "", agencyId: "" }, packed);
  return row;
}

/** Binds printed departments to the agencies' own of the same name, where nobody has bound any yet. */
async function bindByName(trx: Transaction, framework: Framework, agencyIds: readonly string[]): Promise<void> {
  if (framework.departments.length === 0) return;
  const bound = await listBoundAgencies(trx, agencyIds, framework.id);
  const unbound = agencyIds.filter((it) => !bound.has(it));
  const departments = await listDepartmentsIn(trx, { kind: "agencies", ids: unbound });
  const bindings = framework.departments.flatMap((printed) =>
    departments
      .filter((own) => own.name === printed.name || printed.variants.includes(own.name))
      .map((own) => ({ agencyId: own.agencyId, printedName: printed.name, departmentId: own.id })),
  );
  await insertBindings(trx, framework.id, bindings);
}
