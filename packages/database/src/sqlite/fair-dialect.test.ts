import { Kysely, sql, SqliteDialect } from "kysely";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { FairDialect } from "./fair-dialect.ts";
import { nodeSqlite } from "./node-sqlite.ts";

/** More statements than any machine does before the loop is due. */
const MANY = 200_000;

type Rows = { readonly row: { at: number } };
type Counted = { readonly open: Kysely<Rows>; readonly ask: () => Promise<unknown> };

function open(dialect: typeof SqliteDialect): Counted {
  const db = new Kysely<Rows>({ dialect: new dialect({ database: nodeSqlite(new DatabaseSync(":memory:")) }) });
  return { open: db, ask: async () => await sql`select 1`.execute(db) };
}

/** How many of the statements are done when something else that waits gets its turn; all of them where it does not. */
async function doneBeforeOthers(ask: () => Promise<unknown>, most: number): Promise<number> {
  const others = { had: 0 };
  setImmediate(() => (others.had = 1));
  for (let done = 0; done < most; done += 1) {
    if (others.had > 0) return done;
    await ask();
  }
  return most;
}

it("lets whatever else waits have its turn between statements that follow one another", async () => {
  const { open: db, ask } = open(FairDialect);
  expect(await doneBeforeOthers(ask, MANY)).toBeLessThan(MANY);
  await db.destroy();
});

it("is needed: the dialect as it comes goes on to the last statement", async () => {
  const { open: db, ask } = open(SqliteDialect);
  expect(await doneBeforeOthers(ask, 5000)).toBe(5000);
  await db.destroy();
});

it("lets requests that queue for the connection through in the order in which they came, and others in between", async () => {
  const { open: db } = open(FairDialect);
  let isOthersTurn = false;
  setImmediate(() => (isOthersTurn = true));
  const longer = sql`with recursive up (at) as (select 1 union all select at + 1 from up where at < 5000) select max(at) from up`;
  const seen: number[] = [];
  const before: boolean[] = [];
  await Promise.all(
    Array.from({ length: 400 }, async (_, at) => {
      await longer.execute(db);
      seen.push(at);
      before.push(isOthersTurn);
    }),
  );
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(before.at(-1)).toBe(true);
  await db.destroy();
});

it("shows nobody what a transaction has not finished", async () => {
  const { open: db } = open(FairDialect);
  await sql`create table row (at integer)`.execute(db);
  const counts: number[] = [];
  const count = async (): Promise<void> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from row`.execute(db);
    counts.push(rows[0]?.n ?? -1);
  };
  const write = db.transaction().execute(async (trx) => {
    for (let at = 0; at < 20_000; at += 1) await trx.insertInto("row").values({ at }).execute();
  });
  await Promise.all([write, ...Array.from({ length: 50 }, count)]);
  expect(counts.filter((it) => it !== 0 && it !== 20_000)).toEqual([]);
  expect(counts).toHaveLength(50);
  await db.destroy();
});
