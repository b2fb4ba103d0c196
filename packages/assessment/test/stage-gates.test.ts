import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { StageGate } from "@faheng/domain";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  excuseAssessment,
  handIn,
  passStage,
  planStages,
  saveLedger,
  signLedger,
  stagesOfCycle,
  stateDuty,
  submitLedger,
  verifyEverything,
  waiveDuty,
} from "../src/index.ts";
import { lockCycle } from "../src/cycle/lock-cycle.ts";
import { onBothEngines } from "./support/engines.ts";
import { layLedger, type LedgerGround, said } from "./support/ledger-ground.ts";
import { canteenPlugin } from "./support/plugin.ts";

vi.mock("../src/cycle/lock-cycle.ts", async (importOriginal) => {
  const own = await importOriginal<{ lockCycle: typeof lockCycle }>();
  return { lockCycle: vi.fn<typeof lockCycle>(own.lockCycle) };
});

const meeting = {
  label: "专题会议",
  comparator: "at-least",
  value: "1",
  unit: "次",
  per: "quarter",
  printed: "1次",
} as const;

/** The canteen's document with a ledger due on the fourth, and a meeting in every quarter. */
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((it) =>
      Object.assign({}, it, {
        ledger: { title: "工作台账", dueDay: 4, columns: [], note: null },
        indicators: it.indicators.map((one) => (one.code === "1" ? { ...one, figures: [meeting] } : one)),
      }),
    ),
  },
];

onBothEngines("gates of stages", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 2, from: "2017-04-01", plugins });
    vi.mocked(lockCycle).mockClear();
  });
  afterEach(async () => {
    await database.close();
  });

  const plan = async (gate: StageGate, to = "2017-06-30") => {
    const stage = { key: "s1", name: "自查", from: null, to, gate, closes: [], tasks: [] };
    await planStages(ground.city.context, ground.city.municipal, { cycleId: ground.cycleId, stages: [stage] });
  };
  const seen = async () => await stagesOfCycle(ground.city.context, ground.city.municipal, ground.cycleId);
  const pass = async (isExcepted = false) => {
    const { version: expectedVersion, unfinished } = await seen();
    const exceptions = isExcepted
      ? unfinished.map(({ assessmentId, indicators, handIn: isOpen, months }) => ({
          assessmentId,
          indicators,
          handIn: isOpen,
          months,
        }))
      : [];
    const reason = isExcepted ? "另行催办" : null;
    const place = { cycleId: ground.cycleId, key: "s1", expectedVersion };
    return await passStage(ground.city.context, ground.city.municipal, { ...place, exceptions, reason });
  };
  const count = async () => {
    try {
      await pass();
    } catch (cause) {
      const { code, details } = cause as { code: string; details: { count?: unknown } };
      return [code, details.count];
    }
    return "passed";
  };

  it("of the office's word wait for nobody and lock nothing", async () => {
    await plan("none");
    expect(await count()).toBe("passed");
    expect(lockCycle).not.toHaveBeenCalled();
  });

  it("of answers name each item as people know it", async () => {
    await plan("answers-submitted");
    const { unfinished } = await seen();
    expect(unfinished.map((it) => [it.agencyName, it.indicators, it.titles])).toEqual([
      ["a局", ["1", "2", "3", "4"], { "1": "集中采购率", "2": "合同审核", "3": "公示菜单", "4": "设备台账" }],
    ]);
    expect(await count()).toEqual(["FAHENG_PROCESS_GATE", 4]);
    expect(lockCycle).toHaveBeenCalledTimes(1);
  });

  it("of the hand-in hold once every agency has handed in or is excused", async () => {
    const { city, coordinator, assessmentId } = ground;
    await plan("handed-in");
    expect((await seen()).unfinished).toEqual([
      { assessmentId, agencyName: "a局", titles: {}, indicators: [], handIn: true },
    ]);
    expect(await count()).toEqual(["FAHENG_PROCESS_GATE", 1]);
    await handIn(city.context, coordinator, { assessmentId, expectedMoves: 0, unreported: ["1", "2", "3", "4"] });
    expect((await seen()).unfinished).toEqual([]);
    expect(await count()).toBe("passed");
  });

  it("of the hand-in ask nothing of who is excused", async () => {
    const { city, assessmentId } = ground;
    await plan("handed-in");
    await excuseAssessment(city.context, city.municipal, { assessmentId, expectedMoves: 0, reason: "机构改革" });
    expect(await count()).toBe("passed");
  });

  it("of the ledger hold once every department's month that is due by the stage's day is signed", async () => {
    const { city, assessmentId, departments, coordinator } = ground;
    // The cycle was opened on the first of June: May's is due on the fourth, June's on the fourth of July.
    await plan("ledger-signed");
    expect((await seen()).unfinished.map((it) => it.months)).toEqual([["2017-05"]]);
    expect(await count()).toEqual(["FAHENG_PROCESS_GATE", 1]);
    for (const [at, departmentId] of departments.entries()) {
      const clerk = ground.clerk(departmentId);
      const place = { assessmentId, departmentId, month: "2017-05" };
      const lines = await said(ground, clerk, place);
      let { version, writes } = await saveLedger(city.context, clerk, { ...place, lines });
      ({ version, writes } = await submitLedger(city.context, clerk, { ...place, seen: { version, writes } }));
      await signLedger(city.context, coordinator, { ...place, seen: { version, writes } });
      expect((await seen()).unfinished).toHaveLength(at + 1 < departments.length ? 1 : 0);
    }
    expect(await count()).toBe("passed");
    expect(lockCycle).not.toHaveBeenCalled();
  });

  it("of periods hold once enough was done in each that is due by the stage's day, or it was waived", async () => {
    const { city, assessmentId, departments, coordinator } = ground;
    await plan("periods-settled", "2017-10-10");
    expect((await seen()).unfinished.map((it) => [it.indicators, Object.values(it.titles)])).toEqual([
      [["1"], ["集中采购率"]],
    ]);
    expect(await count()).toEqual(["FAHENG_PROCESS_GATE", 1]);
    const clerk = ground.clerk(departments[0] ?? "");
    const quarter = (period: string) => {
      return { assessmentId, indicator: "1", figure: "quarter/专题会议", period, expectedVersion: 0 };
    };
    const done = { doneOn: "2017-05-03", amount: 1000, note: "" };
    await stateDuty(city.context, clerk, { ...quarter("2017-Q2"), ...done });
    // The third quarter is due before the stage's day; the fourth is none of this stage's.
    expect(await count()).toEqual(["FAHENG_PROCESS_GATE", 1]);
    await waiveDuty(city.context, coordinator, { ...quarter("2017-Q3"), reason: "机构改革" });
    expect((await seen()).unfinished).toEqual([]);
    expect(await count()).toBe("passed");
  });

  it.each(["handed-in", "ledger-signed"] as const)(
    "of %s are passed all the same with a reason; what was unfinished stays named, and is in the audit",
    async (gate) => {
      await plan(gate);
      await pass(true);
      const { stages, last } = await seen();
      const open = gate === "handed-in" ? { handIn: true } : { months: ["2017-05"] };
      const { assessmentId } = ground;
      expect(stages[0]).toMatchObject({ state: "passed", exceptions: [{ assessmentId, indicators: [], ...open }] });
      expect(last?.reason).toBe("另行催办");
      const [row] = await listAudit(database.reaching(WHOLE_REACH), { limit: 1 });
      expect([row?.action, JSON.parse(row?.after ?? "")]).toMatchObject(["stage.pass", { stage: 1, unfinished: 1 }]);
      expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    },
  );
});
