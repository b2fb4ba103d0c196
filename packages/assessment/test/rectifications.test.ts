import { lockAgency, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { dateOfDay, dayNumber, FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  askForLaterDay,
  grantLaterDay,
  lookBackAtRectification,
  refuseLaterDay,
  withdrawLaterDay,
  buildRectificationNotice,
  type Actor,
  addPerson,
  cancelRectification,
  claimRectification,
  closeCycle,
  closeRectification,
  downloadCureFile,
  escalateRectification,
  getCityRectifications,
  getRectification,
  getRectifications,
  handOver,
  linkRectification,
  listHeld,
  planRectification,
  proveRectification,
  raiseFromDeduction,
  raiseRectification,
  reopenRectification,
  returnRectification,
  verifyEverything,
  withdrawRectification,
} from "../src/index.ts";
import { enter } from "../src/access/enter.ts";
import { loadAssessment } from "../src/assessment/load.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";

onBothEngines("problems to cure", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let office: Actor;
  let today: string;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
    office = ground.city.municipal;
    ({ today } = await getRectifications(ground.context, office, of()));
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const context = () => ground.context;
  const of = () => ({ assessmentId: ground.assessmentId });
  const day = (ahead: number): string => dateOfDay(dayNumber(today) + ahead);
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  type Raising = Parameters<typeof raiseRectification>[2];
  const raise = async (who: Actor, change: Partial<Raising> = {}) =>
    await raiseRectification(context(), who, {
      ...of(),
      origin: { kind: "hand" },
      indicator: "1",
      found: "党组全年学法一次",
      departmentId: null,
      personId: null,
      dueOn: null,
      ...change,
    });
  const plan = async (who: Actor, at: { id: string; writes: number }, dueOn = day(20)) =>
    await planRectification(context(), who, {
      ...of(),
      id: at.id,
      seen: at.writes,
      cause: "未列入年度计划",
      measures: "补学并列入计划",
      dueOn,
      departmentId: ground.departments[0] ?? "",
      personId: null,
    });
  const seen = ({ id, writes }: { readonly id: string; readonly writes: number }) => ({ ...of(), id, seen: writes });
  const prove = async (who: Actor, id: string, text: string) =>
    await proveRectification(context(), who, { ...of(), id, receive: ground.file(pdf(text)).receive });
  const claimed = async (raiser: Actor) => {
    const raised = await raise(raiser);
    await plan(ground.clerk, raised);
    const proved = await prove(ground.clerk, raised.id, "会议记录");
    return await claimRectification(context(), ground.clerk, { ...seen(proved), text: "已补学两次", kept: null });
  };

  it("goes from being raised to being closed out by another, and is reopened after a look-back", async () => {
    const raised = await raise(office, { dueOn: day(30) });
    const [head] = (await getRectifications(context(), ground.clerk, of())).rectifications;
    // The department that leads the indicator is who cures it.
    expect(head).toMatchObject({
      state: "open",
      raisedAs: "office",
      departmentId: ground.departments[0],
      light: "blue",
    });
    expect(head?.acts).toEqual(["rectification.plan"]);
    expect(await code(plan(ground.clerk, raised, day(31)))).toBe("FAHENG_RECTIFICATION_DAY");
    const planned = await plan(ground.clerk, raised);
    expect(
      await code(claimRectification(context(), ground.clerk, { ...seen(planned), text: "已补学", kept: null })),
    ).toBe("FAHENG_PROCESS_PROOF");
    const proved = await prove(ground.clerk, raised.id, "会议记录");
    expect(await code(prove(ground.clerk, raised.id, "会议记录"))).toBe("FAHENG_RECTIFICATION_FILE_TWICE");
    const claim = await claimRectification(context(), ground.clerk, { ...seen(proved), text: "已补学", kept: null });
    expect(await code(closeRectification(context(), ground.coordinator, seen(claim)))).toBe("FAHENG_PROCESS_PARTY");
    const notice = { ...of(), format: "html" } as const;
    const { fileName, bytes } = await buildRectificationNotice(context(), office, notice);
    expect(fileName).toMatch(/有关问题整改的通知\.html$/);
    expect(new TextDecoder().decode(bytes)).toContain("有1个问题尚未整改到位");
    const closed = await closeRectification(context(), office, seen(claim));
    expect(await code(buildRectificationNotice(context(), office, notice))).toBe("FAHENG_RECTIFICATION_NONE_OPEN");
    const again = { reason: "仍未列入计划", lookedOn: today, dueOn: day(60) };
    expect(await code(reopenRectification(context(), office, { ...seen(closed), ...again, lookedOn: day(1) }))).toBe(
      "FAHENG_RECTIFICATION_DAY",
    );
    expect(await code(reopenRectification(context(), office, { ...seen(closed), ...again, dueOn: today }))).toBe(
      "FAHENG_PROCESS_PAST_DAY",
    );
    // While the same was raised anew it stays closed: there is one to go on with.
    const anew = await raise(office, { dueOn: day(30) });
    expect(await code(reopenRectification(context(), office, { ...seen(closed), ...again }))).toBe(
      "FAHENG_PROCESS_TWICE",
    );
    await cancelRectification(context(), office, { ...seen(anew), reason: "并入原问题" });
    await reopenRectification(context(), office, { ...seen(closed), ...again });
    const view = await getRectification(context(), ground.clerk, { ...of(), id: raised.id });
    expect(view).toMatchObject({ state: "planned", dueOn: day(60), limitOn: day(60), files: [] });
    expect(view.steps.map(({ act }) => act)).toEqual(
      ["raise", "plan", "prove", "claim", "close", "reopen"].map((act) => `rectification.${act}`),
    );
    const [file] = view.steps.flatMap(({ said }) => (said.kind === "file" ? [said.file] : []));
    const taken = await downloadCureFile(context(), office, { ...of(), id: raised.id, sha256: file?.sha256 ?? "" });
    expect(taken).toMatchObject({ fileName: "材料.pdf" });
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(verdict).toMatchObject({ ok: true });
  });

  it("gets a later day by application, answered by another, and a look-back that found it cured leaves its row", async () => {
    const raised = await raise(office, { dueOn: day(30) });
    const planned = await plan(ground.clerk, raised, day(20));
    const ask = async (at: { id: string; writes: number }, wishedOn: string, who = ground.clerk) =>
      await askForLaterDay(context(), who, { ...seen(at), wishedOn, reason: "需要招标" });
    const grant = async (at: { id: string; writes: number }, dueOn: string, who = office) =>
      await grantLaterDay(context(), who, { ...seen(at), dueOn, reason: "情况属实" });
    expect(await code(ask(planned, day(20)))).toBe("FAHENG_RECTIFICATION_DAY");
    expect(await code(grant(planned, day(50)))).toBe("FAHENG_RECTIFICATION_NOT_ASKED");
    const asked = await ask(planned, day(45));
    expect(await code(ask(asked, day(46)))).toBe("FAHENG_PROCESS_TWICE");
    expect(await code(grant(asked, day(45), ground.coordinator))).toBe("FAHENG_PROCESS_PARTY");
    const view = async (who: Actor) => await getRectification(context(), who, { ...of(), id: raised.id });
    const waiting = await view(office);
    expect([waiting.asked?.wishedOn, waiting.dueOn]).toEqual([day(45), day(20)]);
    expect(waiting.acts).toEqual(expect.arrayContaining(["rectification.grant-later", "rectification.refuse-later"]));
    expect((await view(ground.clerk)).acts).toContain("rectification.withdraw-later");
    const refused = await refuseLaterDay(context(), office, { ...seen(asked), reason: "先做后招" });
    const back = await withdrawLaterDay(context(), ground.clerk, seen(await ask(refused, day(40))));
    expect(await code(grant(back, day(40)))).toBe("FAHENG_RECTIFICATION_NOT_ASKED");
    const again = await ask(back, day(45));
    // Another later day than the one that was asked for; a plan may go as far from then on.
    const granted = await grant(again, day(40));
    expect(await view(ground.clerk)).toMatchObject({ dueOn: day(40), limitOn: day(40), asked: null, state: "planned" });
    expect(await code(plan(ground.clerk, granted, day(41)))).toBe("FAHENG_RECTIFICATION_DAY");
    const proved = await prove(ground.clerk, raised.id, "会议记录");
    const claim = await claimRectification(context(), ground.clerk, { ...seen(proved), text: "已补学", kept: null });
    const closed = await closeRectification(context(), office, seen(claim));
    const look = { ...seen(closed), lookedOn: today, reason: "已列入计划" };
    expect(await code(lookBackAtRectification(context(), office, { ...look, lookedOn: day(1) }))).toBe(
      "FAHENG_RECTIFICATION_DAY",
    );
    const looked = await lookBackAtRectification(context(), office, look);
    const after = await view(ground.clerk);
    expect(after).toMatchObject({
      state: "closed",
      steps: expect.arrayContaining([expect.objectContaining({ said: { kind: "looked", lookedOn: today } })]),
    });
    // A later one may find otherwise.
    const worse = { ...seen(looked), reason: "又未学", lookedOn: today, dueOn: day(60) };
    expect(await code(reopenRectification(context(), office, worse))).toBe("done");
    // What is granted in one's own agency is granted by nobody who cures it.
    const own = await plan(ground.coordinator, await raise(ground.coordinator, { found: "另一个问题" }));
    const mine = await ask(own, day(50));
    expect(await code(grant(mine, day(50), ground.leader))).toBe("done");
    // Once the day is over nothing is asked for.
    const late = await plan(ground.clerk, await raise(office, { found: "第三个问题" }), day(1));
    const { clock } = context();
    const then = { ...context(), clock: { now: () => new Date(clock.now().getTime() + 3 * 86_400_000) } };
    const asking = askForLaterDay(then, ground.clerk, { ...seen(late), wishedOn: day(30), reason: "需要招标" });
    expect(await code(asking)).toBe("FAHENG_RECTIFICATION_OVERDUE");
  });

  it("is closed by nobody who cured it", async () => {
    const raised = await raise(ground.coordinator);
    // The coordinator plans what is raised, and so is one of those who cure it.
    const planned = await plan(ground.coordinator, raised);
    const claim = await claimRectification(context(), ground.clerk, {
      ...seen(planned),
      text: "已补学",
      kept: "学法〔2017〕3号，办公室",
    });
    expect(await code(closeRectification(context(), ground.coordinator, seen(claim)))).toBe(
      "FAHENG_PROCESS_OWNER_CLOSES",
    );
    expect(await code(closeRectification(context(), ground.clerk, seen(claim)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(closeRectification(context(), ground.leader, seen(claim)))).toBe("done");
  });

  it("is open once for each origin, by hand, from an inspection and from a deduction alike", async () => {
    const first = await raise(ground.coordinator);
    expect(await code(raise(office, { found: "党组 全年学法一次" }))).toBe("FAHENG_PROCESS_TWICE");
    const origin = { kind: "inspection", name: "2017年督察", on: today, document: "督〔2017〕1号" } as const;
    expect(await code(raise(office, { origin }))).toBe("done");
    expect(await code(raise(office, { origin }))).toBe("FAHENG_PROCESS_TWICE");
    const desk = enter(context(), office);
    const loaded = await loadAssessment(desk, ground.assessmentId);
    const it = { indicator: "1", clause: "a", found: "缺席会议", dueOn: null };
    const fall = async () =>
      await desk.db.transaction().execute(async (trx) => {
        await lockAgency(trx, loaded.agency.id);
        return await raiseFromDeduction(trx, desk, loaded, it);
      });
    // What a final result leads to is the same once more.
    const [one, other] = [await fall(), await fall()];
    expect(one.trace).not.toBeNull();
    expect(other).toMatchObject({ trace: null, rectification: { id: one.rectification.id } });
    // Once it is cancelled, the same may be raised again.
    await cancelRectification(context(), ground.coordinator, { ...seen(first), reason: "申诉成立" });
    expect(await code(raise(ground.coordinator))).toBe("done");
  });

  it("of two who were first, one does it and the other is told by whom, when and what", async () => {
    const claim = await claimed(office);
    const acts = await Promise.allSettled([
      withdrawRectification(context(), ground.clerk, seen(claim)),
      returnRectification(context(), office, { ...seen(claim), reason: "缺签到表" }),
      closeRectification(context(), office, seen(claim)),
    ]);
    expect(acts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const act of acts) {
      if (act.status !== "rejected") continue;
      const cause = act.reason as FahengError;
      expect(cause.code).toBe("FAHENG_RECTIFICATION_CONFLICT");
      const { details } = cause;
      expect(details["by"]).toMatch(/演示|市/u);
      expect(JSON.stringify(details["did"])).toMatch(/撤回销号申请|退回整改|销号/u);
    }
  });

  it("climbs the ladder rung by rung, and leaves one out with a reason alone", async () => {
    const raised = await raise(office);
    const press = async (it: { id: string; writes: number }, rung: "remind" | "supervise", skipping: string | null) =>
      await escalateRectification(context(), office, {
        ...seen(it),
        rung,
        on: today,
        document: "督〔2017〕2号",
        reason: "到期未办",
        skipping,
      });
    const reminded = await press(raised, "remind", null);
    expect(await code(press(reminded, "supervise", null))).toBe("FAHENG_RECTIFICATION_RUNG");
    const listed = await press(reminded, "supervise", "情节严重");
    expect(await code(press(listed, "remind", null))).toBe("FAHENG_RECTIFICATION_RUNG");
    const view = await getRectification(context(), office, { ...of(), id: raised.id });
    expect(view).toMatchObject({ state: "open", rung: "supervise", nextRung: "circulate" });
    expect(
      await code(
        escalateRectification(context(), ground.coordinator, {
          ...seen(listed),
          rung: "circulate",
          on: today,
          document: "x",
          reason: "x",
          skipping: null,
        }),
      ),
    ).toBe("FAHENG_ACCESS_FORBIDDEN");
  });

  it("is linked to a theme by the office, which nobody of the agency is shown", async () => {
    const raised = await raise(office);
    await linkRectification(context(), office, { ...seen(raised), theme: "学法不到位" });
    const { rectifications } = await getCityRectifications(context(), office, { cycleId: ground.cycleId });
    expect(rectifications.map(({ theme }) => theme)).toEqual(["学法不到位"]);
    const own = await getRectification(context(), ground.coordinator, { ...of(), id: raised.id });
    expect(own.theme).toBeNull();
    expect(JSON.stringify(own)).not.toContain("学法不到位");
  });

  it("is refused with what is wrong: a strange department, a file or a problem that is not there, one that is over", async () => {
    expect(await code(raise(office, { departmentId: "no such" }))).toBe("FAHENG_RECTIFICATION_DEPARTMENT");
    const never = { ...of(), id: "never" };
    expect(await code(getRectification(context(), office, never))).toBe("FAHENG_RECTIFICATION_NOT_FOUND");
    const raised = await raise(office);
    const file = { ...of(), id: raised.id, sha256: "0".repeat(64) };
    expect(await code(downloadCureFile(context(), office, file))).toBe("FAHENG_RECTIFICATION_FILE_NOT_FOUND");
    const over = await cancelRectification(context(), office, { ...seen(raised), reason: "申诉成立" });
    expect(await code(linkRectification(context(), office, { ...seen(over), theme: "学法" }))).toBe(
      "FAHENG_RECTIFICATION_CLOSED",
    );
  });

  it("goes with everything else that whoever leaves has in person", async () => {
    const [departmentId = ""] = ground.departments;
    const { root } = ground.city;
    const leaving = await addPerson(ground.context, root, {
      name: "离任",
      login: "leaving",
      password: "Long-enough-2017",
      role: "department",
      agencyId: ground.city.agencies.a,
      departmentId,
    });
    const raised = await raise(ground.coordinator, { departmentId, personId: leaving.id });
    const { holders } = await listHeld(context(), ground.coordinator, { agencyId: ground.city.agencies.a });
    const holder = holders.find(({ id }) => id === leaving.id);
    expect(holder?.departments.flatMap(({ items }) => items.map((it) => it.title))).toEqual(["整改：党组全年学法一次"]);
    await handOver(context(), ground.coordinator, {
      agencyId: ground.city.agencies.a,
      personId: leaving.id,
      to: [{ departmentId, personId: null }],
      expected: holder?.digest ?? "",
    });
    const after = await getRectification(context(), ground.coordinator, { ...of(), id: raised.id });
    expect(after).toMatchObject({ departmentId, personId: null });
    expect(after.steps.at(-1)?.act).toBe("rectification.pass-on");
  });

  it("outlives its cycle under its own id, and is cured there", async () => {
    const claim = await claimed(office);
    await closeCycle(context(), office, { cycleId: ground.cycleId });
    const [head] = (await getRectifications(context(), office, of())).rectifications;
    expect(head).toMatchObject({ id: claim.id, isCarried: true });
    await closeRectification(context(), office, seen(claim));
    const [after] = (await getRectifications(context(), office, of())).rectifications;
    expect(after).toMatchObject({ id: claim.id, state: "closed", isCarried: false });
  });
});
