import type { OpenDatabase } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { FahengError, type Figure } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  downloadYearEnd,
  getLedger,
  listAssessmentSummaries,
  listDepartmentsOf,
  listDuties,
  openCycle,
  setAssignments,
  setTransfer,
  stateDuty,
  undoTransfer,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { NO_FILES } from "./support/no-files.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin } from "./support/plugin.ts";
import { ticking } from "./support/staff.ts";

const MEETING: Figure = {
  label: "专题会议",
  comparator: "at-least",
  value: "1",
  unit: "次",
  per: "quarter",
  printed: "1",
};
/** The canteen's document with a meeting each quarter at its first item. */
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((framework) => ({
      ...framework,
      indicators: framework.indicators.map((it) => (it.code === "1" ? { ...it, figures: [MEETING] } : it)),
    })),
  },
];

/** The function goes on this day; the clock of the tests stands at 2017-06-01. */
const DAY = "2017-05-08";

onBothEngines("months and periods around the day of a transfer", (engine) => {
  let database: OpenDatabase;
  let city: City;
  const sides: Partial<Record<"a" | "b", { assessmentId: string; departmentId: string; coordinator: Actor }>> = {};
  beforeEach(async () => {
    database = await engine.open();
    const founded = await foundTestCity(database, plugins);
    city = Object.assign(founded, { context: ticking(founded.context) });
    const { context, agencies, root, municipal } = city;
    const common = { frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const assignments = [agencies.a, agencies.b].map((agencyId) => Object.assign({ agencyId }, common));
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, municipal, { ...period, assignments });
    for (const key of ["a", "b"] as const) {
      const coordinator = city.actor("coordinator", key);
      const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
      const [department] = await listDepartmentsOf(context, root, agencies[key]);
      const [assessmentId, departmentId] = [own?.assessment.id ?? "", department?.id ?? ""];
      const rows = [{ departmentId, personId: null, role: "lead" as const, dueOn: null }];
      const changes = ["1", "2"].map((indicator) => ({ indicator, part: "", rows }));
      await setAssignments(context, coordinator, { assessmentId, expectedVersion: 0, changes });
      sides[key] = { assessmentId, departmentId, coordinator };
    }
  });
  afterEach(async () => {
    await database.close();
  });

  const side = (key: "a" | "b") => sides[key] ?? { assessmentId: "", departmentId: "", coordinator: city.root };
  const transfer = async () =>
    await setTransfer(city.context, city.municipal, {
      assessmentId: side("a").assessmentId,
      items: [{ indicator: "1", expectedVersion: 0 }],
      toAgencyId: city.agencies.b,
      fromDay: DAY,
      document: "编〔2017〕3号",
      reason: "机构改革",
    });
  /** Why each line of a month is let off. */
  const letOff = async (key: "a" | "b", month: string) => {
    const { assessmentId, departmentId, coordinator } = side(key);
    const { lines } = await getLedger(city.context, coordinator, { assessmentId, departmentId, month });
    return lines.map(({ indicator, exemption }) => [indicator, exemption]);
  };
  const periods = async (key: "a" | "b") => {
    const { assessmentId, coordinator } = side(key);
    const { duties } = await listDuties(city.context, coordinator, { assessmentId });
    return duties.map((it) => it.period.key);
  };
  const state = async (key: "a" | "b", period: string, doneOn: string): Promise<string> => {
    const { assessmentId, coordinator } = side(key);
    const place = { assessmentId, indicator: "1", figure: "quarter/专题会议", period, expectedVersion: 0 };
    return await stateDuty(city.context, coordinator, { ...place, doneOn, amount: 1000, note: "" }).then(
      () => "done",
      (error: unknown) => (error instanceof FahengError ? error.code : String(error)),
    );
  };
  const sheetOf = async (key: "a" | "b") => {
    const context = { ...city.context, evidence: { store: NO_FILES, agencyBytes: 1 } };
    const { assessmentId, coordinator } = side(key);
    const { files } = await downloadYearEnd(context, coordinator, { assessmentId });
    const file = files.find((it) => it.path.endsWith("/职能划转.xlsx"));
    const pieces: Uint8Array[] = [];
    for await (const piece of file?.content() ?? []) pieces.push(piece);
    const [sheet] = await readWorkbook(Buffer.concat(pieces), "职能划转.xlsx");
    return (sheet?.rows ?? []).filter(([first]) => first === "划出" || first === "划入");
  };

  it("the ledger of the months before stays with the giver, and that of the day on goes to the receiver", async () => {
    const { id } = await transfer();
    expect(await letOff("a", "2017-04")).toEqual([
      ["1", null],
      ["2", null],
    ]);
    for (const month of ["2017-05", "2017-06"]) {
      expect(await letOff("a", month)).toEqual([
        ["1", "职能划转：自2017-05-08起由其他机关承担（编〔2017〕3号）"],
        ["2", null],
      ]);
      expect(await letOff("b", month)).toEqual([
        ["1", null],
        ["2", null],
      ]);
    }
    const { assessmentId } = side("a");
    await undoTransfer(city.context, city.municipal, { assessmentId, id, seen: 1, reason: "划错了" });
    expect(await letOff("a", "2017-05")).toEqual([
      ["1", null],
      ["2", null],
    ]);
  });

  it("periods that ended before are the giver's still, and every later one is asked of the receiver alone", async () => {
    const all = ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"];
    expect(await periods("a")).toEqual(all);
    const { id } = await transfer();
    expect([await periods("a"), await periods("b")]).toEqual([["2017-Q1"], all]);
    expect(await state("a", "2017-Q2", "2017-05-02")).toBe("FAHENG_TRANSFER_STANDS");
    expect(await state("a", "2017-Q1", "2017-02-14")).toBe("done");
    expect(await state("b", "2017-Q2", "2017-05-20")).toBe("done");
    const { assessmentId } = side("a");
    await undoTransfer(city.context, city.municipal, { assessmentId, id, seen: 1, reason: "划错了" });
    expect(await periods("a")).toEqual(all);
    expect(await state("a", "2017-Q2", "2017-05-02")).toBe("done");
  });

  it("the folder of the year says on each side what went, and nothing more of the other", async () => {
    expect(await sheetOf("a")).toEqual([]);
    await transfer();
    const [given = [], ...others] = await sheetOf("a");
    expect(others).toEqual([]);
    expect([given[0], given[1], ...given.slice(3, 7)]).toEqual(["划出", "1", DAY, "b局", "编〔2017〕3号", "有效"]);
    expect(given[7]).toMatch(/^划转：.+（机构改革）$/u);
    const [received = []] = await sheetOf("b");
    expect([received[0], received[1], ...received.slice(3, 7)]).toEqual([
      "划入",
      "1",
      DAY,
      "",
      "编〔2017〕3号",
      "有效",
    ]);
    for (const secret of ["a局", "机构改革"]) expect(JSON.stringify(received)).not.toContain(secret);
  });
});
