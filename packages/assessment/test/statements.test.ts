import { listAudit, type OpenDatabase, verifyAudit } from "@faheng/database";
import { MAX_POINTS } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  getAssessment,
  importResponses,
  listAssessmentSummaries,
  listStatementTasks,
  openCycle,
  previewResponse,
  previewStatement,
  refreshStaleScores,
  replayCycle,
  saveResponse,
  setBound,
  setStatement,
  whatIf,
  withdrawStatement,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin } from "./support/judged-plugin.ts";

onBothEngines("office statements", (engine) => {
  const founded = testCities(engine, [judgedPlugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let cycleId: string;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-judged" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const answer = { status: "done" as const, progress: "", notApplicable: null };
  const foreign = [
    { indicator: "3", facts: { a: "100" } },
    { indicator: "4", facts: { a: true, b: { amount: "999", reason: "工作突出", by: "我自己" } } },
  ];

  it.for(foreign)("take nothing that is the office's from the assessed: $indicator", async ({ indicator, facts }) => {
    const refusal = { code: "FAHENG_FACT_NOT_AGENCYS", place: indicator === "3" ? "3.a" : "4.b" };
    const stated = { assessmentId, indicator, facts, ...answer };
    await expect(saveResponse(city.context, coordinator, { ...stated, expectedVersion: 0 })).rejects.toMatchObject(
      refusal,
    );
    const { progress: _progress, ...draft } = stated;
    await expect(previewResponse(city.context, coordinator, draft)).rejects.toMatchObject(refusal);
    const brought = { assessmentId, responses: [{ indicator, facts, ...answer }] };
    await expect(importResponses(city.context, city.root, brought)).rejects.toMatchObject(refusal);
  });

  const judged = { indicator: "4", fact: "b" };
  const survey = { indicator: "3", fact: "a" };
  const act = (place: { indicator: string; fact: string }, expectedVersion = 0, reason = "年度集中评定") => ({
    assessmentId,
    ...place,
    reason,
    expectedVersion,
  });
  const amount = (points: string) => ({ amount: points, reason: "冒名", by: "我自己" });
  const current = async () => (await getAssessment(city.context, coordinator, assessmentId)).explanation?.score;
  const isReplayable = async () => (await replayCycle(city.context, city.root, cycleId)).every((it) => it.isSame);

  it("of the office count in score, list, what-if and replay, with who and why written in by the machine", async () => {
    await setBound(city.context, city.municipal, { ...act(judged), most: 5000 });
    const { statement, explanation } = await setStatement(city.context, city.municipal, {
      ...act(judged),
      value: amount("3"),
    });
    const value = { amount: "3", reason: "年度集中评定", by: city.municipal.name };
    expect(statement).toMatchObject({ ...judged, subject: "value", version: 1, value, statedBy: city.municipal.name });
    await setStatement(city.context, city.municipal, { ...act(survey), value: "90" });
    const score = await current();
    expect(score?.items.find((it) => it.indicator === "3")?.interval).toEqual({ worst: 27_000, best: 27_000 });
    expect(score?.items.find((it) => it.indicator === "4")?.interval).toEqual({ worst: 3000, best: 13_000 });
    expect(explanation?.score.items.find((it) => it.indicator === "4")?.interval).toEqual({
      worst: 3000,
      best: 13_000,
    });
    const [listed] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    expect(listed?.score?.interval).toEqual(score?.interval);
    const found = await whatIf(city.context, coordinator, { id: assessmentId, target: 100_000 });
    expect(found.steps.map(({ indicator, key }) => `${indicator}.${key}`)).not.toContain("3.a");
    expect(await isReplayable()).toBe(true);
    expect((await verifyAudit(database.db)).ok).toBe(true);
  });

  it("stand beside what the agency saves before and after", async () => {
    await setStatement(city.context, city.municipal, { ...act(survey), value: "90" });
    const stated = { assessmentId, indicator: "3", facts: {}, ...answer, expectedVersion: 0 };
    const { explanation } = await saveResponse(city.context, coordinator, stated);
    expect(explanation?.score.items.find((it) => it.indicator === "3")?.interval.worst).toBe(27_000);
    const { progress: _progress, expectedVersion: _version, ...draft } = stated;
    const previewed = await previewResponse(city.context, coordinator, {
      ...draft,
      indicator: "4",
      facts: { a: true },
    });
    expect(previewed.explanation?.score.items.find((it) => it.indicator === "3")?.interval.worst).toBe(27_000);
    expect(await isReplayable()).toBe(true);
  });

  it("give no number for a judgement without a range before a bound is set, and none outside it after", async () => {
    expect((await current())?.interval.best).toBeNull();
    const given = { ...act(judged), value: amount("3") };
    await expect(setStatement(city.context, city.municipal, given)).rejects.toMatchObject({
      code: "FAHENG_STATEMENT_NO_BOUND",
    });
    for (const most of [MAX_POINTS + 1, Number.MAX_SAFE_INTEGER]) {
      const endless = setBound(city.context, city.municipal, { ...act(judged), most });
      await expect(endless).rejects.toMatchObject({
        code: "FAHENG_STATEMENT_BOUND_HIGH",
        details: { most: "1000000" },
      });
    }
    await setBound(city.context, city.municipal, { ...act(judged), most: 5000 });
    expect((await current())?.interval.best).toBe(105_000);
    for (const points of ["999", "5.001", "-1"]) {
      const value = amount(points);
      const refused = setStatement(city.context, city.municipal, { ...act(judged), value });
      await expect(refused, points).rejects.toMatchObject({
        code: expect.stringMatching(/^FAHENG_FACT_(RANGE|SHAPE)$/),
      });
    }
    await setStatement(city.context, city.municipal, given);
    const lower = setBound(city.context, city.municipal, { ...act(judged, 1), most: 2000 });
    await expect(lower).rejects.toMatchObject({ code: "FAHENG_STATEMENT_BOUND", details: { least: "3" } });
    expect(await isReplayable()).toBe(true);
  });

  it("keep another body's number on its own scale, and take no bound where there is a range", async () => {
    const value = setStatement(city.context, city.municipal, { ...act(survey), value: "999" });
    await expect(value).rejects.toMatchObject({ code: "FAHENG_FACT_RANGE" });
    const bound = setBound(city.context, city.municipal, { ...act(survey), most: 5000 });
    await expect(bound).rejects.toMatchObject({ code: "FAHENG_STATEMENT_HAS_RANGE" });
    const own = setStatement(city.context, city.municipal, { ...act({ indicator: "1", fact: "a" }), value: 4 });
    await expect(own).rejects.toMatchObject({ code: "FAHENG_STATEMENT_NOT_OFFICES" });
  });

  it("are nobody's but the office's, and never somebody's of the assessed agency", async () => {
    const given = { ...act(survey), value: "90" };
    for (const role of ["coordinator", "leader", "department"] as const) {
      await expect(setStatement(city.context, city.actor(role, "a"), given)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    const both = { ...city.municipal, roles: [...city.municipal.roles, ...coordinator.roles] };
    await expect(setStatement(city.context, both, given)).rejects.toMatchObject({
      code: "FAHENG_STATEMENT_OWN_AGENCY",
    });
    const [refusal] = await listAudit(database.db, { limit: 1, agencyId: city.agencies.a });
    expect(refusal).toMatchObject({ action: "statement.write", result: "refused" });
    const { desks } = await listStatementTasks(city.context, both, cycleId);
    expect(desks.map(({ agency }) => agency.id)).toEqual([city.agencies.b]);
  });

  it("name who was faster, keep every version, and can be taken back", async () => {
    const give = async (value: string, version: number) =>
      await setStatement(city.context, city.municipal, { ...act(survey, version), value });
    await give("90", 0);
    await expect(give("80", 0)).rejects.toMatchObject({
      code: "FAHENG_STATEMENT_CONFLICT",
      details: { version: 1, by: city.municipal.name },
    });
    const races = await Promise.allSettled(["70", "71", "72"].map((value) => give(value, 1)));
    expect(races.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    await withdrawStatement(city.context, city.municipal, act(survey, 2, "调查作废"));
    expect((await current())?.items.find((it) => it.indicator === "3")?.pending).toEqual(["a"]);
    await expect(withdrawStatement(city.context, city.municipal, act(survey, 3))).rejects.toMatchObject({
      code: "FAHENG_STATEMENT_ABSENT",
    });
    const { desks } = await listStatementTasks(city.context, city.municipal, cycleId);
    const task = desks[0]?.tasks.find((it) => it.indicator === "3");
    expect(task?.history.map(({ version }) => version)).toEqual([3, 2, 1]);
    const rows = (await listAudit(database.db, { limit: 3, agencyId: city.agencies.a })).map(
      ({ action, result }) => `${action} ${result}`,
    );
    expect(rows).toEqual(["statement.withdraw done", "statement.set done", "statement.set done"]);
    expect(await isReplayable()).toBe(true);
  });

  it("leave what an agency once typed in its history, where it counts no longer", async () => {
    await saveResponse(city.context, coordinator, {
      assessmentId,
      indicator: "3",
      facts: {},
      ...answer,
      expectedVersion: 0,
    });
    await database.db.updateTable("response").set({ facts: '{"a":"100"}' }).where("indicator", "=", "3").execute();
    await database.db.updateTable("assessment").set({ score_sha256: "stale" }).where("id", "=", assessmentId).execute();
    expect(await refreshStaleScores(city.context)).toBe(1);
    expect((await current())?.items.find((it) => it.indicator === "3")?.pending).toEqual(["a"]);
    const { desks } = await listStatementTasks(city.context, city.municipal, cycleId);
    const own = desks.find((it) => it.assessmentId === assessmentId);
    expect(own?.tasks.find((it) => it.indicator === "3")?.formerAnswer).toBe("100");
    expect(await isReplayable()).toBe(true);
    // A cycle that was over before the office could state anything keeps the result it had.
    await database.db
      .updateTable("assessment")
      .set({ office_states: 0, score_sha256: "stale" })
      .where("id", "=", assessmentId)
      .execute();
    await refreshStaleScores(city.context);
    expect((await current())?.items.find((it) => it.indicator === "3")?.interval.worst).toBe(30_000);
    expect(await isReplayable()).toBe(true);
  });

  it("can be tried without writing", async () => {
    const { explanation } = await previewStatement(city.context, city.municipal, {
      assessmentId,
      ...survey,
      value: "50",
    });
    expect(explanation?.score.items.find((it) => it.indicator === "3")?.interval.worst).toBe(15_000);
    expect((await current())?.items.find((it) => it.indicator === "3")?.pending).toEqual(["a"]);
  });
});
