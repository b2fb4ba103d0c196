import { findResponse, listAudit, listEvidence, listTakings as listRecords, type OpenDatabase } from "@faheng/database";
import { registerPlugins } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  acceptEvidence,
  type Actor,
  closeCycle,
  giveEvidence,
  listAssessmentSummaries,
  listTakeable,
  listTakings,
  openCycle,
  openOwnCycle,
  saveResponse,
  submitResponse,
  takeOver,
  undoTakeOver,
  verifyEverything,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";
import { canteenPlugin, framework } from "./support/plugin.ts";

onBothEngines("taking a whole table over", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let coordinator: Actor;
  let clerk: Actor;
  let then: string;
  let now: string;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database, { asksMaterials: true });
    ({ coordinator, clerk } = ground);
    now = ground.assessmentId;
    then = await openEarlier("2016");
    await answer("1", { status: "done", progress: "签了12份合同" });
    await answer("2", { status: "not-applicable", progress: "", notApplicable: { reason: "无合同" } });
    await give("①", "2016-05-01", "合同.pdf");
    await give("②", "2016-03-01", "验收单.pdf");
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const openEarlier = async (year: string, context = ground.context): Promise<string> => {
    const assignments = [{ agencyId: ground.city.agencies.a, frameworkId: "canteen-2017", profileId: null }];
    const period = { title: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id } = await openCycle(context, ground.city.municipal, { ...period, assignments });
    const [summary] = await listAssessmentSummaries(ground.context, ground.city.municipal, id);
    return summary?.assessment.id ?? "";
  };
  const answer = async (
    indicator: string,
    said: Pick<Parameters<typeof saveResponse>[2], "status" | "progress"> & {
      readonly notApplicable?: { readonly reason: string };
    },
    { assessmentId = then, expectedVersion = 0 } = {},
  ) =>
    await saveResponse(ground.context, coordinator, {
      notApplicable: null,
      ...said,
      assessmentId,
      indicator,
      expectedVersion,
      facts: {},
    });
  const give = async (material: string, effectiveOn: string, name: string) =>
    await giveEvidence(ground.context, coordinator, {
      assessmentId: then,
      indicator: "1",
      material,
      effectiveOn,
      replaces: null,
      offered: ground.file(pdf(name), name),
    });
  const list = async (actor = coordinator) => await listTakeable(ground.context, actor, { assessmentId: now });
  const take = async (
    indicators: readonly string[],
    { actor = coordinator, expectedVersion = 0, context = ground.context, acceptsRewording = false } = {},
  ) => {
    const answers = indicators.map((indicator) => ({ indicator, expectedVersion, acceptsRewording }));
    return await takeOver(context, actor, { assessmentId: now, answers });
  };
  const undo = async (indicator: string, expectedVersion: number, actor = coordinator) =>
    await undoTakeOver(ground.context, actor, { assessmentId: now, answers: [{ indicator, expectedVersion }] });
  const key = () => ({ agencyId: ground.city.agencies.a, id: now });
  const said = async (indicator: string) => await findResponse(database.db, key(), indicator);
  const pieces = async () => (await listEvidence(database.db, key())).map((it) => ({ ...it, steps: it.steps.length }));

  it("lists beforehand what would be taken over, and what stands in the way", async () => {
    await answer("2", { status: "in-progress", progress: "已填" }, { assessmentId: now });
    const { rows, gone, without } = await list();
    expect(rows.map((it) => [it.indicator, it.status, it.progress, it.stands?.code ?? null, it.reworded])).toEqual([
      ["1", "in-progress", "签了12份合同", null, null],
      ["2", "not-applicable", "", "FAHENG_TAKE_OVER_FILLED", null],
    ]);
    expect(rows[0]?.from.cycleTitle).toBe("2016年度");
    expect(rows[0]?.evidence.map((it) => [it.material, it.name, it.effectiveOn, it.stands])).toEqual([
      ["①", "合同.pdf", "2016-05-01", null],
      ["②", "验收单.pdf", "2016-03-01", null],
    ]);
    expect([gone, without]).toEqual([[], 2]);
    // A department is offered its own items, and nobody of another agency anything.
    expect((await list(clerk)).rows.map((it) => it.indicator)).toEqual(["1", "2"]);
    await expect(list(ground.leader)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(list(ground.city.actor("coordinator", "b"))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
  });

  it("takes the chosen over as drafts, evidence by its digest and to be judged anew", async () => {
    const outcomes = await take(["1", "2"]);
    expect(outcomes).toEqual([
      { indicator: "1", version: 1, pieces: 2, stands: null },
      { indicator: "2", version: 1, pieces: 0, stands: null },
    ]);
    expect(await said("1")).toMatchObject({ status: "in-progress", progress: "签了12份合同" });
    expect((await said("1"))?.handling?.state).toBe("draft");
    expect(await said("2")).toMatchObject({ notApplicable: { reason: "无合同", approvedBy: null } });
    const earlier = await listEvidence(database.db, { agencyId: ground.city.agencies.a, id: then });
    expect((await pieces()).map((it) => [it.material, it.state, it.content, it.effectiveOn])).toEqual(
      earlier.map((it) => [it.material, "given", it.content, it.effectiveOn]),
    );
    expect(ground.taken.count).toBe(2);
    const lines = (await listAudit(database.db, { limit: 60 })).filter(
      ({ object, action }) => object.includes(now) && /^(?:response|evidence)\./u.test(action),
    );
    expect(lines.map(({ action }) => action).toSorted()).toEqual([
      "evidence.give",
      "evidence.give",
      "response.take-over",
      "response.take-over",
    ]);
    expect((await list()).rows.map((it) => it.isAlike)).toEqual([true, true]);
  });

  it("changes nothing the second time, nor under the same key", async () => {
    const keyed = { ...ground.context, requestKey: "a".repeat(32) };
    const first = await take(["1"], { context: keyed });
    expect(await take(["1"], { context: keyed })).toEqual(first);
    const again = await take(["1"], { expectedVersion: 1 });
    expect(again[0]?.stands?.code).toBe("FAHENG_TAKE_OVER_FILLED");
    expect((await said("1"))?.version).toBe(1);
    expect(await pieces()).toHaveLength(2);
  });

  it("lets what stands in the way of one stand in the way of no other", async () => {
    await answer("2", { status: "in-progress", progress: "别人先填" }, { assessmentId: now });
    const outcomes = await take(["1", "2", "3"]);
    expect(outcomes.map((it) => it.stands?.code ?? null)).toEqual([
      null,
      "FAHENG_RESPONSE_CONFLICT",
      "FAHENG_TAKE_OVER_NONE",
    ]);
    expect((await said("2"))?.progress).toBe("别人先填");
    // A clerk of a department has no part in item 3.
    const [foreign] = await take(["3"], { actor: clerk }).catch((cause: unknown) => [cause]);
    expect(foreign).toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });

  it("takes what asks for something else now only from whoever compared both wordings", async () => {
    const indicators = framework.indicators.map((it) => (it.code === "3" ? { ...it, title: "公示菜谱" } : it));
    const plugins = registerPlugins([{ ...canteenPlugin, frameworks: [{ ...framework, indicators }] }]);
    const reworded = await openEarlier("2015", { ...ground.context, plugins });
    await answer("3", { status: "in-progress", progress: "菜谱" }, { assessmentId: reworded });
    const seen = (await list()).rows.find((it) => it.indicator === "3");
    expect([seen?.reworded, seen?.stands]).toEqual([{ title: "公示菜谱" }, null]);
    expect((await take(["3"]))[0]?.stands?.code).toBe("FAHENG_TAKE_OVER_REWORDED");
    expect(await said("3")).toBeNull();
    expect((await take(["3"], { acceptsRewording: true }))[0]?.stands).toBeNull();
    expect((await said("3"))?.progress).toBe("菜谱");
  });

  it("is undone at once, and can be taken over once more", async () => {
    await take(["1"]);
    expect(await undo("1", 1)).toEqual([{ indicator: "1", version: 2, pieces: 2, stands: null }]);
    expect(await said("1")).toMatchObject({ status: "not-started", progress: "", version: 2 });
    expect((await pieces()).map((it) => it.state)).toEqual(["withdrawn", "withdrawn"]);
    expect(await take(["1"], { expectedVersion: 2 })).toEqual([
      { indicator: "1", version: 3, pieces: 2, stands: null },
    ]);
    expect((await pieces()).filter((it) => it.state === "given")).toHaveLength(2);
  });

  it("keeps what was taken, from where, by whom, and what became of it", async () => {
    const records = async (actor = coordinator) => await listTakings(ground.context, actor, { assessmentId: now });
    expect(await records()).toEqual([]);
    await answer("3", { status: "in-progress", progress: "菜谱" });
    await take(["1", "2", "3"]);
    await answer("2", { status: "in-progress", progress: "今年有了" }, { assessmentId: now, expectedVersion: 1 });
    await undo("3", 1);
    const shown = (await records()).map(({ indicator, version, pieces: n, state, inTheWay }) => {
      return [indicator, version, n, state, inTheWay];
    });
    expect(shown).toEqual([
      ["1", 1, 2, "stands", null],
      ["2", 1, 0, "changed", null],
      ["3", 1, 0, "undone", null],
    ]);
    const [first] = await records();
    expect(first).toMatchObject({
      from: { assessmentId: then, cycleTitle: "2016年度", version: 1 },
      by: coordinator.name,
      at: (await said("1"))?.savedAt,
    });
    const kept = await listRecords(database.db, key());
    expect(kept.map((it) => [it.indicator, it.version, it.act, it.fromAssessmentId, it.fromVersion])).toEqual([
      ["1", 1, "take", then, 1],
      ["2", 1, "take", then, 1],
      ["3", 1, "take", then, 1],
      ["3", 2, "undo", then, 1],
    ]);
    expect(kept[0]?.pieces).toEqual([
      { material: "①", n: 1 },
      { material: "②", n: 1 },
    ]);
    // Score, rows and lines of the audit are what a recomputation makes of them.
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    // Taken over once more, the last taking counts.
    await take(["3"], { expectedVersion: 2 });
    expect((await records())[2]).toMatchObject({ version: 3, state: "stands" });
    // Whoever reads the answers reads where they are from, and gives back what they may save.
    const theirs = async (actor: Actor) =>
      (await records(actor)).map(({ indicator, isTheirs }) => [indicator, isTheirs]);
    expect(await theirs(clerk)).toEqual([
      ["1", true],
      ["2", true],
      ["3", false],
    ]);
    for (const reader of [ground.leader, ground.city.municipal]) {
      expect((await theirs(reader)).map(([, isTheirs]) => isTheirs)).toEqual([false, false, false]);
      expect((await undo("1", 1, reader).catch((cause: unknown) => cause)) as object).toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    await expect(records(ground.city.actor("coordinator", "b"))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
  });

  it("tells nobody of a cycle that they may not read, where an answer is from one of the bureau's own", async () => {
    const { context, city, assessmentId } = ground;
    const agencyId = city.agencies.a;
    const period = { title: "本局自查", from: "2016-06-01", to: "2016-12-31" };
    const assignments = [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }];
    const { id } = await openOwnCycle(context, coordinator, { ...period, agencyId, assignments });
    const [own] = await listAssessmentSummaries(context, coordinator, id);
    await answer("3", { status: "in-progress", progress: "自查的" }, { assessmentId: own?.assessment.id ?? "" });
    expect((await take(["3"]))[0]?.stands).toBeNull();
    const from = async (actor: Actor) =>
      (await listTakings(context, actor, { assessmentId })).map((it) => it.from?.cycleTitle ?? null);
    expect(await from(coordinator)).toEqual([expect.stringContaining("本局自查")]);
    expect(await from(city.municipal)).toEqual([null]);
  });

  it("is undone by its record, whatever was said in the cycle before since", async () => {
    await take(["1"]);
    await answer("1", { status: "in-progress", progress: "去年补记" }, { expectedVersion: 1 });
    expect((await undo("1", 1))[0]?.stands).toBeNull();
    expect((await undo("1", 2))[0]?.stands?.code).toBe("FAHENG_TAKE_OVER_CHANGED");
  });

  it("is no undo of what was typed alike", async () => {
    await answer("1", { status: "in-progress", progress: "签了12份合同" }, { assessmentId: now });
    expect((await undo("1", 1))[0]?.stands?.code).toBe("FAHENG_TAKE_OVER_UNRECORDED");
    expect((await said("1"))?.progress).toBe("签了12份合同");
  });

  it("leaves evidence that was judged meanwhile, and withdraws the rest", async () => {
    await take(["1"], { actor: clerk });
    const [judged] = await pieces();
    if (judged === undefined) throw new TypeError("no piece");
    const { material, n, version, writes } = judged;
    // By another than who gave it: the clerk took it over, the coordinator judges.
    await acceptEvidence(ground.context, coordinator, {
      assessmentId: now,
      indicator: "1",
      material,
      seen: { n, version, writes },
      qualities: { complete: true, accurate: true, genuine: true, valid: true },
    });
    expect(await undo("1", 1, clerk)).toEqual([{ indicator: "1", version: 2, pieces: 1, stands: null }]);
    expect((await pieces()).map((it) => [it.material, it.state])).toEqual([
      [material, "accepted"],
      ["②", "withdrawn"],
    ]);
  });

  it("is not undone where somebody went on with it", async () => {
    await take(["1", "2"]);
    await answer("1", { status: "in-progress", progress: "今年重写" }, { assessmentId: now, expectedVersion: 1 });
    await submitResponse(ground.context, coordinator, { assessmentId: now, indicator: "2", expectedVersion: 1 });
    expect((await undo("1", 2))[0]?.stands?.code).toBe("FAHENG_TAKE_OVER_CHANGED");
    expect((await undo("1", 1))[0]?.stands?.code).toBe("FAHENG_RESPONSE_CONFLICT");
    expect((await undo("2", 2))[0]?.stands?.code).toBe("FAHENG_PROCESS_STATE");
    expect((await pieces()).every((it) => it.state === "given")).toBe(true);
  });

  it("takes the latest answer before, and nothing into a closed cycle", async () => {
    const older = await openEarlier("2014");
    await answer("3", { status: "in-progress", progress: "2014年的" }, { assessmentId: older });
    await answer("1", { status: "in-progress", progress: "更早的" }, { assessmentId: older });
    expect((await list()).rows.map((it) => [it.indicator, it.from.cycleTitle])).toEqual([
      ["1", "2016年度"],
      ["2", "2016年度"],
      ["3", "2014年度"],
    ]);
    await closeCycle(ground.context, ground.city.municipal, { cycleId: ground.cycleId });
    await expect(take(["1"])).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
  });
});
