import {
  type Actor,
  assignReviews,
  closeCycle,
  type Context,
  type CycleAssignment,
  foundCity,
  getAssessment,
  importResponses,
  importStatements,
  listAssessmentSummaries,
  listDepartmentsOf,
  listEverybody,
  listFrameworks,
  listProfiles,
  listVisibleAgencies,
  listVisibleCycles,
  openCycle,
  openOwnCycle,
  operator,
  readAuditLog,
  readFirstAct,
  setBindings,
  setPluginEnabled,
} from "@faheng/assessment";
import { cityDay } from "@faheng/domain";
import type { DemonstrationAgency } from "./agencies.ts";
import { demonstrationAgencies } from "./agencies.ts";
import { officesOf, responseOf } from "./answers.ts";
import { assignChapters, assignWork } from "./assign-work.ts";
import { demonstrationCity } from "./city.ts";
import { type DemonstrationCycle, demonstrationCycles } from "./cycles.ts";
import { demonstrationRoles } from "./roles.ts";

/** Who the demonstration's acts are written down under. */
const LOADER = "演示数据";

/** An agency whose pack is installed, with the id of its row. */
type Running = DemonstrationAgency & { readonly agencyId: string };

/**
 * Fills an empty database with the fictional city: agencies with their packs, the running year, one agency's own cycle, the
 * finished cycles of the frameworks' own periods, and the answers that packs bring for demonstration. A load that was cut off is taken up where it
 * stopped; one that came to its end is not looked at again, and any other city is left as it is.
 */
export async function loadDemonstration(context: Context): Promise<void> {
  const loader = operator(LOADER);
  const isNew = (await foundCity(context, loader, demonstrationCity)) !== null;
  if (!isNew && (!(await isDemonstrationCity(context, loader)) || (await isLoaded(context, loader)))) return;
  const ids = new Map((await listVisibleAgencies(context, loader)).map((agency) => [agency.name, agency.id]));
  const running = demonstrationAgencies.flatMap((agency): Running[] => {
    const agencyId = ids.get(agency.name);
    return agencyId !== undefined && isInstalled(context, agency) ? [{ ...agency, agencyId }] : [];
  });
  const year = cityDay(context.clock.now(), context.timeZone).slice(0, 4);
  const known = await listVisibleCycles(context, loader);
  if (known.length === 0) {
    for (const agency of running) {
      const { agencyId, plugin } = agency;
      await setPluginEnabled(context, loader, { agencyId, pluginId: plugin, isEnabled: true });
      await bindExpressions(context, loader, agencyId, agency);
    }
  }
  for (const cycle of demonstrationCycles(year)) {
    const found = known.find(({ title }) => title === cycle.title);
    const cycleId = found?.id ?? (await open(context, loader, cycle, running));
    if (cycleId === null || found?.status === "closed") continue;
    await answer(context, loader, cycle, cycleId);
    if (cycle.isFinished) await closeCycle(context, loader, { cycleId });
  }
  await assignReviewer(context, loader);
}

async function open(
  context: Context,
  loader: Actor,
  { title, from, to, agencies, isOwn }: DemonstrationCycle,
  running: readonly Running[],
): Promise<string | null> {
  const assignments = running
    .filter(({ key }) => agencies.some((it) => it.key === key))
    .map(({ agencyId, framework }): CycleAssignment => {
      const [profile] = listProfiles(context, framework);
      return { agencyId, frameworkId: framework, profileId: profile?.id ?? null };
    });
  const [first] = assignments;
  if (!first) return null;
  if (isOwn) {
    const { agencyId, frameworkId, profileId } = first;
    const own = { frameworkId, profileId, isOwnProfile: false };
    return (await openOwnCycle(context, loader, { title, from, to, agencyId, assignments: [own] })).id;
  }
  return (await openCycle(context, loader, { title, from, to, assignments })).id;
}

/** Gives the demonstration's reviewer the first agency of the running year to review: the last act of a load. */
async function assignReviewer(context: Context, loader: Actor): Promise<void> {
  const [first] = (await listAssessmentSummaries(context, loader, null)).filter(
    ({ cycle }) => cycle.status === "open" && cycle.owner === null,
  );
  const login = demonstrationRoles.find((it) => it.role === "reviewer")?.login;
  const people = await listEverybody(context, loader);
  const reviewer = people.find((it) => it.accounts.some((account) => account.login === login));
  if (!first || !reviewer) return;
  const { cycle, agency } = first;
  const review = { cycleId: cycle.id, agencyIds: [agency.id], personIds: [reviewer.id], indicators: null };
  await assignReviews(context, loader, review);
}

