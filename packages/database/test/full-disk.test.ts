import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate, type OpenDatabase, openDatabase } from "../src/index.ts";

let folder: string;
let database: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-full-"));
  database = await openDatabase({ engine: "sqlite", folder, access: "server" });
  await migrate(database, new Date("2026-01-01T00:00:00.000Z"));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = async (): Promise<string[]> =>
  (await database.db.selectFrom("municipality").select("id").execute()).map(({ id }) => id);

it("a database that cannot grow says so, keeps nothing of the act, and takes the next one once there is room", async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
  await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(database.db);
  const act = database.db.transaction().execute(async (trx) => {
    await trx.insertInto("municipality").values({ id: "first", name: "x", created_at: "2026" }).execute();
    await trx
      .insertInto("municipality")
      .values({ id: "huge", name: "x".repeat(100_000), created_at: "2026" })
      .execute();
  });
  const fault = await act.catch((cause: unknown) => cause);
  expect(fault).toMatchObject({ code: "FAHENG_DATABASE_FULL", definition: { status: 503 } });
  // What SQLite itself said stays the cause; the rollback that follows does not cover it.
  expect((fault as Error).cause).toMatchObject({ message: "database or disk is full" });
  expect(await names()).toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(database.db);
  await database.db.insertInto("municipality").values({ id: "later", name: "x", created_at: "2026" }).execute();
  expect(await names()).toEqual(["later"]);
});

it("a database that turned read-only says so", async () => {
  await sql`pragma query_only = on`.execute(database.db);
  const act = database.db.insertInto("municipality").values({ id: "a", name: "x", created_at: "2026" }).execute();
  await expect(act).rejects.toMatchObject({ code: "FAHENG_DATABASE_READ_ONLY" });
});
