import {
  type Actor,
  assignReview,
  type Context,
  type CycleAssignment,
  type FactQuestion,
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
  operator,
  readAuditLog,
  setBindings,
  setPluginEnabled,
} from "@faheng/assessment";
import type { IndicatorFacts } from "@faheng/domain";
import { demonstrationRoles } from "./roles.ts";
import { demonstrationAgencies, type DemonstrationAgency, demonstrationCity } from "./city.ts";

/** One cycle for all, so that the office sees unlike frameworks side by side. */
const CYCLE = { title: "2017年度法治建设考核", from: "2017-01-01", to: "2017-12-31" };

/** Who the demonstration's acts are written down under. */
const LOADER = "演示数据";

/**
 * Fills an empty database with the fictional city: agencies with their packs, one open cycle, and the answers that packs
 * bring for demonstration. A load that was cut off is taken up where it stopped; any other city is left as it is.
 */
export async function loadDemonstration(context: Context): Promise<void> {
  const loader = operator(LOADER);
  const isNew = (await foundCity(context, loader, demonstrationCity)) !== null;
  if (!isNew && !(await isDemonstrationCity(context, loader))) return;
  const ids = new Map((await listVisibleAgencies(context, loader)).map((agency) => [agency.name, agency.id]));
  const running = demonstrationAgencies.flatMap((agency) => {
    const agencyId = ids.get(agency.name);
    return agencyId !== undefined && isInstalled(context, agency) ? [{ ...agency, agencyId }] : [];
  });
  if (running.length > 0 && (await listVisibleCycles(context, loader)).length === 0) {
    for (const agency of running) {
      const { agencyId, plugin } = agency;
      await setPluginEnabled(context, loader, { agencyId, pluginId: plugin, isEnabled: true });
      await bindExpressions(context, loader, agencyId, agency);
    }
    const assignments = running.map(({ agencyId, framework }): CycleAssignment => {
      const [profile] = listProfiles(context, framework);
      return { agencyId, frameworkId: framework, profileId: profile?.id ?? null };
    });
    await openCycle(context, loader, { ...CYCLE, assignments });
  }
  for (const { agencyId } of running) await answer(context, loader, agencyId);
  await assignReviewer(context, loader);
}

/** Gives the demonstration's reviewer the first agency of the cycle to review, once. */
async function assignReviewer(context: Context, loader: Actor): Promise<void> {
  const [done] = await readAuditLog(context, loader, { limit: 1, action: "review.assign" });
  const [first] = await listAssessmentSummaries(context, loader, null);
  const login = demonstrationRoles.find((it) => it.role === "reviewer")?.login;
  const people = await listEverybody(context, loader);
  const reviewer = people.find((it) => it.accounts.some((account) => account.login === login));
  if (done || !first || !reviewer) return;
  const { cycle, agency } = first;
  const review = { personId: reviewer.id, cycleId: cycle.id, agencyId: agency.id, indicators: null };
  await assignReview(context, loader, review);
}

/** Whether the first act ever was this loader's: the audit knows, whatever the city is called by now. */
async function isDemonstrationCity(context: Context, loader: Actor): Promise<boolean> {
  const [first] = await readAuditLog(context, loader, { limit: 1, before: 2 });
  return first?.actorId === loader.personId && first.actorName === loader.name;
}

function isInstalled(context: Context, agency: DemonstrationAgency): boolean {
  return listFrameworks(context).some(({ framework }) => framework.id === agency.framework);
}

/** 全体处室、部门 means every department; every other name that is not an own one is left to the coordinator. */
async function bindExpressions(
  context: Context,
  loader: Actor,
  agencyId: string,
  agency: DemonstrationAgency,
): Promise<void> {
  const framework = listFrameworks(context).find((it) => it.framework.id === agency.framework)?.framework;
  const own = await listDepartmentsOf(context, loader, agencyId);
  const bindings = (framework?.departments ?? []).flatMap(({ name, kind, variants }) => {
    const named = own.filter((department) => department.name === name || variants.includes(department.name));
    const meant = named.length === 0 && kind === "expression" && /^(全体|所有)/.test(name) ? own : named;
    return meant.map((department) => ({ printedName: name, departmentId: department.id }));
  });
  await setBindings(context, loader, { agencyId, frameworkId: agency.framework, bindings });
}

/** Saves what packs bring for demonstration, once. */
async function answer(context: Context, loader: Actor, agencyId: string): Promise<void> {
  const [done] = await readAuditLog(context, loader, { limit: 1, action: "response.import", agencyId });
  if (done) return;
  const demonstrations = context.plugins.active.flatMap((plugin) => plugin.demonstrations);
  for (const { assessment, agency, framework } of await listAssessmentSummaries(context, loader, null)) {
    if (agency.id !== agencyId) continue;
    const answers = demonstrations.find((it) => it.framework === framework.id)?.answers ?? [];
    const { questions } = await getAssessment(context, loader, assessment.id);
    const statements = answers.flatMap(({ indicator, facts = {} }) =>
      Object.entries(facts)
        .filter(([key]) => isOffices(questions[indicator] ?? [], key))
        .map(([fact, value]) => ({ indicator, fact, value })),
    );
    if (statements.length > 0) {
      await importStatements(context, loader, { assessmentId: assessment.id, reason: LOADER, statements });
    }
    await importResponses(context, loader, {
      assessmentId: assessment.id,
      responses: answers
        .filter(({ reported }) => reported !== "blank")
        .map(({ indicator, status, progress, facts, printed }) => ({
          indicator,
          status,
          progress,
          facts: factsOfAgency(facts ?? {}, questions[indicator] ?? []),
          notApplicable: status === "not-applicable" ? { reason: printed ?? progress } : null,
        })),
    });
  }
}

/** What the agency itself states; the rest is brought in as the office's. */
function factsOfAgency(facts: IndicatorFacts, questions: readonly FactQuestion[]): IndicatorFacts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !isOffices(questions, key)));
}

function isOffices(questions: readonly FactQuestion[], key: string): boolean {
  return questions.some((it) => it.key === key && it.statedBy === "office");
}