/** Whether a load came to its end; it is the last act that tells. */
async function isLoaded(context: Context, loader: Actor): Promise<boolean> {
  const [done] = await readAuditLog(context, loader, { limit: 1, action: "review.assign" });
  return done !== undefined;
}

/** Whether the first act ever was this loader's: the audit knows, whatever the city is called by now. */
async function isDemonstrationCity(context: Context, loader: Actor): Promise<boolean> {
  const first = await readFirstAct(context, loader);
  return first?.actorId === loader.personId && first.actorName === loader.name;
}

function isInstalled(context: Context, agency: DemonstrationAgency): boolean {
  return context.plugins.active.some(({ frameworks }) => frameworks.some(({ id }) => id === agency.framework));
}

/** 全体处室、部门 means every department; every other name that is not an own one is left to the coordinator. */
async function bindExpressions(
  context: Context,
  loader: Actor,
  agencyId: string,
  agency: DemonstrationAgency,
): Promise<void> {
  const known = await listFrameworks(context, loader);
  const framework = known.find((it) => it.framework.id === agency.framework)?.framework;
  const own = await listDepartmentsOf(context, loader, agencyId);
  const bindings = (framework?.departments ?? []).flatMap(({ name, kind, variants }) => {
    const named = own.filter((department) => department.name === name || variants.includes(department.name));
    const meant = named.length === 0 && kind === "expression" && /^(全体|所有)/.test(name) ? own : named;
    return meant.map((department) => ({ printedName: name, departmentId: department.id }));
  });
  await setBindings(context, loader, { agencyId, frameworkId: agency.framework, bindings });
}

/**
 * Saves what packs bring for demonstration, once: the first answers for a framework in a running year, the last in a
 * finished one; what the office states comes in as the office's.
 */
async function answer(
  context: Context,
  loader: Actor,
  { isFinished, isOwn, from }: DemonstrationCycle,
  cycleId: string,
): Promise<void> {
  const demonstrations = context.plugins.active.flatMap((plugin) => plugin.demonstrations);
  const stated = new Set(
    (await readAuditLog(context, loader, { limit: 100, action: "statement.import" })).map(({ object }) => object),
  );
  for (const {
    assessment,
    framework: { id: frameworkId },
    agency,
  } of await listAssessmentSummaries(context, loader, cycleId)) {
    const assessmentId = assessment.id;
    const brought = demonstrations.filter((it) => it.framework === frameworkId);
    const answers = ((isFinished ? brought.at(-1) : brought[0])?.answers ?? []).filter(
      ({ reported }) => reported !== "blank",
    );
    const { questions, responses, frozen, pinned } = await getAssessment(context, loader, assessmentId);
    // Nothing can be filled in whose pack is gone; the rest of the city is there all the same.
    if (frozen !== null) continue;
    const asked = (indicator: string) => questions[indicator] ?? [];
    const statements = answers.flatMap(({ indicator, facts = {} }) =>
      officesOf(facts, asked(indicator)).map(([fact, value]) => ({ indicator, fact, value })),
    );
    if (statements.length > 0 && !stated.has(`assessment:${assessmentId}`)) {
      await importStatements(context, loader, { assessmentId, reason: LOADER, statements });
    }
    if (responses.length === 0) {
      await importResponses(context, loader, {
        assessmentId,
        responses: answers.map((it) => responseOf(it, asked(it.indicator), from.slice(0, 4))),
      });
    }
    const known = demonstrationAgencies.find(({ name }) => name === agency.name);
    if (isFinished || !known) continue;
    const assign = isOwn ? assignChapters : assignWork;
    await assign(context, loader, {
      agency: known,
      assessmentId,
      framework: pinned.framework,
      from,
      // Nothing is late where nobody but the bureau looks.
      unfinished: isOwn ? [] : answers.filter((it) => it.status === "in-progress").map((it) => it.indicator),
      responses,
      answered: new Set([...answers, ...responses].map((it) => it.indicator)),
    });
  }
}
