import {
  type Actor,
  type Context,
  type CycleAssignment,
  foundCity,
  importResponses,
  listAssessmentSummaries,
  listDepartmentsOf,
  listFrameworks,
  listProfiles,
  openCycle,
  operator,
  setBindings,
  setPluginEnabled,
} from "@faheng/assessment";
import { demonstrationAgencies, type DemonstrationAgency, demonstrationCity } from "./city.ts";

/** One cycle for all, so that the office sees unlike frameworks side by side. */
const CYCLE = { title: "2017年度法治建设考核", from: "2017-01-01", to: "2017-12-31" };

/**
 * Fills an empty database with the fictional city: agencies with their packs, one open cycle, and the answers that packs bring for demonstration. Does nothing where a city is set up already.
 *
 * @returns whether it was loaded.
 */
export async function loadDemonstration(context: Context): Promise<boolean> {
  const loader = operator("演示数据");
  const city = await foundCity(context, loader, demonstrationCity);
  if (!city) return false;
  const running = demonstrationAgencies.filter((agency) => isInstalled(context, agency));
  for (const agency of running) {
    const agencyId = city.agencies.get(agency.key) ?? "";
    await setPluginEnabled(context, loader, { agencyId, pluginId: agency.plugin, isEnabled: true });
  }
  const assignments = running.map((agency): CycleAssignment => {
    const [profile] = listProfiles(context, agency.framework);
    return {
      agencyId: city.agencies.get(agency.key) ?? "",
      frameworkId: agency.framework,
      profileId: profile?.id ?? null,
    };
  });
  if (assignments.length > 0) await openCycle(context, loader, { ...CYCLE, assignments });
  for (const agency of running) await bindExpressions(context, loader, city.agencies.get(agency.key) ?? "", agency);
  await answer(context, loader);
  return true;
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

/** Saves what packs bring for demonstration. */
async function answer(context: Context, loader: Actor): Promise<void> {
  const demonstrations = context.plugins.active.flatMap((plugin) => plugin.demonstrations);
  for (const { assessment, framework } of await listAssessmentSummaries(context, loader, null)) {
    const answers = demonstrations.find((it) => it.framework === framework.id)?.answers ?? [];
    await importResponses(context, loader, {
      assessmentId: assessment.id,
      responses: answers.map(({ indicator, status, progress, facts, printed }) => ({
        indicator,
        status,
        progress,
        facts: { ...facts },
        notApplicable: status === "not-applicable" ? { reason: printed ?? progress } : null,
      })),
    });
  }
}
