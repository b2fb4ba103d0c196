import { insertMembership, insertPerson, listAudit, listReviewAssignments, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  assignReviews,
  listMyReviews,
  listReviews,
  openCycle,
  reviewChoices,
  type ReviewAssigning,
  type Role,
  withdrawReviews,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

const ALL = { kind: "office" } as const;
const AT = NOW.toISOString();

onBothEngines("review assignments", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: null };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    await addPerson("r1", "评审甲", [["reviewer", null]]);
    await addPerson("r2", "评审乙", [["reviewer", null]]);
    await addPerson("own", "评审丙", [
      ["reviewer", null],
      ["leader", city.agencies.b],
    ]);
    await addPerson("none", "评审丁", []);
  });
  afterEach(async () => {
    await database.close();
  });

  async function addPerson(id: string, name: string, roles: readonly [role: Role, agencyId: string | null][]) {
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id, name }, AT);
      for (const [role, agencyId] of roles) {
        const period = { startsAt: AT, endsAt: null, departmentId: null };
        await insertMembership(trx, { id: `${id} ${role}`, personId: id, role, agencyId, ...period });
      }
    });
  }

  const wanted = (change: Partial<ReviewAssigning> = {}): ReviewAssigning => {
    return { cycleId, agencyIds: [city.agencies.a], personIds: ["r1"], indicators: null, ...change };
  };
  const assign = (change: Partial<ReviewAssigning> = {}) => assignReviews(city.context, city.municipal, wanted(change));
  const outcomes = async (change: Partial<ReviewAssigning>) => (await assign(change)).map((it) => it.outcome);
  const stored = async () =>
    (await listReviewAssignments(database.db, ALL)).map((it) => [it.personId, it.indicators, it.version]);
  const acts = async (action: string) => await listAudit(database.db, { limit: 100, action });

  it("put every one of the people beside every one of the agencies", async () => {
    const agencyIds = [city.agencies.a, city.agencies.b];
    const done = await assign({ agencyIds, personIds: ["r1", "r2"], indicators: ["3", "1"] });
    expect(done.map((it) => `${it.agencyId} ${it.personId} ${it.outcome}`).toSorted()).toEqual(
      agencyIds.flatMap((agency) => [`${agency} r1 assigned`, `${agency} r2 assigned`]).toSorted(),
    );
    expect(await stored()).toEqual(Array.from(["r1", "r2", "r1", "r2"], (person) => [person, ["1", "3"], 1]));
    expect((await acts("review.assign")).map((row) => row.agencyId).toSorted()).toEqual(
      [...agencyIds, ...agencyIds].toSorted(),
    );
  });

  it("the same twice is one, and the answer says that it stood", async () => {
    expect(await outcomes({ indicators: ["1", "2"] })).toEqual(["assigned"]);
    expect(await outcomes({ indicators: ["2", "1", "1"] })).toEqual(["stood"]);
    expect(await outcomes({ indicators: ["2"] })).toEqual(["stood"]);
    expect(await stored()).toEqual([["r1", ["1", "2"], 1]]);
    expect(await outcomes({ indicators: ["4"] })).toEqual(["widened"]);
    expect(await outcomes({})).toEqual(["widened"]);
    expect(await outcomes({})).toEqual(["stood"]);
    expect(await outcomes({ indicators: ["3"] })).toEqual(["stood"]);
    expect(await stored()).toEqual([["r1", null, 3]]);
    const [last] = await acts("review.assign");
    expect(JSON.parse(last?.after ?? "")).toMatchObject({ outcome: "stood", indicators: null });
  });

  it("twenty at once are one, with everything that any of them named", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => outcomes({ indicators: [String((n % 4) + 1)] })),
    );
    expect(all.flat().filter((it) => it === "assigned")).toHaveLength(1);
    expect(all.flat().filter((it) => it === "widened")).toHaveLength(3);
    expect(await stored()).toEqual([["r1", ["1", "2", "3", "4"], 4]]);
  });

  it.for([
    ["a cycle that is not there", { cycleId: "none" }, "FAHENG_CYCLE_NOT_FOUND"],
    ["an agency that is not there", { agencyIds: ["none"] }, "FAHENG_AGENCY_NOT_FOUND"],
    ["a person who is not there", { personIds: ["r1", "nobody"] }, "FAHENG_PERSON_NOT_FOUND"],
    ["somebody who is no reviewer", { personIds: ["none"] }, "FAHENG_REVIEW_NOT_REVIEWER"],
    ["an indicator that is not there", { indicators: ["1", "11"] }, "FAHENG_REVIEW_INDICATOR"],
    ["a thousand and one", { personIds: Array.from({ length: 1001 }, (_, n) => `p${n}`) }, "FAHENG_REVIEW_TOO_MANY"],
  ] as const)("%s is refused, and nothing of the act is written", async ([, change, code]) => {
    await expect(assign(change)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
    expect(await acts("review.assign")).toEqual([]);
  });

  it("a refusal names what was probably meant", async () => {
    const refusal = async (change: Partial<ReviewAssigning>): Promise<string> => {
      const fault: unknown = await assign(change).catch((error: unknown) => error);
      return fault instanceof Error ? fault.message : "";
    };
    expect(await refusal({ personIds: ["none"] })).toContain("评审丙");
    expect(await refusal({ indicators: ["11"] })).toContain("1");
    const outside = assign({ agencyIds: [city.agencies.a, city.agencies.c] });
    await expect(outside).rejects.toMatchObject({
      code: "FAHENG_REVIEW_AGENCY_OUTSIDE",
      details: { agency: "c局", cycle: "2017年度", known: "a局、b局" },
    });
    await expect(assign({ agencyIds: [city.agencies.b], personIds: ["own"] })).rejects.toMatchObject({
      code: "FAHENG_REVIEW_OWN_AGENCY",
      details: { name: "评审丙", agency: "b局" },
    });
  });

  it("withdrawn with a reason are gone, and only the version that was seen", async () => {
    const [first] = await assign({ indicators: ["1"] });
    const [second] = await assign({ personIds: ["r2"] });
    const take = (reviews: readonly { id: string; expectedVersion: number }[]) =>
      withdrawReviews(city.context, city.municipal, { reviews, reason: "回避" });
    const seen = { id: first?.id ?? "", expectedVersion: 1 };
    const other = { id: second?.id ?? "", expectedVersion: 1 };
    await assign({ indicators: ["2"] });
    await expect(take([other, seen])).rejects.toMatchObject({
      code: "FAHENG_REVIEW_CHANGED",
      details: { name: "评审甲", agency: "a局" },
    });
    await expect(take([other, { id: "none", expectedVersion: 1 }])).rejects.toMatchObject({
      code: "FAHENG_REVIEW_NOT_FOUND",
    });
    expect(await stored()).toHaveLength(2);
    await take([other, { ...seen, expectedVersion: 2 }]);
    expect(await stored()).toEqual([]);
    const rows = await acts("review.withdraw");
    expect(rows.map((row) => JSON.parse(row.after ?? "") as unknown)).toEqual([{ reason: "回避" }, { reason: "回避" }]);
    expect(rows.every((row) => row.agencyId === city.agencies.a)).toBe(true);
    await expect(take([other])).rejects.toMatchObject({ code: "FAHENG_REVIEW_NOT_FOUND" });
  });

  it("are listed by cycle, agency and reviewer, chapters before single indicators", async () => {
    await assign({ indicators: ["1", "2", "4"] });
    await assign({ agencyIds: [city.agencies.b], personIds: ["r2"] });
    const list = (filter: object) => listReviews(city.context, city.municipal, filter);
    const [first, second] = await list({ cycleId });
    expect(first).toMatchObject({ agency: { name: "a局" }, person: { name: "评审甲" }, isReviewer: true, version: 1 });
    expect(first?.parts).toMatchObject([
      { covered: 3, total: 4, chapters: [{ title: "采购" }], others: [{ code: "4", title: "设备台账" }] },
    ]);
    expect(second?.parts).toMatchObject([{ covered: 4, total: 4, chapters: [], others: [] }]);
    expect((await list({ agencyId: city.agencies.b })).map((it) => it.person.id)).toEqual(["r2"]);
    expect((await list({ personId: "r1" })).map((it) => it.agency.name)).toEqual(["a局"]);
    expect(await list({ cycleId: "none" })).toEqual([]);
    await database.db.updateTable("membership").set({ ends_at: AT }).where("person_id", "=", "r1").execute();
    expect((await list({ personId: "r1" })).map((it) => it.isReviewer)).toEqual([false]);
  });

  it("offer the cycle's frameworks with their agencies and chapters, and the reviewers with where they belong", async () => {
    const { reviewers, frameworks } = await reviewChoices(city.context, city.municipal, cycleId);
    expect(reviewers.map((it) => [it.id, it.agencyIds])).toEqual(
      expect.arrayContaining([
        ["r1", []],
        ["own", [city.agencies.b]],
      ]),
    );
    expect(reviewers).toHaveLength(3);
    expect(frameworks.map((it) => it.agencies.map(({ name }) => name))).toEqual([["a局", "b局"]]);
    expect(frameworks[0]?.chapters.map((it) => [it.title, it.indicators.map(({ code }) => code)])).toEqual([
      ["采购", ["1", "2"]],
      ["管理", ["3", "4"]],
    ]);
    await expect(reviewChoices(city.context, city.municipal, "none")).rejects.toMatchObject({
      code: "FAHENG_CYCLE_NOT_FOUND",
    });
  });

  const reviewer = (): Actor => {
    const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    const assignments = [{ cycleId, agencyId: city.agencies.a, indicators: ["1"] }];
    return { ...city.municipal, personId: "r1", roles: [{ role: "reviewer", ...nowhere }], assignments };
  };

  it("a reviewer sees their own, and who is none sees none", async () => {
    expect(await listMyReviews(city.context, reviewer())).toMatchObject([
      { cycle: { id: cycleId }, agency: { name: "a局" }, parts: [{ covered: 1, total: 4, others: [{ code: "1" }] }] },
    ]);
    expect(await listMyReviews(city.context, city.actor("coordinator", "a"))).toEqual([]);
    expect(await listMyReviews(city.context, { ...reviewer(), roles: [] })).toEqual([]);
  });

  it("are the office's alone", async () => {
    const forbidden = { code: "FAHENG_ACCESS_FORBIDDEN" };
    const nobody = { reviews: [{ id: "x", expectedVersion: 1 }], reason: "试" };
    for (const actor of [city.actor("coordinator", "a"), city.actor("security-admin", "a"), reviewer()]) {
      await expect(assignReviews(city.context, actor, wanted())).rejects.toMatchObject(forbidden);
      await expect(withdrawReviews(city.context, actor, nobody)).rejects.toMatchObject(forbidden);
      await expect(listReviews(city.context, actor, {})).rejects.toMatchObject(forbidden);
      await expect(reviewChoices(city.context, actor, cycleId)).rejects.toMatchObject(forbidden);
    }
  });
});
