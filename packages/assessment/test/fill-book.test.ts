import { listAudit, listResponseVersions, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  buildFillBook,
  checkFillBook,
  type FillCheck,
  listAssessmentSummaries,
  openCycle,
  saveMany,
  saveResponse,
  submitResponse,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { type Origin, originLines, readOrigin } from "../src/fill-book/origin.ts";
import { layLedger } from "./support/ledger-ground.ts";
import { closeBook, openBook, type OpenSheet, sending, write } from "./support/filled-book.ts";

onBothEngines("filling in by workbook", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let assessmentId: string;
  let others: string;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database);
    coordinator = city.actor("coordinator", "a");
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const own = async (actor: Actor) => (await listAssessmentSummaries(city.context, actor, cycleId))[0]?.assessment.id;
    assessmentId = (await own(coordinator)) ?? "";
    others = (await own(city.actor("coordinator", "b"))) ?? "";
    await save("1", 0, { a: 3 }, "已开3次。");
  });
  afterEach(async () => {
    await database.close();
  });

  const save = async (indicator: string, expectedVersion: number, facts: Record<string, number>, progress: string) => {
    const stated = { assessmentId, indicator, expectedVersion, facts, progress };
    await saveResponse(city.context, coordinator, { ...stated, status: "in-progress", notApplicable: null });
  };
  const take = async (): Promise<OpenSheet[]> => {
    return await openBook((await buildFillBook(city.context, coordinator, { assessmentId })).bytes);
  };
  const check = async (sheets: readonly OpenSheet[], actor = coordinator, of = assessmentId): Promise<FillCheck> => {
    const bytes = await closeBook(sheets);
    return await sending(bytes, async (receive) => {
      return await checkFillBook(city.context, actor, { assessmentId: of, receive });
    });
  };
  const rowOf = ({ rows }: FillCheck, indicator: string) => rows.find((it) => it.indicator === indicator);
  const last = async (indicator: string) => {
    const [version] = await listResponseVersions(
      database.db,
      { agencyId: city.agencies.a, id: assessmentId },
      indicator,
    );
    return version;
  };
  const answersOf = ({ rows }: FillCheck) => rows.flatMap((it) => it.answer ?? []);

  it("holds everything as it stands, and brought back as it is changes nothing", async () => {
    const sheets = await take();
    expect(sheets.map((it) => it.name)).toEqual(["填报", "数据", "填写说明", "法衡"]);
    expect(sheets[0]?.rows[1]).toEqual(["1", "集中采购率", "", "推进中", "已开3次。", "", "草稿", "1"]);
    expect(sheets[1]?.rows[1]?.slice(2)).toEqual([
      "不少于4次，少一次扣10分",
      "实际次数",
      "3",
      "次，0至9999的整数",
      "1|a|",
    ]);
    expect((await check(sheets)).counts).toEqual({ changed: 0, unchanged: 4, conflict: 0, wrong: 0 });
  });

  it("says before and after of what changes, and writes it as one saves by hand: all or nothing", async () => {
    const sheets = await take();
    write(sheets, "1", "完成状态", " 已完成 ");
    write(sheets, "1|a|", "填写", "４");
    write(sheets, "3", "进展情况", "每周公示。\r\n共52次。");
    const seen = await check(sheets);
    expect(seen.counts).toEqual({ changed: 2, unchanged: 2, conflict: 0, wrong: 0 });
    expect(rowOf(seen, "1")).toMatchObject({
      verdict: "changed",
      overtaken: null,
      before: { status: "in-progress", facts: { a: 3 } },
      answer: { indicator: "1", expectedVersion: 1, status: "done", facts: { a: 4 }, progress: "已开3次。" },
      changes: [
        { label: "完成状态", before: "推进中", after: "已完成", place: "填报!D2", now: null },
        { before: "3", after: "４", place: "数据!E2", now: null },
      ],
    });
    // Whoever writes something down has begun.
    expect(rowOf(seen, "3")?.answer).toMatchObject({
      expectedVersion: 0,
      status: "in-progress",
      progress: "每周公示。\n共52次。",
    });
    expect((await last("1"))?.version).toBe(1);

    const answers = answersOf(seen);
    const stale = answers.map((it) => (it.indicator === "3" ? { ...it, expectedVersion: 7 } : it));
    await expect(saveMany(city.context, coordinator, { assessmentId, answers: stale })).rejects.toMatchObject({
      code: "FAHENG_RESPONSE_NONE",
      place: "3",
    });
    expect((await last("1"))?.version).toBe(1);
    expect(await saveMany(city.context, coordinator, { assessmentId, answers })).toEqual([
      { indicator: "1", version: 2 },
      { indicator: "3", version: 1 },
    ]);
    expect(await last("1")).toMatchObject({
      version: 2,
      status: "done",
      facts: { a: 4 },
      handling: { state: "draft" },
    });
    const lines = (await listAudit(database.db, { limit: 20, agencyId: city.agencies.a })).filter(
      (it) => it.action === "response.save" && it.object.startsWith("response:"),
    );
    expect(lines.map((it) => it.object)).toEqual(
      expect.arrayContaining([`response:${assessmentId}/1`, `response:${assessmentId}/3`]),
    );
    expect(lines).toHaveLength(3);
  });

  it("once under one key, however often it is sent", async () => {
    const context = { ...city.context, requestKey: "b".repeat(32) };
    const sheets = await take();
    write(sheets, "2", "进展情况", "已审核");
    const answers = answersOf(await check(sheets));
    const first = await saveMany(context, coordinator, { assessmentId, answers });
    expect(await saveMany(context, coordinator, { assessmentId, answers })).toEqual(first);
    expect((await last("2"))?.version).toBe(1);
  });

  it("shows both where somebody saved meanwhile, and lays the file's cells over what stands now", async () => {
    const sheets = await take();
    write(sheets, "1|a|", "填写", "5");
    await save("1", 1, { a: 4 }, "已开4次。");
    const seen = await check(sheets);
    expect(rowOf(seen, "1")).toMatchObject({
      verdict: "conflict",
      overtaken: { by: "演示·coordinator", version: 2 },
      changes: [{ before: "3", after: "5", now: "4" }],
      answer: { expectedVersion: 2, facts: { a: 5 }, progress: "已开4次。" },
    });
    // What nobody wrote into is nobody's conflict.
    write(sheets, "1|a|", "填写", "3");
    expect(rowOf(await check(sheets), "1")?.verdict).toBe("unchanged");
    // Nor is what says the same by now.
    write(sheets, "1|a|", "填写", "4");
    expect(rowOf(await check(sheets), "1")?.verdict).toBe("unchanged");
  });

  it("refuses by place and mend, one by one", async () => {
    const sheets = await take();
    write(sheets, "1|a|", "填写", "四次");
    write(sheets, "2", "完成状态", "差不多");
    write(sheets, "3", "完成状态", "不涉及");
    write(sheets, "4", "进展情况", "长".repeat(10_001));
    sheets[1]?.rows.push(["9", "添的", "添的", "添的", "1", "", "9|a|"]);
    sheets[1]?.rows.push([...(sheets[1].rows[1] ?? [])]);
    const seen = await check(sheets);
    expect(seen.counts).toEqual({ changed: 0, unchanged: 0, conflict: 0, wrong: 4 });
    const faults = seen.rows.map((it) => it.faults.map((fault) => `${fault.code} ${fault.place}`));
    expect(faults).toEqual([
      ["FAHENG_FILL_VALUE 数据!E2"],
      ["FAHENG_FILL_VALUE 填报!D3"],
      ["FAHENG_FILL_VALUE 填报!F4"],
      ["FAHENG_FILL_TOO_LONG 填报!E5"],
    ]);
    expect(seen.strays.map((it) => `${it.code} ${it.place}`)).toEqual([
      expect.stringMatching(/^FAHENG_FILL_TWICE 数据!G/),
      expect.stringMatching(/^FAHENG_FILL_KEY 数据!E/),
    ]);
    expect(answersOf(seen)).toEqual([]);
  });

  it("refuses what the rules do, and what the table of the process does", async () => {
    const sheets = await take();
    write(sheets, "1|a|", "填写", "-4");
    expect(rowOf(await check(sheets), "1")?.faults).toMatchObject([{ code: "FAHENG_FACT_RANGE", place: "数据!E2" }]);
    write(sheets, "1|a|", "填写", "#REF!");
    expect(rowOf(await check(sheets), "1")?.faults.map((it) => it.code)).toEqual(["FAHENG_FILL_FORMULA"]);
    write(sheets, "1|a|", "填写", "4");
    await submitResponse(city.context, coordinator, { assessmentId, indicator: "1", expectedVersion: 1 });
    expect(rowOf(await check(sheets), "1")?.faults.map((it) => it.code)).toEqual(["FAHENG_PROCESS_STATE"]);
  });

  it("finds rows and columns again wherever they are, and leaves alone what is not there", async () => {
    const sheets = await take();
    write(sheets, "2", "进展情况", "已审核");
    const [answers, values] = sheets;
    if (!answers || !values) throw new TypeError("no sheets");
    const [head = [], ...rows] = answers.rows;
    answers.rows = [["某局填报", ...head.slice(1).map(() => "")], head, ...rows.toReversed()].map((row) => [
      "",
      ...row,
    ]);
    answers.name = "改了名";
    values.rows = values.rows.slice(0, 1);
    const seen = await check(sheets);
    expect(seen.counts).toEqual({ changed: 1, unchanged: 3, conflict: 0, wrong: 0 });
    expect(rowOf(seen, "2")?.changes).toMatchObject([{ place: "改了名!F5", after: "已审核" }]);
    expect(seen.missing).toBe(0);
    answers.rows = answers.rows.slice(0, 4);
    expect((await check(sheets)).missing).toBe(2);
  });

  it("refuses another's file, another edition's, one whose versions were edited, and one of somebody's own", async () => {
    const sheets = await take();
    const stranger = city.actor("coordinator", "b");
    await expect(check(sheets, stranger, others)).rejects.toMatchObject({ code: "FAHENG_FILL_OTHER" });
    await expect(check(sheets, stranger)).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    await expect(check(sheets, city.actor("leader", "a"))).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    const hidden = sheets.at(-1);
    const versionOfOne = hidden?.rows.find((row) => row[0] === "版本 1");
    if (!hidden || !versionOfOne) throw new TypeError("no hidden sheet");
    versionOfOne[1] = "0";
    await expect(check(sheets)).rejects.toMatchObject({ code: "FAHENG_FILL_EDITED", place: "法衡" });
    await expect(check(sheets.slice(0, -1))).rejects.toMatchObject({ code: "FAHENG_FILL_UNKNOWN" });
    const failed = (await listAudit(database.db, { limit: 9, agencyId: city.agencies.a })).filter(
      (it) => it.result === "failed",
    );
    expect(failed.map((it) => it.after)).toEqual([
      expect.stringContaining("FAHENG_FILL_UNKNOWN"),
      expect.stringContaining("FAHENG_FILL_EDITED"),
    ]);
  });

  it("refuses a table of another edition, and one of a version that there never was", async () => {
    const sheets = await take();
    const hidden = sheets.at(-1);
    if (!hidden) throw new TypeError("no hidden sheet");
    const origin = readOrigin(sheets.map((it) => ({ ...it, merged: [] })));
    const sealed = (over: Partial<Origin>) => {
      hidden.rows = [["项目", "内容"], ...originLines({ ...origin, ...over }).map((line) => [...line])];
    };
    sealed({ manifest: "0".repeat(64) });
    await expect(check(sheets)).rejects.toMatchObject({ code: "FAHENG_FILL_EDITION" });
    sealed({ versions: new Map([["1", 9]]) });
    write(sheets, "1|a|", "填写", "5");
    const seen = await check(sheets);
    expect(rowOf(seen, "1")?.faults.map((it) => it.code)).toEqual(["FAHENG_FILL_VERSION"]);
    // Of what the hidden sheet does not name nothing is read: not even by whoever might answer it.
    expect(seen.rows).toHaveLength(1);
    expect(seen.strays.map((it) => it.code)).toContain("FAHENG_FILL_KEY");
  });
});

