import type { OpenDatabase } from "@faheng/database";
import { profileSchema } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addDepartment,
  adoptCalendar,
  assignReviews,
  type Context,
  dissolveDepartment,
  getAssignmentPlan,
  giveRole,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  openOwnCycle,
  previewDissolution,
  previewReform,
  reformAgency,
  saveCalendarYear,
  saveOwnProfile,
  saveResponse,
  setAssignments,
  setBindings,
} from "../src/index.ts";
import { Broken, breaking, everything } from "./support/breaking.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

/** The server dies at whatever statement of an act: all of the act is there, or nothing. */
onBothEngines("an act that breaks off", (engine) => {
  const founded = testCities(engine, [canteenPlugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let system: Actor;
  let agencyId: string;
  let office: string;
  let legal: string;
  let cycleId: string;
  let assessmentId: string;
  let reviewer: Actor;
  const nowhere = { agencyId: null, departmentId: null };
  beforeEach(async () => {
    [database, city] = await founded();
    city = { ...city, context: ticking(city.context) };
    const { context, municipal, root } = city;
    agencyId = city.agencies.a;
    coordinator = city.actor("coordinator", "a");
    const names = { agencyName: null, departmentName: null, ...nowhere };
    system = { ...municipal, personId: "t", roles: [{ role: "system-admin", ...names }] };
    const security: Actor = { ...municipal, personId: "s", roles: [{ role: "security-admin", ...names }] };
    legal = (await listDepartmentsOf(context, root, agencyId))[0]?.id ?? "";
    ({ id: office } = await addDepartment(context, root, { agencyId, name: "办公室" }));
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(context, municipal, { ...period, title: "2017年度", assignments }));
    assessmentId = (await listAssessmentSummaries(context, municipal, cycleId))[0]?.assessment.id ?? "";
    const own = [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }];
    await openOwnCycle(context, coordinator, { ...period, title: "自查", agencyId, assignments: own });
    const clerk = await hire(context, database, security, {
      login: "banshi",
      role: "department",
      agencyId,
      departmentId: office,
    });
    reviewer = await hire(context, database, security, { login: "ping", role: "reviewer", ...nowhere });
    const review = { cycleId, agencyIds: [agencyId], personIds: [reviewer.personId], indicators: ["1"] };
    await assignReviews(context, municipal, review);
    await giveRole(context, security, { ...nowhere, personId: reviewer.personId, role: "municipal" });
    await setBindings(context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings: [] });
    await assign(context, "1", office, clerk.personId);
    const facts = { assessmentId, indicator: "1", facts: { a: 2 }, progress: "稿", notApplicable: null };
    await saveResponse(context, coordinator, { ...facts, status: "in-progress", expectedVersion: 0 });
    const days = [{ day: "2017-10-09", kind: "holiday" as const, name: "本市放假" }];
    await saveCalendarYear(context, system, { year: 2017, expectedVersion: 0, days });
  });
  afterEach(async () => {
    await database.close();
  });

  async function assign(context: Context, indicator: string, departmentId: string, personId: string | null = null) {
    const { version } = await getAssignmentPlan(city.context, coordinator, { assessmentId });
    const rows = [{ departmentId, personId, role: "lead" as const, dueOn: "2017-09-30" }];
    const changes = [{ indicator, part: "", rows }];
    return await setAssignments(context, coordinator, { assessmentId, expectedVersion: version, changes });
  }

  const ACTS: Readonly<Record<string, () => Promise<(context: Context) => Promise<unknown>>>> = {
    "assigning an indicator": () => Promise.resolve((context) => assign(context, "2", legal)),
    "opening a cycle of one's own": () => {
      const assignments = [{ frameworkId: "canteen-2017", profileId: "canteen-standard", isOwnProfile: false }];
      const cycle = { title: "再查", from: "2017-01-01", to: "2017-12-31", agencyId, assignments };
      return Promise.resolve((context) => openOwnCycle(context, coordinator, cycle));
    },
    "signing a profile of one's own": () => {
      const own = profileSchema.encode(profileSchema.parse({ ...profile, id: "own", standing: "bureau" }));
      return Promise.resolve((context) => saveOwnProfile(context, coordinator, { agencyId, profile: own, sign: true }));
    },
    "taking a calendar over": () =>
      Promise.resolve((context) => adoptCalendar(context, city.municipal, { cycleId, reason: "新历" })),
    "assigning a reviewer more": () => {
      const review = { cycleId, agencyIds: [agencyId], personIds: [reviewer.personId], indicators: null };
      return Promise.resolve((context) => assignReviews(context, city.municipal, review));
    },
    "dissolving a department": async () => {
      const of = { agencyId, departmentId: office, successorId: legal };
      const { digest: expected } = await previewDissolution(city.context, system, of);
      return (context) => dissolveDepartment(context, system, { ...of, expected });
    },
    "succeeding an agency": async () => {
      const of = { agencyId, successor: { kind: "new", name: "新局", category: "甲类" } } as const;
      const { digest: expected } = await previewReform(city.context, city.municipal, of);
      return (context) => reformAgency(context, city.municipal, { ...of, expected });
    },
    "merging an agency": async () => {
      const of = { agencyId, successor: { kind: "existing", agencyId: city.agencies.b } } as const;
      const { digest: expected } = await previewReform(city.context, city.municipal, of);
      return (context) => reformAgency(context, city.municipal, { ...of, expected });
    },
  };

  it.for(Object.entries(ACTS))("%s is done whole or not at all", { timeout: 120_000 }, async ([, prepare]) => {
    const act = await prepare();
    const before = await everything(database);
    expect(before).toContain(assessmentId);
    let at = 0;
    for (; ; at += 1) {
      const broken = await act(breaking(city.context, database, at)).then(
        () => null,
        (cause: unknown) => cause,
      );
      if (broken === null) break;
      expect(broken, `statement ${at}`).toBeInstanceOf(Broken);
      expect(await everything(database), `statement ${at}`).toBe(before);
    }
    expect(at).toBeGreaterThanOrEqual(5);
    expect(await everything(database)).not.toBe(before);
  });
});
