import type { KyselyPlugin } from "kysely";
import { afterEach, expect, it } from "vitest";
import { findSignedIn, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";
import { prepared } from "../src/prepared.ts";
import { onBothEngines } from "./engines.ts";

onBothEngines("a statement that is put together once", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  it("is sent with its own values each time, at once and in a transaction, and shown whole to whoever looks", async () => {
    database = await engine.open();
    const db = database.reaching(WHOLE_REACH);
    let built = 0;
    const named = prepared(["name", "other"], (on, { name, other }) => {
      built += 1;
      return on
        .selectFrom("municipality")
        .select(["id", "name"])
        .where((eb) => eb.or([eb("name", "=", name), eb("name", "=", other)]))
        .where("created_at", "=", "x")
        .orderBy("id");
    });
    const city = async (id: string, name: string): Promise<void> => {
      await db
        .transaction()
        .execute(
          async (trx) => void (await trx.insertInto("municipality").values({ id, name, created_at: "x" }).execute()),
        );
    };
    await city("1", "甲市");
    const find = async (name: string, other: string) => (await named(db, { name, other })).map(({ id }) => id);
    expect(await find("甲市", "")).toEqual(["1"]);
    expect(await Promise.all([find("", "甲市"), find("乙市", "丙市"), find("甲市", "甲市")])).toEqual([
      ["1"],
      [],
      ["1"],
    ]);
    expect(built).toBe(1);
    const inside = await db.transaction().execute(async (trx) => await named(trx, { name: "甲市", other: "" }));
    expect(inside).toEqual([{ id: "1", name: "甲市" }]);
    expect(built).toBe(1);
    const seen: string[] = [];
    const watching: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        seen.push(...db.getExecutor().compileQuery(node, queryId).parameters.map(String));
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    expect(await named(db.withPlugin(watching), { name: "甲市", other: "丁市" })).toHaveLength(1);
    expect(seen).toEqual(["甲市", "丁市", "x"]);
    expect(await findSignedIn(db, "nobody's", { at: "2017-06-01T00:00:00.000Z", day: "2017-06-01" })).toBeNull();
  });
});