onBothEngines("the table of a department", (engine) => {
  it("of a department holds what is theirs, and lets them write into nothing else", async () => {
    const database = await engine.open();
    const ground = await layLedger(database, { count: 1, from: "2017-01-01" });
    const [departmentId = ""] = ground.departments;
    const clerk = ground.clerk(departmentId);
    const { context } = ground.city;
    const of = { assessmentId: ground.assessmentId };
    const theirs = await openBook((await buildFillBook(context, clerk, of)).bytes);
    expect(theirs[0]?.rows.map((row) => row.at(-1))).toEqual(["识别码（勿改）", "1", "2"]);
    const all = await openBook((await buildFillBook(context, ground.coordinator, of)).bytes);
    write(all, "2", "进展情况", "本处的");
    write(all, "3", "进展情况", "别处的");
    const bytes = await closeBook(all);
    const { rows } = await sending(bytes, (receive) => checkFillBook(context, clerk, { ...of, receive }));
    expect(rows.map((it) => [it.indicator, it.verdict, ...it.faults.map((fault) => fault.code)])).toEqual([
      ["1", "unchanged"],
      ["2", "changed"],
      ["3", "wrong", "FAHENG_FILL_NOT_YOURS"],
      ["4", "unchanged"],
    ]);
    const answers = rows.flatMap(({ indicator, before }) =>
      before ? [{ indicator, expectedVersion: 0, ...before }] : [],
    );
    const mixed = answers.filter(({ indicator }) => indicator === "2" || indicator === "3");
    await expect(saveMany(context, clerk, { ...of, answers: mixed })).rejects.toMatchObject({
      code: "FAHENG_RESPONSE_REASSIGNED",
      place: "3",
    });
    const foreign = answers.filter(({ indicator }) => indicator === "3");
    await expect(saveMany(context, clerk, { ...of, answers: foreign })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    const keyOf = { agencyId: ground.city.agencies.a, id: ground.assessmentId };
    expect(await listResponseVersions(database.db, keyOf, "2")).toEqual([]);
    await database.close();
  });
});
