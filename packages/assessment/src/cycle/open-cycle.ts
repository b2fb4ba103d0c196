import {
  findCycle,
  insertAssessment,
  insertCycle,
  insertManifest,
  listBindings,
  listDepartments,
  listEnablements,
  lockAgency,
  replaceBindings,
  setCycleStatus,
  type Agency,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Framework, type RestDays } from "@faheng/domain";
import { eventWindow, unitClassesOf } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import { calendarToPin } from "../calendar/pinned-calendar.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { type Manifest, pinManifest } from "../manifest/manifest.ts";
import { scoreOf } from "../manifest/score-digest.ts";
import { readPinned } from "../manifest/pinned.ts";
import { requireFramework } from "../plugin/plugins.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { profileForCycle } from "../profile/profiles.ts";

/** Which agency is assessed under which framework and profile; `null` profile: reported by completion alone. */
export interface CycleAssignment {
  readonly agencyId: string;
  readonly frameworkId: string;
  readonly profileId: string | null;
  /** Version of an office profile; the newest signed one where it is left out. */
  readonly profileVersion?: string | undefined;
}

/**
 * Opens a cycle: pins framework and profile of every assignment as a manifest and creates the assessments. All or none.
 *
 * @returns the cycle's id.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_PERIOD, FAHENG_CYCLE_DUPLICATE, FAHENG_AGENCY_NOT_FOUND,
 *   FAHENG_AGENCY_DISSOLVED, FAHENG_ACCESS_ENDED, *   FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_NOT_FOUND, FAHENG_PLUGIN_NOT_ENABLED, FAHENG_PROFILE_UNSIGNED,
 *   FAHENG_PROFILE_*
 */
export async function openCycle(
  context: Context,
  actor: Actor,
  input: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly assignments: readonly CycleAssignment[];
    /** Whether a deadline on a day off stays, as where it is left out, or moves to the next working day. */
    readonly restDays?: RestDays;
  },
): Promise<{ id: string }> {
  const desk = enter(context, actor);
  const { title, from, to, assignments, restDays = "stay" } = input;
  // A cycle for nobody is above agencies.
  const agencyIds = assignments.length === 0 ? [null] : assignments.map((it) => it.agencyId);
  for (const agencyId of agencyIds) await permit(desk, "cycle.open", { agencyId }, "cycle:new");
  if (to < from) throw new FahengError(errors.FAHENG_CYCLE_PERIOD, { place: "to" });
  const seen = new Set<string>();
  const id = context.ids.next();

  await desk.db.transaction().execute(async (trx) => {
    // Departments are bound by name here; neither they nor their agencies are dissolved meanwhile.
    for (const agencyId of new Set(assignments.map((it) => it.agencyId).toSorted())) {
      await lockAgency(trx, agencyId);
      await requireStanding(trx, desk, agencyId);
    }
    await insertCycle(trx, { id, title, startsOn: from, endsOn: to, status: "open" }, desk.now);
    const pinned = { period: { from, to }, calendar: await calendarToPin(trx, { from, to }), restDays };
    const manifests: Record<string, string> = {};
    for (const assignment of assignments) {
      const agency = await requireAgency(trx, assignment.agencyId);
      const key = `${agency.id} ${assignment.frameworkId}`;
      if (seen.has(key)) {
        throw new FahengError(errors.FAHENG_CYCLE_DUPLICATE, { place: agency.id, details: { agency: agency.name } });
      }
      seen.add(key);
      manifests[key] = await openAssessment(trx, desk, id, pinned, agency, assignment);
    }
    const after = { title, from, to, restDays, manifests };
    await record(trx, desk, { action: "cycle.open", object: `cycle:${id}`, agencyId: onlyAgency(assignments), after });
  });
  return { id };
}

/**
 * Closes a cycle; its answers can no longer change.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function closeCycle(context: Context, actor: Actor, input: { readonly cycleId: string }): Promise<void> {
  const desk = enter(context, actor);
  const { cycleId } = input;
  await permit(desk, "cycle.close", { agencyId: null }, `cycle:${cycleId}`);
  await desk.db.transaction().execute(async (trx) => {
    const cycle = await findCycle(trx, cycleId);
    if (!cycle) throw new FahengError(errors.FAHENG_CYCLE_NOT_FOUND, { place: cycleId, details: { id: cycleId } });
    await setCycleStatus(trx, cycleId, "closed");
    const states = { before: { status: cycle.status }, after: { status: "closed" } };
    await record(trx, desk, { action: "cycle.close", object: `cycle:${cycleId}`, agencyId: null, ...states });
  });
}

async function openAssessment(
  trx: Transaction,
  desk: Desk,
  cycleId: string,
  pinned: Pick<Manifest["scoring"], "period" | "calendar" | "restDays">,
  agency: Agency,
  { frameworkId, profileId, profileVersion }: CycleAssignment,
): Promise<string> {
  const { context, now } = desk;
  const { framework, plugin } = requireFramework(context, frameworkId);
  const name = profileId === null ? null : { id: profileId, version: profileVersion };
  const profile = name && (await profileForCycle(context, trx, name));
  const enabled = await listEnablements(trx, { kind: "agencies", ids: [agency.id] });
  if (!enabled.some((it) => it.pluginId === plugin.id)) {
    const details = { agency: agency.name, plugin: plugin.id };
    throw new FahengError(errors.FAHENG_PLUGIN_NOT_ENABLED, { place: agency.id, details });
  }
  // A profile without classes makes no difference between units; one with classes refuses a class it doesn't have.
  const unitClass = profile !== null && unitClassesOf(profile).length > 0 ? agency.unitClass : null;
  const pin = { id: plugin.id, version: plugin.version };
  const scoring = { ...pinned, unitClass, window: eventWindow(framework, pinned.period) ?? pinned.period };
  const manifest = pinManifest({ framework, profile, plugin: pin, scoring });
  // Compiled here, so that a profile that does not fit is refused now and not at the first answer.
  const { scorer } = readPinned(manifest, context.plugins);
  await insertManifest(trx, manifest, now);
  const kept = scoreOf(scorer && scorer.explain({ facts: {}, notApplicable: {} }));
  const id = context.ids.next();
  await insertAssessment(trx, {
    id,
    cycleId,
    agencyId: agency.id,
    manifestSha256: manifest.sha256,
    ...kept,
    updatedAt: now,
  });
  await bindByName(trx, agency.id, framework);
  return manifest.sha256;
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

function onlyAgency(assignments: readonly CycleAssignment[]): string | null {
  const ids = new Set(assignments.map((it) => it.agencyId));
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}
