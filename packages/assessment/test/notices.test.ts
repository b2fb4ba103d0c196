import { insertNotice, listUndelivered, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  countNotices,
  getLedger,
  type Context,
  listAssessmentSummaries,
  listDepartmentsOf,
  markNoticesRead,
  openCycle,
  openOwnCycle,
  readNotices,
  returnLedger,
  returnResponse,
  saveLedger,
  saveResponse,
  setAssignments,
  signLedger,
  submitLedger,
  submitResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

onBothEngines("notices", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let clerk: Actor;
  let colleague: Actor;
  let leader: Actor;
  let stranger: Actor;
  let office: Actor;
  let departmentId: string;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    context = ticking(city.context);
    const { a: agencyId, b } = city.agencies;
    const [legal] = await listDepartmentsOf(context, city.root, agencyId);
    departmentId = legal?.id ?? "";
    const recruit = async (login: string, role: Actor["roles"][number]["role"], agency: string | null, at?: string) => {
      const place = { agencyId: agency, departmentId: at ?? null };
      return await hire(context, database, city.root, { login, role: role as "coordinator", ...place });
    };
    coordinator = await recruit("coordinator", "coordinator", agencyId);
    clerk = await recruit("clerk", "department", agencyId, departmentId);
    colleague = await recruit("colleague", "department", agencyId, departmentId);
    leader = await recruit("leader", "leader", agencyId);
    stranger = await recruit("stranger", "coordinator", b);
    office = await recruit("office", "municipal", null);
    const assignments = [agencyId, b].map((id) => ({
      agencyId: id,
      frameworkId: "canteen-2017",
      profileId: "canteen-standard",
    }));
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, office, { ...period, assignments });
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  const inbox = async (actor: Actor): Promise<string[]> => {
    const { notices } = await readNotices(context, actor, { before: null, isUnread: true });
    return notices.map(({ words }) => words.zh);
  };
  const everybodyReads = async (): Promise<void> => {
    for (const actor of [coordinator, clerk, colleague, leader, stranger, office]) {
      await markNoticesRead(context, actor, { upTo: "z" });
    }
    await machineTurn(context);
  };
  const assign = async (rows: readonly string[], dueOn: string | null = null, expectedVersion = 0) =>
    await setAssignments(context, coordinator, {
      assessmentId,
      expectedVersion,
      changes: rows.map((indicator) => ({
        indicator,
        part: "",
        rows: [{ departmentId, personId: clerk.personId, role: "lead", dueOn }],
      })),
    });
  const claim = async (actor: Actor, expectedVersion = 0) => {
    await saveResponse(context, actor, {
      assessmentId,
      indicator: "2",
      expectedVersion,
      status: "not-applicable",
      facts: {},
      progress: "",
      notApplicable: { reason: "无合同" },
    });
    await submitResponse(context, actor, { assessmentId, indicator: "2", expectedVersion: expectedVersion + 1 });
  };

  it("tell whoever's queue an act changes, and never whoever did it", async () => {
    expect(await inbox(coordinator)).toEqual(["演示·office开启了考评周期"]);
    expect(await inbox(leader)).toEqual(["演示·office开启了考评周期"]);
    expect(await inbox(stranger)).toEqual(["演示·office开启了考评周期"]);
    expect(await inbox(office)).toEqual([]);
    await everybodyReads();
    await assign(["2"], "2017-09-30");
    await machineTurn(context);
    const [assigned] = (await readNotices(context, clerk, { before: null, isUnread: true })).notices;
    expect(assigned).toMatchObject({
      words: { zh: "演示·coordinator把“2 合同审核”分解给您", en: "演示·coordinator assigned “2 合同审核” to you" },
      cycle: "2017年度考核",
      agency: "a局",
      dueOn: "2017-09-30",
      isRead: false,
      place: { assessmentId, indicator: "2", cycleId: null },
    });
    expect(await inbox(coordinator)).toEqual([]);
    expect(await inbox(colleague)).toEqual([]);
    await everybodyReads();
    await claim(clerk);
    await machineTurn(context);
    expect(await inbox(coordinator)).toEqual(["演示·clerk报送了“2 合同审核”，待审定"]);
    expect(await inbox(clerk)).toEqual([]);
    await everybodyReads();
    await returnResponse(context, coordinator, { assessmentId, indicator: "2", expectedVersion: 2, reason: "有" });
    await machineTurn(context);
    expect(await inbox(clerk)).toEqual(["演示·coordinator退回了“2 合同审核”，请修改后再报"]);
    const [back] = (await readNotices(context, clerk, { before: null, isUnread: true })).notices;
    expect(back?.said).toBe("有");
    for (const other of [coordinator, colleague, leader, stranger, office]) expect(await inbox(other)).toEqual([]);
  });

  it("tell of what waits for nobody nothing: saving a draft is no notice", async () => {
    await assign(["1"]);
    await everybodyReads();
    const draft = { status: "in-progress", facts: {}, progress: "试", notApplicable: null } as const;
    await saveResponse(context, clerk, { assessmentId, indicator: "1", expectedVersion: 0, ...draft });
    await machineTurn(context);
    for (const actor of [coordinator, colleague, leader, stranger, office]) expect(await inbox(actor)).toEqual([]);
  });

  it("say how many where several are assigned at once, and tell again only of what is new or has another day", async () => {
    await assign(["1", "2", "3"], "2017-09-30");
    await machineTurn(context);
    expect(await inbox(clerk)).toEqual(["演示·coordinator把 3 项分解给您"]);
    await everybodyReads();
    await assign(["1", "3"], "2017-09-30", 1);
    await assign(["1", "2"], "2017-08-31", 1);
    await machineTurn(context);
    expect(await inbox(clerk)).toEqual(["演示·coordinator把 2 项分解给您"]);
  });

  it("are made once of an event that is delivered twice, by two machines at once too", async () => {
    await everybodyReads();
    await assign(["2"]);
    await claim(clerk);
    const events = await listUndelivered(database.db, 100);
    await Promise.all([machineTurn(context), machineTurn(context)]);
    const told = async () =>
      (await database.db.selectFrom("notice").select(["person_id", "event_id"]).execute()).map((it) =>
        JSON.stringify(it),
      );
    const once = await told();
    expect(new Set(once).size).toBe(once.length);
    await database.db
      .updateTable("event")
      .set({ delivered_at: null })
      .where(
        "id",
        "in",
        events.map((it) => it.id),
      )
      .execute();
    await database.db.deleteFrom("job").where("kind", "=", "notice.tell").execute();
    await machineTurn(context);
    expect((await told()).toSorted()).toEqual(once.toSorted());
  });

  it("of a cycle that an agency has opened for itself are its own people's, and nobody's who comes to stand above agencies", async () => {
    await everybodyReads();
    const assignments = [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }];
    const own = { agencyId: city.agencies.a, title: "本局自评", from: "2017-01-01", to: "2017-12-31" };
    await openOwnCycle(context, coordinator, { ...own, assignments });
    await machineTurn(context);
    expect(await inbox(leader)).toEqual(["演示·coordinator开启了考评周期"]);
    for (const other of [office, stranger, coordinator]) expect(await inbox(other)).toEqual([]);
    const risen: Actor = { ...leader, roles: office.roles };
    expect(await inbox(risen)).toEqual([]);
    const moved: Actor = { ...leader, accountId: null, roles: stranger.roles };
    expect(await inbox(moved)).toEqual([]);
    expect(await countNotices(context, moved)).toEqual({ unread: 0, newest: null });
    expect(await markNoticesRead(context, moved, { upTo: "z" })).toEqual({ count: 0 });
    expect(await inbox(leader)).toHaveLength(1);
  });

  it("are read one by one, all that were seen, and by nobody else", async () => {
    const [first] = (await readNotices(context, coordinator, { before: null, isUnread: false })).notices;
    const id = first?.id ?? "";
    expect(await markNoticesRead(context, leader, { ids: [id] })).toEqual({ count: 0 });
    expect(await countNotices(context, coordinator)).toEqual({ unread: 1, newest: id });
    expect(await markNoticesRead(context, coordinator, { ids: [id] })).toEqual({ count: 1 });
    expect(await markNoticesRead(context, coordinator, { ids: [id] })).toEqual({ count: 0 });
    expect(await countNotices(context, coordinator)).toEqual({ unread: 0, newest: null });
    const { notices } = await readNotices(context, coordinator, { before: null, isUnread: false });
    expect(notices.map(({ isRead }) => isRead)).toEqual([true]);
  });

  it("of 10,000 are paged newest first without a gap, and counted no further than people read", async () => {
    await everybodyReads();
    const told = { actor: "甲", agency: null, cycle: null, item: null, items: 0, dueOn: null, words: null };
    await database.db.transaction().execute(async (trx) => {
      for (let index = 0; index < 10_000; index += 1) {
        const id = `m-${String(index).padStart(5, "0")}`;
        const notice = { id, eventId: id, act: "cycle.close", object: "cycle:x", told, isOwn: false, at: id };
        await insertNotice(trx, { agencyId: city.agencies.a, personId: leader.personId, ...notice });
      }
    });
    expect(await countNotices(context, leader)).toEqual({ unread: 100, newest: "m-09999" });
    const seen: string[] = [];
    let before: string | null = null;
    let pages = 0;
    do {
      const page = await readNotices(context, leader, { before, isUnread: true });
      seen.push(...page.notices.map(({ id }) => id));
      before = page.next;
      pages += 1;
    } while (before !== null && pages < 300);
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, index) => `m-${String(9999 - index).padStart(5, "0")}`));
    expect(await markNoticesRead(context, leader, { upTo: "m-09990" })).toEqual({ count: 9991 });
    expect((await countNotices(context, leader)).unread).toBe(9);
  });

  it("a month of the ledger is told from its submission to its signature, to those whose queue it changes", async () => {
    const month = "2017-02";
    const place = { assessmentId, departmentId, month };
    const rows = [{ departmentId, personId: null, role: "lead" as const, dueOn: null }];
    const changes = ["1", "2"].map((indicator) => ({ indicator, part: "", rows }));
    await setAssignments(context, coordinator, { assessmentId, expectedVersion: 0, changes });
    const { lines } = await getLedger(context, clerk, place);
    const responsible = { personId: null, name: "" };
    const said = lines.map(({ indicator, version }) => {
      return { indicator, expectedVersion: version, status: "done" as const, text: "办结", responsible };
    });
    const saved = await saveLedger(context, clerk, { ...place, lines: said });
    const submitted = await submitLedger(context, clerk, { ...place, seen: saved });
    const returned = await returnLedger(context, coordinator, { ...place, seen: submitted, reason: "请补充" });
    const again = await submitLedger(context, clerk, { ...place, seen: returned });
    await signLedger(context, coordinator, { ...place, seen: again });
    await machineTurn(context);
    await machineTurn(context);
    const toldOf = async (actor: Actor): Promise<string[]> => {
      const { notices } = await readNotices(context, actor, { before: null, isUnread: false });
      const ledgers = notices.filter(({ act }) => act.startsWith("ledger."));
      for (const { place: at } of ledgers) {
        expect(at).toEqual({
          assessmentId,
          indicator: null,
          cycleId: null,
          draftId: null,
          ledger: { departmentId, month },
        });
      }
      expect(ledgers.map(({ act, said }) => [act, said]).filter(([, words]) => words !== null)).toEqual(
        ledgers.some(({ act }) => act === "ledger.return") ? [["ledger.return", "请补充"]] : [],
      );
      return ledgers.map(({ words }) => words.zh.slice(words.zh.indexOf("了") - 2)).toReversed();
    };
    const sent = "报送了2017年2月台账，待签收";
    expect(await toldOf(coordinator)).toEqual([sent, sent]);
    const back = ["退回了2017年2月台账，请修改后再报", "签收了2017年2月台账"];
    expect([await toldOf(clerk), await toldOf(colleague)]).toEqual([back, back]);
    expect([await toldOf(stranger), await toldOf(office), await toldOf(leader)]).toEqual([[], [], []]);
  });
});
