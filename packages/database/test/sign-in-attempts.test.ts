import { afterEach, beforeEach, expect, it } from "vitest";
import {
  deleteAttemptsBefore,
  forgetAttempts,
  holdAttempts,
  listLocks,
  type OpenDatabase,
  saveAttempts,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
const LATER = "2017-06-01T08:15:00.000Z";
const ORIGINS = ["anywhere", "10.0.0.0/24"];

onBothEngines("failures of signing in", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
  });
  afterEach(async () => {
    await database.close();
  });

  const fail = (login: string, lockedUntil: string | null = null, at = AT): Promise<void> =>
    database.db.transaction().execute(async (trx) => {
      const counts = await holdAttempts(trx, login, { origins: ORIGINS, at });
      const next = counts.map(({ failures }, index) => ({
        origin: ORIGINS[index] ?? "",
        failures: failures + 1,
        lockedUntil,
        lastAt: at,
      }));
      await saveAttempts(trx, login, next);
    });
  const read = (login: string) =>
    database.db.transaction().execute((trx) => holdAttempts(trx, login, { origins: ORIGINS, at: LATER }));

  it("are counted one by one, however many come at once, and each login for itself", async () => {
    await Promise.all([...Array.from({ length: 12 }, () => fail("a")), ...Array.from({ length: 3 }, () => fail("b"))]);
    expect((await read("a")).map((it) => it.failures)).toEqual([12, 12]);
    expect((await read("b")).map((it) => it.failures)).toEqual([3, 3]);
    expect(await read("c")).toEqual(ORIGINS.map(() => ({ failures: 0, lockedUntil: null, lastAt: LATER })));
  });

  it("say which logins are locked, and until when", async () => {
    await fail("a", LATER);
    await fail("b");
    expect(await listLocks(database.db, AT)).toEqual(new Map([["a", LATER]]));
    expect(await listLocks(database.db, LATER)).toEqual(new Map());
  });

  it("are forgotten for one login, or for all that are old", async () => {
    await fail("a", LATER);
    await fail("b");
    await fail("c", null, LATER);
    await database.db.transaction().execute((trx) => forgetAttempts(trx, "a", "anywhere"));
    const logins = async () =>
      (await database.db.selectFrom("sign_in_attempt").select("login").distinct().orderBy("login").execute()).map(
        (it) => it.login,
      );
    expect(await logins()).toEqual(["b", "c"]);
    await database.db.transaction().execute((trx) => deleteAttemptsBefore(trx, LATER));
    expect(await logins()).toEqual(["c"]);
  });
});
