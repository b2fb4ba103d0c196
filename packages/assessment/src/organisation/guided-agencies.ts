import { listEnablements, listGuidedAgencies } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit, reachLine } from "../access/enter.ts";
import type { Context } from "../context.ts";

/** An agency that a bureau guides, with the packs that it has switched on. */
export interface GuidedAgency {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly plugins: readonly string[];
}

/**
 * The agencies that a bureau guides and may assess in a line, for whoever opens one there.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function guidedAgencies(
  context: Context,
  actor: Actor,
  { officeId }: { readonly officeId: string },
): Promise<GuidedAgency[]> {
  const desk = enter(context, actor);
  await permit(desk, "cycle.open", { agencyId: null, owner: officeId }, `agency:${officeId}`);
  const guided = await listGuidedAgencies(desk.db, officeId);
  const ids = guided.map(({ id }) => id);
  // Names alone are reached into: there is no cycle yet, and none is called like this.
  const { db } = reachLine(desk, "", ids);
  const enablements = await listEnablements(db, { kind: "agencies", ids });
  return guided.map(({ id, name, category }) => {
    const plugins = enablements.flatMap((it) => (it.agencyId === id ? [it.pluginId] : []));
    return { id, name, category, plugins };
  });
}
