import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { PlannedStage } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  approveResponse,
  closeCycle,
  listVisibleCycles,
  moveStage,
  openCycle,
  openOwnCycle,
  passStage,
  planStages,
  reopenCycle,
  saveResponse,
  stagesOfCycle,
  submitResponse,
  undoStage,
  verifyEverything,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

const stage = (key: string, to: string, change: Partial<PlannedStage> = {}): PlannedStage => ({
  key,
  name: `${key}阶段`,
  from: null,
  to,
  gate: "none",
  closes: [],
  tasks: [`${key}的事`],
  ...change,
});
/** The clock of the tests stands at 2017-06-01. */
const PLAN = [
  stage("self-check", "2017-05-31", { gate: "answers-approved" }),
  stage("mend", "2017-09-30", { from: "2017-06-01" }),
  stage("review", "2017-12-31"),
];

onBothEngines("the stages of a cycle", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "示范创建", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
  });
  afterEach(async () => {
    await database.close();
  });
  const plan = (stages = PLAN) => planStages(city.context, city.municipal, { cycleId, stages });
  const seen = (actor = city.municipal) => stagesOfCycle(city.context, actor, cycleId);
  const at = async (key: string) => ({ cycleId, key, expectedVersion: (await seen()).version });
  const pass = async (key: string, isExcepted = false) => {
    const exceptions = isExcepted
      ? (await seen()).unfinished.map(({ assessmentId, indicators }) => ({ assessmentId, indicators }))
      : [];
    const reason = isExcepted ? "其余另行催办" : null;
    return await passStage(city.context, city.municipal, { ...(await at(key)), exceptions, reason });
  };
  const undo = async (key: string, reason = "重新核对") =>
    await undoStage(city.context, city.municipal, { ...(await at(key)), reason });
  const move = async (key: string, to: string) =>
    await moveStage(city.context, city.municipal, { ...(await at(key)), to, reason: "会议改期" });

  it("are planned once by the office; where it stands and what is late follows from them", async () => {
    expect(await seen()).toMatchObject({ version: 0, stages: [], last: null, isOffice: true });
    expect(await plan()).toEqual({ version: 1 });
    const clerk = await seen(city.actor("department", "a"));
    expect(clerk).toMatchObject({ version: 1, isOffice: false, unfinished: [], last: { act: "plan", reason: null } });
    expect(clerk.stages.map((it) => [it.key, it.state, it.isCurrent, it.isLate])).toEqual([
      ["self-check", "open", true, true],
      ["mend", "open", false, false],
      ["review", "open", false, false],
    ]);
    expect(clerk.stages[0]?.tasks).toEqual(["self-check的事"]);
    await expect(plan()).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE", place: `stage:${cycleId}` });
  });

  it("are in order and have keys of their own", async () => {
    await expect(plan(PLAN.toReversed())).rejects.toMatchObject({
      code: "FAHENG_PROCESS_DATES",
      details: { what: "mend阶段、self-check阶段" },
    });
    await expect(plan([stage("a", "2017-01-31"), stage("a", "2017-02-28")])).rejects.toMatchObject({
      code: "FAHENG_STAGE_TWICE",
      details: { stage: "a" },
    });
    expect((await seen()).version).toBe(0);
  });

  it("lie within a year of their cycle, planned or moved", async () => {
    const far = (day: string) => ({
      code: "FAHENG_PROCESS_FAR_DAY",
      place: expect.stringContaining(`stage:${cycleId}`),
      details: { day, from: "2016-01-01", to: "2018-12-31" },
    });
    expect((await seen()).days).toEqual({ from: "2016-01-01", to: "2018-12-31" });
    await expect(plan([stage("a", "2098-12-31")])).rejects.toMatchObject(far("2098-12-31"));
    await expect(plan([stage("a", "2017-01-31", { from: "2015-12-31" })])).rejects.toMatchObject(far("2015-12-31"));
    expect((await seen()).version).toBe(0);
    await plan([stage("a", "2016-11-30", { from: "2016-01-01" }), stage("b", "2018-12-31")]);
    await expect(move("b", "2019-01-01")).rejects.toMatchObject(far("2019-01-01"));
    await move("b", "2018-06-30");
    await move("b", "2018-12-31");
  });

  it("are passed in order, with what is unfinished named and explained", async () => {
    await plan();
    const { unfinished } = await seen();
    expect(unfinished.map((it) => it.agencyName)).toEqual(["a局", "b局"]);
    const count = unfinished.reduce((sum, it) => sum + it.indicators.length, 0);
    expect(count).toBeGreaterThan(2);
    await expect(pass("self-check")).rejects.toMatchObject({ code: "FAHENG_PROCESS_GATE", details: { count } });
    const exceptions = unfinished.map(({ assessmentId, indicators }) => ({ assessmentId, indicators }));
    const unexplained = { ...(await at("self-check")), exceptions, reason: null };
    await expect(passStage(city.context, city.municipal, unexplained)).rejects.toMatchObject({
      code: "FAHENG_STAGE_UNEXPLAINED",
      details: { count: 2 },
    });
    await expect(pass("mend")).rejects.toMatchObject({
      code: "FAHENG_STAGE_EARLIER_OPEN",
      details: { stage: "self-check阶段" },
    });
    await pass("self-check", true);
    const after = await seen();
    expect(after.stages.find((it) => it.isCurrent)?.key).toBe("mend");
    expect(after.last).toMatchObject({ act: "pass", reason: "其余另行催办" });
    expect(after.stages[0]?.exceptions).toHaveLength(2);
    // An agency sees its own part of it alone.
    expect((await seen(city.actor("coordinator", "b"))).stages[0]?.exceptions).toHaveLength(1);
    await expect(pass("self-check")).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
  });

  it("pass by their gate once every answer is approved", async () => {
    await plan();
    const coordinators = { a: city.actor("coordinator", "a"), b: city.actor("coordinator", "b") };
    const leaders = { a: city.actor("leader", "a"), b: city.actor("leader", "b") };
    for (const { assessmentId, agencyName, indicators } of (await seen()).unfinished) {
      const of = agencyName === "a局" ? "a" : "b";
      for (const indicator of indicators) {
        const place = { assessmentId, indicator };
        const said = { status: "done" as const, facts: {}, progress: "", notApplicable: null };
        await saveResponse(city.context, coordinators[of], { ...place, ...said, expectedVersion: 0 });
        await submitResponse(city.context, coordinators[of], { ...place, expectedVersion: 1 });
        await approveResponse(city.context, leaders[of], { ...place, expectedVersion: 2 });
      }
    }
    expect((await seen()).unfinished).toEqual([]);
    await pass("self-check");
    expect((await seen()).stages[0]).toMatchObject({ state: "passed", exceptions: [] });
  });

  it("are undone from the last on, and moved while they are open", async () => {
    await plan();
    await pass("self-check", true);
    await pass("mend");
    await expect(undo("self-check")).rejects.toMatchObject({ code: "FAHENG_PROCESS_NEXT_STAGE" });
    await expect(undo("mend", " ")).rejects.toMatchObject({ code: "FAHENG_PROCESS_REASON" });
    await expect(move("mend", "2017-10-31")).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    await undo("mend");
    await expect(undo("mend")).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    await expect(move("mend", "2017-05-31")).rejects.toMatchObject({
      code: "FAHENG_PROCESS_PAST_DAY",
      details: { day: "2017-05-31" },
    });
    await expect(move("mend", "2018-01-31")).rejects.toMatchObject({ code: "FAHENG_PROCESS_DATES" });
    await move("mend", "2017-06-01");
    expect((await seen()).stages.map((it) => it.to)).toEqual(["2017-05-31", "2017-06-01", "2017-12-31"]);
    await expect(move("nothing", "2017-06-30")).rejects.toMatchObject({
      code: "FAHENG_STAGE_NOT_FOUND",
      place: `stage:${cycleId}/nothing`,
    });
    const stale = { cycleId, key: "review", expectedVersion: 1, to: "2018-01-31", reason: "顺延" };
    await expect(moveStage(city.context, city.municipal, stale)).rejects.toMatchObject({
      code: "FAHENG_STAGE_CONFLICT",
      details: { at: "2017-06-01 16:00" },
    });
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("are the office's to change, in a bureau's own cycle its coordinator's", async () => {
    const coordinator = city.actor("coordinator", "a");
    await expect(planStages(city.context, coordinator, { cycleId, stages: PLAN })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    const agencyId = city.agencies.a;
    const assignments = [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }];
    const period = { title: "创建", from: "2017-01-01", to: "2018-12-31" };
    const own = await openOwnCycle(city.context, coordinator, { ...period, agencyId, assignments });
    await planStages(city.context, coordinator, { cycleId: own.id, stages: PLAN });
    expect(await stagesOfCycle(city.context, coordinator, own.id)).toMatchObject({ version: 1, isOffice: true });
    for (const outsider of [city.municipal, city.actor("coordinator", "b")]) {
      await expect(stagesOfCycle(city.context, outsider, own.id)).rejects.toMatchObject({
        code: expect.stringMatching(/^FAHENG_(ACCESS_FORBIDDEN|CYCLE_NOT_FOUND)$/),
      });
    }
    // What a bureau calls its own stages is its own matter, for auditors too.
    const rows = await listAudit(database.reaching(WHOLE_REACH), { limit: 50 });
    expect(JSON.stringify(rows.filter((it) => it.action === "stage.plan"))).not.toContain("阶段");
  });

  it("stay as they are in a closed cycle, which the office opens again with a reason", async () => {
    await plan();
    await closeCycle(city.context, city.municipal, { cycleId });
    await expect(move("review", "2018-01-31")).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    const reopen = (reason: string, actor = city.municipal) => reopenCycle(city.context, actor, { cycleId, reason });
    await expect(reopen("更正", city.actor("coordinator", "a"))).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    await expect(reopen(" ")).rejects.toMatchObject({ code: "FAHENG_PROCESS_REASON" });
    await reopen("第三项数字有误");
    expect(await listVisibleCycles(city.context, city.municipal)).toMatchObject([{ status: "open" }]);
    await expect(reopen("再来")).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    const [row] = (await listAudit(database.reaching(WHOLE_REACH), { limit: 50 })).filter(
      (it) => it.action === "cycle.reopen" && it.result === "done",
    );
    expect(JSON.parse(row?.after ?? "")).toEqual({ status: "open", reason: "第三项数字有误" });
    const { unfinished } = await seen();
    const [{ assessmentId = "" } = {}] = unfinished;
    const said = { status: "done" as const, facts: {}, progress: "", notApplicable: null, expectedVersion: 0 };
    const saved = saveResponse(city.context, city.actor("coordinator", "a"), { assessmentId, indicator: "1", ...said });
    await expect(saved).resolves.toBeDefined();
    await move("review", "2018-01-31");
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });
});
