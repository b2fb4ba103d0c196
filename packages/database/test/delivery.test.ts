import { afterEach, beforeEach, expect, it } from "vitest";
import {
  beginDelivery,
  type DeliveryName,
  findDelivery,
  forgetDeliveries,
  insertPerson,
  lastToldBy,
  listDailyReaders,
  listNoticeSettings,
  type NoticeSetting,
  type OpenDatabase,
  putNoticeSetting,
  settleDelivery,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
const LATER = "2017-06-02T08:00:00.000Z";

onBothEngines("what leaves the house", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      for (const id of ["p", "q", "r"]) await insertPerson(trx, { id, name: id }, AT);
    });
  });
  afterEach(async () => {
    await database.close();
  });
  const begin = async (name: DeliveryName, upTo: string, at = AT): Promise<boolean> =>
    await database.db.transaction().execute((trx) => beginDelivery(trx, { ...name, upTo, at }));
  const settle = async (name: DeliveryName, state: Parameters<typeof settleDelivery>[2]): Promise<void> => {
    await database.db.transaction().execute((trx) => settleDelivery(trx, name, state));
  };
  const put = async (setting: NoticeSetting): Promise<boolean> =>
    await database.db.transaction().execute((trx) => putNoticeSetting(trx, setting, AT));

  it("begins once, whoever comes first, by person, channel and key", async () => {
    const name = { personId: "p", channel: "mail", key: "n1" } as const;
    const begun = await Promise.all([begin(name, "n1"), begin(name, "n1"), begin(name, "n1")]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await begin({ ...name, channel: "call" }, "n1")).toBe(true);
    expect(await begin({ ...name, personId: "q" }, "n1")).toBe(true);
    expect(await findDelivery(database.db, name)).toEqual({ ...name, state: "sending", upTo: "n1", at: AT });
  });

  it("is noted as it went, and may begin anew only where it was not taken", async () => {
    const name = { personId: "p", channel: "mail", key: "n1" } as const;
    for (const state of ["sent", "refused", "unsure"] as const) {
      await begin({ ...name, key: state }, "n1");
      await settle({ ...name, key: state }, state);
      expect(await findDelivery(database.db, { ...name, key: state })).toMatchObject({ state });
      expect(await begin({ ...name, key: state }, "n1")).toBe(false);
    }
    await begin(name, "n1");
    await settle(name, null);
    expect(await findDelivery(database.db, name)).toBeNull();
    expect(await begin(name, "n1")).toBe(true);
  });

  it("tells the newest notice that was told, and forgets what is old", async () => {
    expect(await lastToldBy(database.db, "p", "mail")).toBeNull();
    await begin({ personId: "p", channel: "mail", key: "day 2" }, "n5");
    await begin({ personId: "p", channel: "mail", key: "day 1" }, "n9", LATER);
    await begin({ personId: "p", channel: "call", key: "n" }, "z");
    await begin({ personId: "q", channel: "mail", key: "n" }, "z");
    expect(await lastToldBy(database.db, "p", "mail")).toBe("n9");
    // What was refused told nobody of anything.
    await begin({ personId: "p", channel: "mail", key: "day 3" }, "n99", LATER);
    await settle({ personId: "p", channel: "mail", key: "day 3" }, "refused");
    expect(await lastToldBy(database.db, "p", "mail")).toBe("n9");
    const gone = await database.db.transaction().execute((trx) => forgetDeliveries(trx, LATER));
    expect(gone).toBe(3);
    expect(await findDelivery(database.db, { personId: "p", channel: "mail", key: "day 1" })).not.toBeNull();
  });

  it("keeps what somebody says, each version once", async () => {
    const first = { personId: "p", address: "p@example.gov.cn", mail: "daily", isCalled: true, version: 1 } as const;
    expect(await put(first)).toBe(true);
    expect(await put({ ...first, mail: "none" })).toBe(false);
    const second = { ...first, address: null, mail: "none", isCalled: false, version: 2 } as const;
    expect(await put(second)).toBe(true);
    expect(await put(second)).toBe(false);
    expect(await listNoticeSettings(database.db, ["p", "q"])).toEqual([second]);
    expect(await listNoticeSettings(database.db, [])).toEqual([]);
  });

  it("takes no letters without an address", async () => {
    await expect(put({ personId: "p", address: null, mail: "each", isCalled: true, version: 1 })).rejects.toThrow(
      /constraint/i,
    );
    expect(await listNoticeSettings(database.db, ["p"])).toEqual([]);
  });

  it("lists who wants one letter a day, some at a time", async () => {
    for (const personId of ["p", "q", "r"])
      await put({
        personId,
        address: "x@example.gov.cn",
        mail: personId === "q" ? "each" : "daily",
        isCalled: true,
        version: 1,
      });
    expect(await listDailyReaders(database.db, "", 1)).toEqual(["p"]);
    expect(await listDailyReaders(database.db, "p", 5)).toEqual(["r"]);
    expect(await listDailyReaders(database.db, "r", 5)).toEqual([]);
  });
});
