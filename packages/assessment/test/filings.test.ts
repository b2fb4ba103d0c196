import { listAudit, type OpenDatabase } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  closeCycle,
  exportFilings,
  listFilings,
  recordFiling,
  verifyEverything,
  voidFiling,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { layLedger, type LedgerGround } from "./support/ledger-ground.ts";

const REPORT = {
  kind: "website",
  target: "市政府门户网站",
  subject: "法治政府建设年度报告",
  filedOn: "2017-03-28",
  receipt: "https://example.gov.cn/2017",
} as const;

onBothEngines("filing records", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 1, from: "2017-01-01" });
  });
  afterEach(async () => {
    await database.close();
  });

  type Input = Parameters<typeof recordFiling>[2];
  const record = async (over: Partial<Input> = {}, actor: Actor = ground.coordinator) =>
    await recordFiling(ground.city.context, actor, {
      assessmentId: ground.assessmentId,
      seen: null,
      reason: null,
      ...REPORT,
      ...over,
    });
  const list = async (actor: Actor = ground.coordinator) =>
    await listFilings(ground.city.context, actor, { assessmentId: ground.assessmentId });
  const voided = async (n: number, version: number, actor: Actor = ground.coordinator) =>
    await voidFiling(ground.city.context, actor, {
      assessmentId: ground.assessmentId,
      seen: { n, version },
      reason: "不是本机关报送的",
    });
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (cause) {
      return String((cause as { code?: unknown }).code);
    }
    return "done";
  };

  it("are put down once, eight at once alike, and of days of the cycle", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => await code(record())));
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => "FAHENG_FILING_TWICE"), "done"]);
    expect(await code(record({ receipt: "" }))).toBe("done");
    // Of a version that was corrected, the same is another record.
    await record({ seen: { n: 1, version: 1 }, reason: "日期抄错", filedOn: "2017-03-29" });
    expect(await code(record())).toBe("done");
    expect(await code(record({ filedOn: "2016-12-31" }))).toBe("FAHENG_FILING_EARLY");
    expect(await code(record({ filedOn: "0001-01-01" }))).toBe("FAHENG_FILING_EARLY");
    expect(await code(record({ filedOn: "2017-01-01" }))).toBe("done");
  });

  it("are put down one by one, and corrected by a version more that says why; the one before stays", async () => {
    expect(await record()).toEqual({ n: 1, version: 1 });
    expect(await record({ kind: "system", target: "省法治信息系统", receipt: "" })).toEqual({ n: 2, version: 1 });
    const seen = { n: 1, version: 1 };
    expect(await record({ seen, reason: "日期抄错", filedOn: "2017-03-29" })).toEqual({ n: 1, version: 2 });
    const { records, mayRecord } = await list();
    expect(mayRecord).toBe(true);
    expect(records.map((it) => [it.n, it.version, it.filedOn, it.reason])).toEqual([
      [2, 1, "2017-03-28", null],
      [1, 2, "2017-03-29", "日期抄错"],
      [1, 1, "2017-03-28", null],
    ]);
    const acts = (await listAudit(database.db, { limit: 20 })).filter((it) => it.action === "filing.record");
    expect(acts.map((it) => it.object)).toEqual([1, 2, 1].map((n) => `filing:${ground.assessmentId}/${n}`));
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    const { fileName, bytes } = await exportFilings(ground.city.context, ground.coordinator, ground);
    expect(fileName).toMatch(/报送记录\.xlsx$/);
    const [sheet] = await readWorkbook(bytes, fileName);
    expect(sheet?.rows.filter((row) => /^[12]$/.test(row[0] ?? "")).map((row) => row.slice(0, 4))).toEqual([
      ["1", "1", "已更正", "网站公开"],
      ["1", "2", "有效", "网站公开"],
      ["2", "1", "有效", "外部系统"],
    ]);
  });

  it("refuse who saw an older version, a day to come, a correction without a reason, and what is not there", async () => {
    await record();
    await record({ seen: { n: 1, version: 1 }, reason: "一" });
    expect(await code(record({ seen: { n: 1, version: 1 }, reason: "二" }))).toBe("FAHENG_FILING_CONFLICT");
    expect(await code(record({ seen: { n: 1, version: 2 } }))).toBe("FAHENG_FILING_REASON");
    expect(await code(record({ reason: "首次" }))).toBe("FAHENG_FILING_REASON");
    expect(await code(record({ seen: { n: 9, version: 1 }, reason: "一" }))).toBe("FAHENG_FILING_NOT_FOUND");
    expect(await code(record({ filedOn: "2999-01-01" }))).toBe("FAHENG_FILING_DAY");
    expect((await list()).records).toHaveLength(2);
  });

  it("are voided with a reason, stay in sight, count no more, and are recorded anew", async () => {
    await record();
    await record({ seen: { n: 1, version: 1 }, reason: "日期抄错", filedOn: "2017-03-29" });
    await record({ subject: "季度法治信息" });
    expect(await code(voided(1, 1))).toBe("FAHENG_FILING_CONFLICT");
    expect(await code(voided(9, 1))).toBe("FAHENG_FILING_NOT_FOUND");
    expect(await voided(1, 2)).toEqual({ n: 1, version: 3 });
    expect(await code(voided(1, 3))).toBe("FAHENG_FILING_VOID");
    expect(await code(record({ seen: { n: 1, version: 3 }, reason: "再改" }))).toBe("FAHENG_FILING_VOID");
    const { records } = await list();
    expect(records.map((it) => [it.n, it.version, it.standing, it.isVoid, it.reason])).toEqual([
      [2, 1, "standing", false, null],
      [1, 3, "void", true, "不是本机关报送的"],
      [1, 2, "void", false, "日期抄错"],
      [1, 1, "void", false, null],
    ]);
    expect(records[1]).toMatchObject({ filedOn: "2017-03-29", recordedByName: ground.coordinator.name });
    // What was voided stands in nobody's way.
    expect(await record({ filedOn: "2017-03-29" })).toEqual({ n: 3, version: 1 });
    const [act] = (await listAudit(database.db, { limit: 20 })).filter((it) => it.action === "filing.void");
    expect(act?.object).toBe(`filing:${ground.assessmentId}/1`);
    expect(JSON.parse(act?.after ?? "")).toMatchObject({ version: 3, reason: "不是本机关报送的", state: "void" });
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    const { fileName, bytes } = await exportFilings(ground.city.context, ground.coordinator, ground);
    const [sheet] = await readWorkbook(bytes, fileName);
    expect(sheet?.rows.filter((row) => /^[1-3]$/.test(row[0] ?? "")).map((row) => row.slice(0, 3))).toEqual([
      ["1", "1", "已作废"],
      ["1", "2", "已作废"],
      ["1", "3", "已作废"],
      ["2", "1", "有效"],
      ["3", "1", "有效"],
    ]);
  });

  it("are voided once by eight at once, by the coordinator alone, also when the cycle is over", async () => {
    const { city, departments, cycleId } = ground;
    await record();
    for (const actor of [ground.clerk(departments[0] ?? ""), ground.leader, city.municipal])
      expect(await code(voided(1, 1, actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(voided(1, 1, city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    await closeCycle(city.context, city.municipal, { cycleId });
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => await code(voided(1, 1))));
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => "FAHENG_FILING_VOID"), "done"]);
    expect((await list()).records).toHaveLength(2);
  });

  it("of two corrections at once one counts, and the other is told", async () => {
    await record();
    const both = await Promise.allSettled(
      ["一", "二"].map(async (reason) => await record({ seen: { n: 1, version: 1 }, reason })),
    );
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await list()).records).toHaveLength(2);
  });

  it("are the coordinator's to put down, also when the cycle is over, and read by who reads the assessment", async () => {
    const { city, departments, cycleId } = ground;
    const [departmentId = ""] = departments;
    for (const actor of [ground.clerk(departmentId), ground.leader, city.municipal])
      expect(await code(record({}, actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(record({}, city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(list(city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    await closeCycle(city.context, city.municipal, { cycleId });
    await record();
    for (const actor of [ground.leader, city.municipal]) {
      const { records, mayRecord } = await list(actor);
      expect([records.length, mayRecord]).toEqual([1, false]);
    }
  });
});
