import { insertMembership, insertPerson, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { cityDay, type CorrectedFact, dateOfDay, dayNumber, DESK_SOURCE, FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  announceResult,
  assignReviews,
  beginReview,
  compareScores,
  correctResult,
  decideAppeal,
  fileAppeal,
  finaliseResult,
  getHandIn,
  getOwnRegister,
  getRegister,
  handIn,
  listMyTasks,
  listVetoes,
  objectToRegister,
  proposeVeto,
  recallResult,
  saveFinding,
  standRegister,
  strikeRegister,
  submitReview,
  verifyEverything,
  type VetoProposal,
} from "../src/index.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

const DAY = 86_400_000;
const FACTS = { 1: { a: 4 }, 2: { a: 0 }, 3: { a: true }, 4: { a: true } };

onBothEngines("a veto", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let clock: number;
  let second: Actor;
  let third: Actor;
  beforeEach(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    ground = await layHandIn(database, () => (clock += 1), { profileId: "canteen-veto", facts: FACTS });
    second = { ...ground.office, personId: "office two", name: "演示·市办乙" };
    third = { ...ground.office, personId: "office three", name: "演示·市办丙" };
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: "r1", name: "评审甲" }, NOW.toISOString());
      const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
      const time = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
      await insertMembership(trx, { id: "r1 m", personId: "r1", ...role, ...time });
    });
    for (const code of CODES) await ground.approve(code);
    await handIn(context(), ground.coordinator, { ...(await move()), unreported: [] });
    await assignReviews(context(), ground.office, {
      cycleId: ground.cycleId,
      agencyIds: [ground.city.agencies.a],
      personIds: ["r1"],
      indicators: null,
      source: DESK_SOURCE,
    });
    await beginReview(context(), ground.office, await move());
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  const day = (ahead: number): string =>
    dateOfDay(dayNumber(cityDay(new Date(clock).toISOString(), context().timeZone)) + ahead);
  const move = async () => {
    const { moves } = await getHandIn(context(), ground.coordinator, ground);
    return { assessmentId: ground.assessmentId, expectedMoves: moves };
  };
  const reviewer = (): Actor => ({
    ...ground.office,
    personId: "r1",
    name: "评审甲",
    roles: [{ role: "reviewer", agencyId: null, agencyName: null, departmentId: null, departmentName: null }],
    assignments: [{ agencyId: ground.city.agencies.a, cycleId: ground.cycleId, indicators: null }],
  });
  const propose = async (who: Actor, change: Partial<VetoProposal> = {}) =>
    await proposeVeto(context(), who, {
      assessmentId: ground.assessmentId,
      indicator: "4",
      fact: "a",
      value: false,
      heldOn: day(-3),
      objectUntil: day(5),
      basis: "设备台账系事后补造",
      material: "市纪委函〔2017〕3号，存市办",
      ...change,
    });
  const own = async () => (await getOwnRegister(context(), ground.coordinator, ground)).rows;
  const rowOf = async (entryId: string) => {
    const seen = (await own()).find((it) => it.entryId === entryId)?.writes ?? 0;
    return {
      cycleId: ground.cycleId,
      entryId,
      rows: [{ assessmentId: ground.assessmentId, seen, mark: "found" as const }],
    };
  };
  const stand = async (who: Actor, entryId: string, reason: string | null) =>
    await standRegister(context(), who, { ...(await rowOf(entryId)), reason });
  const strike = async (who: Actor, entryId: string) =>
    await strikeRegister(context(), who, { ...(await rowOf(entryId)), reason: "不符合该情形" });
  const object = async (entryId: string) =>
    await objectToRegister(context(), ground.coordinator, {
      assessmentId: ground.assessmentId,
      entryId,
      seen: 1,
      reason: "台账是当年的",
    });
  const find = async (indicator: string, value?: boolean) => {
    const [task] = await listMyTasks(context(), reviewer());
    const points = value === undefined ? [] : [{ fact: "a", value, clause: "a", reason: "核对", place: "" }];
    const place = { assessmentId: ground.assessmentId, taskId: task?.id ?? "", indicator };
    return await saveFinding(context(), reviewer(), { ...place, points, settles: false, expectedVersion: 0 });
  };
  const submit = async () => {
    for (const it of CODES) await find(it);
    const [task] = await listMyTasks(context(), reviewer());
    const place = { assessmentId: ground.assessmentId, taskId: task?.id ?? "", seen: task?.writes ?? 0 };
    await submitReview(context(), reviewer(), place);
  };
  const announce = async () =>
    await announceResult(context(), ground.office, { ...(await move()), objectUntil: day(8) });
  const finalise = async (who: Actor) => await finaliseResult(context(), who, { ...(await move()), problems: [] });
  const compare = async (who: Actor = ground.coordinator) => await compareScores(context(), who, ground);
  const verify = async () => await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });

  it("is proposed by a reviewer with its ground, heard, pending in what is announced, and strikes once another lets it stand", async () => {
    // Nobody strikes an agency out by a finding of their own.
    expect(await code(find("4", false))).toBe("FAHENG_REGISTER_VETO_UNHEARD");
    expect(await listVetoes(context(), reviewer(), ground)).toMatchObject([
      { indicator: "4", question: { key: "a" }, proposed: null },
    ]);
    for (const [change, refused] of [
      [{ value: true }, "FAHENG_REGISTER_NO_VETO"],
      [{ indicator: "3", fact: "a" }, "FAHENG_REGISTER_NO_VETO"],
      [{ fact: "never" }, "FAHENG_FACT_UNKNOWN_KEY"],
      [{ value: 3 }, "FAHENG_FACT_SHAPE"],
      [{ basis: " " }, "FAHENG_PROCESS_REASON"],
      [{ material: " " }, "FAHENG_PROCESS_GROUNDS"],
      [{ objectUntil: day(-1) }, "FAHENG_REGISTER_DAY"],
    ] as const) {
      expect(await code(propose(reviewer(), change)), refused).toBe(refused);
    }
    for (const [who, refused] of [
      [ground.coordinator, "FAHENG_ACCESS_FORBIDDEN"],
      [ground.leader, "FAHENG_ACCESS_FORBIDDEN"],
      [{ ...reviewer(), assignments: [] }, "FAHENG_ASSESSMENT_NOT_FOUND"],
      [{ ...reviewer(), personId: "r2" }, "FAHENG_PROCESS_PARTY"],
    ] as const) {
      expect(await code(propose(who))).toBe(refused);
    }
    const { entryId } = await propose(reviewer());
    expect(await code(propose(ground.office))).toBe("FAHENG_PROCESS_STATE");
    const [row] = await own();
    expect(row).toMatchObject({
      kind: "veto",
      state: "notified",
      mark: "found",
      basis: "设备台账系事后补造",
      mayObject: true,
      veto: { indicator: "4", fact: "a", material: "市纪委函〔2017〕3号，存市办" },
    });
    expect(JSON.stringify(await own())).not.toContain("评审甲");
    expect(await listVetoes(context(), reviewer(), ground)).toMatchObject([{ proposed: { state: "notified" } }]);

    // What is announced meanwhile says that it is pending; the agency is heard on, and nothing becomes final.
    await submit();
    await announce();
    const told = await compare();
    expect([told.self?.disqualified, told.judged?.disqualified, told.judged?.total]).toEqual([false, false, null]);
    const pending = told.items.find((it) => it.code === "4")?.points[0];
    expect(pending).toMatchObject({ value: null, source: "register", reviewer: null, mayAppeal: false });
    expect(pending?.reason).toContain("待认定");
    const filed = { assessmentId: ground.assessmentId, indicator: "4", fact: "a", reason: "不服", material: "" };
    expect(await code(fileAppeal(context(), ground.coordinator, filed))).toBe("FAHENG_APPEAL_NO_FINDING");
    await object(entryId);
    expect(await code(stand(second, entryId, "台账系补造"))).toBe("FAHENG_PROCESS_WINDOW_RUNS");
    clock += 9 * DAY;
    expect(await code(finalise(third))).toBe("FAHENG_PROCESS_VETOES_OPEN");
    expect(await code(stand(second, entryId, null))).toBe("FAHENG_PROCESS_OBJECTION");
    const marked = await rowOf(entryId);
    const wrong = { ...marked, rows: marked.rows.map((it) => ({ ...it, mark: "absent" as const })), reason: "x" };
    expect(await code(standRegister(context(), second, wrong))).toBe("FAHENG_REGISTER_MARK");
    await stand(second, entryId, "经鉴定，台账系补造");
    // The announced result stays what it was; the final one has the veto, and says whose decision it is.
    expect((await compare()).judged?.disqualified).toBe(false);
    await finalise(third);
    const final = await compare(ground.office);
    expect([final.judged?.disqualified, final.result]).toEqual([true, 3]);
    expect(final.items.find((it) => it.code === "4")?.points).toMatchObject([
      {
        value: false,
        source: "register",
        reason: "设备台账系事后补造；认定理由：经鉴定，台账系补造",
        place: "市纪委函〔2017〕3号，存市办",
        reviewer: "演示·市办乙",
      },
    ]);
    expect(JSON.stringify(await compare())).not.toContain("市办乙");
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 3 } });

    // Struck later on: the final result is corrected by another, and not to a veto that nobody was heard on.
    const correct = async (corrected: readonly CorrectedFact[], who = second) =>
      await correctResult(context(), who, { ...(await move()), corrected, reason: "复核" });
    await strike(third, entryId);
    expect(await code(correct([{ indicator: "4", fact: "a", value: false }]))).toBe("FAHENG_REGISTER_VETO_UNHEARD");
    await correct([{ indicator: "4", fact: "a", value: true }]);
    expect((await compare()).judged).toMatchObject({ disqualified: false, total: 100_000 });
    // One that is proposed after the final result waits for its decision, and then for a correction.
    const later = await propose(third, { objectUntil: day(2) });
    expect(await code(correct([{ indicator: "1", fact: "a", value: 3 }], third))).toBe("FAHENG_PROCESS_VETOES_OPEN");
    clock += 4 * DAY;
    await stand(second, later.entryId, "查实");
    expect(
      await code(
        correctResult(context(), third, {
          ...(await move()),
          corrected: [{ indicator: "4", fact: "a", value: false }],
          reason: "查实",
        }),
      ),
    ).toBe("done");
    expect((await compare()).judged?.disqualified).toBe(true);
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 5 } });
  });

  it("counts nothing once it was struck, is proposed anew, and may be appealed where it was announced", async () => {
    const { entryId } = await propose(ground.office);
    expect(await code(strike(ground.office, entryId))).toBe("FAHENG_PROCESS_OWN_WORK");
    const { entries, mayPropose } = await getRegister(context(), second, { cycleId: ground.cycleId });
    expect([mayPropose, entries[0]?.veto?.indicator, entries[0]?.cells[0]?.acts]).toEqual([
      true,
      "4",
      ["register.strike"],
    ]);
    await strike(second, entryId);
    expect((await compare(ground.office)).judged?.disqualified).toBe(false);
    const again = await propose(ground.office, { objectUntil: day(1) });
    clock += 2 * DAY;
    // Nobody said anything in time: somebody decides all the same.
    expect(await code(stand(second, again.entryId, null))).toBe("FAHENG_REGISTER_REASON");
    await stand(second, again.entryId, "查实");
    await submit();
    await announce();
    const told = (await compare()).items.find((it) => it.code === "4")?.points[0];
    expect(told).toMatchObject({ value: false, source: "register", mayAppeal: true, reviewer: null });
    const place = { assessmentId: ground.assessmentId, indicator: "4", fact: "a" };
    await fileAppeal(context(), ground.coordinator, { ...place, reason: "台账属实", material: "" });
    const ruled = {
      ...place,
      seen: 1,
      ruling: "upheld",
      reason: "属实",
      replacing: [{ fact: "a", value: true }],
    } as const;
    for (const who of [ground.office, second]) {
      expect(await code(decideAppeal(context(), who, ruled))).toBe("FAHENG_PROCESS_OWN_WORK");
    }
    await decideAppeal(context(), third, ruled);
    clock += 9 * DAY;
    await finalise(second);
    expect((await compare()).judged).toMatchObject({ disqualified: false, total: 100_000 });
    expect(await verify()).toMatchObject({ ok: true });
    expect(await code(recallResult(context(), ground.office, { ...(await move()), reason: "x" }))).toBe(
      "FAHENG_PROCESS_STATE",
    );
  });
});
