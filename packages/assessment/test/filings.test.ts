import { listAudit, type OpenDatabase } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Actor, closeCycle, exportFilings, listFilings, recordFiling, verifyEverything } from "../src/index.ts";
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
    expect(sheet?.rows.filter((row) => /^[12]$/.test(row[0] ?? "")).map((row) => row.slice(0, 3))).toEqual([
      ["1", "1", "网站公开"],
      ["1", "2", "网站公开"],
      ["2", "1", "外部系统"],
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
