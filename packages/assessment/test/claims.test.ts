import { insertMembership, insertPerson, listAudit, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveNotApplicable,
  getAssessment,
  listAssessmentSummaries,
  openCycle,
  returnNotApplicable,
  saveResponse,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

onBothEngines("a claim that an indicator does not apply", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let second: Actor;
  let leader: Actor;
  let assessmentId: string;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database);
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
    const place = { agencyId: city.agencies.a, departmentId: null, role: "coordinator", startsAt, endsAt: null };
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: personId, name }, startsAt);
      await insertMembership(trx, { id: `${personId}-m`, personId, ...place });
    });
  };
  const claim = async (actor: Actor, expectedVersion: number, reason = "无合同", progress = "") =>
    await saveResponse(city.context, actor, {
      assessmentId,
      indicator: "2",
      expectedVersion,
      status: "not-applicable",
      facts: {},
      progress,
      notApplicable: { reason },
    });
  const place = (expectedVersion: number) => ({ assessmentId, indicator: "2", expectedVersion });
  const seen = async (actor: Actor) => {
    const { canApprove, canReturn, ownClaims, approvals } = await getAssessment(city.context, actor, assessmentId);
    return { canApprove, canReturn, ownClaims, approvals: Object.fromEntries(approvals) };
  };

  it("is approved by nobody who stated it, however often others saved since", async () => {
    await claim(coordinator, 0);
    await employ(second);
    await claim(second, 1, "无合同", "补充说明");
    for (const actor of [coordinator, second]) {
      expect(await seen(actor)).toMatchObject({ canApprove: [], ownClaims: ["2"] });
      await expect(approveNotApplicable(city.context, actor, place(2))).rejects.toMatchObject({
        code: "FAHENG_RESPONSE_OWN_CLAIM",
      });
    }
    const third = { ...coordinator, personId: "third", name: "演示·第三位协调员" };
    expect(await seen(third)).toMatchObject({ canApprove: ["2"], ownClaims: [] });
    await approveNotApplicable(city.context, third, place(2));
    const on = NOW.toISOString().slice(0, 10);
    expect((await seen(third)).approvals).toEqual({ "2": { by: third.name, on } });
    // Saved again with the same reason the approval stands, and so does its day.
    await claim(coordinator, 3, "无合同", "再补充");
    expect((await seen(third)).approvals).toEqual({ "2": { by: third.name, on } });
  });

  it("is approved by the leader where every coordinator stated it, and by no leader where one did not", async () => {
    await claim(coordinator, 0);
    expect((await seen(leader)).canApprove).toEqual(["2"]);
    await employ(second);
    expect((await seen(leader)).canApprove).toEqual([]);
    await expect(approveNotApplicable(city.context, leader, place(1))).rejects.toMatchObject({
      code: "FAHENG_RESPONSE_COORDINATOR_FIRST",
    });
    await approveNotApplicable(city.context, second, place(1));
  });

  it("sent back stands with its reason until it is answered, and cannot be approved meanwhile", async () => {
    await claim(second, 0);
    const { response } = await returnNotApplicable(city.context, coordinator, { ...place(1), reason: "请附说明" });
    expect(response).toMatchObject({ version: 2, returned: { reason: "请附说明", by: coordinator.name } });
    expect(await seen(coordinator)).toMatchObject({ canApprove: [], canReturn: [] });
    for (const judge of [approveNotApplicable, returnNotApplicable]) {
      await expect(judge(city.context, coordinator, { ...place(2), reason: "再退" })).rejects.toMatchObject({
        code: "FAHENG_RESPONSE_NOT_PENDING_APPROVAL",
      });
    }
    const answered = await claim(second, 2);
    expect(answered.response.returned).toBeUndefined();
    expect(await seen(coordinator)).toMatchObject({ canApprove: ["2"], canReturn: ["2"], ownClaims: [] });
    const rows = (await listAudit(database.db, { limit: 2, agencyId: city.agencies.a })).map(({ action }) => action);
    expect(rows).toEqual(["response.save", "response.return"]);
    await expect(
      returnNotApplicable(city.context, coordinator, { ...place(1), reason: "旧版本" }),
    ).rejects.toMatchObject({ code: "FAHENG_RESPONSE_CONFLICT" });
  });
});
