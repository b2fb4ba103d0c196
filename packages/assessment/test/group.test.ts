import { insertEvidenceFile, listAudit, type OpenDatabase, putEvidence } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  answerSupervision,
  closeCycle,
  exportGroup,
  type GroupExport,
  listGroup,
  machineTurn,
  readNotices,
  recordGroup,
  verifyEverything,
} from "../src/index.ts";
import { readCountList } from "../src/count-list/read-count-list.ts";
import { onBothEngines } from "./support/engines.ts";
import { enrol, layLedger, type LedgerGround } from "./support/ledger-ground.ts";

const MEETING = {
  kind: "meeting",
  title: "领导小组第一次会议",
  agenda: ["听取汇报"],
  decisions: ["按季通报"],
  files: [],
} as const;

onBothEngines("the leading group", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: 2, from: "2017-01-01" });
  });
  afterEach(async () => {
    await database.close();
  });

  type Input = Parameters<typeof recordGroup>[2];
  const record = async (over: Partial<Input> = {}, actor: Actor = ground.coordinator) => {
    const { assessmentId } = ground;
    const input: Input = { assessmentId, seen: null, reason: null, heldOn: "2017-03-28", content: MEETING };
    return await recordGroup(ground.city.context, actor, Object.assign(input, over));
  };
  const supervise = async (over: Partial<Input> = {}) => {
    const [departmentId = ""] = ground.departments;
    const content = {
      kind: "supervision",
      departmentId,
      indicator: "1",
      found: "台账不全",
      dueOn: "2017-04-28",
      files: [],
    };
    return await record(Object.assign({ content }, over));
  };
  const list = async (actor: Actor = ground.coordinator) => await listGroup(ground.city.context, actor, ground);
  const answer = async (actor: Actor, version = 1) =>
    await answerSupervision(ground.city.context, actor, {
      assessmentId: ground.assessmentId,
      n: 1,
      version,
      text: "已补齐",
      doneOn: "2017-04-20",
    });
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (cause) {
      return String((cause as { code?: unknown }).code);
    }
    return "done";
  };
  const taken = async (count: GroupExport["count"]) => {
    const { assessmentId } = ground;
    const { fileName, bytes } = await exportGroup(ground.city.context, ground.coordinator, { assessmentId, count });
    return await readWorkbook(bytes, fileName);
  };

  it("keeps members by office, meetings, briefings and corrections, each version in the audit and the table", async () => {
    const members = [{ role: "leader", office: "局长" }] as const;
    await record({ content: { kind: "members", document: "局发〔2017〕1号", members } });
    await record();
    await record({ content: { kind: "briefing", number: "第1期", title: "一季度简报", files: [] } });
    const seen = { n: 2, version: 1 };
    expect(await record({ seen, reason: "漏写", content: { ...MEETING, decisions: ["按月通报"] } })).toEqual({
      n: 2,
      version: 2,
    });
    const { records, mayRecord, departments } = await list();
    expect([mayRecord, departments.length]).toEqual([true, 2]);
    expect(records.map((it) => [it.n, it.version, it.content.kind, it.isNewest])).toEqual([
      [3, 1, "briefing", true],
      [2, 2, "meeting", true],
      [2, 1, "meeting", false],
      [1, 1, "members", true],
    ]);
    const acts = (await listAudit(database.db, { limit: 20 })).filter((it) => it.action === "group.record");
    expect(acts.map((it) => it.object)).toEqual([2, 3, 2, 1].map((n) => `group:${ground.assessmentId}/${n}`));
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
    const [sheet] = await taken(null);
    const rows = sheet?.rows.filter((row) => /^[1-3]$/.test(row[0] ?? "")) ?? [];
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["1", "1", "组成人员"],
      ["2", "1", "会议"],
      ["2", "2", "会议"],
      ["3", "1", "简报"],
    ]);
    expect(rows[0]?.[4]).toContain("组长：局长");
    expect(rows[2]?.[4]).toContain("议定事项1：按月通报");
  });

  it("its meetings are a list that a number is counted from: each, by quarter or by half-year, the cycle's alone", async () => {
    for (const heldOn of ["2017-01-10", "2017-02-10", "2017-05-10", "2016-12-30"]) await record({ heldOn });
    const counting = {
      chosen: { key: null, on: null, mark: null, only: null },
      isRatio: false,
      from: "2017-01-01",
      to: "2017-12-31",
    };
    for (const [by, counted] of [
      ["each", 3],
      ["quarter", 2],
      ["half-year", 1],
    ] as const) {
      const found = await readCountList(await taken({ of: "meeting", by }), counting);
      expect([found.counted, found.refusals, found.columns]).toEqual([
        counted,
        0,
        { key: "编号", on: "日期", mark: null, only: null },
      ]);
    }
    expect((await readCountList(await taken({ of: "briefing", by: "each" }), counting)).counted).toBe(0);
  });

  it("a 督导 is told to its department, lies on its desk until it is answered, and is asked anew when corrected", async () => {
    const [own = "", other = ""] = ground.departments;
    const clerk = ground.clerk(own);
    await enrol(database, clerk);
    await enrol(database, ground.coordinator);
    await supervise();
    await machineTurn(ground.city.context);
    const told = async (actor: Actor) =>
      (await readNotices(ground.city.context, actor, { before: null, isUnread: true })).notices.filter(({ act }) =>
        act.startsWith("group."),
      );
    expect((await told(clerk)).map((it) => [it.act, it.place.indicator, it.dueOn, it.said])).toEqual([
      ["group.record", "1", "2017-04-28", "台账不全"],
    ]);
    const [waiting] = (await list(clerk)).records;
    expect(waiting).toMatchObject({ waits: true, warnsOn: "2017-04-25" });
    expect((await list(ground.clerk(other))).records).toEqual([]);
    expect((await list(ground.leader)).records).toHaveLength(1);

    expect(await code(answer(ground.clerk(other)))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(answer(ground.coordinator))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(answer(clerk, 9))).toBe("FAHENG_GROUP_CONFLICT");
    expect(await answer(clerk)).toEqual({ n: 1, version: 2 });
    await machineTurn(ground.city.context);
    expect((await told(ground.coordinator)).map(({ act }) => act)).toEqual(["group.answer"]);
    expect((await list(clerk)).records[0]).toMatchObject({ waits: false, warnsOn: null, version: 2 });
    expect(await code(answer(clerk, 2))).toBe("FAHENG_GROUP_NO_ANSWER");

    await supervise({ seen: { n: 1, version: 2 }, reason: "未整改到位" });
    expect((await list(clerk)).records[0]).toMatchObject({ waits: true, version: 3 });
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("refuses what is not so: days, kinds, strangers, files that were not given, and an older version", async () => {
    await record();
    const seen = { n: 1, version: 1 };
    const [departmentId = ""] = ground.departments;
    const visit = {
      kind: "supervision",
      departmentId,
      indicator: "1",
      found: "x",
      dueOn: "2017-04-28",
      files: [],
    } as const;
    const file = { indicator: "1", sha256: "0".repeat(64), fileName: "a.pdf" };
    const refusals: readonly (readonly [string, Partial<Input>])[] = [
      ["FAHENG_GROUP_DAY", { heldOn: "2999-01-01" }],
      ["FAHENG_GROUP_REASON", { seen }],
      ["FAHENG_GROUP_REASON", { reason: "首次" }],
      ["FAHENG_GROUP_NOT_FOUND", { seen: { n: 9, version: 1 }, reason: "一" }],
      ["FAHENG_GROUP_CONFLICT", { seen: { n: 1, version: 9 }, reason: "一" }],
      ["FAHENG_GROUP_KIND", { seen, reason: "一", content: visit }],
      ["FAHENG_GROUP_DUE", { content: { ...visit, dueOn: "2017-03-01" } }],
      ["FAHENG_PROCESS_FAR_DAY", { content: { ...visit, dueOn: "2098-12-31" } }],
      ["FAHENG_GROUP_DEPARTMENT", { content: { ...visit, departmentId: "nobody" } }],
      ["FAHENG_FACT_UNKNOWN_INDICATOR", { content: { ...visit, indicator: "none" } }],
      ["FAHENG_GROUP_FILE", { content: { ...MEETING, files: [file] } }],
    ];
    for (const [expected, over] of refusals) expect(await code(record(over)), expected).toBe(expected);
    expect((await list()).records).toHaveLength(1);

    const agencyId = ground.city.agencies.a;
    const at = "2017-05-01T00:00:00.000Z";
    await database.db.transaction().execute(async (trx) => {
      await insertEvidenceFile(trx, {
        agencyId,
        sha256: file.sha256,
        bytes: 1,
        mediaType: "application/pdf",
        createdAt: at,
      });
      const content = { kind: "file", sha256: file.sha256, fileName: "a.pdf" } as const;
      const place = {
        agencyId,
        assessmentId: ground.assessmentId,
        indicator: "1",
        material: "1",
        n: 1,
        version: 1,
        writes: 1,
      };
      const said = { state: "given", effectiveOn: "2017-05-01", qualities: null, steps: [], savedAt: at } as const;
      await putEvidence(trx, { ...place, content, ...said });
    });
    expect((await list()).files).toEqual([file]);
    await record({ content: { ...MEETING, files: [file] } });
  });

  it("is the coordinator's to keep while the cycle is open, and read inside the agency alone", async () => {
    const { city, departments, cycleId } = ground;
    const [departmentId = ""] = departments;
    for (const actor of [ground.clerk(departmentId), ground.leader, city.municipal])
      expect(await code(record({}, actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(record({}, city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(list(city.municipal))).toBe("FAHENG_ACCESS_FORBIDDEN");
    await record();
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await code(record())).toBe("FAHENG_CYCLE_CLOSED");
    expect(await list(ground.leader)).toMatchObject({ mayRecord: false, departments: [], files: [] });
  });

  it("of two corrections at once one counts, and the other is told", async () => {
    await record();
    const both = await Promise.allSettled(
      ["一", "二"].map(async (reason) => await record({ seen: { n: 1, version: 1 }, reason })),
    );
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await list()).records).toHaveLength(2);
  });
});
