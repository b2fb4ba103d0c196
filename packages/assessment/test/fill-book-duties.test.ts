import { listAudit, listPeriodDuties, type OpenDatabase } from "@faheng/database";
import type { Figure } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  buildFillBook,
  checkFillBook,
  closeCycle,
  type FillCheck,
  saveMany,
  stateDuty,
  verifyEverything,
  waiveDuty,
  withdrawDuty,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { closeBook, openBook, type OpenSheet, sending, write } from "./support/filled-book.ts";
import { layLedger, type LedgerGround } from "./support/ledger-ground.ts";
import { canteenPlugin } from "./support/plugin.ts";

const figure = (label: string, per: Figure["per"], value: string, comparator: Figure["comparator"]): Figure => {
  const unit = comparator === "at-least" ? "次" : "日期";
  return { label, comparator, value, unit, per, printed: value };
};
/** The canteen's document with duties of a period: meetings by the quarter, and a report by the first of March. */
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((framework) => ({
      ...framework,
      indicators: framework.indicators.map((it) =>
        it.code === "1"
          ? {
              ...it,
              figures: [figure("专题会议", "quarter", "1", "at-least"), figure("年度报告", "year", "03-01", "before")],
            }
          : it,
      ),
    })),
  },
];
const MEETING = "quarter/专题会议";
const keyOf = (period: string, place = MEETING): string => `期次|1|${place}|${period}`;
const REPORT = keyOf("2017", "year/年度报告");

