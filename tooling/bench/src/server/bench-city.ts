import { type Actor, type Context, foundCity, openCycle } from "@faheng/assessment";
import { enablePlugin, insertAgency, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { commercePlugin as commerce } from "@faheng/plugin-commerce";

const FRAMEWORK = "nantong-commerce-2017";
const AT_ONCE = 500;
const FIRST_DAY = "2017-01-01T00:00:00.000Z";

/** A city of so many agencies, each with the commerce pack switched on; written straight into its tables. @returns their ids */
export async function foundBenchCity(
  database: OpenDatabase,
  { context, actor }: { readonly context: Context; readonly actor: Actor },
  agencies: number,
): Promise<string[]> {
  const first = { key: "0", name: "第0局", category: "甲", departments: ["法规处"] };
  await foundCity(context, actor, { name: "衡州市", agencies: [first], people: [] });
  const db = database.reaching(WHOLE_REACH);
  const [city] = await db.selectFrom("municipality").select("id").execute();
  const ids = Array.from({ length: agencies }, (_, n) => `agency-${String(n).padStart(6, "0")}`);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await db.transaction().execute(async (trx) => {
      for (const [n, id] of ids.slice(at, at + AT_ONCE).entries()) {
        const named = {
          id,
          municipalityId: city?.id ?? "",
          name: `第${at + n + 1}局`,
          category: "甲",
          unitClass: null,
        };
        await insertAgency(trx, named, FIRST_DAY);
        await enablePlugin(trx, { agencyId: id, pluginId: commerce.id, by: "bench", at: FIRST_DAY });
      }
    });
  }
  return ids;
}

/** Asks for a cycle of theirs under the Nantong table, as the office does. @returns its id */
export async function askForCycle(context: Context, actor: Actor, ids: readonly string[]): Promise<string> {
  const profileId = context.plugins.active[0]?.profiles[0]?.id ?? null;
  const assignments = ids.map((agencyId) => ({ agencyId, frameworkId: FRAMEWORK, profileId }));
  const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
  return (await openCycle(context, actor, { ...year, assignments })).id;
}
