import { listAudit, listPeriodDuties, type OpenDatabase } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import type { Figure } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  closeCycle,
  downloadYearEnd,
  handIn,
  listDuties,
  restoreDuty,
  search,
  stateDuty,
  verifyEverything,
  waiveDuty,
  withdrawDuty,
} from "../src/index.ts";
import { NO_FILES } from "./support/no-files.ts";
import { onBothEngines } from "./support/engines.ts";
import { layLedger, type LedgerGround } from "./support/ledger-ground.ts";
import { canteenPlugin } from "./support/plugin.ts";

const figure = (per: Figure["per"], value: string, comparator: Figure["comparator"] = "at-least"): Figure => {
  const unit = comparator === "at-least" ? "次" : "日期";
  return { label: comparator === "at-least" ? "专题会议" : "年度报告", comparator, value, unit, per, printed: value };
};

/** The canteen's document with duties of a period: meetings by the quarter, and a report by the first of March. */
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((framework) => ({
      ...framework,
      indicators: framework.indicators.map((it) =>
        it.code === "1" ? { ...it, figures: [figure("quarter", "1"), figure("year", "03-01", "before")] } : it,
      ),
    })),
  },
];

const QUARTER = "quarter/专题会议";

onBothEngines("duties of a period", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  let clerk: Actor;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 1, from: "2017-01-01", plugins });
    clerk = ground.clerk(ground.departments[0] ?? "");
  });
  afterEach(async () => {
    await database.close();
  });

  const seen = (period = "2017-Q1", expectedVersion = 0, place = QUARTER) => ({
    assessmentId: ground.assessmentId,
    indicator: "1",
    figure: place,
    period,
    expectedVersion,
  });
  const held = { doneOn: "2017-02-14", amount: 1000, note: "第一次" };
  const state = async (over: object = {}, actor = clerk) =>
    await stateDuty(ground.city.context, actor, { ...seen(), ...held, ...over });
  const list = async (actor: Actor = clerk) =>
    await listDuties(ground.city.context, actor, { assessmentId: ground.assessmentId });
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (cause) {
      return String((cause as { code?: unknown }).code);
    }
    return "done";
  };

  it("are one row for each period, with its day, before anybody has said anything", async () => {
    const { duties, sums, today } = await list();
    expect(today).toBe("2017-06-01");
    expect(duties.map((it) => [it.period.key, it.due.dueOn, it.colour, it.isMine])).toEqual([
      ["2017-Q1", "2017-03-31", "red", true],
      ["2017-Q2", "2017-06-30", "blue", true],
      // Not begun yet: nobody is asked for it.
      ["2017-Q3", "2017-09-30", "blue", false],
      ["2017-Q4", "2017-12-31", "blue", false],
      ["2017", "2017-03-01", "red", true],
    ]);
    expect(duties.map((it) => it.may)).toEqual(duties.map(() => ["state"]));
    expect(sums).toEqual([]);
  });

  it("are found by what is said of them, with an answer or without, and no more once it is taken back", async () => {
    const { context } = ground.city;
    const found = async (words: string, actor: Actor = clerk) =>
      (await search(context, actor, { words, kind: null, cycleId: null, page: 1 })).found.map(({ kind, indicator }) => {
        return `${kind} ${indicator.code}`;
      });
    const { indicator } = seen();
    await state({ note: "请律师讲授行政复议" });
    expect(await found("行政复议")).toEqual([`answer ${indicator}`]);
    // Nobody else finds it.
    expect(await found("行政复议", ground.city.actor("coordinator", "b"))).toEqual([]);
    await withdrawDuty(context, clerk, seen("2017-Q1", 1));
    expect(await found("行政复议")).toEqual([]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("are stated, taken back and stated anew; every version stays, is in the audit, and adds up", async () => {
    expect(await state()).toEqual({ version: 1 });
    expect(await withdrawDuty(ground.city.context, clerk, seen("2017-Q1", 1))).toEqual({ version: 2 });
    await state({ expectedVersion: 2, amount: 2000 });
    await state({ period: "2017-Q2", doneOn: "2017-05-05" });
    const { duties, sums } = await list();
    const [first] = duties;
    expect([first?.isSettled, first?.colour, first?.stated?.amount]).toEqual([true, "blue", 2000]);
    expect(first?.steps.map((it) => [it.act, it.state, it.savedByName])).toEqual([
      ["state", "stated", clerk.name],
      ["withdraw", "open", clerk.name],
      ["state", "stated", clerk.name],
    ]);
    expect(sums.map((it) => [it.figure, it.sum, it.stated, it.of])).toEqual([[QUARTER, 3000, 2, 4]]);
    const acts = (await listAudit(database.db, { limit: 50 })).filter((it) => it.action.startsWith("duty."));
    expect(acts.map((it) => it.action).toReversed()).toEqual([
      "duty.state",
      "duty.withdraw",
      "duty.state",
      "duty.state",
    ]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("of a day take a day and no amount, and say when it was late", async () => {
    const place = seen("2017", 0, "year/年度报告");
    expect(await code(state({ ...place, amount: 1000, doneOn: "2017-03-08" }))).toBe("FAHENG_DUTY_AMOUNT");
    await state({ ...place, amount: null, doneOn: "2017-03-08" });
    const { duties } = await list();
    expect(duties.filter((it) => it.wanted === null).map((it) => [it.isSettled, it.isLate])).toEqual([[true, true]]);
  });

  it("with less than is asked for stay to be done", async () => {
    const plan = { ...seen("2017-Q2"), doneOn: "2017-05-05", note: "" };
    await state({ ...plan, amount: 500 });
    const { duties } = await list();
    expect(duties.filter((it) => it.stated !== null).map((it) => [it.isSettled, it.isMine])).toEqual([[false, true]]);
  });

  it("refuse a day outside the period or to come, no amount, an older version, and a period that nobody asks for", async () => {
    const outside = "FAHENG_PROCESS_DAY_OUTSIDE";
    expect(await code(state({ doneOn: "2017-04-01" }))).toBe(outside);
    expect(await code(state({ doneOn: "2016-12-31" }))).toBe(outside);
    expect(await code(state({ period: "2017-Q2", doneOn: "2017-06-02" }))).toBe(outside);
    expect(await code(state({ amount: null }))).toBe("FAHENG_DUTY_AMOUNT");
    expect(await code(state({ amount: 0 }))).toBe("FAHENG_DUTY_AMOUNT");
    expect(await code(state({ period: "2018-Q1" }))).toBe("FAHENG_DUTY_NOT_FOUND");
    expect(await code(state({ indicator: "2" }))).toBe("FAHENG_DUTY_NOT_FOUND");
    await state();
    expect(await code(state())).toBe("FAHENG_DUTY_CONFLICT");
    expect(await code(state({ expectedVersion: 1 }))).toBe("FAHENG_PROCESS_STATE");
    expect(
      await listPeriodDuties(database.db, { agencyId: ground.city.agencies.a, id: ground.assessmentId }),
    ).toHaveLength(1);
  });

  it("are waived by another than who stated anything in them, with a reason, and asked for again", async () => {
    const { city, coordinator, leader } = ground;
    const waive = async (actor: Actor, version: number) =>
      await waiveDuty(city.context, actor, { ...seen("2017-Q1", version), reason: "机构尚未成立" });
    expect(await code(waive(clerk, 0))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await state({}, coordinator);
    await withdrawDuty(city.context, coordinator, seen("2017-Q1", 1));
    expect(await code(waive(coordinator, 2))).toBe("FAHENG_PROCESS_OWN_WORK");
    await waive(leader, 2);
    expect((await list()).duties.map((it) => it.isSettled)).toEqual([true, false, false, false, false]);
    expect(await code(restoreDuty(city.context, leader, seen("2017-Q1", 3)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await restoreDuty(city.context, coordinator, seen("2017-Q1", 3));
    expect((await list()).duties[0]?.steps.map((it) => it.reason)).toEqual([null, null, "机构尚未成立", null]);
  });

  it("of two statements at once one counts, and the other is told", async () => {
    const both = await Promise.allSettled([state(), state({ amount: 2000 })]);
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("stand still once the assessment is handed in or its cycle closed, and are nobody else's to see", async () => {
    const { city, coordinator, assessmentId, cycleId } = ground;
    expect(await code(list(city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(state({}, city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(state({}, city.municipal))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect((await list(city.municipal)).duties.flatMap((it) => it.may)).toEqual([]);
    await handIn(city.context, coordinator, { assessmentId, expectedMoves: 0, unreported: ["1", "2", "3", "4"] });
    expect(await code(state())).toBe("FAHENG_PROCESS_FROZEN");
    expect((await list()).duties.some((it) => it.isMine || it.may.length > 0)).toBe(false);
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await code(state())).toBe("FAHENG_CYCLE_CLOSED");
  });

  it("are in the folder of the year in every version, those of which nobody said anything too", async () => {
    await state();
    await withdrawDuty(ground.city.context, clerk, seen("2017-Q1", 1));
    const { coordinator, assessmentId } = ground;
    await waiveDuty(ground.city.context, coordinator, { ...seen("2017-Q4"), reason: "机构改革" });
    const context = { ...ground.city.context, evidence: { store: NO_FILES, agencyBytes: 1 } };
    const { files } = await downloadYearEnd(context, coordinator, { assessmentId });
    const file = files.find((it) => it.path.endsWith("/周期任务.xlsx"));
    const pieces: Uint8Array[] = [];
    for await (const piece of file?.content() ?? []) pieces.push(piece);
    const [sheet] = await readWorkbook(Buffer.concat(pieces), "周期任务.xlsx");
    const rows = (sheet?.rows ?? []).filter(([first]) => first === "1").map((row) => row.slice(1, 10));
    expect(rows).toEqual([
      ["专题会议", "2017-Q1", "2017-03-31", "1", "已填写", "2017-02-14", "1次", "第一次", ""],
      ["专题会议", "2017-Q1", "2017-03-31", "2", "待办", "", "", "", ""],
      ["专题会议", "2017-Q2", "2017-06-30", "", "待办", "", "", "", ""],
      ["专题会议", "2017-Q3", "2017-09-30", "", "待办", "", "", "", ""],
      ["专题会议", "2017-Q4", "2017-12-31", "1", "已免报", "", "", "", "机构改革"],
      ["年度报告", "2017", "2017-03-01", "", "待办", "", "", "", ""],
    ]);
  });
});
