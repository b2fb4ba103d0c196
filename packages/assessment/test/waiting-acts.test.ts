import { listAudit, listMemberships, lockAssessment, type OpenDatabase, OFFICE_SCOPE } from "@faheng/database";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addDepartment,
  closeCycle,
  dissolveDepartment,
  endRole,
  giveRole,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  previewDissolution,
  previewReform,
  reformAgency,
  saveCalendarYear,
  setAssignments,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { interrupted } from "./support/interrupted.ts";
import { asTheyAre, hire, ticking } from "./support/staff.ts";

/** What happens after an act has asked for its rights, and before its turn to write comes. */
onBothEngines("an act that had to wait", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let security: Actor;
  let system: Actor;
  let agencyId: string;
  let legal: string;
  let office: string;
  let assessmentId: string;
  let cycleId: string;
  const nowhere = { agencyId: null, departmentId: null };
  beforeEach(async () => {
    [database, city] = await founded();
    city = { ...city, context: ticking(city.context) };
    agencyId = city.agencies.a;
    const names = { agencyName: null, departmentName: null, ...nowhere };
    security = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...names }] };
    system = { ...city.municipal, personId: "t", roles: [{ role: "system-admin", ...names }] };
    const [own] = await listDepartmentsOf(city.context, city.root, agencyId);
    legal = own?.id ?? "";
    ({ id: office } = await addDepartment(city.context, city.root, { agencyId, name: "办公室" }));
    const assignment = { agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] }));
    const [summary] = await listAssessmentSummaries(city.context, city.municipal, cycleId);
    assessmentId = summary?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const after = (between: () => Promise<unknown>) => interrupted(city.context, database, between);
  const hireFor = (grant: Parameters<typeof hire>[3]) => hire(city.context, database, security, grant);
  const fire = async ({ personId }: Actor): Promise<void> => {
    const held = await listMemberships(database.db, OFFICE_SCOPE);
    for (const it of held.filter((own) => own.personId === personId && own.endsAt === null)) {
      await endRole(city.context, security, { membershipId: it.id });
    }
  };

  it("does nothing for somebody whose role ended meanwhile", async () => {
    const coordinator = await hireFor({ login: "xie", role: "coordinator", agencyId, departmentId: null });
    const rows = [{ departmentId: legal, personId: null, role: "lead" as const, dueOn: null }];
    const set = setAssignments(
      after(() => fire(coordinator)),
      coordinator,
      {
        assessmentId,
        expectedVersion: 0,
        changes: [{ indicator: "1", part: "", rows }],
      },
    );
    await expect(set).rejects.toMatchObject({ code: "FAHENG_ACCESS_ENDED" });
  });

  it("does nothing for an administrator whose role ended meanwhile", async () => {
    const keeper = await hireFor({ login: "xitong", role: "system-admin", ...nowhere });
    const save = saveCalendarYear(
      after(() => fire(keeper)),
      keeper,
      { year: 2018, expectedVersion: 0, days: [] },
    );
    await expect(save).rejects.toMatchObject({ code: "FAHENG_ACCESS_ENDED" });
  });

  it("never makes somebody two administrators", async () => {
    const { personId } = await hireFor({ login: "ren", role: "municipal", ...nowhere });
    await fire({ ...security, personId });
    const give = (role: "system-admin" | "audit-admin", context = city.context) =>
      giveRole(context, security, { personId, role, ...nowhere });
    await expect(
      give(
        "audit-admin",
        after(() => give("system-admin")),
      ),
    ).rejects.toMatchObject({
      code: "FAHENG_ROLE_CONFLICT",
    });
  });

  it("dissolves a department without reviving a role that ended meanwhile", async () => {
    const clerk = await hireFor({ login: "banshi", role: "department", agencyId, departmentId: office });
    const of = { agencyId, departmentId: office, successorId: legal };
    const { digest } = await previewDissolution(city.context, system, of);
    const act = dissolveDepartment(
      after(() => fire(clerk)),
      system,
      { ...of, expected: digest },
    );
    await expect(act).rejects.toMatchObject({ code: "FAHENG_DISSOLUTION_CHANGED" });
    expect((await asTheyAre(city.context, database, clerk.personId)).roles).toEqual([]);
  });

  it("merges an agency without reviving a role that ended meanwhile", async () => {
    const clerk = await hireFor({ login: "banshi", role: "department", agencyId, departmentId: office });
    const of = { agencyId, successor: { kind: "existing", agencyId: city.agencies.b } } as const;
    const { digest } = await previewReform(city.context, city.municipal, of);
    const act = reformAgency(
      after(() => fire(clerk)),
      city.municipal,
      { ...of, expected: digest },
    );
    await expect(act).rejects.toMatchObject({ code: "FAHENG_DISSOLUTION_CHANGED" });
    expect((await asTheyAre(city.context, database, clerk.personId)).roles).toEqual([]);
  });

  it("closes a cycle once what is being saved is written, and not before", async () => {
    const begun = Promise.withResolvers<undefined>();
    const mayEnd = Promise.withResolvers<undefined>();
    const save = database.db.transaction().execute(async (trx) => {
      await lockAssessment(trx, { agencyId, id: assessmentId });
      begun.resolve(undefined);
      await mayEnd.promise;
    });
    await begun.promise;
    let isClosed = false;
    const close = closeCycle(city.context, city.municipal, { cycleId }).then(() => (isClosed = true));
    await setTimeout(150);
    expect(isClosed).toBe(false);
    mayEnd.resolve(undefined);
    await Promise.all([save, close]);
    expect(isClosed).toBe(true);
  });

  it("closes a cycle once: the same again writes nothing", async () => {
    const closes = async () =>
      (await listAudit(database.db, { limit: 50 })).filter((it) => it.action === "cycle.close").length;
    await closeCycle(city.context, city.municipal, { cycleId });
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await closes()).toBe(1);
  });

  it("assigns nothing to somebody who left the department meanwhile", async () => {
    const clerk = await hireFor({ login: "banshi", role: "department", agencyId, departmentId: office });
    const rows = [{ departmentId: office, personId: clerk.personId, role: "lead" as const, dueOn: null }];
    const set = setAssignments(
      after(() => fire(clerk)),
      city.actor("coordinator", "a"),
      {
        assessmentId,
        expectedVersion: 0,
        changes: [{ indicator: "1", part: "", rows }],
      },
    );
    await expect(set).rejects.toMatchObject({ code: "FAHENG_ASSIGNMENT_PERSON" });
  });
});
