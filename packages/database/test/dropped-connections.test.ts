import { findPostgres, type Postgres, requireInCi, startPostgres } from "@faheng/services";
import pg from "pg";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { type Db, migrate, openDatabase, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";

/** Longer than anything here takes, short enough to wait for. */
const TIMEOUT = 1500;

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(
  "a connection that PostgreSQL drops while it is in use",
  () => {
    let cluster: Postgres;
    let database: OpenDatabase;
    let db: Db;
    let url: string;
    let count = 0;
    beforeAll(async () => {
      cluster = await startPostgres();
    });
    afterAll(async () => {
      await cluster.stop();
    });
    beforeEach(async () => {
      count += 1;
      url = await cluster.createDatabase(`dropped_${count}`);
      // As a server does: what migrates has all the time it needs.
      const owner = await openDatabase({ engine: "postgres", url, poolSize: 1 });
      await migrate(owner, new Date("2026-01-01T00:00:00.000Z"));
      await owner.close();
      database = await openDatabase({ engine: "postgres", url, poolSize: 4, statementTimeout: TIMEOUT });
      db = database.reaching(WHOLE_REACH);
    });
    afterEach(async () => {
      await database.close();
    });

    const superuser = async (text: string): Promise<void> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(text);
      await client.end();
    };
    const terminateAll = () =>
      superuser(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    const add = (id: string) => db.insertInto("municipality").values({ id, name: id, created_at: "2026" });
    const rows = async () => (await db.selectFrom("municipality").select("id").execute()).length;

    it("ends its act with a coded error, before and inside a transaction, and the next act finds a new one", async () => {
      for (let round = 0; round < 20; round += 1) {
        const act = db.transaction().execute(async (trx) => {
          await trx
            .insertInto("municipality")
            .values({ id: `lost-${round}`, name: "x", created_at: "2026" })
            .execute();
          await terminateAll();
          await trx
            .insertInto("municipality")
            .values({ id: `never-${round}`, name: "x", created_at: "2026" })
            .execute();
        });
        await expect(act).rejects.toMatchObject({ code: "FAHENG_DATABASE_LOST", definition: { status: 503 } });
      }
      expect(await rows()).toBe(0);
      await add("after").execute();
      expect(await rows()).toBe(1);
    });

    it("says that a commit without an answer may have been saved, and only where something was written", async () => {
      const write = db.transaction().execute(async (trx) => {
        await trx.insertInto("municipality").values({ id: "w", name: "x", created_at: "2026" }).execute();
        await terminateAll();
      });
      await expect(write).rejects.toMatchObject({ code: "FAHENG_DATABASE_COMMIT_UNKNOWN" });
      const read = db.transaction().execute(async (trx) => {
        await trx.selectFrom("municipality").selectAll().execute();
        await terminateAll();
      });
      await expect(read).rejects.toMatchObject({ code: "FAHENG_DATABASE_LOST" });
    });

    it("leaves the others alone: their acts go on at the same time", async () => {
      const mine = db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        await superuser(`select pg_terminate_backend(${rows[0]?.pid})`);
        await trx.selectFrom("municipality").selectAll().execute();
      });
      const others = Array.from({ length: 30 }, (_, index) => add(`other-${index}`).execute());
      const [lost, ...kept] = await Promise.allSettled([mine, ...others]);
      expect(lost).toMatchObject({ status: "rejected", reason: { code: "FAHENG_DATABASE_LOST" } });
      expect(kept.filter(({ status }) => status === "rejected")).toEqual([]);
      expect(await rows()).toBe(30);
    });

    it("gives a statement up after its time, and the connection with it", async () => {
      const begun = sql`select pg_sleep(60)`.execute(db);
      await expect(begun).rejects.toMatchObject({ code: "FAHENG_DATABASE_TIMEOUT", definition: { status: 503 } });
      expect(database.pool()).toMatchObject({ waiting: 0 });
      expect(await rows()).toBe(0);
    });

    it("does not wait for a lock for ever", async () => {
      await add("locked").execute();
      await db.transaction().execute(async (trx) => {
        await trx.updateTable("municipality").set({ name: "y" }).where("id", "=", "locked").execute();
        const second = db.updateTable("municipality").set({ name: "z" }).where("id", "=", "locked").execute();
        await expect(second).rejects.toMatchObject({ code: "FAHENG_DATABASE_BUSY" });
      });
    });

    it("is busy where every connection is taken, and read-only where the server is", async () => {
      const holders = Array.from({ length: 4 }, () =>
        db.transaction().execute(async (trx) => {
          await trx.selectFrom("municipality").selectAll().execute();
          await new Promise((resolve) => setTimeout(resolve, 5500));
          return await trx.selectFrom("municipality").selectAll().execute();
        }),
      );
      const settled = Promise.allSettled(holders);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await expect(add("late").execute()).rejects.toMatchObject({ code: "FAHENG_DATABASE_BUSY" });
      await settled;
      await superuser(`alter database "dropped_${count}" set default_transaction_read_only = on`);
      await terminateAll();
      await expect(add("ro").execute()).rejects.toMatchObject({ code: "FAHENG_DATABASE_READ_ONLY" });
    });

    it("hangs nobody once the pool is closed", async () => {
      const other = await openDatabase({ engine: "postgres", url, poolSize: 1, statementTimeout: TIMEOUT });
      const through = other.reaching(WHOLE_REACH);
      const first = sql`select pg_sleep(0.3)`.execute(through);
      const waiting = Array.from({ length: 3 }, () => through.selectFrom("municipality").selectAll().execute());
      const closing = other.close();
      const settled = await Promise.allSettled([first, ...waiting]);
      await closing;
      expect(settled.map(({ status }) => status)).toHaveLength(4);
      await expect(through.selectFrom("municipality").selectAll().execute()).rejects.toMatchObject({
        code: "FAHENG_DATABASE_LOST",
      });
    });
  },
);
