import { findScore, listAudit, type OpenDatabase, verifyAudit } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveResponse,
  closeCycle,
  getAssessment,
  importResponses,
  listAssessmentSummaries,
  openCycle,
  previewResponse,
  replayCycle,
  responseHistory,
  reviseResponse,
  saveResponse,
  submitResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("responses", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let cycleId: string;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const stated = (over: Partial<Parameters<typeof saveResponse>[2]> = {}) => ({
    assessmentId,
    indicator: "1",
    expectedVersion: 0,
    status: "in-progress" as const,
    facts: { a: 3 },
    progress: "已开3次。",
    notApplicable: null,
    ...over,
  });
  const auditCount = async (): Promise<number> => (await listAudit(database.db, { limit: 500 })).length;

  it("writes answer, history, score and audit together", async () => {
    const before = await auditCount();
    const { response, explanation, completion } = await saveResponse(city.context, coordinator, stated());
    expect(response.version).toBe(1);
    expect(explanation?.score.interval).toEqual({ worst: 30_000, best: 90_000 });
    expect(completion).toEqual({ answered: 1, pending: 3, notApplicable: 0, total: 4 });
    const [row] = await listAudit(database.db, { limit: 1, agencyId: city.agencies.a });
    expect(row).toMatchObject({
      action: "response.save",
      object: `response:${assessmentId}/1`,
      before: null,
      result: "done",
    });
    expect(JSON.parse(row?.after ?? "")).toMatchObject({ version: 1, changed: ["facts.a", "status", "progress"] });
    expect(await auditCount()).toBe(before + 1);
    expect(await responseHistory(city.context, coordinator, { assessmentId, indicator: "1" })).toEqual([response]);
  });

  it("hints at a status that its facts contradict, and stores it all the same", async () => {
    const input = stated({ status: "done" });
    const hint = { indicator: "1", kind: "not-done", pending: [], stated: ["应不少于4次，实3次"] };
    expect((await previewResponse(city.context, coordinator, input)).hint).toEqual(hint);
    const saved = await saveResponse(city.context, coordinator, input);
    expect(saved.response).toMatchObject({ version: 1, status: "done", facts: { a: 3 } });
    expect(saved.hint).toEqual(hint);
    const kept = async () => [...(await getAssessment(city.context, coordinator, assessmentId)).hints.values()];
    expect(await kept()).toEqual([hint]);
    const begun = await saveResponse(city.context, coordinator, stated({ expectedVersion: 1, status: "not-started" }));
    expect(begun.hint).toMatchObject({ kind: "begun" });
    const finished = await saveResponse(city.context, coordinator, stated({ expectedVersion: 2, facts: { a: 4 } }));
    expect(finished.hint).toMatchObject({ kind: "finished" });
    const done = stated({ expectedVersion: 3, status: "done", facts: { a: 4 } });
    expect((await saveResponse(city.context, coordinator, done)).hint).toBeNull();
    expect(await kept()).toEqual([]);
  });

  it("counts what work under way may win back as lost only once it is done or its cycle is closed", async () => {
    const figures = async () => {
      const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
      const { explanation } = await getAssessment(city.context, coordinator, assessmentId);
      expect(own?.headline).toEqual(explanation?.headline);
      return explanation?.headline;
    };
    await saveResponse(city.context, coordinator, stated());
    await saveResponse(city.context, coordinator, stated({ indicator: "2", facts: { a: 1 } }));
    expect(await figures()).toMatchObject({ lost: 5000, mendable: 10_000, ifDone: 95_000 });
    await saveResponse(city.context, coordinator, stated({ expectedVersion: 1, status: "done" }));
    expect(await figures()).toMatchObject({ lost: 15_000, mendable: 0, ifDone: 85_000 });
    await saveResponse(city.context, coordinator, stated({ expectedVersion: 2 }));
    expect(await figures()).toMatchObject({ lost: 5000, mendable: 10_000 });
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await figures()).toMatchObject({ lost: 15_000, mendable: 0, ifDone: 85_000 });
    const replayed = await replayCycle(city.context, city.municipal, cycleId);
    expect(replayed.every(({ isSame }) => isSame)).toBe(true);
  });

  it("writes nothing at all when the audit can't be written", async () => {
    const seen = await getAssessment(city.context, coordinator, assessmentId);
    await database.db.schema.alterTable("audit").renameTo("audit_elsewhere").execute();
    await expect(saveResponse(city.context, coordinator, stated())).rejects.toThrow(/no such table|does not exist/);
    expect(await getAssessment(city.context, coordinator, assessmentId)).toEqual(seen);
  });

  it("lets one of ten simultaneous editors win and tells the others what changed", async () => {
    await saveResponse(city.context, coordinator, stated());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        saveResponse(
          city.context,
          coordinator,
          stated({ expectedVersion: 1, facts: { a: 4 }, progress: `第${index}人` }),
        ),
      ),
    );
    expect(outcomes.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled") continue;
      expect(outcome.reason).toMatchObject({
        code: "FAHENG_RESPONSE_CONFLICT",
        place: "1",
        details: { version: 2, changed: "填报数据、进展情况" },
      });
    }
    const detail = await getAssessment(city.context, coordinator, assessmentId);
    expect(await findScore(database.db, detail.assessment)).toContain('"worst"');
    expect((await verifyAudit(database.db)).ok).toBe(true);
    expect((await replayCycle(city.context, city.root, cycleId)).every((it) => it.isSame)).toBe(true);
  });

  it("keeps the score right when different indicators are saved at once", async () => {
    const facts: Record<string, Record<string, number | boolean>> = {
      1: { a: 3 },
      2: { a: 1 },
      3: { a: true },
      4: { a: false },
    };
    await Promise.all(
      Object.entries(facts).map(([indicator, given]) =>
        saveResponse(city.context, coordinator, stated({ indicator, facts: given, status: "done" })),
      ),
    );
    const [summary] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    expect(summary?.score?.total).toBe(100_000 - 10_000 - 5_000 - 10_000);
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true, true]);
  });

  it("previews without writing", async () => {
    const before = await auditCount();
    const { progress: _progress, expectedVersion: _version, ...draft } = stated();
    const { explanation } = await previewResponse(city.context, coordinator, draft);
    const saved = await saveResponse(city.context, coordinator, stated());
    expect(explanation).toEqual(saved.explanation);
    expect(await auditCount()).toBe(before + 1);
  });

  it("takes nothing over what was approved until it is revised, and the approval falls with that", async () => {
    const claim = { indicator: "2", facts: {}, status: "not-applicable" as const, notApplicable: { reason: "无合同" } };
    await saveResponse(city.context, coordinator, stated(claim));
    const second = { ...coordinator, personId: "second", name: "演示·另一位协调员" };
    const at = (expectedVersion: number) => ({ assessmentId, indicator: "2", expectedVersion });
    await submitResponse(city.context, coordinator, at(1));
    await approveResponse(city.context, second, at(2));
    const again = stated({ ...claim, expectedVersion: 3, progress: "补充" });
    await expect(saveResponse(city.context, coordinator, again)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
    });
    const revised = await reviseResponse(city.context, coordinator, at(3));
    expect(revised.response.notApplicable?.approvedBy).toBeNull();
    expect(revised.completion.notApplicable).toBe(0);
    await saveResponse(city.context, coordinator, { ...again, expectedVersion: 4 });
    await expect(approveResponse(city.context, second, at(5))).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
  });

  it("takes nothing in a closed cycle", async () => {
    await closeCycle(city.context, city.municipal, { cycleId });
    await expect(saveResponse(city.context, coordinator, stated())).rejects.toMatchObject({
      code: "FAHENG_CYCLE_CLOSED",
    });
    expect((await getAssessment(city.context, coordinator, assessmentId)).canEdit).toEqual([]);
  });

  it("shows another agency's assessment to nobody of this one", async () => {
    const other = city.actor("coordinator", "b");
    await expect(getAssessment(city.context, other, assessmentId)).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
      definition: { status: 404 },
    });
    await expect(saveResponse(city.context, other, stated())).rejects.toMatchObject({ definition: { status: 404 } });
    expect((await listAssessmentSummaries(city.context, other, cycleId)).map((it) => it.agency.id)).toEqual([
      city.agencies.b,
    ]);
  });

  it("writes a refused act to the audit", async () => {
    const leader = city.actor("leader", "a");
    await expect(saveResponse(city.context, leader, stated())).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    const [row] = await listAudit(database.db, { limit: 1, agencyId: city.agencies.a });
    expect(row).toMatchObject({
      action: "response.save",
      result: "refused",
      actorName: leader.name,
      agencyId: city.agencies.a,
    });
  });

  it("imports all or nothing", async () => {
    const first = { indicator: "1", status: "done" as const, facts: { a: 4 }, progress: "", notApplicable: null };
    const wrong = importResponses(city.context, city.root, {
      assessmentId,
      responses: [first, { ...first, indicator: "3", facts: { a: "是" } }],
    });
    await expect(wrong).rejects.toMatchObject({ code: "FAHENG_FACT_SHAPE" });
    await importResponses(city.context, city.root, { assessmentId, responses: [first] });
    const twice = importResponses(city.context, city.root, {
      assessmentId,
      responses: [{ ...first, indicator: "2", facts: { a: 0 } }, first],
    });
    await expect(twice).rejects.toMatchObject({ code: "FAHENG_RESPONSE_CONFLICT" });
    const { responses } = await getAssessment(city.context, coordinator, assessmentId);
    expect(responses.map((it) => it.indicator)).toEqual(["1"]);
  });
});
