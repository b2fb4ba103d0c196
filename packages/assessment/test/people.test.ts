import { listAudit, listMemberships, listReviewAssignments, type OpenDatabase, OFFICE_SCOPE } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addAgency,
  addDepartment,
  addPerson,
  assignReviews,
  changeAgency,
  dissolveDepartment,
  endRole,
  foundCity,
  giveRole,
  listDepartmentsOf,
  listEverybody,
  listVisibleAgencies,
  openCycle,
  previewDissolution,
  seal,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("people and organisation", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let security: Actor;
  let system: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    const proofs = {
      ...city.context.proofs,
      isGuessable: () => Promise.resolve(false),
      hashPassword: async (password: string) => `hash of ${password}`,
    };
    city = { ...city, context: { ...city.context, proofs } };
    const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    security = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    system = { ...city.municipal, personId: "t", roles: [{ role: "system-admin", ...nowhere }] };
  });
  afterEach(async () => {
    await database.close();
  });

  const person = { name: "某某", login: "ren", password: "Abcdef-123" };
  const add = (over: Partial<Parameters<typeof addPerson>[2]> = {}) =>
    addPerson(city.context, security, {
      ...person,
      role: "coordinator",
      agencyId: city.agencies.a,
      departmentId: null,
      ...over,
    });

  it("tells the security administrator who is who, and no secret", async () => {
    const { id } = await add();
    const everybody = await listEverybody(city.context, security);
    expect(everybody).toMatchObject([
      { id, name: "某某", accounts: [{ login: "ren", hasPassword: true, hasTotp: false }] },
    ]);
    expect(JSON.stringify(everybody)).not.toContain("hash of");
    expect(JSON.stringify(await listAudit(database.db, { limit: 50 }))).not.toMatch(/hash of|Abcdef-123/);
    for (const actor of [system, city.municipal, city.actor("leader", "a")]) {
      await expect(listEverybody(city.context, actor)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
  });

  it("takes a login once, of two at the same time too", async () => {
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((it) => it.status === "rejected")?.reason).toMatchObject({ code: "FAHENG_LOGIN_TAKEN" });
    expect(await listEverybody(city.context, security)).toHaveLength(1);
  });

  it("never gives two administrators' roles to one person, not at the same time either", async () => {
    const { id: personId } = await add();
    const [membership] = await listMemberships(database.db, OFFICE_SCOPE);
    await endRole(city.context, security, { membershipId: membership?.id ?? "" });
    // Connections that are open already, so that none of the three has to wait for its own.
    await Promise.all(Array.from({ length: 8 }, () => listMemberships(database.db, OFFICE_SCOPE)));
    const grants = (["system-admin", "security-admin", "audit-admin"] as const).map((role) =>
      giveRole(city.context, security, { personId, role, agencyId: null, departmentId: null }),
    );
    const outcomes = await Promise.allSettled(grants);
    expect(outcomes.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(outcomes.find((it) => it.status === "rejected")?.reason).toMatchObject({ code: "FAHENG_ROLE_CONFLICT" });
  });

  it("gives a role once: the same again is the one that is held", async () => {
    const { id: personId } = await add();
    const { id } = (await listMemberships(database.db, OFFICE_SCOPE))[0] ?? { id: "" };
    const grant = { personId, role: "coordinator" as const, agencyId: city.agencies.a, departmentId: null };
    expect(await giveRole(city.context, security, grant)).toEqual({ id });
    await Promise.all(
      Array.from({ length: 3 }, () => giveRole(city.context, security, { ...grant, agencyId: city.agencies.b })),
    );
    expect((await listMemberships(database.db, OFFICE_SCOPE)).map(({ agencyId }) => agencyId)).toEqual([
      city.agencies.a,
      city.agencies.b,
    ]);
  });

  it("renames no agency that somebody else has renamed meanwhile", async () => {
    const { a: agencyId } = city.agencies;
    const [name, category] = ["市财政局", "甲类"];
    const expected = { name: "a局", category: "甲类" };
    await changeAgency(city.context, system, { agencyId, name, category, expected });
    // Once more, for want of an answer.
    await changeAgency(city.context, system, { agencyId, name, category, expected });
    const other = changeAgency(city.context, system, { agencyId, name: "市审计局", category, expected });
    await expect(other).rejects.toMatchObject({ code: "FAHENG_AGENCY_CHANGED" });
  });

  it("has no two agencies or departments of one name, not of two made at once either", async () => {
    const agency = { name: "市司法局", category: "甲类" };
    const outcomes = await Promise.allSettled([1, 2].map(() => addAgency(city.context, system, agency)));
    expect(outcomes.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const taken = { code: "FAHENG_AGENCY_NAME_TAKEN" };
    expect(outcomes.find((it) => it.status === "rejected")?.reason).toMatchObject(taken);
    const { a: agencyId } = city.agencies;
    await expect(changeAgency(city.context, system, { ...agency, agencyId })).rejects.toMatchObject(taken);
    await changeAgency(city.context, system, { agencyId, name: "a局", category: "乙类" });
    const twice = [1, 2].map(() => addDepartment(city.context, system, { agencyId, name: "督察处" }));
    const departments = await Promise.allSettled(twice);
    expect(departments.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(departments.find((it) => it.status === "rejected")?.reason).toMatchObject({
      code: "FAHENG_DEPARTMENT_NAME_TAKEN",
    });
  });

  it("keeps the history of a transfer", async () => {
    const { id: personId } = await add();
    const [before] = await listMemberships(database.db, OFFICE_SCOPE);
    await endRole(city.context, security, { membershipId: before?.id ?? "" });
    await giveRole(city.context, security, { personId, role: "leader", agencyId: city.agencies.b, departmentId: null });
    const history = await listMemberships(database.db, OFFICE_SCOPE);
    expect(history.map((it) => [it.role, it.agencyName, it.endsAt !== null])).toEqual([
      ["coordinator", "a局", true],
      ["leader", "b局", false],
    ]);
    await expect(endRole(city.context, security, { membershipId: before?.id ?? "" })).rejects.toMatchObject({
      code: "FAHENG_PERSON_NOT_FOUND",
    });
  });

  it("lets the system administrator alone keep agencies and departments", async () => {
    const { id: agencyId } = await addAgency(city.context, system, { name: "市司法局", category: "甲类" });
    await changeAgency(city.context, system, { agencyId, name: "市司法局", category: "乙类" });
    const { id: departmentId } = await addDepartment(city.context, system, { agencyId, name: "法治督察科" });
    expect(await listDepartmentsOf(city.context, system, agencyId)).toMatchObject([{ name: "法治督察科" }]);
    const of = { agencyId, departmentId, successorId: null };
    const { digest: expected } = await previewDissolution(city.context, system, of);
    await dissolveDepartment(city.context, system, { ...of, expected });
    expect(await listDepartmentsOf(city.context, system, agencyId)).toEqual([]);
    const agencies = await listVisibleAgencies(city.context, system);
    expect(agencies.find(({ id }) => id === agencyId)).toMatchObject({ category: "乙类" });
    // As Chinese readers look for them, not as they were entered: 安 before 司.
    await addAgency(city.context, system, { name: "市安监局", category: "甲类" });
    const names = (await listVisibleAgencies(city.context, system)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("市"))).toEqual(["市安监局", "市司法局"]);
    for (const actor of [security, city.municipal, city.actor("coordinator", "a")]) {
      await expect(addAgency(city.context, actor, { name: "x", category: "x" })).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
  });

  it("gives no role in an agency or department that is not there", async () => {
    await expect(add({ agencyId: "nowhere" })).rejects.toMatchObject({ code: "FAHENG_AGENCY_NOT_FOUND" });
    const [foreign] = await listDepartmentsOf(city.context, system, city.agencies.b);
    const grant = { role: "department" as const, departmentId: foreign?.id ?? "" };
    await expect(add(grant)).rejects.toMatchObject({ code: "FAHENG_DEPARTMENT_NOT_FOUND" });
    expect(await listEverybody(city.context, security)).toEqual([]);
  });

  it("lets a reviewer who belongs to an agency review the others alone", async () => {
    const { id: personId } = await add();
    await giveRole(city.context, security, { personId, role: "reviewer", agencyId: null, departmentId: null });
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: null };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const review = (key: "a" | "b") => {
      return { cycleId, agencyIds: [city.agencies[key]], personIds: [personId], indicators: null };
    };
    await expect(assignReviews(city.context, city.municipal, review("a"))).rejects.toMatchObject({
      code: "FAHENG_REVIEW_OWN_AGENCY",
    });
    await assignReviews(city.context, city.municipal, review("b"));
    const standing = await listReviewAssignments(database.db, { kind: "office" }, { personId });
    expect(standing.map((it) => it.agencyId)).toEqual([city.agencies.b]);
  });

  it("lets nobody but the machine's operator and the system administrator found a city", async () => {
    const plan = { name: "别市", agencies: [], people: [] };
    for (const actor of [security, city.municipal, city.actor("coordinator", "a")]) {
      await expect(foundCity(city.context, actor, plan)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    expect(await foundCity(city.context, system, plan)).toBeNull();
  });

  it("has no agencies before there is a city", async () => {
    const empty = await engine.open();
    const context = { ...city.context, store: seal(empty) };
    await expect(addAgency(context, city.root, { name: "市司法局", category: "甲类" })).rejects.toMatchObject({
      code: "FAHENG_SETUP_MISSING",
    });
    await empty.close();
  });
});
