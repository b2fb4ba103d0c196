import type { Selectable } from "kysely";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import type { PluginEnablementTable } from "../tables/plugin-enablement.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** An agency has switched a plugin on. */
export interface PluginEnablement {
  readonly agencyId: string;
  readonly pluginId: string;
}

export async function listEnablements(db: Db, scope: AgencyScope): Promise<PluginEnablement[]> {
  const rows = await db
    .selectFrom("plugin_enablement")
    .select(["agency_id", "plugin_id"])
    .where(inScope(scope, "plugin_enablement.agency_id"))
    .orderBy("enabled_at")
    .orderBy("plugin_id")
    .execute();
  return rows.map(pluginEnablementFromRow);
}

function pluginEnablementFromRow(
  row: Pick<Selectable<PluginEnablementTable>, "agency_id" | "plugin_id">,
): PluginEnablement {
  return { agencyId: row.agency_id, pluginId: row.plugin_id };
}

/** Switches a plugin on; doing so twice changes nothing. */
export async function enablePlugin(
  trx: Transaction,
  enablement: PluginEnablement & { readonly by: string; readonly at: string },
): Promise<void> {
  const { agencyId, pluginId, by, at } = enablement;
  await trx
    .insertInto("plugin_enablement")
    .values({ agency_id: agencyId, plugin_id: pluginId, enabled_at: at, enabled_by: by })
    .onConflict((conflict) => conflict.columns(["agency_id", "plugin_id"]).doNothing())
    .execute();
}

export async function disablePlugin(trx: Transaction, { agencyId, pluginId }: PluginEnablement): Promise<void> {
  await trx
    .deleteFrom("plugin_enablement")
    .where("agency_id", "=", agencyId)
    .where("plugin_id", "=", pluginId)
    .execute();
}
