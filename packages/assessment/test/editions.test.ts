import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { CityMethod } from "@faheng/domain";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  chooseMethod,
  closeCycle,
  lockEdition,
  overviewPageOfCycle,
  previewEdition,
  publishEdition,
  readEdition,
  readEditions,
  readNotices,
  readOwnEditions,
  reissueEdition,
  unlockEdition,
  verifyEverything,
} from "../src/index.ts";
import { machineTurn } from "../src/job/machine.ts";
import { onBothEngines } from "./support/engines.ts";
import { type FinalGround, layFinals } from "./support/final-ground.ts";
import { hire } from "./support/staff.ts";

const METHOD: CityMethod = {
  title: "2017年度比较方法",
  digits: 2,
  index: null,
  grades: [
    {
      category: null,
      ties: "all",
      list: [
        { name: "优秀", atLeast: 90_000, quota: { numerator: 1, denominator: 2 } },
        { name: "良好", atLeast: 70_000, quota: null },
      ],
    },
  ],
  note: "先看等次，再看共性问题。",
};

onBothEngines("an edition", (engine) => {
  let database: OpenDatabase;
  let ground: FinalGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layFinals(database, ["a", "b", "c"]);
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  const of = () => ({ cycleId: ground.cycleId });
  const code = async (promise: Promise<unknown>): Promise<string> =>
    await promise.then(
      () => "done",
      (cause: unknown) => String((cause as { code?: unknown }).code),
    );
  const choose = async (method = METHOD, expectedVersion = 0, reason: string | null = null, who = ground.office) =>
    await chooseMethod(context(), who, { ...of(), expectedVersion, method, reason });
  const preview = async (title = "2017年度结果", who = ground.office) =>
    await previewEdition(context(), who, { ...of(), title });
  const read = async (n = 1, who: Actor = ground.office) => await readEdition(context(), who, { ...of(), n });
  const seen = async (n = 1) => ({ ...of(), n, seen: (await read(n)).edition.writes });
  const lock = async (missing: readonly string[] = [], who = ground.office, n = 1) =>
    await lockEdition(context(), who, { ...(await seen(n)), missingIds: missing });
  const publish = async (who = ground.second, n = 1, publicFrom: string | null = null) =>
    await publishEdition(context(), who, { ...(await seen(n)), publicFrom });
  const standing = async (n = 1) =>
    Object.fromEntries(
      (await read(n)).data.laid.units.map(({ key, total, official, grades }) => [
        Object.entries(ground.city.agencies).find(([, id]) => id === key)?.[0],
        [total?.low, official.kind === "placed" ? official.place.best : official.why, grades.join("或")],
      ]),
    );

  it("is previewed, locked, published by another, and reissued with what differs; what was published stays", async () => {
    expect(await code(preview())).toBe("FAHENG_METHOD_NONE");
    await choose();
    expect(await code(read())).toBe("FAHENG_EDITION_NOT_FOUND");
    expect(await preview()).toEqual({ n: 1, writes: 1 });
    expect(await code(preview())).toBe("FAHENG_PROCESS_STATE");
    // Who has no result is missing and nothing in its place; whoever locks names each of them.
    expect((await read()).data).toMatchObject({
      units: [],
      missing: [{ name: "a局" }, { name: "b局" }, { name: "c局" }],
    });
    await ground.finalise("a", 3);
    await ground.finalise("b", 4);
    const [c] = (await read()).data.missing.map(({ assessmentId }) => assessmentId);
    for (const missing of [[], [c ?? "", "other"]]) {
      expect(await code(lock(missing))).toBe("FAHENG_PROCESS_RESULTS_OPEN");
    }
    expect(await standing()).toEqual({ a: ["90", 2, "良好"], b: ["100", 1, "优秀"] });
    const stale = await seen();
    expect(await code(lockEdition(context(), ground.office, { ...stale, seen: 9, missingIds: [c ?? ""] }))).toBe(
      "FAHENG_EDITION_CONFLICT",
    );
    await lock([c ?? ""]);
    expect(await code(lockEdition(context(), ground.office, { ...stale, missingIds: [c ?? ""] }))).toBe(
      "FAHENG_PROCESS_STATE",
    );
    const locked = (await read()).edition;
    expect(locked).toMatchObject({ state: "locked", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // While it is locked nothing that it froze changes, and whoever would change it is told by which.
    const changes = [
      async () => await ground.correct("a", 4),
      async () => await ground.finalise("c", 1),
      async () => await choose(METHOD, 1, "改"),
    ];
    for (const change of changes) {
      await expect(change()).rejects.toMatchObject({
        code: "FAHENG_EDITION_LOCKED",
        details: { title: "2017年度结果" },
      });
    }
    expect(await code(publish(ground.office))).toBe("FAHENG_PROCESS_OWN_WORK");
    const unlock = async (reason: string) =>
      await unlockEdition(context(), ground.second, { ...(await seen()), reason });
    expect(await code(unlock(" "))).toBe("FAHENG_PROCESS_REASON");
    await unlock("漏了一家");
    await lock([c ?? ""]);
    await publish(ground.second, 1, "2018-01-15T01:00:00.000Z");
    const published = await read();
    expect(published.edition).toMatchObject({
      state: "published",
      sha256: locked.sha256,
      publicFrom: "2018-01-15T01:00:00.000Z",
    });
    expect([published.differences, published.acts]).toEqual([[], ["edition.reissue"]]);
    expect(await code(unlock("再改"))).toBe("FAHENG_PROCESS_STATE");

    const reissue = async (who = ground.office, reason = "申诉支持") =>
      await reissueEdition(context(), who, { ...(await seen()), reason, title: "2017年度结果（更正）" });
    expect(await code(reissue())).toBe("FAHENG_PROCESS_DIFFERENCES");
    await ground.correct("a", 4);
    expect((await read()).differences).toMatchObject([
      { unit: { name: "a局" }, what: "total", from: "90", to: "100" },
      { unit: { name: "a局" }, what: "result", from: "第3次", to: "第4次" },
      { unit: { name: "a局" }, what: "items", from: "1 未达标", to: "1 达标" },
    ]);
    expect(await code(reissue(ground.second))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(reissue(ground.office, ""))).toBe("FAHENG_PROCESS_REASON");
    expect(await reissue()).toEqual({ n: 2, writes: 1 });
    // What was published is what it was, and says that a newer one is on its way.
    expect((await read(1)).data).toEqual(published.data);
    expect((await read(1)).edition.state).toBe("reissued");
    expect(await standing(1)).toEqual({ a: ["90", 2, "良好"], b: ["100", 1, "优秀"] });
    expect(await standing(2)).toEqual({ a: ["100", 1, "优秀"], b: ["100", 1, "优秀"] });
    expect((await read(2)).differences).toHaveLength(3);
    await lock([c ?? ""], ground.office, 2);
    await publish(ground.second, 2);
    const { editions, methods } = await readEditions(context(), ground.office, of());
    expect([editions.map(({ state }) => state), methods.map(({ version }) => version)]).toEqual([
      ["reissued", "published"],
      [1],
    ]);
    const acts = (await listAudit(database.reaching(WHOLE_REACH), { limit: 300 })).filter(
      ({ action, result }) => action.startsWith("edition.") && result === "done",
    );
    expect(acts.map(({ action }) => action).toReversed()).toEqual([
      "edition.method",
      "edition.preview",
      "edition.lock",
      "edition.unlock",
      "edition.lock",
      "edition.publish",
      "edition.preview",
      "edition.reissue",
      "edition.lock",
      "edition.publish",
    ]);
    const told = acts.find(({ action }) => action === "edition.reissue");
    expect(JSON.parse(told?.after ?? "{}")).toMatchObject({
      differences: ["a局 总分：90 → 100", "a局 结果版本：第3次 → 第4次", "a局 指标达标情况：1 未达标 → 1 达标"],
    });
    expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins })).toMatchObject({
      ok: true,
    });
  });

  it("is the office's alone, and one of two who come at once is second", async () => {
    for (const actor of [
      ground.city.actor("coordinator", "a"),
      ground.city.actor("leader", "b"),
      ground.city.actor("reviewer", "a"),
      ground.city.root,
    ]) {
      expect(await code(choose(METHOD, 0, null, actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(preview("x", actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(readEditions(context(), actor, of()))).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
    const chosen = await Promise.all([code(choose()), code(choose())]);
    expect(chosen.toSorted()).toEqual(["FAHENG_METHOD_CONFLICT", "done"]);
    expect(await code(choose(METHOD, 1))).toBe("FAHENG_METHOD_REASON");
    await choose({ ...METHOD, digits: 1 }, 1, "只印一位小数");
    const begun = await Promise.all([code(preview()), code(preview())]);
    expect(begun.toSorted()).toEqual(["FAHENG_PROCESS_STATE", "done"]);
    await ground.finalise("a", 3);
    const missing = (await read()).data.missing.map(({ assessmentId }) => assessmentId);
    // A result that becomes another, and a lock, in one moment: either is first, and what is locked holds what stands.
    const results = await Promise.all([code(lock(missing)), code(ground.correct("a", 2))]);
    const { edition, data } = await read();
    const total = data.laid.units[0]?.total?.low;
    expect([["done", "FAHENG_EDITION_LOCKED"].join(), "done,done"]).toContain(results.join());
    expect([total, edition.state]).toEqual([results[1] === "done" ? "80" : "90", "locked"]);
    const published = await Promise.all([code(publish()), code(publish())]);
    expect(published.filter((it) => it === "done")).toHaveLength(1);
    // What was changed under it is not published, and not shown as if it were what it was.
    await sql`drop trigger ${sql.ref(engine.engine === "sqlite" ? "edition_content_no_update" : "edition_content_no_change")}
      ${engine.engine === "sqlite" ? sql`` : sql`on edition_content`}`.execute(database.db);
    await sql`update edition_content set content = replace(content, '演', '改') || ' '`.execute(
      database.reaching(WHOLE_REACH),
    );
    expect(await code(read())).toBe("FAHENG_EDITION_CHANGED");
  });

  it("refuses to be published where what it rests on has changed past the acts", async () => {
    await choose();
    await preview();
    await ground.finalise("a", 3);
    const missing = (await read()).data.missing.map(({ assessmentId }) => assessmentId);
    await lock(missing);
    await sql`update agency set category = '乙类' where id = ${ground.city.agencies.a}`.execute(
      database.reaching(WHOLE_REACH),
    );
    expect(await code(publish())).toBe("FAHENG_PROCESS_HASH");
    // What was frozen keeps the name and category of its day.
    expect((await read()).data.units[0]?.category).toBe("甲类");
  });

  it("is told to an agency once it is out: its own row, and nothing of another nor of one that is being made", async () => {
    const { city } = ground;
    const assessments = { a: "", b: "", c: "" };
    for (const key of ["a", "b", "c"] as const) assessments[key] = await ground.assessmentOf(key);
    const coordinator = (key: "a" | "b" | "c") => city.actor("coordinator", key);
    // The embargo ends while the office goes on working.
    let isLater = false;
    const then = () => ({
      ...context(),
      clock: { now: () => (isLater ? new Date("2030-01-01") : context().clock.now()) },
    });
    const told = async (key: "a" | "b" | "c", who: Actor = coordinator(key)) =>
      (await readOwnEditions(then(), who, { assessmentId: assessments[key] })).editions;
    const sayNothing = async () => expect([await told("a"), await told("c")]).toEqual([[], []]);
    const reissue = async (n: number, reason: string) =>
      await reissueEdition(context(), ground.office, { ...(await seen(n)), reason, title: "更正" });

    await choose();
    await sayNothing();
    await preview();
    await ground.finalise("a", 3);
    await ground.finalise("b", 4);
    await sayNothing();
    await lock([assessments.c]);
    await sayNothing();
    await publish(ground.second, 1, "2029-12-31T16:00:00.000Z");
    // Published, and under embargo: for them there is none, and for the office neither, where it looks at what they are told.
    await sayNothing();
    expect(await told("a", ground.office)).toEqual([]);
    isLater = true;
    const [first, ...more] = await told("a");
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      n: 1,
      title: "2017年度结果",
      sha256: (await read()).edition.sha256,
      publicFrom: "2029-12-31T16:00:00.000Z",
      isReplaced: false,
      reason: null,
      // Of two that are compared, a grade with a quota would say how the other stands.
      unit: {
        kind: "there",
        row: { name: "a局", total: { low: "90", high: "90" }, grades: [], isGradeWithheld: true },
      },
      differences: [],
    });
    expect((await told("c")).map(({ unit }) => unit)).toEqual([{ kind: "missing" }]);
    for (const key of ["a", "c"] as const) {
      const said = JSON.stringify(await told(key));
      for (const other of ["a", "b", "c"] as const) {
        if (other === key) continue;
        for (const one of [`${other}局`, city.agencies[other], assessments[other]]) expect(said).not.toContain(one);
      }
      expect(said).not.toMatch(/"(?:places?|best|worst|of|index|tiers|members|statistics)":/u);
    }

    const forbidden = "FAHENG_ACCESS_FORBIDDEN";
    for (const role of ["department", "leader"] as const)
      expect(await told("a", city.actor(role, "a"))).toEqual([first]);
    expect(await told("a", ground.office)).toEqual([first]);
    expect(await code(told("a", city.root))).toBe(forbidden);
    // Somebody who reviews it reads the agency’s answers, and not what it is told of its result.
    const reviewer: Actor = {
      ...city.actor("reviewer", "a"),
      roles: [{ role: "reviewer", agencyId: null, agencyName: null, departmentId: null, departmentName: null }],
      assignments: [{ agencyId: city.agencies.a, cycleId: ground.cycleId, indicators: null }],
    };
    expect(await code(told("a", reviewer))).toBe(forbidden);
    for (const role of ["coordinator", "department", "leader"] as const) {
      expect(await code(told("a", city.actor(role, "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    }

    // While the next one is being made nothing says so, neither to an agency that it will change nor to another.
    await ground.correct("a", 4);
    await reissue(1, "申诉支持");
    expect(await told("a")).toEqual([first]);
    await lock([assessments.c], ground.office, 2);
    expect(await told("a")).toEqual([first]);
    await publish(ground.second, 2);
    expect((await told("a")).map(({ n, isReplaced, reason }) => [n, isReplaced, reason])).toEqual([
      [2, false, "申诉支持"],
      [1, true, null],
    ]);
    expect((await told("a"))[0]?.differences).toEqual([
      { what: "total", from: "90", to: "100" },
      { what: "result", from: "第3次", to: "第4次" },
      { what: "items", from: "1 未达标", to: "1 达标" },
    ]);
    expect((await told("b"))[0]).toMatchObject({ n: 2, reason: "申诉支持", differences: [] });
    // Before the first is out, the second says nothing of what it replaced.
    isLater = false;
    expect(await told("a")).toMatchObject([{ n: 2, reason: null, differences: [] }]);
    isLater = true;
    // A reason with another agency's name in it is for that agency alone.
    await ground.correct("b", 3);
    await reissue(2, "b局申诉支持");
    await lock([assessments.c], ground.office, 3);
    expect((await told("b")).map(({ n }) => n)).toEqual([2, 1]);
    await publish(ground.second, 3);
    expect((await told("a"))[0]).toMatchObject({ n: 3, reason: null, isReasonWithheld: true, differences: [] });
    expect((await told("b"))[0]).toMatchObject({ n: 3, reason: "b局申诉支持", isReasonWithheld: false });

    // The overview of a cycle that is closed names the edition that its results are read of; of one that is open, none.
    const overview = async () => (await overviewPageOfCycle(context(), ground.office, { ...of(), page: 1 })).editions;
    expect(await overview()).toBeNull();
    await closeCycle(context(), ground.office, of());
    const newest = (await read(3)).edition;
    expect(await overview()).toEqual({
      published: {
        n: 3,
        title: "更正",
        publicFrom: null,
        sha256: newest.sha256,
        publishedAt: newest.steps.at(-1)?.at,
      },
      begun: null,
    });
  });

  it("has coordinators and leaders told when it is out, and once its embargo is over", async () => {
    const { city } = ground;
    const recruit = async (login: string, role: "coordinator" | "leader" | "municipal", key?: "a" | "c") =>
      await hire(context(), database, city.root, {
        login,
        role,
        agencyId: key === undefined ? null : city.agencies[key],
        departmentId: null,
      });
    const coordinator = await recruit("coordinator", "coordinator", "a");
    const leader = await recruit("leader", "leader", "a");
    const missing = await recruit("missing", "coordinator", "c");
    const office = await recruit("office", "municipal");
    let now: Date | null = null;
    const then = () => ({ ...context(), clock: { now: () => now ?? context().clock.now() } });
    // What is due is done in one turn, and what a turn queues for later waits.
    const out = async (actor: Actor) => {
      await machineTurn(then());
      const { notices } = await readNotices(then(), actor, { before: null, isUnread: false });
      return notices
        .filter(({ act }) => act === "edition.out")
        .map(({ words, said, place, agency, cycle }) => [words.zh, said, place.assessmentId, agency, cycle]);
    };
    const toA = "市办发布了结果，请看本机关的结果";
    const a = await ground.assessmentOf("a");
    const c = await ground.assessmentOf("c");

    await choose();
    await preview();
    await ground.finalise("a", 3);
    await ground.finalise("b", 4);
    await lock([c]);
    await unlockEdition(context(), ground.second, { ...(await seen(1)), reason: "漏了一家" });
    await lock([c]);
    await publish(ground.second, 1, "2029-12-31T16:00:00.000Z");
    for (const actor of [coordinator, leader, missing]) expect(await out(actor)).toEqual([]);
    // What is locked waits for somebody else of the office, who is told; whoever locked it is not.
    const { notices } = await readNotices(context(), office, { before: null, isUnread: false });
    const locked = { words: { zh: `${ground.office.name}锁定了版次，待另一人发布` }, said: "第1版 2017年度结果" };
    const unlocked = { words: { zh: `${ground.second.name}解除了版次的锁定` }, said: "第1版 2017年度结果：漏了一家" };
    const place = { assessmentId: null, cycleId: (await seen(1)).cycleId };
    expect(notices.filter(({ act }) => act.startsWith("edition."))).toMatchObject(
      [locked, unlocked, locked].map((it) => ({ ...it, agency: null, cycle: "2017年度", place })),
    );
    now = new Date("2029-12-31T15:59:59.000Z");
    expect(await out(coordinator)).toEqual([]);
    now = new Date("2029-12-31T16:00:01.000Z");
    const first = [toA, "第1版 2017年度结果", a, "a局", "2017年度"];
    expect([await out(coordinator), await out(leader)]).toEqual([[first], [first]]);
    expect(await out(missing)).toEqual([[toA, "第1版 2017年度结果", c, "c局", "2017年度"]]);
    expect(await out(office)).toEqual([]);

    now = null;
    await ground.correct("a", 4);
    await reissueEdition(context(), ground.office, { ...(await seen(1)), reason: "申诉支持", title: "更正" });
    await lock([c], ground.office, 2);
    await publish(ground.second, 2);
    const second = [toA, "第2版 更正", a, "a局", "2017年度"];
    expect((await out(coordinator))[0]).toEqual(second);
    expect(await out(coordinator)).toHaveLength(2);
    expect(await out(leader)).toHaveLength(2);

    // One that waits for its day is told no more where a newer one is out by then.
    const reissue = async (n: number, title: string) =>
      await reissueEdition(context(), ground.office, { ...(await seen(n)), reason: "复核", title });
    await ground.correct("b", 3);
    await reissue(2, "再次更正");
    await lock([c], ground.office, 3);
    await publish(ground.second, 3, "2030-06-30T16:00:00.000Z");
    expect(await out(coordinator)).toHaveLength(2);
    await ground.finalise("c", 4);
    await reissue(3, "定本");
    await lock([], ground.office, 4);
    await publish(ground.second, 4);
    expect((await out(coordinator))[0]).toEqual([toA, "第4版 定本", a, "a局", "2017年度"]);
    now = new Date("2030-07-01T00:00:00.000Z");
    // Those of 2017 are forgotten by then.
    expect((await out(coordinator)).map(([, said]) => said)).toEqual(["第1版 2017年度结果"]);
  });

  it("names none where a closed cycle has none, and says which is begun", async () => {
    await closeCycle(context(), ground.office, of());
    const overview = async () => (await overviewPageOfCycle(context(), ground.office, { ...of(), page: 1 })).editions;
    expect(await overview()).toEqual({ published: null, begun: null });
    await choose();
    await preview();
    expect(await overview()).toEqual({ published: null, begun: { n: 1, title: "2017年度结果", state: "preview" } });
  });
});
