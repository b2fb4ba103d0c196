import { type DepartmentBinding, listAudit, type OpenDatabase } from "@faheng/database";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addDepartment,
  closeCycle,
  getAssessment,
  getBindings,
  listAssessmentSummaries,
  listDepartmentsOf,
  listMatters,
  openCycle,
  saveResponse,
  setBindings,
  setMatter,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, framework } from "./support/plugin.ts";

/** Item 1 is the legal department's; whose items 2 and 3 are depends on the matter. */
const plugin = definePlugin({
  ...canteenPlugin,
  frameworks: [
    {
      ...framework,
      departments: [
        { name: "法规处", kind: "unit" },
        { name: "起草部门", kind: "placeholder" },
      ],
      indicators: framework.indicators.map((it) => ({
        ...it,
        lead: it.code === "1" ? ["法规处"] : [],
        cooperating: it.code === "2" || it.code === "3" ? ["起草部门"] : [],
      })),
    },
  ],
});

onBothEngines("roles filled for each matter", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let cycleId: string;
  let assessmentId: string;
  let office: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    ({ id: office } = await addDepartment(city.context, city.root, { agencyId: city.agencies.a, name: "办公室" }));
    const assignment = { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] }));
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const inDepartment = (departmentId: string): Actor => {
    const actor = city.actor("department", "a");
    return { ...actor, roles: actor.roles.map((it) => ({ ...it, departmentId })) };
  };
  const mayAnswer = async (departmentId: string): Promise<readonly string[]> =>
    (await getAssessment(city.context, inDepartment(departmentId), assessmentId)).canEdit;
  const fill = (indicator: string, departmentId: string, actor = coordinator, printedName = "起草部门") =>
    setMatter(city.context, actor, { assessmentId, indicator, bindings: [{ printedName, departmentId }] });

  it("let the department of that matter answer, and no other matter's", async () => {
    const [legal] = await listDepartmentsOf(city.context, city.root, city.agencies.a);
    expect([await mayAnswer(legal?.id ?? ""), await mayAnswer(office)]).toEqual([["1"], []]);
    await fill("2", office);
    expect([await mayAnswer(legal?.id ?? ""), await mayAnswer(office)]).toEqual([["1"], ["2"]]);
    const answer = { assessmentId, status: "done" as const, facts: {}, progress: "", notApplicable: null };
    const save = (indicator: string) =>
      saveResponse(city.context, inDepartment(office), { ...answer, indicator, expectedVersion: 0 });
    expect((await save("2")).response.version).toBe(1);
    await expect(save("3")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    expect(await listMatters(city.context, coordinator, assessmentId)).toEqual([
      { indicator: "2", printedName: "起草部门", departmentId: office },
    ]);
  });

  it("stand in place of what the role means in the agency, until they are taken back", async () => {
    const [legal] = await listDepartmentsOf(city.context, city.root, city.agencies.a);
    const usual = [{ printedName: "起草部门", departmentId: legal?.id ?? "" }];
    const place = { agencyId: city.agencies.a, frameworkId: "canteen-2017" };
    await setBindings(city.context, coordinator, { ...place, bindings: usual });
    expect(await mayAnswer(legal?.id ?? "")).toEqual(["2", "3"]);
    await fill("2", office);
    expect([await mayAnswer(legal?.id ?? ""), await mayAnswer(office)]).toEqual([["3"], ["2"]]);
    await setMatter(city.context, coordinator, { assessmentId, indicator: "2", bindings: [] });
    expect([await mayAnswer(legal?.id ?? ""), await mayAnswer(office)]).toEqual([["2", "3"], []]);
    const [last] = await listAudit(database.db, { limit: 1, action: "matter.write" });
    expect(last).toMatchObject({ object: `matter:${assessmentId}/2`, agencyId: city.agencies.a, after: "[]" });
    expect(last?.before).toContain(office);
  });

  it("are not written over, nor the agency's own meaning, by whoever did not see what another said", async () => {
    const [legal] = await listDepartmentsOf(city.context, city.root, city.agencies.a);
    const to = (departmentId = "") => [{ printedName: "起草部门", departmentId }];
    const changed = { code: "FAHENG_BINDING_CHANGED" };
    const matter = (bindings: DepartmentBinding[], expected: DepartmentBinding[]) =>
      setMatter(city.context, coordinator, { assessmentId, indicator: "2", bindings, expected });
    await matter(to(office), []);
    // Once more, for want of an answer.
    await matter(to(office), []);
    await expect(matter(to(legal?.id), [])).rejects.toMatchObject(changed);
    await expect(matter([], to(legal?.id))).rejects.toMatchObject(changed);
    await matter(to(legal?.id), to(office));
    const place = { agencyId: city.agencies.a, frameworkId: "canteen-2017" };
    const expected = await getBindings(city.context, coordinator, place);
    await setBindings(city.context, coordinator, { ...place, bindings: to(office), expected });
    await setBindings(city.context, coordinator, { ...place, bindings: to(office), expected });
    const late = setBindings(city.context, coordinator, { ...place, bindings: to(legal?.id), expected });
    await expect(late).rejects.toMatchObject(changed);
    expect(await getBindings(city.context, coordinator, place)).toEqual(to(office));
  });

  it("are no way to rebind a department, to reach another agency's, or to change a closed cycle", async () => {
    await expect(fill("1", office, coordinator, "法规处")).rejects.toMatchObject({
      code: "FAHENG_MATTER_ROLE",
      place: "1",
    });
    await expect(fill("1", office)).rejects.toMatchObject({ code: "FAHENG_MATTER_ROLE" });
    await expect(fill("99", office)).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" });
    const [foreign] = await listDepartmentsOf(city.context, city.root, city.agencies.b);
    await expect(fill("2", foreign?.id ?? "")).rejects.toMatchObject({ code: "FAHENG_DEPARTMENT_NOT_FOUND" });
    for (const actor of [inDepartment(office), city.actor("leader", "a"), city.municipal]) {
      await expect(fill("2", office, actor)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    await expect(fill("2", office, city.actor("coordinator", "b"))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
    await closeCycle(city.context, city.municipal, { cycleId });
    await expect(fill("2", office)).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    expect(await listMatters(city.context, coordinator, assessmentId)).toEqual([]);
  });
});
