import { listAudit, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveResponse,
  buildLedgerDocument,
  closeCycle,
  correctLedger,
  exportLedger,
  getLedger,
  type LedgerChange,
  listLedger,
  returnLedger,
  saveLedger,
  saveResponse,
  setAssignments,
  signLedger,
  submitLedger,
  submitResponse,
  verifyEverything,
  withdrawLedger,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { enrol, layLedger, type LedgerGround, said } from "./support/ledger-ground.ts";

const UNNAMED = { personId: null, name: "" };
const NOTHING = { version: 0, writes: 0 };

onBothEngines("the ledger", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  let clerk: Actor;
  let place: { assessmentId: string; departmentId: string; month: string };
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 2, from: "2017-01-01" });
    const [departmentId = ""] = ground.departments;
    clerk = ground.clerk(departmentId);
    place = { assessmentId: ground.assessmentId, departmentId, month: "2017-04" };
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  const get = (actor = clerk, month = place.month) => getLedger(context(), actor, { ...place, month });
  const line = (indicator: string, over: Partial<LedgerChange> = {}): LedgerChange => ({
    indicator,
    expectedVersion: 0,
    status: "done",
    text: "办结",
    responsible: UNNAMED,
    ...over,
  });
  const save = (lines: readonly LedgerChange[], actor = clerk) => saveLedger(context(), actor, { ...place, lines });
  const seen = async () => {
    const { version, writes } = await get();
    return { ...place, seen: { version, writes } };
  };
  /** The month, filled in and handed in. */
  async function handIn(): Promise<void> {
    await save(await said(ground, clerk, place));
    await submitLedger(context(), clerk, await seen());
  }
  const acts = async () =>
    (await listAudit(database.db, { limit: 100 })).filter((it) => it.object.startsWith("ledger:")).toReversed();

  it("goes from the first line to the coordinator’s signature, and is frozen by it", async () => {
    expect(await get()).toMatchObject({ state: "none", version: 0, may: ["ledger.save"] });
    await save([line("1")]);
    expect(await get()).toMatchObject({ state: "open", version: 1, may: ["ledger.save", "ledger.submit"] });
    await expect(submitLedger(context(), clerk, await seen())).rejects.toMatchObject({
      code: "FAHENG_PROCESS_LINES_OPEN",
      details: { count: 1 },
    });
    await save([line("2", { status: "undone", text: "推进中" })]);
    await submitLedger(context(), clerk, await seen());
    expect(await get()).toMatchObject({ state: "submitted", handedInOn: "2017-06-01", may: ["ledger.withdraw"] });
    expect((await get(ground.coordinator)).may).toEqual(["ledger.return", "ledger.sign"]);
    await signLedger(context(), ground.coordinator, await seen());
    expect(await get()).toMatchObject({ state: "signed", version: 1, may: ["ledger.correct"] });
    await expect(save([line("1", { expectedVersion: 1, text: "改" })])).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
      details: { allowed: "更正台账" },
    });
    expect((await acts()).map((it) => `${it.action} ${it.actorName}`)).toEqual([
      "ledger.save 演示·填报1",
      "ledger.save 演示·填报1",
      "ledger.submit 演示·填报1",
      "ledger.sign 演示·coordinator",
    ]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("is sent back with a reason, withdrawn, and corrected as the next version with what differs", async () => {
    await handIn();
    await expect(returnLedger(context(), ground.coordinator, { ...(await seen()), reason: " " })).rejects.toMatchObject(
      { code: "FAHENG_PROCESS_REASON" },
    );
    await returnLedger(context(), ground.coordinator, { ...(await seen()), reason: "写明次数" });
    const returned = await get();
    expect(returned.state).toBe("open");
    expect(returned.steps.at(-1)).toMatchObject({ act: "return", reason: "写明次数", byName: "演示·coordinator" });
    await submitLedger(context(), clerk, await seen());
    await withdrawLedger(context(), clerk, await seen());
    await submitLedger(context(), clerk, await seen());
    await signLedger(context(), ground.coordinator, await seen());
    const again = { ...(await seen()), reason: "次数有误" };
    const lines = [line("2", { expectedVersion: 1, text: "办结2件" })];
    await expect(
      correctLedger(context(), clerk, { ...again, lines: [line("2", { expectedVersion: 1 })] }),
    ).rejects.toMatchObject({ code: "FAHENG_LEDGER_SAME" });
    await correctLedger(context(), clerk, { ...again, lines });
    const corrected = await get();
    expect(corrected).toMatchObject({ state: "submitted", version: 2 });
    expect(corrected.versions.map((it) => it.state)).toEqual(["signed", "submitted"]);
    expect(corrected.lines.map((it) => it.corrected?.text ?? null)).toEqual([null, "办结"]);
    expect((await getLedger(context(), clerk, { ...place, version: 1 })).lines[1]?.text).toBe("办结");
    await signLedger(context(), ground.coordinator, await seen());
    expect(await get()).toMatchObject({ state: "signed", version: 2 });
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("two people on one month: each line by itself, and who comes second learns who, when and which", async () => {
    const second = ground.clerk(place.departmentId, 2);
    await save([line("1")]);
    await save([line("2")], second);
    await expect(save([line("1", { text: "另一写法" })], second)).rejects.toMatchObject({
      code: "FAHENG_LEDGER_LINE_CONFLICT",
      place: "1",
      details: { line: "集中采购率", by: "演示·填报1", at: "2017-06-01 16:00" },
    });
    // The same once more is nobody's conflict.
    expect(await save([line("1")], second)).toMatchObject({ writes: 2 });
    // All or none.
    await expect(
      save([line("2", { expectedVersion: 1, text: "改" }), line("1", { text: "另一写法" })], second),
    ).rejects.toMatchObject({ code: "FAHENG_LEDGER_LINE_CONFLICT" });
    expect((await get()).lines.map((it) => it.text)).toEqual(["办结", "办结"]);
  });

  it("is handed in, signed and sent back as it was seen", async () => {
    await save(await said(ground, clerk, place));
    const old = await seen();
    await save([line("1", { expectedVersion: 1, text: "又改" })], ground.clerk(place.departmentId, 2));
    await expect(submitLedger(context(), clerk, old)).rejects.toMatchObject({
      code: "FAHENG_LEDGER_CONFLICT",
      details: { by: "演示·填报2" },
    });
    await submitLedger(context(), clerk, await seen());
    await expect(signLedger(context(), ground.coordinator, old)).rejects.toMatchObject({
      code: "FAHENG_LEDGER_CONFLICT",
    });
  });

  it("is signed by another than who filled it in: where every coordinator did, by the leader", async () => {
    const [own] = clerk.roles;
    if (!own) throw new TypeError("no role");
    const both: Actor = { ...ground.coordinator, roles: [...ground.coordinator.roles, own] };
    await save(await said(ground, clerk, place), both);
    await submitLedger(context(), clerk, await seen());
    await expect(signLedger(context(), both, await seen())).rejects.toMatchObject({ code: "FAHENG_PROCESS_OWN_WORK" });
    // Nobody is registered as coordinator here, so nobody could sign in the leader's place.
    await signLedger(context(), ground.leader, await seen());
    expect((await get()).state).toBe("signed");
  });

  it("is signed by no leader while there is a coordinator who did not fill it in", async () => {
    await enrol(database, ground.coordinator);
    await handIn();
    await expect(signLedger(context(), ground.leader, await seen())).rejects.toMatchObject({
      code: "FAHENG_LEDGER_COORDINATOR_FIRST",
    });
    await signLedger(context(), ground.coordinator, await seen());
    expect((await get()).state).toBe("signed");
  });

  it("is its own department’s alone to fill in, and nobody’s of another to see", async () => {
    const [, other = ""] = ground.departments;
    const stranger = ground.clerk(other);
    await expect(save([line("1")], stranger)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(save([line("1")], ground.coordinator)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(get(stranger)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(get(ground.city.municipal)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(get(ground.city.actor("coordinator", "b"))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
    await expect(
      signLedger(context(), ground.coordinator, { ...place, departmentId: "none", seen: NOTHING }),
    ).rejects.toMatchObject({ code: "FAHENG_DEPARTMENT_NOT_FOUND" });
  });

  it("takes lines of its own, people of its own, and months that have begun", async () => {
    await expect(save([line("3")])).rejects.toMatchObject({ code: "FAHENG_LEDGER_LINE_UNKNOWN" });
    const someone = { personId: "nobody", name: "演示" };
    await expect(save([line("1", { responsible: someone })])).rejects.toMatchObject({ code: "FAHENG_LEDGER_PERSON" });
    await enrol(database, clerk);
    await save([line("1", { responsible: { personId: clerk.personId, name: "随便" } })]);
    expect((await get()).lines[0]?.responsible).toEqual({ personId: clerk.personId, name: "演示·填报1" });
    for (const month of ["2016-12", "2017-07", "2018-01"]) {
      await expect(get(clerk, month)).rejects.toMatchObject({ code: "FAHENG_LEDGER_MONTH", details: { month } });
    }
    await setAssignments(context(), ground.coordinator, {
      assessmentId: place.assessmentId,
      expectedVersion: 1,
      changes: ["1", "2"].map((indicator) => ({ indicator, part: "", rows: [] })),
    });
    await expect(submitLedger(context(), clerk, await seen())).rejects.toMatchObject({ code: "FAHENG_LEDGER_EMPTY" });
    // What was written of work that has gone to others is still there.
    expect((await get()).lines).toMatchObject([{ indicator: "1", isMoved: true, text: "办结" }]);
  });

  it("shows last month and the answer beside it, and lets off what does not apply", async () => {
    await save([line("1", { text: "四月" })]);
    const answer = { assessmentId: place.assessmentId, indicator: "2", facts: {}, expectedVersion: 0 };
    const claim = { ...answer, status: "not-applicable", progress: "", notApplicable: { reason: "无合同" } } as const;
    await saveResponse(context(), clerk, claim);
    const may = await get(clerk, "2017-05");
    expect(may.lines.map((it) => it.lastMonth?.text ?? null)).toEqual(["四月", null]);
    expect(may.lines.map((it) => it.exemption)).toEqual([null, null]);
    const claimed = { assessmentId: place.assessmentId, indicator: "2" };
    await submitResponse(context(), clerk, { ...claimed, expectedVersion: 1 });
    await approveResponse(context(), ground.coordinator, { ...claimed, expectedVersion: 2 });
    expect((await get(clerk, "2017-05")).lines.map((it) => it.exemption)).toEqual([null, "无合同"]);
    await submitLedger(context(), clerk, await seen());
    expect((await get()).lines[1]).toMatchObject({ status: "not-applicable", text: "无合同" });
    await saveResponse(context(), clerk, {
      ...answer,
      indicator: "1",
      status: "done",
      progress: "全部办结",
      notApplicable: null,
    });
    expect((await get(clerk, "2017-05")).lines[0]?.answered).toEqual({ status: "done", text: "全部办结" });
  });

  it("is shown to the coordinator by department and month, to a department its own, and leaves as a workbook", async () => {
    await handIn();
    const all = await listLedger(context(), ground.coordinator, place);
    expect([all.isWhole, all.departments.length, all.months.length]).toEqual([true, 2, 6]);
    expect(all.cells.find((it) => it.departmentId === place.departmentId && it.month === place.month)).toMatchObject({
      state: "submitted",
      version: 1,
    });
    const own = await listLedger(context(), clerk, place);
    expect([own.isWhole, own.departments.map((it) => it.id)]).toEqual([false, [place.departmentId]]);
    const { fileName, bytes } = await exportLedger(context(), ground.coordinator, { ...place, show: "to-sign" });
    expect([fileName, bytes.length > 1000]).toEqual(["a局 创建周期 台账报送情况.xlsx", true]);
    const file = await buildLedgerDocument(context(), clerk, { ...place, format: "docx" });
    expect([file.fileName, file.bytes.length > 1000]).toEqual(["a局 创建周期 法规处 2017-04 台账.docx", true]);
  });

  it("changes nothing any more once its cycle is closed", async () => {
    await handIn();
    await closeCycle(context(), ground.city.municipal, { cycleId: ground.cycleId });
    await expect(signLedger(context(), ground.coordinator, await seen())).rejects.toMatchObject({
      code: "FAHENG_CYCLE_CLOSED",
    });
    expect((await get(ground.coordinator)).may).toEqual([]);
  });

  it("says of each month whom it waits for, and what one may do, of those who may", async () => {
    const waits = async (actor: Actor): Promise<readonly string[]> => {
      const { cells } = await listLedger(context(), actor, place);
      return cells.filter((it) => it.waits !== null).map((it) => `${it.month} ${it.waits}`);
    };
    // A leader signs only where no coordinator could.
    await enrol(database, ground.coordinator);
    // The document demands no ledger: a month waits once somebody has begun it.
    expect(await waits(clerk)).toEqual([]);
    await save([line("1")]);
    expect([await waits(clerk), await waits(ground.coordinator)]).toEqual([["2017-04 fill"], []]);
    await handIn();
    expect([await waits(clerk), await waits(ground.coordinator), await waits(ground.leader)]).toEqual([
      [],
      ["2017-04 sign"],
      [],
    ]);
    expect((await get(ground.leader)).may).toEqual([]);
    await signLedger(context(), ground.coordinator, await seen());
    expect([await waits(clerk), await waits(ground.coordinator)]).toEqual([[], []]);
  });
});
