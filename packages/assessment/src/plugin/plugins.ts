import { disablePlugin as remove, enablePlugin as add, listEnablements } from "@faheng/database";
import { type ErrorReport, FahengError, type Framework, type Profile } from "@faheng/domain";
import type { RegisteredPlugin, ReportHead } from "@faheng/plugin-api";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { nameScope } from "../access/scope.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { pluginErrors } from "./plugin-errors.ts";

/** A plugin of this installation as people see it, refused ones with the reasons. */
export interface PluginListing {
  readonly id: string;
  readonly plugin: RegisteredPlugin | null;
  readonly problems: readonly ErrorReport[];
  /** Agencies that use it, as far as the actor may see them. */
  readonly enabledBy: readonly string[];
}

/** Every installed plugin, those that run first. */
export async function listPlugins(context: Context, actor: Actor): Promise<PluginListing[]> {
  const desk = enter(context, actor);
  const enablements = await listEnablements(desk.db, nameScope(actor));
  const active = context.plugins.active.map((plugin): PluginListing => {
    const enabledBy = enablements.filter((it) => it.pluginId === plugin.id).map((it) => it.agencyId);
    return { id: plugin.id, plugin, problems: [], enabledBy };
  });
  const refused = context.plugins.refused.map((it): PluginListing => {
    return { id: it.id, plugin: null, problems: it.problems.map((problem) => problem.report()), enabledBy: [] };
  });
  return [...active, ...refused];
}

/** A plugin to be on or off for one agency. */
interface Switch {
  readonly agencyId: string;
  readonly pluginId: string;
  readonly isEnabled: boolean;
  /** Whether the actor saw it on; loaders have seen nothing. */
  readonly expected?: boolean | undefined;
}

/**
 * Switches a plugin on or off for one agency. Cycles already opened keep what they pinned.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PLUGIN_NOT_FOUND, FAHENG_PLUGIN_CHANGED where somebody else was first,
 *   FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_ACCESS_ENDED
 */
export const setPluginEnabled = defineAct({
  action: "plugin.enable",
  load: async (_, input: Switch) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ pluginId }) => `plugin:${pluginId}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input: { agencyId, pluginId, isEnabled, expected } }) => {
    if (isEnabled) requirePlugin(desk.context, pluginId);
    await requireAgency(trx, agencyId);
    const enabled = await listEnablements(trx, { kind: "agencies", ids: [agencyId] });
    const isOn = enabled.some((it) => it.pluginId === pluginId);
    if (expected === undefined || expected === isOn) return;
    throw new FahengError(pluginErrors.FAHENG_PLUGIN_CHANGED, { place: pluginId, details: { id: pluginId } });
  },
  apply: async (trx, { desk: { actor, now }, input: { agencyId, pluginId, isEnabled } }) => {
    if (isEnabled) await add(trx, { agencyId, pluginId, by: actor.personId, at: now });
    else await remove(trx, { agencyId, pluginId });
    const action = isEnabled ? "plugin.enable" : "plugin.disable";
    return { answer: undefined, trace: { action, agencyId, before: !isEnabled, after: isEnabled } };
  },
  emits: [],
});

/** @throws FAHENG_PLUGIN_NOT_FOUND */
function requirePlugin(context: Context, id: string): RegisteredPlugin {
  const plugin = context.plugins.active.find((it) => it.id === id);
  if (!plugin) throw new FahengError(pluginErrors.FAHENG_PLUGIN_NOT_FOUND, { place: id, details: { id } });
  return plugin;
}

/** Every framework of the running plugins with its plugin. */
export function listFrameworks(context: Context): { framework: Framework; plugin: RegisteredPlugin }[] {
  return context.plugins.active.flatMap((plugin) => plugin.frameworks.map((framework) => ({ framework, plugin })));
}

/** @throws FAHENG_FRAMEWORK_NOT_FOUND */
export function requireFramework(context: Context, id: string): { framework: Framework; plugin: RegisteredPlugin } {
  const found = listFrameworks(context).find((it) => it.framework.id === id);
  if (!found) throw new FahengError(pluginErrors.FAHENG_FRAMEWORK_NOT_FOUND, { place: id, details: { id } });
  return found;
}

/** Profiles of the running plugins, for one framework or for all. */
export function listProfiles(context: Context, frameworkId: string | null): Profile[] {
  const profiles = context.plugins.active.flatMap((plugin) => plugin.profiles);
  return frameworkId === null ? profiles : profiles.filter((it) => it.framework.id === frameworkId);
}

/** Reports the running plugins bring for a framework. */
export function reportsFor(context: Context, frameworkId: string): ReportHead[] {
  return context.plugins.active.flatMap((plugin) => plugin.reports.filter((it) => it.frameworks.includes(frameworkId)));
}

/** A report that the running plugins bring for a framework, with its plugin; `null` where none has it. */
export function findReport(
  context: Context,
  frameworkId: string,
  id: string,
): { readonly plugin: RegisteredPlugin; readonly report: ReportHead } | null {
  for (const plugin of context.plugins.active) {
    const report = plugin.reports.find((it) => it.id === id && it.frameworks.includes(frameworkId));
    if (report) return { plugin, report };
  }
  return null;
}
