import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  closeCycle,
  type Context,
  listAssessmentSummaries,
  listDepartmentsOf,
  answerSupervision,
  openCycle,
  readNotices,
  recordGroup,
  saveResponse,
  setAssignments,
  stateDuty,
  submitResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

/** The canteen's document, of which item 3 asks for a meeting in every quarter. */
const meeting = {
  label: "专题会议",
  comparator: "at-least",
  value: "1",
  unit: "次",
  per: "quarter",
  printed: "1次",
} as const;
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((it) => ({
      ...it,
      indicators: it.indicators.map((one) => (one.code === "3" ? { ...one, figures: [meeting] } : one)),
    })),
  },
];

onBothEngines("reminders", (engine) => {
  const founded = testCities(engine, plugins);
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
    [database, city] = await founded();
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
  const reminded = async (actor: Actor, kind = "due.") => {
    const { notices } = await readNotices(context, actor, { before: null, isUnread: true });
    return notices.filter(({ act }) => act.startsWith(kind)).map(({ words, dueOn }) => [words.zh, dueOn]);
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

  it("of a period come until enough was done in it, and name it", async () => {
    const row = { departmentId, personId: colleague.personId, role: "lead", dueOn: null } as const;
    const changes = [{ indicator: "3", part: "", rows: [row] }];
    await setAssignments(context, coordinator, { assessmentId, expectedVersion: 1, changes });
    // The second quarter ends on a Friday: three working days before it is Tuesday the 27th.
    await morning("2017-06-26");
    expect(await reminded(colleague, "duty.")).toEqual([]);
    await morning("2017-06-27");
    await morning("2017-06-28");
    const [near] = await reminded(colleague, "duty.");
    expect(await reminded(colleague, "duty.")).toHaveLength(1);
    expect(near).toEqual([expect.stringMatching(/^“3 .*”的周期任务快到期了，还没有办完$/u), "2017-06-30"]);
    const { notices } = await readNotices(context, colleague, { before: null, isUnread: true });
    expect(notices.find(({ act }) => act === "duty.near")?.said).toBe("2017年第二季度 专题会议");
    await morning("2017-07-01");
    expect((await reminded(colleague, "duty."))[0]?.[0]).toMatch(/已逾期/u);
    for (const other of [clerk, coordinator, office]) expect(await reminded(other, "duty.")).toEqual([]);
    const period = { assessmentId, indicator: "3", figure: "quarter/专题会议", period: "2017-Q3" };
    const done = { doneOn: "2017-07-01", amount: 1000, note: "" };
    await stateDuty(context, colleague, { ...period, ...done, expectedVersion: 0 });
    await morning("2017-09-27");
    await morning("2017-10-01");
    expect(await reminded(colleague, "duty.")).toHaveLength(2);
  });

  it("of what was found in a department come until it answers; of a day gone by the coordinator hears too", async () => {
    const found = (n: number, text: string) => {
      const content = {
        kind: "supervision",
        departmentId,
        indicator: "1",
        found: text,
        dueOn: "2017-06-16",
        files: [],
      };
      const input = { assessmentId, seen: null, reason: null, heldOn: "2017-06-05", content };
      return recordGroup(context, coordinator, input as unknown as Parameters<typeof recordGroup>[2]).then(() => n);
    };
    await found(1, "台账不全");
    await found(2, "合同未审");
    await morning("2017-06-13");
    expect(await reminded(clerk, "group.near")).toHaveLength(2);
    expect(await reminded(coordinator, "group.")).toEqual([]);
    const answered = { assessmentId, n: 1, version: 1, text: "已补齐", doneOn: "2017-06-13" };
    await answerSupervision(context, clerk, answered);
    await morning("2017-06-17");
    await morning("2017-06-18");
    for (const actor of [clerk, coordinator]) {
      expect(await reminded(actor, "group.late")).toEqual([
        [expect.stringMatching(/^“1 .*”的督导已逾期，还没有答复$/u), "2017-06-16"],
      ]);
    }
    expect(await reminded(office, "group.")).toEqual([]);
  });
});
