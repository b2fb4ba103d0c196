import { insertMembership, insertPerson, listAudit, listResponseVersions, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveResponse,
  getAssessment,
  listAssessmentSummaries,
  openCycle,
  recallResponse,
  returnResponse,
  reviseResponse,
  saveResponse,
  submitResponse,
  withdrawResponse,
} from "../src/index.ts";
import { contentDigest } from "../src/response/content-digest.ts";
import { type City, testCities } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

onBothEngines("an answer that is handed on", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let second: Actor;
  let leader: Actor;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    second = { ...coordinator, personId: "second", name: "演示·另一位协调员" };
    leader = city.actor("leader", "a");
    await employ(coordinator);
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const employ = async ({ personId, name }: Actor) => {
    const startsAt = NOW.toISOString();
    const place = {
      agencyId: city.agencies.a,
      departmentId: null,
      role: "coordinator",
      startsAt,
      endsAt: null,
    } as const;
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: personId, name }, startsAt);
      await insertMembership(trx, { id: `${personId}-m`, personId, ...place });
    });
  };
  const save = async (
    actor: Actor,
    expectedVersion: number,
    of: { a?: number; reason?: string; progress?: string },
  ) => {
    const { a, reason, progress = "" } = of;
    const stated = { assessmentId, indicator: "2", expectedVersion, facts: a === undefined ? {} : { a }, progress };
    const status = reason === undefined ? ("in-progress" as const) : ("not-applicable" as const);
    const notApplicable = reason === undefined ? null : { reason };
    return await saveResponse(city.context, actor, { ...stated, status, notApplicable });
  };
  const at = (expectedVersion: number) => ({ assessmentId, indicator: "2", expectedVersion });
  const seen = async (actor: Actor) => {
    const { acts, canApprove, canReturn, ownClaims, approvals } = await getAssessment(
      city.context,
      actor,
      assessmentId,
    );
    return { acts: acts.get("2"), canApprove, canReturn, ownClaims, approvals: Object.fromEntries(approvals) };
  };
  const audited = async (limit: number) =>
    (await listAudit(database.db, { limit, agencyId: city.agencies.a })).map(({ action }) => action);

  it("goes from draft to approved by another person, and each act is a version and a line of its own", async () => {
    await save(coordinator, 0, { a: 1 });
    expect((await seen(coordinator)).acts).toEqual(["response.save", "response.submit"]);
    await submitResponse(city.context, coordinator, at(1));
    expect((await seen(coordinator)).acts).toEqual(["response.withdraw", "response.return"]);
    expect(await seen(second)).toMatchObject({ acts: ["response.return", "response.approve"], canApprove: ["2"] });
    const { response } = await approveResponse(city.context, second, at(2));
    expect(response).toMatchObject({
      version: 3,
      status: "in-progress",
      handling: {
        act: "response.approve",
        state: "approved",
        submitted: { by: coordinator.name, at: NOW.toISOString() },
        approved: { by: second.name, at: NOW.toISOString(), isSecond: false },
      },
    });
    expect((await seen(coordinator)).acts).toEqual(["response.revise"]);
    expect(await audited(3)).toEqual(["response.approve", "response.submit", "response.save"]);
    const [approved] = await listResponseVersions(database.db, { agencyId: city.agencies.a, id: assessmentId }, "2");
    expect(approved?.handling?.approved?.sha256).toBe(approved && contentDigest(approved));
  });

  it("is refused over what was submitted or approved, with the way out and whose it is", async () => {
    await save(coordinator, 0, { a: 1 });
    await submitResponse(city.context, coordinator, at(1));
    await expect(save(coordinator, 2, { a: 2 })).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
      details: {
        hint: "已报送的请先撤回",
        allowed: "撤回报送、退回、审定",
        others: "撤回报送（原处室）、退回（法治工作机构、机关领导）、审定（法治工作机构、机关领导）",
      },
    });
    await withdrawResponse(city.context, coordinator, at(2));
    expect((await save(coordinator, 3, { a: 2 })).response).toMatchObject({ version: 4, handling: { state: "draft" } });
    await submitResponse(city.context, coordinator, at(4));
    await approveResponse(city.context, second, at(5));
    await expect(withdrawResponse(city.context, coordinator, at(6))).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
      details: { allowed: "修订", others: "修订（责任处室、法治工作机构）、退回补正（周期主办方）" },
    });
    const { response } = await reviseResponse(city.context, coordinator, at(6));
    expect(response.handling).toEqual({ act: "response.revise", state: "draft", submitted: null, approved: null });
  });

  it("is approved by nobody of whose hand something still stands in it", async () => {
    await save(coordinator, 0, { a: 1 });
    await employ(second);
    await save(second, 1, { a: 1, progress: "补充说明" });
    await submitResponse(city.context, second, at(2));
    for (const actor of [coordinator, second]) {
      expect(await seen(actor)).toMatchObject({ canApprove: [], ownClaims: ["2"] });
      await expect(approveResponse(city.context, actor, at(3))).rejects.toMatchObject({
        code: "FAHENG_PROCESS_OWN_WORK",
      });
    }
    // What the coordinator once wrote, and somebody else has written over since, is theirs no more.
    await withdrawResponse(city.context, second, at(3));
    await save(second, 4, { a: 3, progress: "另行核实" });
    await submitResponse(city.context, second, at(5));
    await approveResponse(city.context, coordinator, at(6));
  });

  it("is approved by the leader where every coordinator stated it, which is written down, and only then", async () => {
    await save(coordinator, 0, { reason: "无合同" });
    await submitResponse(city.context, coordinator, at(1));
    expect((await seen(leader)).canApprove).toEqual(["2"]);
    await employ(second);
    expect((await seen(leader)).canApprove).toEqual([]);
    await expect(approveResponse(city.context, leader, at(2))).rejects.toMatchObject({
      code: "FAHENG_RESPONSE_COORDINATOR_FIRST",
    });
    await withdrawResponse(city.context, coordinator, at(2));
    await save(second, 3, { reason: "无合同", progress: "已核" });
    await submitResponse(city.context, second, at(4));
    const { response } = await approveResponse(city.context, leader, at(5));
    expect(response).toMatchObject({
      notApplicable: { reason: "无合同", approvedBy: leader.name },
      handling: { approved: { by: leader.name, isSecond: true } },
    });
    expect((await seen(leader)).approvals).toEqual({ "2": { by: leader.name, on: NOW.toISOString().slice(0, 10) } });
  });

  it("sent back keeps the reason in sight until it is submitted again, and cannot be judged meanwhile", async () => {
    await save(second, 0, { reason: "无合同" });
    await submitResponse(city.context, second, at(1));
    for (const reason of ["", "  "]) {
      await expect(returnResponse(city.context, coordinator, { ...at(2), reason })).rejects.toMatchObject({
        code: "FAHENG_PROCESS_REASON",
      });
    }
    const { response } = await returnResponse(city.context, coordinator, { ...at(2), reason: "请附说明" });
    expect(response).toMatchObject({
      version: 3,
      returned: { reason: "请附说明", by: coordinator.name },
      handling: { state: "returned" },
    });
    expect(await seen(coordinator)).toMatchObject({ canApprove: [], canReturn: [] });
    await expect(approveResponse(city.context, coordinator, at(3))).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
    });
    const answered = await save(second, 3, { reason: "无合同，见附件" });
    expect(answered.response).toMatchObject({ returned: { reason: "请附说明" }, handling: { state: "returned" } });
    const again = await submitResponse(city.context, second, at(4));
    expect(again.response.returned).toBeUndefined();
    expect(await seen(coordinator)).toMatchObject({ canApprove: ["2"], canReturn: ["2"], ownClaims: [] });
    expect(await audited(2)).toEqual(["response.submit", "response.save"]);
    await expect(returnResponse(city.context, coordinator, { ...at(2), reason: "旧版本" })).rejects.toMatchObject({
      code: "FAHENG_RESPONSE_CONFLICT",
      details: { changed: "不涉及的理由" },
    });
  });

  it("that nobody has stated is handed on by nobody, and that is said", async () => {
    const none = { code: "FAHENG_RESPONSE_NONE", place: "2", details: { indicator: "2" } };
    await expect(submitResponse(city.context, coordinator, at(1))).rejects.toMatchObject(none);
    await expect(save(coordinator, 1, { reason: "无合同" })).rejects.toMatchObject(none);
  });

  it("is recalled by the office with a reason and a day that is not past, and counts as approved no more", async () => {
    await save(coordinator, 0, { reason: "无合同" });
    await submitResponse(city.context, coordinator, at(1));
    await approveResponse(city.context, second, at(2));
    const recall = { ...at(3), reason: "合同已签", dueOn: "2017-06-30" };
    await expect(recallResponse(city.context, coordinator, recall)).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    await expect(
      recallResponse(city.context, city.municipal, { ...recall, dueOn: "2017-01-01" }),
    ).rejects.toMatchObject({ code: "FAHENG_PROCESS_ITEMS_AND_DAY" });
    await expect(
      recallResponse(city.context, city.municipal, { ...recall, dueOn: "2098-12-31" }),
    ).rejects.toMatchObject({ code: "FAHENG_PROCESS_FAR_DAY", details: { day: "2098-12-31" } });
    const { response, completion } = await recallResponse(city.context, city.municipal, recall);
    expect(response).toMatchObject({
      notApplicable: { approvedBy: null },
      returned: { reason: "合同已签", by: city.municipal.name, dueOn: "2017-06-30" },
      handling: { state: "returned", approved: null },
    });
    expect(completion.notApplicable).toBe(0);
    expect((await seen(coordinator)).acts).toEqual(["response.save", "response.submit"]);
  });

  it("is one winner’s where two hand it on at once, and the other learns what changed", async () => {
    await save(coordinator, 0, { a: 1 });
    await submitResponse(city.context, coordinator, at(1));
    const outcomes = await Promise.allSettled([
      approveResponse(city.context, second, at(2)),
      withdrawResponse(city.context, coordinator, at(2)),
      returnResponse(city.context, second, { ...at(2), reason: "再核" }),
    ]);
    const lost = outcomes.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
    expect(lost).toHaveLength(2);
    for (const reason of lost) {
      expect(reason).toMatchObject({ code: "FAHENG_RESPONSE_CONFLICT", details: { version: 3 } });
      expect(reason.details.changed).toContain("办理状态");
      expect(reason.report().message.en).toContain("where it stands");
    }
  });
});
