import {
  insertMembership,
  insertPerson,
  listAssignments,
  listAudit,
  type OpenDatabase,
  replaceAssignments,
  verifyAudit,
} from "@faheng/database";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addDepartment,
  type AssignmentChange,
  buildPlanDocument,
  closeCycle,
  getAssessment,
  getAssignmentPlan,
  getPlanVersion,
  getPreviousPlan,
  listAssessmentSummaries,
  listDepartmentsOf,
  listPlanVersions,
  openCycle,
  saveResponse,
  setAssignments,
  setBindings,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, framework } from "./support/plugin.ts";

/** A document like Zhengzhou's or Chongqing's: it names nobody of the agency. */
const plugin = definePlugin({
  ...canteenPlugin,
  frameworks: [
    {
      ...framework,
      departments: [{ name: "市政府办", kind: "unit" }],
      indicators: framework.indicators.map((it) => ({
        ...it,
        // Like Nantong's, which numbers some of its lines alone.
        printedNumber: it.code === "1" ? "（一）" : null,
        lead: it.code === "1" ? ["市政府办"] : [],
        cooperating: [],
      })),
    },
  ],
});

onBothEngines("who does what", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let legal: string;
  let office: string;
  let assessmentId: string;
  let agencyId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    agencyId = city.agencies.a;
    const [own] = await listDepartmentsOf(city.context, city.root, agencyId);
    legal = own?.id ?? "";
    ({ id: office } = await addDepartment(city.context, city.root, { agencyId, name: "办公室" }));
    assessmentId = await open("2017");
  });
  afterEach(async () => {
    await database.close();
  });

  async function open(year: string): Promise<string> {
    const assignment = { agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const period = { title: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] });
    const [summary] = await listAssessmentSummaries(city.context, coordinator, id);
    return summary?.assessment.id ?? "";
  }
  /** Somebody of a department of agency A. */
  const clerk = (departmentId: string, personId = `clerk of ${departmentId}`): Actor => {
    const actor = city.actor("department", "a");
    return { ...actor, personId, roles: actor.roles.map((role) => ({ ...role, departmentId })) };
  };
  const whole = (indicator: string, departmentId: string, dueOn: string | null = null): AssignmentChange => ({
    indicator,
    part: "",
    rows: [{ departmentId, personId: null, role: "lead", dueOn }],
  });
  const set = (expectedVersion: number, changes: readonly AssignmentChange[], actor = coordinator) =>
    setAssignments(city.context, actor, { assessmentId, expectedVersion, changes });
  const plan = (actor = coordinator) => getAssignmentPlan(city.context, actor, { assessmentId });
  const editable = async (actor: Actor) => (await getAssessment(city.context, actor, assessmentId)).canEdit;
  const answer = (actor: Actor, indicator: string) =>
    saveResponse(city.context, actor, {
      assessmentId,
      indicator,
      expectedVersion: 0,
      status: "in-progress",
      facts: {},
      progress: "在办",
      notApplicable: null,
    });

  it("a document that names nobody is filled in by whom the coordinator says", async () => {
    const clerkOfLegal = clerk(legal);
    expect(await editable(clerkOfLegal)).toEqual([]);
    const codes = framework.indicators.map((it) => it.code);
    expect((await plan()).unassigned).toEqual(codes);
    await expect(answer(clerkOfLegal, "1")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });

    expect(await set(0, [whole("1", legal), whole("2", office)])).toEqual({ version: 1 });
    expect(await editable(clerkOfLegal)).toEqual(["1"]);
    await answer(clerkOfLegal, "1");
    await expect(answer(clerkOfLegal, "2")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    const after = await plan();
    // What nobody has is listed, and stops nobody else.
    expect(after.unassigned).toEqual(codes.filter((code) => code !== "1" && code !== "2"));
    expect(after.inForce["1"]).toBe("assigned");
  });

  it("a day far from the cycle is refused, and one that is given again stays", async () => {
    await expect(set(0, [whole("1", legal, "2017-03-31"), whole("2", legal, "2098-12-31")])).rejects.toMatchObject({
      code: "FAHENG_PROCESS_FAR_DAY",
      place: "2",
      details: { day: "2098-12-31", from: "2016-01-01", to: "2018-12-31" },
    });
    expect((await plan()).version).toBe(0);
    expect(await set(0, [whole("1", legal, "2018-12-31"), whole("2", legal, "2016-01-01")])).toEqual({ version: 1 });
  });

  it("one person of a department, for as long as that person is there", async () => {
    const rows = [{ departmentId: legal, personId: null, role: "cooperating", dueOn: null }] as const;
    await set(0, [{ indicator: "1", part: "", rows }]);
    expect(await editable(clerk(legal, "anybody"))).toEqual(["1"]);
    const named = [{ departmentId: legal, personId: "nobody here", role: "lead", dueOn: null }] as const;
    await expect(set(1, [{ indicator: "1", part: "", rows: named }])).rejects.toMatchObject({
      code: "FAHENG_ASSIGNMENT_PERSON",
    });
    const membership = {
      id: "m1",
      personId: "li",
      agencyId,
      departmentId: legal,
      role: "department",
      endsAt: null,
    } as const;
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: "li", name: "演示·李" }, "2017-01-01T00:00:00.000Z");
      await insertMembership(trx, { ...membership, startsAt: "2017-01-01T00:00:00.000Z" });
    });
    const hers = [{ departmentId: legal, personId: "li", role: "lead", dueOn: null }] as const;
    await set(1, [{ indicator: "1", part: "", rows: hers }]);
    expect([await editable(clerk(legal, "li")), await editable(clerk(legal, "another"))]).toEqual([["1"], []]);
    // Moved to another department, she may no more.
    expect(await editable(clerk(office, "li"))).toEqual([]);
  });

  it("the printed name counts until the agency assigns, and again when it takes that back", async () => {
    const bindings = [{ printedName: "市政府办", departmentId: office }];
    await setBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings });
    expect((await plan()).inForce["1"]).toBe("printed");
    expect((await plan()).proposal).toEqual([
      { indicator: "1", part: "", departmentId: office, personId: null, role: "lead", dueOn: null },
    ]);
    expect(await editable(clerk(office))).toEqual(["1"]);
    await set(0, [whole("1", legal)]);
    expect([await editable(clerk(office)), await editable(clerk(legal))]).toEqual([[], ["1"]]);
    await set(1, [{ indicator: "1", part: "", rows: [] }]);
    expect([await editable(clerk(office)), await editable(clerk(legal))]).toEqual([["1"], []]);
  });

  it("a name the document does not print is refused, and the nearest is named", async () => {
    const bindings = [{ printedName: "市政府辨", departmentId: office }];
    const refused = setBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings });
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_BINDING_UNKNOWN_NAME" });
    await expect(refused).rejects.toThrow("最接近的是“市政府办”");
  });

  it("is versioned: who, when, what; every version stays readable", async () => {
    await set(0, [whole("1", legal), whole("2", legal)]);
    await set(1, [whole("2", office, "2017-06-30")]);
    expect(await listPlanVersions(city.context, coordinator, { assessmentId })).toMatchObject([
      { version: 2, savedBy: coordinator.name, changed: ["2"] },
      { version: 1, savedBy: coordinator.name, changed: ["1", "2"] },
    ]);
    const first = await getPlanVersion(city.context, coordinator, { assessmentId, version: 1 });
    expect(first.rows.map((row) => row.departmentId)).toEqual([legal, legal]);
    const [row] = await listAudit(database.db, { limit: 1, agencyId });
    expect(row).toMatchObject({ action: "assignment.set", object: `assignment:${assessmentId}`, agencyId });
    expect(JSON.parse(row?.after ?? "")).toMatchObject({
      version: 2,
      rows: [{ indicator: "2", departmentId: office }],
    });
    expect(JSON.parse(row?.before ?? "")).toMatchObject([{ indicator: "2", departmentId: legal }]);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
  });

  it("of two who save from one version one wins, and the other learns who and what; a repeat changes nothing", async () => {
    const outcomes = await Promise.allSettled([set(0, [whole("1", legal)]), set(0, [whole("2", office)])]);
    const [lost] = outcomes.filter((it) => it.status === "rejected");
    expect(outcomes.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toMatchObject({
      code: "FAHENG_ASSIGNMENT_CONFLICT",
      details: { version: 1, by: coordinator.name },
    });
    const { rows } = await plan();
    const before = await listAudit(database.db, { limit: 100 });
    // The winner's answer was lost: saying it again is answered, not written.
    const again = rows.map((row) => whole(row.indicator, row.departmentId));
    expect(await set(0, again)).toEqual({ version: 1 });
    expect(await listAudit(database.db, { limit: 100 })).toEqual(before);
  });

  it("its own days are when things are due", async () => {
    await set(0, [whole("1", legal, "2017-03-31")]);
    const { dues } = await getAssessment(city.context, coordinator, assessmentId);
    expect(dues.get("1")).toMatchObject({ dueOn: "2017-03-31", source: "assignment", isOverdue: true });
    expect(dues.get("2")).toMatchObject({ source: expect.not.stringMatching("assignment") });
    const [summary] = await listAssessmentSummaries(city.context, coordinator, null);
    expect(summary?.overdue).toBe(1);
  });

  it("last year's plan comes back for what is still there", async () => {
    const { id: gone } = await addDepartment(city.context, city.root, { agencyId, name: "后勤处" });
    await set(0, [whole("1", legal, "2017-03-31"), whole("2", office)]);
    const before = assessmentId;
    assessmentId = await open("2018");
    expect(await getPreviousPlan(city.context, coordinator, { assessmentId: before })).toBeNull();
    expect(await getPreviousPlan(city.context, coordinator, { assessmentId })).toMatchObject({
      cycleTitle: "2017年度",
      rows: [
        { indicator: "1", departmentId: legal, dueOn: null },
        { indicator: "2", departmentId: office },
      ],
      leftOut: [],
    });
    expect(gone).not.toBe("");
  });

  it("last year's clauses and materials come back where the same ones exist; the rest is listed with the reason", async () => {
    const { id: gone } = await addDepartment(city.context, city.root, { agencyId, name: "后勤处" });
    const { parts } = await plan();
    const key = parts["1"]?.[0]?.key ?? "";
    expect(key).not.toBe("");
    await set(0, [{ ...whole("1", office), part: key }, whole("2", gone)]);
    // What the framework of that year had beside: a clause and an indicator that this one does not.
    const owner = { agencyId, assessmentId };
    const rows = await listAssignments(database.db, owner);
    const [first] = rows;
    if (!first) throw new Error("nothing assigned");
    await database.db.transaction().execute(async (trx) => {
      await replaceAssignments(trx, owner, [
        ...rows,
        { ...first, part: "一条已删去的规则" },
        { ...first, indicator: "已删去", part: "" },
        { ...first, indicator: "2", part: "", personId: "已调离的人" },
      ]);
    });
    await database.db
      .updateTable("department")
      .set({ ended_at: "2018-01-01T00:00:00.000Z" })
      .where("id", "=", gone)
      .execute();
    assessmentId = await open("2018");
    const previous = await getPreviousPlan(city.context, coordinator, { assessmentId });
    expect(previous?.rows).toMatchObject([{ indicator: "1", part: key, departmentId: office }]);
    const leftOut = previous?.leftOut.map((it) => [it.indicator, it.part, it.reason].join(" "));
    expect(leftOut?.toSorted()).toEqual(["1 一条已删去的规则 part", "2  department", "2  person", "已删去  indicator"]);
  });

  it("only the agency's coordinator assigns, in an open cycle, to its own departments, what there is", async () => {
    const [foreign] = await listDepartmentsOf(city.context, city.root, city.agencies.b);
    const rows = [whole("1", legal)];
    for (const actor of [clerk(legal), city.actor("leader", "a")]) {
      await expect(set(0, rows, actor)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
      expect((await plan(actor)).canAssign).toBe(false);
    }
    for (const actor of [city.actor("coordinator", "b")]) {
      await expect(set(0, rows, actor)).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    }
    const refusals: readonly (readonly [AssignmentChange, string])[] = [
      [whole("1", foreign?.id ?? ""), "FAHENG_DEPARTMENT_NOT_FOUND"],
      [whole("99", legal), "FAHENG_FACT_UNKNOWN_INDICATOR"],
      [{ ...whole("1", legal), part: "no such clause" }, "FAHENG_ASSIGNMENT_PART"],
    ];
    for (const [change, code] of refusals) await expect(set(0, [change])).rejects.toMatchObject({ code });
    expect((await plan()).version).toBe(0);
    const { cycle } = await getAssessment(city.context, coordinator, assessmentId);
    await closeCycle(city.context, city.municipal, { cycleId: cycle.id });
    await expect(set(0, rows)).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
  });

  it("prints as the agency's own table, with version and day", async () => {
    await set(0, [whole("1", legal, "2017-03-31")]);
    for (const format of ["docx", "xlsx"] as const) {
      const file = await buildPlanDocument(city.context, coordinator, { assessmentId, format });
      expect(file.fileName).toBe(`a局 2017年度 任务分解表.${format}`);
      const { readDocument } = await import("@faheng/documents");
      const { lines, tables } = await readDocument(file.bytes, `a.${format}`);
      const text = [...lines, ...tables.flat(2)].join("\n");
      expect(text).toContain("第1版");
      expect(tables.flat().find((row) => row.includes("2017年3月31日"))).toEqual(
        expect.arrayContaining(["市政府办", "法规处", "2017年3月31日"]),
      );
    }
  });

  it("prints no code of ours: what is not numbered has no number, and a part stands in its own words", async () => {
    const [, second] = framework.indicators;
    const [part] = (await plan()).parts["1"] ?? [];
    await set(0, [whole("2", legal), { ...whole("1", office), part: part?.key ?? "" }]);
    const file = await buildPlanDocument(city.context, coordinator, { assessmentId, format: "xlsx" });
    const { readDocument } = await import("@faheng/documents");
    const rows = (await readDocument(file.bytes, "a.xlsx")).tables.flat();
    const [head = [], ...lines] = rows.slice(rows.findIndex((row) => row.includes("序号")));
    const [number, task] = [head.indexOf("序号"), head.indexOf("任务")];
    expect(lines.find((row) => row[task] === second?.title)?.[number]).toBe("");
    const [first] = framework.indicators;
    expect(lines.find((row) => row[task] === `${first?.title}：${part?.title}`)?.[number]).toBe("（一）");
  });
});
