import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  closeCycle,
  type Context,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  readNotices,
  saveResponse,
  setAssignments,
  submitResponse,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

onBothEngines("reminders", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let clerk: Actor;
  let colleague: Actor;
  let office: Actor;
  let departmentId: string;
  let assessmentId: string;
  let cycleId: string;
  let now: number;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database);
    now = Date.parse("2017-06-05T01:00:00.000Z");
    context = { ...ticking(city.context), clock: { now: () => new Date((now += 1)) } };
    const { a: agencyId } = city.agencies;
    const [legal] = await listDepartmentsOf(context, city.root, agencyId);
    departmentId = legal?.id ?? "";
    const recruit = async (login: string, role: Actor["roles"][number]["role"], agency: string | null, at?: string) =>
      await hire(context, database, city.root, {
        login,
        role: role as "coordinator",
        agencyId: agency,
        departmentId: at ?? null,
      });
    coordinator = await recruit("coordinator", "coordinator", agencyId);
    clerk = await recruit("clerk", "department", agencyId, departmentId);
    colleague = await recruit("colleague", "department", agencyId, departmentId);
    office = await recruit("office", "municipal", null);
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(context, office, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
    // A Friday. Three working days before it is Tuesday the 13th.
    const row = { departmentId, personId: clerk.personId, role: "lead", dueOn: "2017-06-16" } as const;
    await setAssignments(context, coordinator, {
      assessmentId,
      expectedVersion: 0,
      changes: ["1", "2"].map((indicator) => ({ indicator, part: "", rows: [row] })),
    });
  });
  afterEach(async () => {
    await database.close();
  });

  /** The machine at half past seven of a day in the city, and once more. */
  const morning = async (day: string): Promise<void> => {
    now = Math.max(now, Date.parse(`${day}T00:00:00+08:00`));
    await machineTurn(context);
    now = Math.max(now, Date.parse(`${day}T07:30:01+08:00`));
    await machineTurn(context);
    await machineTurn(context);
  };
  const reminded = async (actor: Actor) => {
    const { notices } = await readNotices(context, actor, { before: null, isUnread: true });
    return notices.filter(({ act }) => act.startsWith("due.")).map(({ words, dueOn }) => [words.zh, dueOn]);
  };
  const NEAR = ["有 2 项快到期了，还没有办完", "2017-06-16"];

  it("come three working days before, and once more when the day has gone by; each once, to whom it is assigned", async () => {
    await morning("2017-06-12");
    expect(await reminded(clerk)).toEqual([]);
    await morning("2017-06-13");
    expect(await reminded(clerk)).toEqual([NEAR]);
    for (const day of ["2017-06-14", "2017-06-15", "2017-06-16"]) await morning(day);
    expect(await reminded(clerk)).toEqual([NEAR]);
    await morning("2017-06-17");
    await morning("2017-06-18");
    expect(await reminded(clerk)).toEqual([["有 2 项已逾期，还没有办完", "2017-06-16"], NEAR]);
    for (const other of [coordinator, colleague, office]) expect(await reminded(other)).toEqual([]);
  });

  it("name the one indicator where the others are done, or handed on", async () => {
    const answer = { assessmentId, indicator: "2", expectedVersion: 0, facts: {}, progress: "" } as const;
    const claim = { status: "not-applicable", notApplicable: { reason: "无合同" } } as const;
    await saveResponse(context, clerk, { ...answer, ...claim });
    await submitResponse(context, clerk, { assessmentId, indicator: "2", expectedVersion: 1 });
    await morning("2017-06-13");
    const [one, ...others] = await reminded(clerk);
    expect(others).toEqual([]);
    expect(one?.[0]).toMatch(/^“1 .*”快到期了，还没有办完$/u);
  });

  it("of days on which no server ran come later, if they still hold", async () => {
    await morning("2017-06-15");
    expect(await reminded(clerk)).toEqual([NEAR]);
    await morning("2017-06-19");
    expect((await reminded(clerk))[0]).toEqual(["有 2 项已逾期，还没有办完", "2017-06-16"]);
  });

  it("say nothing of a day that is long gone, nor of a cycle that is closed", async () => {
    await morning("2017-06-23");
    expect(await reminded(clerk)).toEqual([]);
    await closeCycle(context, office, { cycleId });
    await morning("2017-12-27");
    for (const actor of [clerk, colleague, coordinator]) expect(await reminded(actor)).toEqual([]);
  });
});