onBothEngines("duties of a period in the table to fill in", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  let clerk: Actor;
  let of: { readonly assessmentId: string };
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 2, from: "2017-01-01", plugins });
    clerk = ground.clerk(ground.departments[0] ?? "");
    of = { assessmentId: ground.assessmentId };
  });
  afterEach(async () => await database.close());

  const take = async (): Promise<OpenSheet[]> =>
    await openBook((await buildFillBook(ground.city.context, clerk, of)).bytes);
  const check = async (sheets: readonly OpenSheet[], actor: Actor = clerk): Promise<FillCheck> =>
    await sending(await closeBook(sheets), async (receive) => {
      return await checkFillBook(ground.city.context, actor, { ...of, receive });
    });
  const rowOf = ({ rows }: FillCheck, key: string) => rows.find((it) => it.key === key);
  const confirmed = ({ rows }: FillCheck) => ({
    ...of,
    answers: rows.flatMap((it) => it.answer ?? []),
    duties: rows.flatMap((it) => it.statement ?? []),
  });
  const stated = async () =>
    (await listPeriodDuties(database.db, { agencyId: ground.city.agencies.a, id: of.assessmentId })).map(
      ({ period, version, state, doneOn, amount, note }) => [period, version, state, doneOn, amount, note],
    );
  const seen = (period: string, expectedVersion: number, place = MEETING) => {
    return { ...of, indicator: "1", figure: place, period, expectedVersion };
  };

  it("has a row for each period that has begun, and brought back as it is changes nothing; written into, it is tried and saved with the answers", async () => {
    const { context } = ground.city;
    await stateDuty(context, clerk, { ...seen("2017-Q1", 0), doneOn: "2017-02-14", amount: 1000, note: "第一次" });
    const sheets = await take();
    expect(sheets.map(({ name }) => name)).toEqual(["填报", "数据", "周期任务", "填写说明", "法衡"]);
    expect(sheets[2]?.rows.slice(1).map((row) => row.slice(2))).toEqual([
      ["专题会议", "1", "2017-Q1", "2017-03-31", "2017-02-14", "1", "第一次", "已填", keyOf("2017-Q1")],
      ["专题会议", "1", "2017-Q2", "2017-06-30", "", "", "", "", keyOf("2017-Q2")],
      ["年度报告", "03-01", "2017", "2017-03-01", "", "", "", "", REPORT],
    ]);
    const same = await check(sheets);
    expect(same.counts).toMatchObject({ changed: 0, conflict: 0, wrong: 0 });
    write(sheets, keyOf("2017-Q2"), "完成日期", "2017年5月3日");
    write(sheets, keyOf("2017-Q2"), "完成数量", "１.５");
    write(sheets, REPORT, "完成日期", "2017/3/8");
    write(sheets, REPORT, "完成说明", "迟报");
    write(sheets, "2", "进展情况", "已公示");
    const seenTable = await check(sheets);
    expect(seenTable.counts).toMatchObject({ changed: 3, conflict: 0, wrong: 0 });
    expect(rowOf(seenTable, keyOf("2017-Q2"))).toMatchObject({
      title: expect.stringMatching(/：2017年第二季度 专题会议$/u) as string,
      verdict: "changed",
      answer: null,
      before: null,
      changes: [
        { label: "完成日期", before: "", after: "2017年5月3日", place: "周期任务!G3", now: null },
        { label: "完成数量", place: "周期任务!H3" },
      ],
      statement: { expectedVersion: 0, doneOn: "2017-05-03", amount: 1500, note: "" },
    });
    // The dry run writes nothing.
    expect(await stated()).toHaveLength(1);
    const half = confirmed(seenTable);
    const stale = { ...half, duties: half.duties.map((it) => ({ ...it, expectedVersion: 7 })) };
    await expect(saveMany(context, clerk, stale)).rejects.toMatchObject({ code: "FAHENG_DUTY_CONFLICT" });
    expect(await stated()).toHaveLength(1);
    expect(await saveMany(context, clerk, half)).toEqual([{ indicator: "2", version: 1 }]);
    expect(await stated()).toEqual([
      ["2017-Q1", 1, "stated", "2017-02-14", 1000, "第一次"],
      ["2017-Q2", 1, "stated", "2017-05-03", 1500, ""],
      ["2017", 1, "stated", "2017-03-08", null, "迟报"],
    ]);
    const acts = (await listAudit(database.db, { limit: 10 })).filter(({ action }) => action === "duty.state");
    expect(acts.map(({ object }) => object).toSorted()).toEqual(
      ["2017", "2017-Q1", "2017-Q2"].map((period) => `duty:${of.assessmentId}/1/${period}`),
    );
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    // A table of nothing but periods is saved too.
    await withdrawDuty(context, clerk, seen("2017-Q1", 1));
    const [duty] = half.duties;
    const alone = {
      ...of,
      answers: [],
      duties: duty ? [{ ...duty, period: "2017-Q1", doneOn: "2017-03-01", expectedVersion: 2 }] : [],
    };
    expect(await saveMany(context, clerk, alone)).toEqual([]);
  });

  it("refuses by cell what a period does not take, whoever may not state it, and what is stated or waived by now", async () => {
    const { context } = ground.city;
    const sheets = await take();
    write(sheets, keyOf("2017-Q1"), "完成日期", "2017-04-01");
    write(sheets, keyOf("2017-Q1"), "完成数量", "1");
    write(sheets, keyOf("2017-Q2"), "完成日期", "五月");
    write(sheets, keyOf("2017-Q2"), "完成数量", "0");
    write(sheets, REPORT, "完成说明", "长".repeat(501));
    const wrong = await check(sheets);
    const faultsOf = (table: FillCheck, key: string) =>
      rowOf(table, key)?.faults.map(({ code, place }) => [code, place]) ?? [];
    expect(faultsOf(wrong, keyOf("2017-Q1"))).toEqual([["FAHENG_PROCESS_DAY_OUTSIDE", "周期任务!G2"]]);
    expect(faultsOf(wrong, keyOf("2017-Q2"))).toEqual([
      ["FAHENG_FILL_VALUE", "周期任务!G3"],
      ["FAHENG_FILL_VALUE", "周期任务!H3"],
    ]);
    expect(faultsOf(wrong, REPORT)).toEqual([
      ["FAHENG_FILL_VALUE", "周期任务!G4"],
      ["FAHENG_FILL_TOO_LONG", "周期任务!I4"],
    ]);
    expect(wrong.rows.flatMap((it) => it.statement ?? [])).toEqual([]);
    // Of another department's, who leads none of it by now.
    write(sheets, keyOf("2017-Q1"), "完成日期", "2017-03-01");
    const foreign = { ...clerk, roles: clerk.roles.map((it) => ({ ...it, departmentId: "elsewhere" })) };
    await expect(check(sheets, foreign)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await waiveDuty(context, ground.coordinator, { ...seen("2017-Q1", 0), reason: "机构改革" });
    expect(faultsOf(await check(sheets), keyOf("2017-Q1"))).toEqual([["FAHENG_PROCESS_STATE", "周期任务!G2"]]);
    expect(rowOf(await check(sheets), keyOf("2017-Q1"))).toMatchObject({ overtaken: { version: 1 } });
    // Rows that are gone, or doubled, or nobody's.
    const periods = sheets.find(({ name }) => name === "周期任务");
    periods?.rows.splice(2, 1);
    periods?.rows.push(
      [...(periods.rows[1] ?? [])],
      ["", "", "", "", "", "", "2017-03-01", "", "", "", keyOf("2019-Q1")],
    );
    const strange = await check(sheets);
    expect(strange.strays.map(({ code }) => code)).toEqual(["FAHENG_FILL_TWICE", "FAHENG_FILL_KEY"]);
    expect(strange.missing).toBe(1);
  });

  it("asks which counts where somebody stated the period and took it back meanwhile; the same words are no change", async () => {
    const { context, municipal } = ground.city;
    const sheets = await take();
    write(sheets, keyOf("2017-Q1"), "完成日期", "2017-03-01");
    write(sheets, keyOf("2017-Q1"), "完成数量", "1");
    const held = { ...seen("2017-Q1", 0), doneOn: "2017-03-01", amount: 1000, note: "" };
    await stateDuty(context, ground.coordinator, held);
    expect(rowOf(await check(sheets), keyOf("2017-Q1"))).toMatchObject({ verdict: "unchanged" });
    await withdrawDuty(context, ground.coordinator, seen("2017-Q1", 1));
    const overtaken = await check(sheets);
    expect(rowOf(overtaken, keyOf("2017-Q1"))).toMatchObject({
      verdict: "conflict",
      overtaken: { by: ground.coordinator.name, version: 2 },
      statement: { expectedVersion: 2 },
    });
    await saveMany(context, clerk, confirmed(overtaken));
    expect((await stated()).at(-1)).toEqual(["2017-Q1", 3, "stated", "2017-03-01", 1000, ""]);
    // The cycle closes between the dry run and the saving: nothing of it is written.
    write(sheets, keyOf("2017-Q2"), "完成日期", "2017-05-03");
    write(sheets, keyOf("2017-Q2"), "完成数量", "2");
    write(sheets, "2", "进展情况", "已公示");
    const tried = confirmed(await check(sheets));
    expect([tried.answers.length, tried.duties.length]).toEqual([1, 1]);
    await closeCycle(context, municipal, { cycleId: ground.cycleId });
    await expect(saveMany(context, clerk, tried)).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    expect(await stated()).toHaveLength(3);
    const closed = await check(sheets);
    expect(closed.counts).toMatchObject({ changed: 0, wrong: 2 });
  });
});
