import { type Actor, type Context, foundCity, openCycle, saveResponse, setPluginEnabled } from "@faheng/assessment";
import { type DatabaseConfig, migrate, openDatabase } from "@faheng/database";
import { importPacks, registerPlugins } from "@faheng/plugin-api";
import { packs, packsFrom } from "@faheng/server/plugins";
import { atDesk } from "../src/data.ts";

/**
 * A city with one agency that has answered one indicator of the Nantong table.
 *
 * @returns the cycle's id.
 */
export async function seedNantong(config: DatabaseConfig): Promise<string> {
  const database = await openDatabase(config);
  try {
    const clock = { now: () => new Date("2017-06-01T08:00:00.000Z") };
    await migrate(database, clock.now());
    let count = 0;
    const next = () => `id-${String((count += 1)).padStart(4, "0")}`;
    const { context: bare, actor: root } = atDesk(database, registerPlugins(await importPacks(packs, packsFrom)));
    const context: Context = { ...bare, clock, ids: { next, secret: next } };
    const agency = { key: "commerce", name: "衡州市商务局", category: "经济", departments: ["法规处"] };
    const city = await foundCity(context, root, { name: "衡州市", agencies: [agency], people: [] });
    const agencyId = city?.agencies.get("commerce") ?? "";
    await setPluginEnabled(context, root, { agencyId, pluginId: "commerce", isEnabled: true });
    const profileId = "nantong-commerce-2017-standard";
    const assignments = [{ agencyId, frameworkId: "nantong-commerce-2017", profileId }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycle } = await openCycle(context, root, { ...period, assignments });
    const place = { agencyId, agencyName: agency.name, departmentId: null, departmentName: null };
    const coordinator: Actor = {
      personId: "p",
      accountId: null,
      name: "演示·法规处",
      roles: [{ role: "coordinator", ...place }],
      login: null,
      mustEnrol: false,
      assignments: [],
    };
    const [assessment] = await database.db.selectFrom("assessment").select("id").execute();
    await saveResponse(context, coordinator, {
      assessmentId: assessment?.id ?? "",
      indicator: "R2",
      status: "done",
      facts: { a: 1 },
      progress: "",
      notApplicable: null,
      expectedVersion: 0,
    });
    return cycle;
  } finally {
    await database.close();
  }
}
