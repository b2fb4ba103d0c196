import {
  listAudit,
  listMemberships,
  listMatterBindings,
  type OpenDatabase,
  replaceMatterBindings,
  verifyAudit,
  OFFICE_SCOPE,
} from "@faheng/database";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  actorOfToken,
  addDepartment,
  addPerson,
  type AssignmentChange,
  buildPlanDocument,
  closeCycle,
  dissolveDepartment,
  getAssessment,
  getAssignmentPlan,
  getBindings,
  getPlanVersion,
  giveRole,
  listAssessmentSummaries,
  listDepartmentsOf,
  listFormerDepartmentsOf,
  listPlanVersions,
  openCycle,
  openOwnCycle,
  previewDissolution,
  reinstateDepartment,
  saveResponse,
  setAssignments,
  setBindings,
  signIn,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { interrupted } from "./support/interrupted.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, framework } from "./support/plugin.ts";

const plugin = definePlugin({
  ...canteenPlugin,
  frameworks: [
    {
      ...framework,
      departments: [{ name: "市政府办", kind: "unit" }],
      indicators: framework.indicators.map((it) => ({ ...it, lead: it.code === "1" ? ["市政府办"] : [] })),
    },
  ],
});

onBothEngines("a dissolved department", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let system: Actor;
  let security: Actor;
  let legal: string;
  let office: string;
  let assessmentId: string;
  let cycleId: string;
  let agencyId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const proofs = {
      ...city.context.proofs,
      isGuessable: () => Promise.resolve(false),
      hashPassword: async (password: string) => `hash of ${password}`,
      verifyPassword: async (hash: string, password: string) => hash === `hash of ${password}`,
    };
    city = { ...city, context: { ...city.context, proofs } };
    coordinator = city.actor("coordinator", "a");
    const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    security = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    system = { ...city.municipal, personId: "t", name: "演示·系统", roles: [{ role: "system-admin", ...nowhere }] };
    agencyId = city.agencies.a;
    const [own] = await listDepartmentsOf(city.context, city.root, agencyId);
    legal = own?.id ?? "";
    ({ id: office } = await addDepartment(city.context, city.root, { agencyId, name: "办公室" }));
    const assignment = { agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] }));
    const [summary] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = summary?.assessment.id ?? "";
    await setBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings: [] });
  });
  afterEach(async () => {
    await database.close();
  });

  const PASSWORD = "Abcdef-123";
  const enterAs = async (login: string): Promise<string> => {
    const said = { login, password: PASSWORD, totp: null, address: "10.0.0.9" };
    const answered = await signIn(city.context, said);
    return answered.outcome === "signed-in" ? answered.session.token : "";
  };
  /** Somebody of a department, signed in. */
  async function clerk(login: string, departmentId = office): Promise<{ id: string; token: string; actor: Actor }> {
    const place = { role: "department", agencyId, departmentId } as const;
    const { id } = await addPerson(city.context, security, {
      name: `演示·${login}`,
      login,
      password: PASSWORD,
      ...place,
    });
    const token = await enterAs(login);
    const actor = await actorOfToken(city.context, token);
    if (!actor) throw new Error("nobody");
    return { id, token, actor };
  }
  const whole = (indicator: string, ...departmentIds: readonly string[]): AssignmentChange => ({
    indicator,
    part: "",
    rows: departmentIds.map((departmentId, at) => {
      return { departmentId, personId: null, role: at === 0 ? "lead" : "cooperating", dueOn: null };
    }),
  });
  const assign = (expectedVersion: number, ...changes: readonly AssignmentChange[]) =>
    setAssignments(city.context, coordinator, { assessmentId, expectedVersion, changes });
  const preview = (departmentId = office, successorId: string | null = null) =>
    previewDissolution(city.context, system, { agencyId, departmentId, successorId });
  async function dissolve(departmentId = office, successorId: string | null = null): Promise<void> {
    const { digest: expected } = await preview(departmentId, successorId);
    await dissolveDepartment(city.context, system, { agencyId, departmentId, successorId, expected });
  }
  const plan = () => getAssignmentPlan(city.context, coordinator, { assessmentId });
  const answer = (actor: Actor, indicator: string, context = city.context) =>
    saveResponse(context, actor, {
      assessmentId,
      indicator,
      expectedVersion: 0,
      status: "in-progress",
      facts: {},
      progress: "在办",
      notApplicable: null,
    });
  const acts = async (): Promise<string[]> =>
    (await listAudit(database.db, { limit: 100, agencyId })).map((it) => it.action).toReversed();

  it("takes its people's rights with it, in one act, and says before what loses its owner", async () => {
    const { id, token, actor } = await clerk("li");
    await giveRole(city.context, security, { personId: id, role: "leader", agencyId, departmentId: null });
    const second = await enterAs("li");
    await assign(0, whole("1", office), whole("2", office, legal));
    const said = await preview();
    expect(said).toMatchObject({
      name: "办公室",
      successor: null,
      people: [{ id, name: "演示·li", others: [{ role: "leader", agencyName: "a局", departmentName: null }] }],
      items: [
        { cycle: "2017年度", title: framework.indicators[0]?.title, after: "nobody" },
        { cycle: "2017年度", title: framework.indicators[1]?.title, after: "others" },
      ],
    });
    const before = await acts();
    await dissolve();
    expect((await acts()).slice(before.length)).toEqual(["assignment.set", "people.write", "organisation.dissolve"]);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });

    expect([await actorOfToken(city.context, token), await actorOfToken(city.context, second)]).toEqual([null, null]);
    const anew = await enterAs("li");
    expect((await actorOfToken(city.context, anew))?.roles.map((it) => it.role)).toEqual(["leader"]);
    // Whoever still holds the old identity in hand is refused at the door of the item.
    await expect(answer(actor, "1")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    const ended = (await listMemberships(database.db, OFFICE_SCOPE)).find((it) => it.departmentId === office);
    expect(ended).toMatchObject({ departmentName: "办公室", endsAt: expect.any(String) });

    const { version, unassigned, rows, formerDepartments } = await plan();
    expect(version).toBe(2);
    expect(unassigned).toContain("1");
    expect(rows.map((it) => [it.indicator, it.departmentId])).toEqual([["2", legal]]);
    expect(formerDepartments).toMatchObject([{ id: office, name: "办公室" }]);
    expect(await listPlanVersions(city.context, coordinator, { assessmentId })).toMatchObject([
      { version: 2, savedBy: "演示·系统", changed: ["1", "2"] },
      { version: 1 },
    ]);
    const first = await getPlanVersion(city.context, coordinator, { assessmentId, version: 1 });
    expect(first.rows).toHaveLength(3);
  });

  it("ends what printed names and roles of matters meant by it", async () => {
    const bindings = [{ printedName: "市政府办", departmentId: office }];
    await setBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings });
    await database.db.transaction().execute(async (trx) => {
      await replaceMatterBindings(trx, { assessmentId, agencyId, indicator: "2" }, bindings);
    });
    expect((await preview()).items.length).toBeGreaterThan(0);
    await dissolve();
    expect(await getBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017" })).toEqual([]);
    expect(await listMatterBindings(database.db, { agencyId, id: assessmentId })).toEqual([]);
    expect(await acts()).toEqual(expect.arrayContaining(["matter.write", "binding.write"]));
  });

  it("ends what it had in the agency's own cycle too, of which the list tells nothing", async () => {
    await assign(0, whole("1", office));
    const before = await preview();
    const { id } = await openOwnCycle(city.context, coordinator, {
      title: "本局自评",
      from: "2017-01-01",
      to: "2017-12-31",
      agencyId,
      assignments: [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }],
    });
    const [own] = await listAssessmentSummaries(city.context, coordinator, id);
    const ownId = own?.assessment.id ?? "";
    const changes = [whole("1", office)];
    await setAssignments(city.context, coordinator, { assessmentId: ownId, expectedVersion: 0, changes });
    expect(await preview()).toEqual(before);
    await dissolve();
    const after = await getAssignmentPlan(city.context, coordinator, { assessmentId: ownId });
    expect(after).toMatchObject({ version: 2, rows: [] });
  });

  it("hands everything to a successor, once each, people with it", async () => {
    const { id, token } = await clerk("li");
    await assign(0, whole("1", office), whole("2", legal, office), {
      indicator: "3",
      part: "",
      rows: [{ departmentId: office, personId: id, role: "lead", dueOn: "2017-06-30" }],
    });
    const said = await preview(office, legal);
    expect([said.successor, ...said.items.map((it) => it.after)]).toEqual(["法规处", ...Array(3).fill("successor")]);
    await dissolve(office, legal);
    const { rows, unassigned, inForce } = await plan();
    expect(rows.map((it) => [it.indicator, it.departmentId, it.personId, it.role, it.dueOn])).toEqual([
      ["1", legal, null, "lead", null],
      ["2", legal, null, "lead", null],
      ["3", legal, id, "lead", "2017-06-30"],
    ]);
    expect([unassigned.includes("1"), inForce["1"]]).toEqual([false, "assigned"]);
    expect(await actorOfToken(city.context, token)).toBeNull();
    const anew = await enterAs("li");
    const actor = await actorOfToken(city.context, anew);
    expect(actor?.roles).toMatchObject([{ role: "department", departmentId: legal }]);
    await answer(actor!, "3");
  });

  it("is named by nothing new, and comes back with its name alone", async () => {
    const { id } = await clerk("li");
    await dissolve();
    const gone = { code: "FAHENG_DEPARTMENT_NOT_FOUND" };
    const bindings = [{ printedName: "市政府办", departmentId: office }];
    await expect(assign(0, whole("1", office))).rejects.toMatchObject(gone);
    const bound = setBindings(city.context, coordinator, { agencyId, frameworkId: "canteen-2017", bindings });
    await expect(bound).rejects.toMatchObject(gone);
    const grant = { personId: id, role: "department", agencyId, departmentId: office } as const;
    await expect(giveRole(city.context, security, grant)).rejects.toMatchObject(gone);
    await expect(
      dissolveDepartment(city.context, system, { agencyId, departmentId: office, successorId: null, expected: "" }),
    ).rejects.toMatchObject(gone);
    await expect(preview(legal, office)).rejects.toMatchObject(gone);
    await expect(preview(legal, legal)).rejects.toMatchObject(gone);

    expect(await listFormerDepartmentsOf(city.context, system, agencyId)).toMatchObject([
      { id: office, name: "办公室", endedOn: "2017-06-01" },
    ]);
    await reinstateDepartment(city.context, system, { agencyId, departmentId: office });
    expect((await listDepartmentsOf(city.context, system, agencyId)).map((it) => it.name)).toEqual([
      "法规处",
      "办公室",
    ]);
    expect(await listFormerDepartmentsOf(city.context, system, agencyId)).toEqual([]);
    expect((await preview()).people).toEqual([]);
    await expect(reinstateDepartment(city.context, system, { agencyId, departmentId: office })).rejects.toMatchObject(
      gone,
    );
    await giveRole(city.context, security, grant);
    expect((await preview()).people).toMatchObject([{ id }]);
  });

  it("keeps its name in the results of a cycle that is over, marked as dissolved", async () => {
    await assign(0, whole("1", office));
    await closeCycle(city.context, city.municipal, { cycleId });
    expect((await preview()).items).toEqual([]);
    await dissolve();
    const { assigned } = await getAssessment(city.context, coordinator, assessmentId);
    expect(assigned.get("1")).toEqual(["办公室（已撤销）"]);
    expect((await plan()).rows).toMatchObject([{ indicator: "1", departmentId: office }]);
    const file = await buildPlanDocument(city.context, coordinator, { assessmentId, format: "xlsx" });
    expect(file.bytes.length).toBeGreaterThan(0);
  });

  it("is dissolved as it was looked at, and by the system administrator alone", async () => {
    const { digest: expected } = await preview();
    const of = { agencyId, departmentId: office, successorId: null };
    await clerk("li");
    await expect(dissolveDepartment(city.context, system, { ...of, expected })).rejects.toMatchObject({
      code: "FAHENG_DISSOLUTION_CHANGED",
    });
    const { digest } = await preview();
    await assign(0, whole("1", office));
    await expect(dissolveDepartment(city.context, system, { ...of, expected: digest })).rejects.toMatchObject({
      code: "FAHENG_DISSOLUTION_CHANGED",
    });
    expect(await listDepartmentsOf(city.context, system, agencyId)).toHaveLength(2);
    for (const actor of [security, coordinator, city.municipal, city.actor("coordinator", "b")]) {
      const refused = { code: "FAHENG_ACCESS_FORBIDDEN" };
      await expect(previewDissolution(city.context, actor, of)).rejects.toMatchObject(refused);
      await expect(dissolveDepartment(city.context, actor, { ...of, expected })).rejects.toMatchObject(refused);
      await expect(reinstateDepartment(city.context, actor, of)).rejects.toMatchObject(refused);
    }
  });

  it("and a save at the same moment: one after the other, and nothing of theirs after the act", async () => {
    const { actor } = await clerk("li");
    await assign(0, whole("1", office));
    const [act, save] = await Promise.allSettled([dissolve(), answer(actor, "1")]);
    expect(act).toMatchObject({ status: "fulfilled" });
    const codes = ["taken", "FAHENG_ACCESS_ENDED", "FAHENG_RESPONSE_REASSIGNED", "FAHENG_ACCESS_FORBIDDEN"];
    expect(codes).toContain(save.status === "fulfilled" ? "taken" : save.reason.code);
    await expect(answer(actor, "2")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    const { responses } = await getAssessment(city.context, coordinator, assessmentId);
    expect(responses).toHaveLength(save.status === "fulfilled" ? 1 : 0);
  });

  it("and a role given in it at the same moment: nobody is left in it", async () => {
    for (const login of ["li", "wang", "zhao"]) {
      const { id } = await clerk(login, legal);
      const { id: gone } = await addDepartment(city.context, city.root, { agencyId, name: `${login}处` });
      const grant = { personId: id, role: "department", agencyId, departmentId: gone } as const;
      const [act, role] = await Promise.allSettled([dissolve(gone), giveRole(city.context, security, grant)]);
      const left = (await listMemberships(database.db, OFFICE_SCOPE)).filter(
        (it) => it.departmentId === gone && it.endsAt === null,
      );
      const outcome = [act, role].map((it) => (it.status === "fulfilled" ? "done" : it.reason.code));
      const isThere = (await listDepartmentsOf(city.context, city.root, agencyId)).some((it) => it.id === gone);
      // Whichever was first: the role is refused, or the list has changed.
      expect([
        ["done", "FAHENG_DEPARTMENT_NOT_FOUND", 0, false],
        ["FAHENG_DISSOLUTION_CHANGED", "done", 1, true],
        ["done", "done", 0, false],
      ]).toContainEqual([...outcome, left.length, isThere]);
    }
  });

  it("refuses a save whose rights went after it had asked for them, by code", async () => {
    const { actor } = await clerk("li");
    await assign(0, whole("1", office));
    const saving = answer(
      actor,
      "1",
      interrupted(city.context, database, () => dissolve()),
    );
    await expect(saving).rejects.toMatchObject({ code: "FAHENG_ACCESS_ENDED" });
    expect((await getAssessment(city.context, coordinator, assessmentId)).responses).toEqual([]);
  });

  it("refuses a save of what was assigned to others meanwhile, by code", async () => {
    const { actor } = await clerk("li");
    await assign(0, whole("1", office));
    const saving = answer(
      actor,
      "1",
      interrupted(city.context, database, () => assign(1, whole("1", legal))),
    );
    await expect(saving).rejects.toMatchObject({ code: "FAHENG_RESPONSE_REASSIGNED" });
  });
});
