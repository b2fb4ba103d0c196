import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  closeCycle,
  type Context,
  getHandIn,
  getUrges,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  readNotices,
  saveResponse,
  setAssignments,
  submitResponse,
  urgeMany,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

onBothEngines("催办", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let leader: Actor;
  let clerk: Actor;
  let colleague: Actor;
  let assessmentId: string;
  let cycleId: string;
  let now: number;
  beforeEach(async () => {
    [database, city] = await founded();
    now = Date.parse("2017-06-05T01:00:00.000Z");
    context = { ...ticking(city.context), clock: { now: () => new Date((now += 1)) } };
    const { a: agencyId } = city.agencies;
    const [legal] = await listDepartmentsOf(context, city.root, agencyId);
    const departmentId = legal?.id ?? "";
    const recruit = async (login: string, role: "coordinator" | "leader" | "department") =>
      await hire(context, database, city.root, {
        login,
        role,
        agencyId,
        departmentId: role === "department" ? departmentId : null,
      });
    coordinator = await recruit("coordinator", "coordinator");
    leader = await recruit("leader", "leader");
    clerk = await recruit("clerk", "department");
    colleague = await recruit("colleague", "department");
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
    const row = { departmentId, role: "lead" as const, dueOn: null };
    await setAssignments(context, coordinator, {
      assessmentId,
      expectedVersion: 0,
      changes: [
        { indicator: "1", part: "", rows: [{ ...row, personId: clerk.personId }] },
        { indicator: "2", part: "", rows: [{ ...row, personId: null }] },
      ],
    });
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  const urge = async (actor: Actor, indicators: readonly string[], note = "") =>
    await urgeMany(context, actor, { assessmentId, indicators, note });
  const inbox = async (actor: Actor) => {
    await machineTurn(context);
    const { notices } = await readNotices(context, actor, { before: null, isUnread: true });
    return notices.filter(({ act }) => act === "assignment.urge").map(({ words, said }) => [words.zh, said]);
  };

  it("reaches each of whom it is about once, with what is theirs and what was said", async () => {
    expect(await urge(coordinator, ["1", "2", "2"], " 请在周五前办结 ")).toEqual({ urged: ["1", "2"], left: [] });
    expect(await inbox(clerk)).toEqual([["演示·coordinator催办 2 项", "请在周五前办结"]]);
    expect(await inbox(colleague)).toEqual([["演示·coordinator催办“2 合同审核”", "请在周五前办结"]]);
    for (const other of [coordinator, leader, city.municipal]) expect(await inbox(other)).toEqual([]);
    const { mayUrge, last, owed } = await getUrges(context, clerk, { assessmentId });
    expect(mayUrge).toBe(false);
    // What stands in the way of a hand-in, and nothing else.
    expect(owed).toEqual((await getHandIn(context, coordinator, { assessmentId })).open.map(({ code }) => code));
    expect(last.map(({ indicator, urgedOn, urgedByName, note }) => [indicator, urgedOn, urgedByName, note])).toEqual([
      ["1", "2017-06-05", "演示·coordinator", "请在周五前办结"],
      ["2", "2017-06-05", "演示·coordinator", "请在周五前办结"],
    ]);
  });

  it("happens once a day, whoever urges, by the city's day", async () => {
    await urge(coordinator, ["1"]);
    expect(await urge(leader, ["1", "2"])).toEqual({
      urged: ["2"],
      left: [{ indicator: "1", reason: "urged-today" }],
    });
    // A quarter past midnight in the city; in UTC it is the day before still.
    now = Date.parse("2017-06-05T16:15:00.000Z");
    expect(await urge(leader, ["1"])).toEqual({ urged: ["1"], left: [] });
    expect(await inbox(clerk)).toHaveLength(3);
    const { last } = await getUrges(context, leader, { assessmentId });
    expect(last.find((it) => it.indicator === "1")).toMatchObject({
      urgedOn: "2017-06-06",
      urgedByName: "演示·leader",
    });
  });

  it("of two at the same moment one reaches people", async () => {
    const both = await Promise.all([urge(coordinator, ["1"]), urge(leader, ["1"])]);
    expect(both.map(({ urged }) => urged.length).toSorted()).toEqual([0, 1]);
    expect(await inbox(clerk)).toHaveLength(1);
  });

  it("leaves out what is handed on, and what is nobody's, and says so", async () => {
    const answer = { assessmentId, indicator: "2", expectedVersion: 0, facts: {}, progress: "" } as const;
    const claim = { status: "not-applicable", notApplicable: { reason: "无合同" } } as const;
    await saveResponse(context, clerk, { ...answer, ...claim });
    expect((await urge(coordinator, ["2"])).urged).toEqual(["2"]);
    await submitResponse(context, clerk, { assessmentId, indicator: "2", expectedVersion: 1 });
    now += 24 * 3_600_000;
    expect(await urge(coordinator, ["2", "3"])).toEqual({
      urged: [],
      left: [
        { indicator: "2", reason: "handed-on" },
        { indicator: "3", reason: "nobody" },
      ],
    });
    expect(await inbox(clerk)).toHaveLength(1);
  });

  it("is the coordinator's and the leader's alone, of indicators there are, while the cycle is open", async () => {
    for (const other of [clerk, city.municipal, city.actor("coordinator", "b")]) {
      await expect(urge(other, ["1"])).rejects.toMatchObject({
        code: expect.stringMatching(/^FAHENG_(ACCESS_FORBIDDEN|ASSESSMENT_NOT_FOUND)$/),
      });
    }
    await expect(urge(coordinator, ["9"])).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" });
    await closeCycle(context, city.municipal, { cycleId });
    await expect(urge(coordinator, ["1"])).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    expect((await getUrges(context, coordinator, { assessmentId })).mayUrge).toBe(false);
    expect(await inbox(clerk)).toEqual([]);
  });
});
