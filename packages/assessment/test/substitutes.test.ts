import { listAudit, listResponseVersions, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rolesAt } from "../src/access/roles-at.ts";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  approveResponse,
  type Context,
  getAssessment,
  listAssessmentSummaries,
  listDepartmentsOf,
  listSubstitutes,
  openCycle,
  readNotices,
  saveResponse,
  setAssignments,
  setSubstitute,
  submitResponse,
  withdrawSubstitute,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

onBothEngines("代理", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let second: Actor;
  let leader: Actor;
  let clerk: Actor;
  let colleague: Actor;
  let agencyId: string;
  let assessmentId: string;
  let now: number;
  beforeEach(async () => {
    [database, city] = await founded();
    now = Date.parse("2017-06-05T01:00:00.000Z");
    context = { ...ticking(city.context), clock: { now: () => new Date((now += 1)) } };
    agencyId = city.agencies.a;
    const [legal, other] = await listDepartmentsOf(context, city.root, agencyId);
    const recruit = async (login: string, role: "coordinator" | "leader" | "department", departmentId: string | null) =>
      await hire(context, database, city.root, { login, role, agencyId, departmentId });
    coordinator = await recruit("coordinator", "coordinator", null);
    second = await recruit("second", "coordinator", null);
    leader = await recruit("leader", "leader", null);
    clerk = await recruit("clerk", "department", legal?.id ?? "");
    colleague = await recruit("colleague", "department", other?.id ?? legal?.id ?? "");
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments });
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
    const row = { departmentId: legal?.id ?? "", role: "lead" as const, dueOn: null };
    const rows = [{ ...row, personId: clerk.personId }];
    const changes = ["1", "2"].map((indicator) => ({ indicator, part: "", rows }));
    await setAssignments(context, coordinator, { assessmentId, expectedVersion: 0, changes });
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  /** Somebody as their next request finds them. */
  const anew = async (actor: Actor): Promise<Actor> => {
    const at = context.clock.now().toISOString();
    return { ...actor, roles: await rolesAt(database.db, actor.personId, { at, timeZone: context.timeZone }) };
  };
  const JUNE = { fromDay: "2017-06-05", toDay: "2017-06-09", reason: "外出培训" };
  const set = async (by: Actor, person: Actor, substitute: Actor, days: Partial<typeof JUNE> = {}) =>
    await setSubstitute(context, await anew(by), {
      agencyId,
      personId: person.personId,
      substituteId: substitute.personId,
      ...JUNE,
      ...days,
    });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause as { code: string }).code,
    );
  const save = async (actor: Actor, expectedVersion = 0) =>
    await saveResponse(context, actor, {
      assessmentId,
      indicator: "2",
      expectedVersion,
      status: "done",
      facts: {},
      progress: "已办结",
      notApplicable: null,
    });
  const versions = async () => await listResponseVersions(database.db, { agencyId, id: assessmentId }, "2");
  const approve = async (actor: Actor, expectedVersion: number) =>
    await approveResponse(context, actor, { assessmentId, indicator: "2", expectedVersion });

  it("do for the period what the person may do, say so, and are told what the person is told", async () => {
    expect(await code(save(await anew(colleague)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await set(clerk, clerk, colleague);
    const standing = await anew(colleague);
    const { toAnswer, inPlaceOf } = await getAssessment(context, standing, assessmentId);
    expect(toAnswer).toContain("2");
    expect(inPlaceOf.get("2")).toBe(clerk.name);
    await save(standing);
    const [first] = await versions();
    expect(first).toMatchObject({ savedByName: `${colleague.name}（代${clerk.name}）` });
    const rows = await listAudit(database.db, { limit: 3 });
    expect(JSON.stringify(rows)).toContain(`${colleague.name}（代${clerk.name}）`);
    const row = { departmentId: clerk.roles[0]?.departmentId ?? "", role: "lead" as const, dueOn: "2017-06-20" };
    const changes = [{ indicator: "1", part: "", rows: [{ ...row, personId: clerk.personId }] }];
    await setAssignments(context, coordinator, { assessmentId, expectedVersion: 1, changes });
    await machineTurn(context);
    for (const actor of [clerk, colleague]) {
      const { notices } = await readNotices(context, actor, { before: null, isUnread: true });
      expect(notices.filter(({ act }) => act === "assignment.set").length).toBeGreaterThan(0);
    }
    // What is one's own is said in one's own name alone.
    await save(clerk, 1);
    const [last] = await versions();
    expect(last).toMatchObject({ savedByName: clerk.name });
  });

  it("end by themselves, and at once where they are withdrawn; an act begun before is refused", async () => {
    const { id } = await set(coordinator, clerk, colleague);
    const standing = await anew(colleague);
    await withdrawSubstitute(context, clerk, { agencyId, id });
    expect(await code(save(standing))).toBe("FAHENG_ACCESS_ENDED");
    expect(await code(save(await anew(colleague)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await expect(withdrawSubstitute(context, clerk, { agencyId, id })).rejects.toMatchObject({
      code: "FAHENG_SUBSTITUTE_ENDED",
      message: expect.stringMatching(/^这项代理已由“[^“”]+”于2017-06-\d\d \d\d:\d\d撤销$/u),
    });
    await set(coordinator, clerk, colleague);
    const again = await anew(colleague);
    now = Date.parse("2017-06-09T16:00:00.000Z");
    expect(await code(save(again))).toBe("FAHENG_ACCESS_ENDED");
    expect(await code(save(await anew(colleague)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    const { substitutes } = await listSubstitutes(context, leader, { agencyId });
    expect(substitutes.map(({ state, personName, mayWithdraw }) => [state, personName, mayWithdraw])).toEqual([
      ["over", clerk.name, false],
      ["withdrawn", clerk.name, false],
    ]);
  });

  it("approve nothing that either of the two stated, nor does the person afterwards", async () => {
    await set(coordinator, coordinator, clerk);
    const standing = await anew(clerk);
    await save(standing);
    await submitResponse(context, standing, { assessmentId, indicator: "2", expectedVersion: 1 });
    // The clerk stated it, and stands for the coordinator: neither of these names approves it.
    expect(await code(approve(standing, 2))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(approve(coordinator, 2))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect((await getAssessment(context, coordinator, assessmentId)).ownClaims).toEqual(["2"]);
    // Nor after the period.
    now = Date.parse("2017-06-20T01:00:00.000Z");
    expect(await code(approve(coordinator, 2))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(approve(second, 2))).toBe("done");
  });

  it("do not approve for one what the other stated", async () => {
    await save(clerk);
    await submitResponse(context, clerk, { assessmentId, indicator: "2", expectedVersion: 1 });
    await set(clerk, clerk, coordinator);
    expect(await code(approve(await anew(coordinator), 2))).toBe("FAHENG_PROCESS_OWN_WORK");
    await set(coordinator, coordinator, second, { fromDay: "2017-06-10", toDay: "2017-06-12" });
    expect(await code(approve(await anew(second), 2))).toBe("done");
  });

  it("are set by whom it concerns, a coordinator or the security administrator, in one unbroken line", async () => {
    expect(await code(set(colleague, clerk, colleague))).toBe("FAHENG_SUBSTITUTE_SELF");
    expect(await code(set(coordinator, clerk, coordinator))).toBe("FAHENG_SUBSTITUTE_SELF");
    expect(await code(set(clerk, clerk, clerk))).toBe("FAHENG_SUBSTITUTE_SELF");
    expect(await code(set(clerk, colleague, leader))).toBe("FAHENG_SUBSTITUTE_OTHERS");
    expect(await code(set(coordinator, leader, second))).toBe("FAHENG_SUBSTITUTE_OTHERS");
    expect(await code(set(clerk, clerk, { ...colleague, personId: "never" }))).toBe("FAHENG_SUBSTITUTE_PERSON");
    for (const days of [{ fromDay: "2017-06-04" }, { toDay: "2017-06-04" }, { toDay: "2018-06-06" }]) {
      expect(await code(set(clerk, clerk, colleague, days))).toBe("FAHENG_SUBSTITUTE_PERIOD");
    }
    expect(await code(set(city.municipal, clerk, colleague))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await set(clerk, clerk, colleague);
    await expect(set(clerk, clerk, leader, { fromDay: "2017-06-09", toDay: "2017-06-20" })).rejects.toMatchObject({
      code: "FAHENG_SUBSTITUTE_OVERLAP",
      details: { by: clerk.name, at: expect.stringMatching(/^2017-06-\d\d \d\d:\d\d$/u) },
    });
    expect(await code(set(colleague, colleague, clerk))).toBe("FAHENG_SUBSTITUTE_CHAIN");
    expect(await code(set(colleague, colleague, leader))).toBe("FAHENG_SUBSTITUTE_CHAIN");
    expect(await code(set(leader, leader, clerk))).toBe("FAHENG_SUBSTITUTE_CHAIN");
    // Whoever stands for a coordinator names nobody in their place.
    await set(coordinator, coordinator, leader);
    expect(await code(set(leader, second, clerk))).toBe("FAHENG_SUBSTITUTE_OTHERS");
    const missing = withdrawSubstitute(context, coordinator, { agencyId, id: "never" });
    expect(await code(missing)).toBe("FAHENG_SUBSTITUTE_NOT_FOUND");
  });
});
