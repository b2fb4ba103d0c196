import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";

const AT = "2017-01-01T00:00:00.000Z";
const AT_ONCE = 100;

/** The id of one of many agencies. */
export function idOfMany(n: number): string {
  return `many-${String(n).padStart(4, "0")}`;
}

/** So many agencies more than a test city has, each with the canteen's pack on; written straight into their tables. */
export async function addMany(database: OpenDatabase, count: number): Promise<void> {
  await database
    .reaching(WHOLE_REACH)
    .transaction()
    .execute(async (trx) => {
      const { id } = await trx.selectFrom("municipality").select("id").executeTakeFirstOrThrow();
      const common = { municipality_id: id, unit_class: null, created_at: AT };
      const all = Array.from({ length: count }, (_, n) => n);
      for (let at = 0; at < count; at += AT_ONCE) {
        const some = all.slice(at, at + AT_ONCE);
        await trx
          .insertInto("agency")
          .values(
            some.map((n) => {
              const named = { id: idOfMany(n), name: `第${n}局`, category: n % 3 === 0 ? "乙类" : "甲类" };
              return Object.assign(named, common);
            }),
          )
          .execute();
        await trx
          .insertInto("plugin_enablement")
          .values(some.map((n) => ({ agency_id: idOfMany(n), plugin_id: "canteen", enabled_by: "t", enabled_at: AT })))
          .execute();
      }
    });
}
