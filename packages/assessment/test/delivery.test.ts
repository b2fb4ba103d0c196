import {
  findDelivery,
  insertNotice,
  listAudit,
  listDailyReaders,
  listMembershipsOfPerson,
  type OpenDatabase,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deliveryErrors } from "../src/delivery/delivery-errors.ts";
import type { Call, Letter, Post } from "../src/delivery/post.ts";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  type Context,
  countNotices,
  endRole,
  markNoticesRead,
  openCycle,
  saveCalendarYear,
  readNoticeSetting,
  setNoticeSetting,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

/** From one working day to another. */
const WEEK = 7 * 86_400_000;

onBothEngines("what leaves the house", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let leader: Actor;
  let office: Actor;
  let letters: Letter[];
  let calls: Call[];
  /** What the other side does next, instead of taking it. */
  let trouble: (() => void)[];
  let now: Date;
  const fail = (code: keyof typeof deliveryErrors) => (): never => {
    throw new FahengError(deliveryErrors[code], { place: "mail", details: { reason: "试" } });
  };
  beforeEach(async () => {
    [database, city] = await founded();
    letters = [];
    calls = [];
    trouble = [];
    const post: Post = {
      address: "https://faheng.example.gov.cn",
      isAllowed: (address) => address.endsWith("@example.gov.cn"),
      async mail(letter) {
        trouble.shift()?.();
        letters.push(letter);
      },
      call: null,
    };
    const first = ticking(city.context);
    now = first.clock.now();
    context = { ...first, post, clock: { now: () => (now = new Date(now.getTime() + 1)) } };
    const recruit = async (login: string, role: Actor["roles"][number]["role"], agencyId: string | null) =>
      await hire(context, database, city.root, { login, role: role as "coordinator", agencyId, departmentId: null });
    coordinator = await recruit("coordinator", "coordinator", city.agencies.a);
    leader = await recruit("leader", "leader", city.agencies.a);
    office = await recruit("office", "municipal", null);
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  const want = async (actor: Actor, mail: "none" | "daily" | "each", expectedVersion = 0): Promise<void> => {
    await setNoticeSetting(context, actor, { address: "a@example.gov.cn", mail, isCalled: true, expectedVersion });
  };
  const open = async (title: string): Promise<void> => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    await openCycle(context, office, { title, from: "2017-01-01", to: "2017-12-31", assignments });
  };
  const later = (milliseconds: number): void => {
    now = new Date(now.getTime() + milliseconds);
  };
  const stateOf = async (key: string, channel: "mail" | "call" = "mail"): Promise<string | null> =>
    (await findDelivery(database.db, { personId: coordinator.personId, channel, key }))?.state ?? null;
  const newestOf = async (actor: Actor): Promise<string> => (await countNotices(context, actor)).newest ?? "";

  it("is nothing for who never said anything", async () => {
    await open("甲");
    await machineTurn(context);
    expect(letters).toEqual([]);
    expect(await readNoticeSetting(context, coordinator)).toEqual({
      address: null,
      mail: "none",
      isCalled: true,
      version: 0,
      ways: { mail: true, call: false },
    });
  });

  it("is one letter for each notice to who wants it so, and to nobody else", async () => {
    await want(coordinator, "each");
    await open("甲");
    await machineTurn(context);
    await machineTurn(context);
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter).toMatchObject({ to: "a@example.gov.cn", subject: "法衡：演示·office开启了考评周期" });
    expect(letter?.text).toContain("演示·office opened the cycle");
    expect(letter?.text).toContain("a局，甲，");
    expect(letter?.text).toContain("https://faheng.example.gov.cn/notices");
    expect(await stateOf(await newestOf(coordinator))).toBe("sent");
    await open("乙");
    await machineTurn(context);
    expect(letters.map(({ id }) => id)).toHaveLength(2);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(2);
  });

  it("is tried again where the other side was away, and is one letter then", async () => {
    await want(coordinator, "each");
    trouble = [fail("FAHENG_POST_AWAY"), fail("FAHENG_POST_AWAY")];
    await open("甲");
    await machineTurn(context);
    expect(letters).toEqual([]);
    expect(await stateOf(await newestOf(coordinator))).toBeNull();
    later(11_000);
    await machineTurn(context);
    later(21_000);
    await machineTurn(context);
    later(3_600_000);
    await machineTurn(context);
    expect(letters).toHaveLength(1);
  });

  it.each([
    ["FAHENG_POST_REFUSED", "refused"],
    ["FAHENG_POST_UNSURE", "unsure"],
  ] as const)("is not tried again after %s", async (code, state) => {
    await want(coordinator, "each");
    trouble = [fail(code)];
    await open("甲");
    await machineTurn(context);
    later(3_600_000);
    await machineTurn(context);
    expect(letters).toEqual([]);
    expect(await stateOf(await newestOf(coordinator))).toBe(state);
  });

  it("is not written once more by who comes after one that died over it", async () => {
    await want(coordinator, "each");
    // The process ends while the other side takes the letter: nothing after it is written down.
    let isDead = false;
    const { post } = context;
    const dying: Context = {
      ...context,
      post: {
        address: null,
        isAllowed: () => true,
        call: null,
        async mail(letter) {
          letters.push(letter);
          isDead = true;
          await new Promise(() => {});
        },
      },
    };
    await open("甲");
    void machineTurn(dying);
    await expect.poll(() => isDead).toBe(true);
    later(61_000);
    await machineTurn({ ...context, ...(post && { post }) });
    expect(letters).toHaveLength(1);
    expect(await stateOf(await newestOf(coordinator))).toBe("unsure");
  });

  it("says nothing of what its reader has read by then, or does not reach any more", async () => {
    await want(coordinator, "each");
    trouble = [fail("FAHENG_POST_AWAY")];
    await open("甲");
    await machineTurn(context);
    await markNoticesRead(context, coordinator, { upTo: "z" });
    later(11_000);
    await machineTurn(context);
    expect(letters).toEqual([]);
    trouble = [fail("FAHENG_POST_AWAY")];
    await open("乙");
    await machineTurn(context);
    const [role] = await listMembershipsOfPerson(database.db, coordinator.personId);
    await endRole(context, city.root, { membershipId: role?.id ?? "" });
    later(22_000);
    await machineTurn(context);
    expect(letters).toEqual([]);
  });

  it("is one letter a day to who wants it so, of what is unread and no letter has told", async () => {
    await want(coordinator, "daily");
    await want(leader, "each");
    await open("甲");
    await open("乙");
    await machineTurn(context);
    expect(letters).toHaveLength(2);
    letters.length = 0;
    later(WEEK);
    await machineTurn(context);
    later(WEEK);
    await machineTurn(context);
    await machineTurn(context);
    expect(letters.map(({ subject }) => subject)).toEqual(["法衡：2 条未读通知"]);
    expect(letters[0]?.text.match(/开启了考评周期/gu)).toHaveLength(2);
    later(WEEK);
    await machineTurn(context);
    expect(letters).toHaveLength(1);
    await open("丙");
    await machineTurn(context);
    // The leader's, who wants each at once.
    expect(letters).toHaveLength(2);
    later(WEEK);
    await machineTurn(context);
    later(WEEK);
    await machineTurn(context);
    expect(letters).toHaveLength(3);
    expect(letters[2]?.subject).toBe("法衡：演示·office开启了考评周期");
  });

  it("is no letter on a day off, and the next working day's tells of it; a worked Saturday has its letter", async () => {
    await want(coordinator, "daily");
    // 2017-06-01 is a Thursday.
    await open("甲");
    await machineTurn(context);
    const days: string[] = [];
    const admin = city.actor("system-admin", "a");
    for (const day of ["2017-06-02", "2017-06-03", "2017-06-04", "2017-06-05", "2017-06-06"]) {
      now = new Date(`${day}T02:00:00Z`);
      if (day === "2017-06-03") {
        const off = { day: "2017-06-05", kind: "holiday", name: "端午" } as const;
        await saveCalendarYear(context, admin, { year: 2017, expectedVersion: 0, days: [off] });
      }
      await open(day);
      await machineTurn(context);
      days.push(...letters.splice(0).map(({ subject }) => `${day} ${subject}`));
    }
    expect(days).toEqual(["2017-06-02 法衡：2 条未读通知", "2017-06-06 法衡：4 条未读通知"]);
    const worked = { day: "2017-06-10", kind: "workday", name: "端午" } as const;
    await saveCalendarYear(context, admin, { year: 2017, expectedVersion: 1, days: [worked] });
    now = new Date("2017-06-09T02:00:00Z");
    await machineTurn(context);
    await open("乙");
    now = new Date("2017-06-10T02:00:00Z");
    await machineTurn(context);
    expect(letters).toHaveLength(1);
  });

  it("tells of fifty at most, and that there are more", async () => {
    await want(coordinator, "daily");
    const told = {
      actor: null,
      agency: "局\r\nBcc: x@example.com",
      cycle: null,
      item: null,
      items: 0,
      dueOn: null,
      words: null,
    };
    const common = {
      agencyId: city.agencies.a,
      personId: coordinator.personId,
      act: "cycle.close",
      object: "cycle:x",
      isOwn: false,
    };
    await database.db.transaction().execute(async (trx) => {
      for (let n = 0; n < 51; n += 1) {
        const id = context.ids.next();
        await insertNotice(trx, { ...common, id, eventId: id, told, at: now.toISOString() });
      }
    });
    expect(await listDailyReaders(database.db, "", 10)).toEqual([coordinator.personId]);
    later(WEEK);
    await machineTurn(context);
    later(WEEK);
    await machineTurn(context);
    expect(letters.map(({ subject }) => subject)).toEqual(["法衡：50+ 条未读通知"]);
    expect(letters[0]?.text).toContain("还有更早的未读通知");
    // What breaks a line in a name breaks none in a letter.
    expect(letters[0]?.text).not.toMatch(/^Bcc/mu);
  });

  it("goes to whatever the city has connected, each notice once and with the same number", async () => {
    const seen: Call[] = [];
    const connected: Context = {
      ...context,
      post: {
        address: null,
        isAllowed: () => true,
        mail: null,
        async call(call) {
          seen.push(call);
          trouble.shift()?.();
          calls.push(call);
        },
      },
    };
    trouble = [fail("FAHENG_POST_AWAY")];
    await setNoticeSetting(connected, leader, { address: null, mail: "none", isCalled: false, expectedVersion: 0 });
    await open("甲");
    await machineTurn(connected);
    later(11_000);
    await machineTurn(connected);
    later(3_600_000);
    await machineTurn(connected);
    expect(calls).toEqual([
      {
        id: await newestOf(coordinator),
        at: expect.any(String),
        to: { login: "coordinator" },
        act: "cycle.open",
        words: { zh: "演示·office开启了考评周期", en: "演示·office opened the cycle" },
        agency: "a局",
        cycle: "甲",
        dueOn: null,
        link: null,
      },
    ]);
    expect(seen.map(({ id }) => id)).toEqual([calls[0]?.id, calls[0]?.id]);
    expect(await stateOf(calls[0]?.id ?? "", "call")).toBe("sent");
  });

  it("is said by everybody for themselves: with an address of the office, and by the version they saw", async () => {
    const set = async (change: object): Promise<unknown> =>
      await setNoticeSetting(context, coordinator, {
        address: null,
        mail: "none",
        isCalled: true,
        expectedVersion: 0,
        ...change,
      });
    await expect(set({ mail: "daily" })).rejects.toMatchObject({ code: "FAHENG_NOTICE_ADDRESS" });
    await expect(set({ mail: "daily", address: "a@example.com" })).rejects.toMatchObject({
      code: "FAHENG_NOTICE_ADDRESS_OUTSIDE",
      details: { domain: "example.com" },
    });
    // An address that may not be written to keeps nobody from turning letters off.
    const outside = { address: "a@example.com", expectedVersion: 0 };
    expect(await setNoticeSetting(context, leader, { ...outside, mail: "none", isCalled: true })).toEqual({
      version: 1,
    });
    expect(await set({ mail: "daily", address: "a@example.gov.cn" })).toEqual({ version: 1 });
    await expect(set({ mail: "none" })).rejects.toMatchObject({ code: "FAHENG_NOTICE_SETTING_CONFLICT" });
    const { mail, version, address } = await readNoticeSetting(context, coordinator);
    expect({ mail, version, address }).toEqual({ mail: "daily", version: 1, address: "a@example.gov.cn" });
    expect(await readNoticeSetting(context, leader)).toMatchObject({ mail: "none", version: 1 });
    const lines = await listAudit(database.db, { action: "notice.set", limit: 10 });
    expect(lines.map(({ after }) => after)).toEqual([
      '{"isCalled":true,"mail":"daily"}',
      '{"isCalled":true,"mail":"none"}',
    ]);
  });
});
