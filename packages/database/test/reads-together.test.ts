import { findPostgres, type Postgres, requireInCi, startPostgres } from "@faheng/services";
import { sql } from "kysely";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Db, migrate, openDatabase, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("reads that follow one another on PostgreSQL", () => {
  let cluster: Postgres;
  let database: OpenDatabase;
  let db: Db;
  let others: Db;
  beforeAll(async () => {
    cluster = await startPostgres();
    database = await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 3 });
    await migrate(database, new Date("2026-01-01T00:00:00.000Z"));
  });
  afterAll(async () => {
    await database.close();
    await cluster.stop();
  });
  beforeEach(() => {
    db = database.reaching(WHOLE_REACH);
    others = database.reaching(WHOLE_REACH);
  });

  /** The moment at which the transaction of a read began, which is the same for all that stand in it. */
  const begun = async (on = db): Promise<string> => {
    const rows = await on.selectNoFrom(sql<Date>`now()`.as("at")).execute();
    return rows[0]?.at.toISOString() ?? "";
  };
  const backend = async (on = db): Promise<number> => {
    const rows = await on.selectNoFrom(sql<number>`pg_backend_pid()`.as("pid")).execute();
    return rows[0]?.pid ?? 0;
  };
  const names = async (on = db): Promise<string[]> =>
    (await on.selectFrom("municipality").select("name").orderBy("name").execute()).map((it) => it.name);
  const add = (id: string, on = db) => on.insertInto("municipality").values({ id, name: id, created_at: "2026" });
  const openTransactions = async (): Promise<number> => {
    const rows = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(others);
    return rows.rows[0]?.n ?? 0;
  };

  it("stand in one transaction, which ends once the loop has turned", async () => {
    const first = await begun();
    expect(await begun()).toBe(first);
    await setImmediate();
    await setImmediate();
    expect(await begun()).not.toBe(first);
    await setImmediate();
    await expect.poll(openTransactions).toBe(0);
  });

  it("have one connection, also where they are asked for at once", async () => {
    const pids = await Promise.all([backend(), backend(), backend(), backend(), backend()]);
    expect(new Set(pids).size).toBe(1);
  });

  it("see what others have written in between, and what they write themselves at once", async () => {
    expect(await names()).not.toContain("theirs");
    await add("theirs", others).execute();
    expect(await names()).toContain("theirs");
    await add("own").execute();
    expect(await names(others)).toContain("own");
    expect(await names()).toContain("own");
  });

  it("reach no further than they were let, after another reach had the same connection", async () => {
    const none = { kind: "agencies", ids: [] } as const;
    const nobody = database.reaching({ business: none, own: none, names: none, audit: false });
    const reach = async (on: Db): Promise<unknown> =>
      (await on.selectNoFrom(sql`current_setting('faheng.business', true)`.as("reach")).execute())[0]?.reach;
    for (let round = 0; round < 4; round += 1) {
      expect(await Promise.all([reach(db), reach(nobody)])).toEqual(["*", "[]"]);
      await setImmediate();
    }
  });

  it("keep nobody waiting whom an act waits for, and wait for no act", async () => {
    const seen = await db.transaction().execute(async (trx) => {
      await add("inside", trx).execute();
      return await Promise.all([names(db), names(trx), names(db)]);
    });
    expect(seen.map((it) => it.includes("inside"))).toEqual([false, true, false]);
    const [during] = await Promise.all([names(), db.transaction().execute(async () => await names(db))]);
    expect(during).toContain("inside");
  });

  it("go on after one of them has failed, and an act is undone as ever", async () => {
    const wrong = db.selectNoFrom(sql`1 / 0`.as("n"));
    const all = await Promise.allSettled([names(), wrong.execute(), names(), wrong.execute(), names()]);
    expect(all.map((it) => it.status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
    const act = db.transaction().execute(async (trx) => {
      await add("undone", trx).execute();
      await wrong.execute();
    });
    await expect(act).rejects.toThrow("division by zero");
    expect(await names()).not.toContain("undone");
  });

  it("take one connection of many who read at the same time, and give it back", async () => {
    const readers = Array.from({ length: 12 }, () => database.reaching(WHOLE_REACH));
    await Promise.all(readers.map(async (on) => [await names(on), await begun(on), await names(on)]));
    await expect.poll(() => database.pool?.()?.waiting).toBe(0);
    await expect.poll(() => database.pool?.()?.idle).toBe(database.pool?.()?.total);
  });
});
