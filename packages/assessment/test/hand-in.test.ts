import { listAudit, listResults, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  closeCycle,
  excuseAssessment,
  getAssessment,
  getHandIn,
  handIn,
  importResponses,
  operator,
  restoreAssessment,
  returnHandIn,
  reviseResponse,
  verifyEverything,
  withdrawHandIn,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

onBothEngines("handing in", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layHandIn(database);
  });
  afterEach(async () => {
    await database.close();
  });

  const look = async () => await getHandIn(ground.city.context, ground.coordinator, ground);
  const move = async () => ({ assessmentId: ground.assessmentId, expectedMoves: (await look()).moves });
  const key = () => ({ agencyId: ground.city.agencies.a, id: ground.assessmentId });
  const hand = async (unreported: readonly string[] = []) =>
    await handIn(ground.city.context, ground.coordinator, { ...(await move()), unreported });
  const back = async (items: readonly string[], dueOn = "2017-12-01") =>
    await returnHandIn(ground.city.context, ground.office, { ...(await move()), items, reason: "请补正", dueOn });
  const verify = async () =>
    await verifyEverything(database.reaching(WHOLE_REACH), { plugins: ground.city.context.plugins });

  it("says what stands in the way, and goes once each item is approved or named as not reported", async () => {
    await ground.approve("1");
    await ground.save("2", 0);
    expect((await look()).open.map(({ code, state }) => [code, state])).toEqual([
      ["2", "draft"],
      ["3", "none"],
      ["4", "none"],
    ]);
    await expect(hand(["2", "3"])).rejects.toMatchObject({ code: "FAHENG_PROCESS_ITEMS_OPEN", details: { count: 1 } });
    await expect(hand(["2", "3", "4", "9"])).rejects.toMatchObject({ code: "FAHENG_HAND_IN_ITEMS" });
    expect(await hand(["1", "2", "3", "4"])).toEqual({ n: 1, moves: 1 });
    const view = await look();
    expect([view.state, view.acts]).toEqual(["handed-in", ["withdraw"]]);
    // What is approved is reported, whatever it was called.
    expect(view.results).toMatchObject([{ n: 1, kind: "self", unreported: ["2", "3", "4"], figures: view.approved }]);
    expect(view.steps).toMatchObject([{ act: "hand-in", byName: ground.coordinator.name, items: ["2", "3", "4"] }]);
    // What was only a draft counts in the live score, and not in the result.
    const [result] = await listResults(database.db, key());
    expect(result?.scoreSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 1, unscored: 0 } });
  });

  it("freezes answers, and a refusal says who can open them", async () => {
    const version = await ground.approve("1");
    await hand(CODES);
    const frozen = { code: "FAHENG_PROCESS_FROZEN" };
    await expect(ground.save("2", 0)).rejects.toMatchObject(frozen);
    const revise = { assessmentId: ground.assessmentId, indicator: "1", expectedVersion: version };
    await expect(reviseResponse(ground.city.context, ground.coordinator, revise)).rejects.toMatchObject(frozen);
    const brought = { indicator: "3", status: "done", facts: {}, progress: "", notApplicable: null } as const;
    const bring = importResponses(ground.city.context, operator("测试"), {
      assessmentId: ground.assessmentId,
      responses: [brought],
    });
    await expect(bring).rejects.toMatchObject(frozen);
    const { acts, canEdit, toAnswer } = await getAssessment(
      ground.city.context,
      ground.coordinator,
      ground.assessmentId,
    );
    expect([canEdit, toAnswer, acts.get("1"), acts.get("2")]).toEqual([[], [], [], []]);
  });

  it("is taken back while nobody reviews it, and every result stays with its number", async () => {
    await ground.approve("1");
    await hand(CODES);
    await withdrawHandIn(ground.city.context, ground.coordinator, await move());
    await ground.approve("2");
    expect(await hand(CODES)).toEqual({ n: 2, moves: 3 });
    expect((await look()).results.map(({ n, unreported }) => [n, unreported])).toEqual([
      [2, ["3", "4"]],
      [1, ["2", "3", "4"]],
    ]);
    expect(await verify()).toMatchObject({ ok: true, results: { same: 2 } });
  });

  it("is sent back with items and day: they are with their departments, and the rest may be changed too", async () => {
    const version = await ground.approve("1");
    await ground.approve("2");
    await hand(CODES);
    await expect(back([])).rejects.toMatchObject({ code: "FAHENG_PROCESS_ITEMS_AND_DAY" });
    await expect(back(["1"], "2017-01-01")).rejects.toMatchObject({ code: "FAHENG_PROCESS_ITEMS_AND_DAY" });
    await expect(back(["1"], "2098-12-31")).rejects.toMatchObject({ code: "FAHENG_PROCESS_FAR_DAY" });
    await back(["1", "3"]);
    const { responses } = await getAssessment(ground.city.context, ground.coordinator, ground.assessmentId);
    expect(responses.map((it) => [it.indicator, it.handling?.state, it.returned?.dueOn ?? null])).toEqual([
      ["1", "returned", "2017-12-01"],
      ["2", "approved", null],
    ]);
    const lines = await listAudit(database.db, { limit: 20, agencyId: ground.city.agencies.a });
    expect(lines.filter((it) => it.action === "response.recall" || it.action === "assessment.return").length).toBe(2);
    await ground.approve("1", version + 1);
    expect(await hand(CODES)).toMatchObject({ n: 2 });
    expect(await verify()).toMatchObject({ ok: true, results: { same: 2 } });
  });

  it("is done by one of two at once, and the other is told who was first", async () => {
    await ground.approve("1");
    const seen = await move();
    const both = await Promise.allSettled(
      [ground.coordinator, ground.leader].map(
        async (actor) => await handIn(ground.city.context, actor, { ...seen, unreported: CODES }),
      ),
    );
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((it) => it.status === "rejected")?.reason).toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    // Back where it was, and yet not what was seen.
    await withdrawHandIn(ground.city.context, ground.coordinator, await move());
    const late = handIn(ground.city.context, ground.coordinator, { ...seen, unreported: CODES });
    await expect(late).rejects.toMatchObject({
      code: "FAHENG_HAND_IN_CONFLICT",
      details: { by: ground.coordinator.name },
    });
  });

  it("is nobody else's: departments hand nothing in, the office nothing of an agency's, and no agency sends back", async () => {
    const { context } = ground.city;
    const seen = await move();
    const forbidden = { code: "FAHENG_ACCESS_FORBIDDEN" };
    for (const actor of [ground.city.actor("department", "a"), ground.office]) {
      await expect(handIn(context, actor, { ...seen, unreported: CODES })).rejects.toMatchObject(forbidden);
    }
    await expect(
      returnHandIn(context, ground.coordinator, { ...seen, items: ["1"], reason: "x", dueOn: "2017-12-01" }),
    ).rejects.toMatchObject(forbidden);
    const foreign = handIn(context, ground.city.actor("coordinator", "b"), { ...seen, unreported: CODES });
    await expect(foreign).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
  });

  it("is not asked of who is excused, until they are restored; each needs its reason", async () => {
    const { context } = ground.city;
    const bare = { ...(await move()), reason: " " };
    await expect(excuseAssessment(context, ground.office, bare)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_REASON",
    });
    await excuseAssessment(context, ground.office, { ...(await move()), reason: "机构改革" });
    await expect(hand(CODES)).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    await expect(ground.save("1", 0)).rejects.toMatchObject({ code: "FAHENG_PROCESS_FROZEN" });
    await restoreAssessment(context, ground.office, { ...(await move()), reason: "恢复" });
    expect((await look()).state).toBe("filling");
  });

  it("ends with its cycle", async () => {
    await closeCycle(ground.city.context, ground.office, { cycleId: ground.cycleId });
    await expect(hand(CODES)).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    expect((await look()).acts).toEqual([]);
  });

  it("leaves results that cannot be changed, have no gap, and whose forging is found", async () => {
    await ground.approve("1");
    await hand(CODES);
    const run = async (statement: string) => await sql.raw(statement).execute(database.reaching(WHOLE_REACH));
    await expect(run("update result_version set n = 2")).rejects.toThrow("a result never changes");
    const columns =
      "agency_id, assessment_id, kind, manifest_sha256, stated, stated_sha256, unreported, by_id, by_name, at";
    const gap = `insert into result_version (n, ${columns}) select 3, ${columns} from result_version`;
    await expect(run(gap)).rejects.toThrow("results have no gap");
    const triggers =
      engine.engine === "sqlite"
        ? ["drop trigger result_version_no_update"]
        : ["drop trigger result_version_no_change on result_version"];
    for (const statement of triggers) await run(statement);
    await run("update result_version set score = replace(score, '\"disqualified\":false', '\"disqualified\":true')");
    expect(await verify()).toMatchObject({ ok: false, content: { table: "result_version", reason: "changed" } });
  });
});
