import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError, type PlannedStage } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  askExtension,
  getAssessment,
  getExtensions,
  grantExtension,
  handIn,
  listAssessmentSummaries,
  planStages,
  readNotices,
  recallResponse,
  refuseExtension,
  revokeExtension,
  saveResponse,
  verifyEverything,
  withdrawExtension,
} from "../src/index.ts";
import { machineTurn } from "../src/job/machine.ts";
import { onBothEngines } from "./support/engines.ts";
import { enrol } from "./support/enrol.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

const stage = (change: Partial<PlannedStage>): PlannedStage => ({
  key: "s1",
  name: "填报",
  from: null,
  to: "2017-03-31",
  gate: "none",
  closes: ["answers"],
  tasks: [],
  ...change,
});

onBothEngines("later days, and late entry", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let now: number;
  let clerk: Actor;
  beforeEach(async () => {
    database = await engine.open();
    now = Date.parse("2017-03-01T02:00:00.000Z");
    ground = await layHandIn(database, () => (now += 1));
    clerk = ground.city.actor("department", "a");
    await enrol(database, ground);
  });
  afterEach(async () => await database.close());

  const on = (day: string): void => {
    now = Date.parse(`${day}T02:00:00.000Z`);
  };
  const context = () => ground.city.context;
  const of = () => ({ assessmentId: ground.assessmentId });
  const plan = async (...stages: PlannedStage[]) =>
    await planStages(context(), ground.office, { cycleId: ground.cycleId, stages });
  const ask = async (who: Actor, change: Partial<Parameters<typeof askExtension>[2]> = {}) =>
    await askExtension(context(), who, {
      ...of(),
      kind: "later",
      items: ["1"],
      period: null,
      handIn: false,
      people: [],
      wishedOn: "2018-01-31",
      reason: "材料未齐",
      ...change,
    });
  const late = async (change: Partial<Parameters<typeof askExtension>[2]> = {}) =>
    await ask(ground.coordinator, {
      kind: "late",
      people: [ground.coordinator.personId],
      wishedOn: "2017-04-07",
      ...change,
    });
  const grant = async (who: Actor, n: number, grantedOn: string, seen = 1) =>
    await grantExtension(context(), who, { ...of(), n, seen, grantedOn, reason: "同意" });
  const dueOf = async (code: string) =>
    (await getAssessment(context(), ground.coordinator, ground.assessmentId)).dues.get(code);
  const told = async (who: Actor) => {
    await machineTurn(context());
    const { notices } = await readNotices(context(), who, { before: null, isUnread: true });
    return notices.filter(({ act }) => act.startsWith("extension.")).map(({ act, said }) => [act, said]);
  };

  it("a later day that is granted moves the item it names, on desk and page alike, and nothing else", async () => {
    await ask(ground.coordinator);
    expect(await dueOf("1")).toMatchObject({ dueOn: "2017-12-31" });
    await grant(ground.office, 1, "2018-01-20");
    expect(await dueOf("1")).toMatchObject({ dueOn: "2018-01-20", plannedOn: "2017-12-31", isOverdue: false });
    expect(await dueOf("2")).toMatchObject({ dueOn: "2017-12-31" });
    on("2018-01-10");
    const [row] = await listAssessmentSummaries(context(), ground.coordinator, ground.cycleId);
    expect(row).toMatchObject({ overdue: CODES.length - 1, nextDueOn: "2018-01-20", nextPressesFrom: "2018-01-16" });
    on("2018-01-21");
    const [after] = await listAssessmentSummaries(context(), ground.coordinator, ground.cycleId);
    expect(after).toMatchObject({ overdue: CODES.length, nextDueOn: null });
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(verdict).toMatchObject({ ok: true });
  });

  it("is asked before the day, for a later one, with a reason, and answered by another person than asked", async () => {
    await expect(ask(ground.coordinator, { wishedOn: "2017-12-31" })).rejects.toMatchObject({
      code: "FAHENG_EXTENSION_DAY",
    });
    await expect(ask(ground.coordinator, { reason: " " })).rejects.toMatchObject({ code: "FAHENG_PROCESS_REASON" });
    await expect(ask(ground.coordinator, { items: [] })).rejects.toMatchObject({ code: "FAHENG_EXTENSION_EMPTY" });
    await expect(ask(ground.office)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(ask(clerk)).rejects.toMatchObject({ code: "FAHENG_EXTENSION_NOT_YOURS" });
    await ask(ground.coordinator);
    for (const who of [ground.coordinator, ground.second]) {
      await expect(grant(who, 1, "2018-01-20")).rejects.toMatchObject({ code: "FAHENG_PROCESS_PARTY" });
    }
    await expect(grant(ground.office, 9, "2018-01-20")).rejects.toMatchObject({ code: "FAHENG_EXTENSION_NOT_FOUND" });
    await expect(grant(ground.office, 1, "2017-12-31")).rejects.toMatchObject({ code: "FAHENG_EXTENSION_DAY" });
    await expect(grant(ground.office, 1, "2018-01-20", 7)).rejects.toMatchObject({
      code: "FAHENG_EXTENSION_CONFLICT",
    });
    await refuseExtension(context(), ground.office, { ...of(), n: 1, seen: 1, reason: "时间充足" });
    await expect(grant(ground.office, 1, "2018-01-20", 2)).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    expect(await dueOf("1")).toMatchObject({ dueOn: "2017-12-31" });
    on("2018-01-02");
    await expect(ask(ground.coordinator)).rejects.toMatchObject({ code: "FAHENG_PROCESS_PAST_DUE" });
  });

  it("tells whoever answers of the request, and whoever asked of the answer, with the reason", async () => {
    await ask(ground.coordinator);
    expect(await told(ground.office)).toEqual([["extension.ask", "材料未齐"]]);
    await refuseExtension(context(), ground.office, { ...of(), n: 1, seen: 1, reason: "时间充足" });
    expect(await told(ground.coordinator)).toEqual([["extension.refuse", "时间充足"]]);
    await ask(ground.coordinator);
    await withdrawExtension(context(), ground.coordinator, { ...of(), n: 2, seen: 1 });
    expect((await told(ground.office)).map(([act]) => act)).toEqual([
      "extension.withdraw",
      "extension.ask",
      "extension.ask",
    ]);
  });

  it("where no stage closes anything, what comes late is taken", async () => {
    await plan(stage({ closes: [] }));
    on("2017-05-01");
    expect(await ground.save("1", 0)).toBe(1);
  });

  it("past the day on which the cycle closes nothing is saved or handed in, and the refusal says what would be allowed", async () => {
    await plan(stage({}), stage({ key: "s2", name: "上报", to: "2017-04-10", closes: ["hand-in"] }));
    on("2017-03-31");
    expect(await ground.save("1", 0)).toBe(1);
    on("2017-04-01");
    const refused = await ground.save("1", 1).catch((cause: unknown) => cause);
    expect(refused).toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
    const { message, mend } = refused instanceof FahengError ? refused.report() : { message: null, mend: null };
    expect(message?.zh).toBe("2017-03-31已截止");
    expect(mend?.zh).toContain("没有准许补报");
    const { canEdit, acts } = await getAssessment(context(), ground.coordinator, ground.assessmentId);
    expect(canEdit).toEqual([]);
    expect(acts.get("1")).not.toContain("response.submit");
    const move = { ...of(), expectedMoves: 0, unreported: CODES };
    on("2017-04-11");
    await expect(handIn(context(), ground.coordinator, move)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_TOO_LATE",
    });
    await late({ items: [], handIn: true, wishedOn: "2017-04-20" });
    await grant(ground.office, 1, "2017-04-20");
    await expect(handIn(context(), ground.second, move)).rejects.toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
    await handIn(context(), ground.coordinator, move);
  });

  it("late entry opens what it names, for whom it names, until its day, and is the office's alone to give", async () => {
    await plan(stage({}));
    on("2017-04-03");
    await late();
    await expect(grant(ground.second, 1, "2017-04-07")).rejects.toMatchObject({ code: "FAHENG_PROCESS_PARTY" });
    await grant(ground.office, 1, "2017-04-07");
    expect(await ground.save("1", 0)).toBe(1);
    await expect(ground.save("2", 0)).rejects.toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
    const stated = { indicator: "1", expectedVersion: 1, facts: {}, progress: "x", status: "done" } as const;
    const other = saveResponse(context(), ground.second, { ...of(), ...stated, notApplicable: null });
    const refused = await other.catch((cause: unknown) => cause);
    const { mend } = refused instanceof FahengError ? refused.report() : { mend: null };
    expect(mend?.zh).toContain(`准许${ground.coordinator.name}补报至2017-04-07`);
    // It passes on to whoever stands for them, in this agency alone.
    const { personId, name } = ground.coordinator;
    const standing = (agencyId: string): Actor => {
      const roles = ground.coordinator.roles.map((role) =>
        Object.assign({}, role, { agencyId, standsFor: { personId, name } }),
      );
      return { ...ground.second, roles: [...ground.second.roles, ...roles] };
    };
    const loaded = async (actor: Actor) => (await getAssessment(context(), actor, ground.assessmentId)).canEdit;
    expect([...(await loaded(standing(ground.city.agencies.a)))]).toContain("1");
    expect([...(await loaded(standing(ground.city.agencies.b)))]).not.toContain("1");
    on("2017-04-07");
    expect(await ground.save("1", 1)).toBe(2);
    on("2017-04-08");
    await expect(ground.save("1", 2)).rejects.toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
  });

  it("the same is asked for once until it is answered, and by eight at once by one of them", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => ask(ground.coordinator)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const same = { code: "FAHENG_EXTENSION_ASKED", details: { day: "2018-01-31" } };
    for (const it of asked.filter((one) => one.status === "rejected")) expect(it.reason).toMatchObject(same);
    await expect(ask(ground.second, { wishedOn: "2018-02-01" })).rejects.toMatchObject(same);
    // Of more than was asked for it is another request.
    expect(await ask(ground.coordinator, { items: ["1", "2"] })).toEqual({ n: 2, writes: 1 });
    await grant(ground.office, 1, "2018-01-20");
    await expect(ask(ground.coordinator)).rejects.toMatchObject(same);
    await refuseExtension(context(), ground.office, { ...of(), n: 2, seen: 1, reason: "另报" });
    expect(await ask(ground.coordinator)).toEqual({ n: 3, writes: 1 });
  });

  it("no day is moved out of sight: a year after the cycle is the latest", async () => {
    await expect(ask(ground.coordinator, { wishedOn: "2019-01-01" })).rejects.toMatchObject({
      code: "FAHENG_PROCESS_FAR_DAY",
      details: { to: "2018-12-31" },
    });
    await ask(ground.coordinator, { wishedOn: "2018-12-31" });
    await expect(grant(ground.office, 1, "9999-12-31")).rejects.toMatchObject({ code: "FAHENG_PROCESS_FAR_DAY" });
    await grant(ground.office, 1, "2018-12-31");
  });

  it("late entry names people of the agency, and days that are still to come", async () => {
    await plan(stage({}));
    on("2017-04-03");
    await expect(late({ people: [] })).rejects.toMatchObject({ code: "FAHENG_EXTENSION_EMPTY" });
    await expect(late({ people: [ground.office.personId] })).rejects.toMatchObject({
      code: "FAHENG_EXTENSION_STRANGER",
    });
    await expect(late({ wishedOn: "2017-04-02" })).rejects.toMatchObject({ code: "FAHENG_EXTENSION_DAY" });
    expect(await late({ wishedOn: "2017-04-03" })).toEqual({ n: 1, writes: 1 });
  });

  it("a later day goes as far as the cycle is open, and no further", async () => {
    await plan(stage({ to: "2018-01-15" }));
    await ask(ground.coordinator);
    await expect(grant(ground.office, 1, "2018-01-16")).rejects.toMatchObject({ code: "FAHENG_PROCESS_PAST_GATE" });
    await grant(ground.office, 1, "2018-01-15");
  });

  it("is revoked by who granted it, while nobody has used it", async () => {
    await plan(stage({}));
    on("2017-04-03");
    await late();
    await grant(ground.office, 1, "2017-04-07");
    const revoke = { ...of(), n: 1, seen: 2, reason: "误批" };
    await expect(revokeExtension(context(), ground.second, revoke)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_PARTY",
    });
    await late({ items: ["2"] });
    await grant(ground.office, 2, "2017-04-07");
    await ground.save("1", 0);
    await expect(revokeExtension(context(), ground.office, revoke)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_USED",
    });
    await revokeExtension(context(), ground.office, { ...revoke, n: 2 });
    await expect(ground.save("2", 0)).rejects.toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
    const { extensions } = await getExtensions(context(), ground.office, of());
    expect(extensions.map(({ n, state }) => [n, state])).toEqual([
      [2, "withdrawn"],
      [1, "granted"],
    ]);
  });

  it("what the office sends back may be mended until the day it said, closed or not", async () => {
    await plan(stage({}));
    on("2017-03-30");
    const approved = await ground.approve("1");
    on("2017-04-05");
    const back = { ...of(), indicator: "1", expectedVersion: approved, reason: "补正", dueOn: "2017-04-12" };
    const { response } = await recallResponse(context(), ground.office, back);
    expect(await dueOf("1")).toMatchObject({ dueOn: "2017-04-12", source: "mending" });
    on("2017-04-12");
    const mended = await ground.save("1", response.version);
    on("2017-04-13");
    await expect(ground.save("1", mended)).rejects.toMatchObject({ code: "FAHENG_PROCESS_TOO_LATE" });
  });

  it("two stages do not close the same thing", async () => {
    await expect(plan(stage({}), stage({ key: "s2", to: "2017-04-10" }))).rejects.toMatchObject({
      code: "FAHENG_STAGE_CLOSES_TWICE",
    });
  });
});
