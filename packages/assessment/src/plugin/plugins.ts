import { type Db, disablePlugin as remove, enablePlugin as add, listEnablements } from "@faheng/database";
import { type ErrorReport, FahengError, type Framework, type Profile } from "@faheng/domain";
import type { RegisteredPlugin, ReportHead } from "@faheng/plugin-api";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { nameScope } from "../access/scope.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { listDataPacks } from "./data-packs.ts";
import { pluginErrors } from "./plugin-errors.ts";

/** A plugin of this installation as people see it, refused ones with the reasons. */
export interface PluginListing {
  readonly id: string;
  readonly plugin: RegisteredPlugin | null;
  /** Whether it came in by a document that a second person approved (导入), and not by an installation. */
  readonly isImported: boolean;
  readonly problems: readonly ErrorReport[];
  /** Agencies that use it, as far as the actor may see them. */
  readonly enabledBy: readonly string[];
}

/** Every installed plugin, those that run first. */
export async function listPlugins(context: Context, actor: Actor): Promise<PluginListing[]> {
  const desk = enter(context, actor);
  const enablements = await listEnablements(desk.db, nameScope(actor));
  const active = (await packsFor(desk, desk.db)).map(({ plugin, isImported }): PluginListing => {
    const enabledBy = enablements.filter((it) => it.pluginId === plugin.id).map((it) => it.agencyId);
    return { id: plugin.id, plugin, isImported, problems: [], enabledBy };
  });
  const refused = context.plugins.refused.map((it): PluginListing => {
    return {
      id: it.id,
      plugin: null,
      isImported: false,
      problems: it.problems.map((problem) => problem.report()),
      enabledBy: [],
    };
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
    if (isEnabled) await requirePlugin(desk, trx, pluginId);
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
async function requirePlugin(desk: Desk, db: Db, id: string): Promise<RegisteredPlugin> {
  const found = (await packsFor(desk, db)).find((it) => it.plugin.id === id);
  if (!found) throw new FahengError(pluginErrors.FAHENG_PLUGIN_NOT_FOUND, { place: id, details: { id } });
  return found.plugin;
}

/** Whose packs are meant: those that run, and approved ones in somebody's reach. */
export type PackReach = Pick<Desk, "context" | "reach">;

/** A pack that somebody may use, whether installed or approved here. */
export interface UsablePack {
  readonly plugin: RegisteredPlugin;
  readonly isImported: boolean;
}

/** Packs that somebody may use: the running ones first, then those approved here. A running one hides what has its id. */
export async function packsFor({ context, reach }: PackReach, db: Db): Promise<readonly UsablePack[]> {
  const { active } = context.plugins;
  const taken = new Set(active.flatMap(({ id, frameworks }) => [id, ...frameworks.map((it) => it.id)]));
  const imported = (await listDataPacks({ reach }, db)).filter(({ head }) => !taken.has(head.id));
  return [
    ...active.map((plugin) => ({ plugin, isImported: false })),
    ...imported.map(({ plugin }) => ({ plugin, isImported: true })),
  ];
}

/** A framework with the pack that brings it. */
export interface FrameworkHome {
  readonly framework: Framework;
  readonly plugin: RegisteredPlugin;
  /** Whether it was imported from a document here. */
  readonly isImported: boolean;
}

/** Every framework that somebody may use. */
export async function listFrameworksFor(of: PackReach, db: Db): Promise<FrameworkHome[]> {
  const packs = await packsFor(of, db);
  return packs.flatMap(({ plugin, isImported }) =>
    plugin.frameworks.map((framework) => ({ framework, plugin, isImported })),
  );
}

/** Every framework that an actor may use. */
export async function listFrameworks(context: Context, actor: Actor): Promise<FrameworkHome[]> {
  const desk = enter(context, actor);
  return await listFrameworksFor(desk, desk.db);
}

/** @throws FAHENG_FRAMEWORK_NOT_FOUND */
export async function requireFrameworkFor(of: PackReach, db: Db, id: string): Promise<FrameworkHome> {
  const found = (await listFrameworksFor(of, db)).find((it) => it.framework.id === id);
  if (!found) throw new FahengError(pluginErrors.FAHENG_FRAMEWORK_NOT_FOUND, { place: id, details: { id } });
  return found;
}

/** @throws FAHENG_FRAMEWORK_NOT_FOUND */
export async function requireFramework(context: Context, actor: Actor, id: string): Promise<FrameworkHome> {
  const desk = enter(context, actor);
  return await requireFrameworkFor(desk, desk.db, id);
}

/** Profiles of the packs that somebody may use, for one framework or for all. */
export async function listPackProfiles(of: PackReach, db: Db, frameworkId: string | null): Promise<Profile[]> {
  const profiles = (await packsFor(of, db)).flatMap(({ plugin }) => plugin.profiles);
  return frameworkId === null ? profiles : profiles.filter((it) => it.framework.id === frameworkId);
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
