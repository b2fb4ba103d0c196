import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { readWorkbook, renderEntryForm } from "@faheng/documents";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  buildPastTemplate,
  checkPast,
  exportTrend,
  getTrend,
  importPast,
  openCycle,
  removePast,
  verifyEverything,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { framework, profile } from "./support/plugin.ts";

const HEAD = ["机关名称", "年度", "考评名称", "指标体系", "总分", "满分", "等次", "名次", "来源文号", "来源日期"];
const PART_HEAD = ["机关名称", "年度", "指标体系", "指标", "得分", "满分"];
const TITLE = "往年考评";
const line = (agency: string, year: string, total: string, framework = TITLE): string[] => {
  const source = ["〔2017〕12号", "2017-03-01"];
  return [agency, year, `${year}年度考评`, framework, total, "100", "良好", "3/50", ...source];
};

onBothEngines("results of earlier years", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let office: Actor;
  let coordinator: Actor;
  let folder: string;
  beforeEach(async () => {
    [database, city] = await founded();
    office = city.municipal;
    coordinator = city.actor("coordinator", "a");
    folder = mkdtempSync(path.join(tmpdir(), "faheng-past-"));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  interface Sheet {
    readonly name: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }
  const book = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
    await renderEntryForm({
      sheets: sheets.map(({ name, head, rows }) => ({
        name,
        columns: head.map((title) => ({ title, width: 12 })),
        rows,
      })),
      notes: { name: "说明", lines: ["x"] },
      lines: 5,
    });
  const totals = async (...rows: readonly string[][]): Promise<Uint8Array> =>
    await book([{ name: "2016年", head: HEAD, rows }]);
  const sending = (bytes: Uint8Array, fileName = "往年.xlsx") => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const at = path.join(folder, sha256);
    // Once: whoever sends it again while it is read would empty it under the reader.
    writeFileSync(at, bytes);
    return async () => await Promise.resolve({ path: at, sha256, fileName });
  };
  const check = async (actor: Actor, agencyId: string | null, bytes: Uint8Array) =>
    await checkPast(city.context, actor, { agencyId, receive: sending(bytes) });
  const bring = async (actor: Actor, agencyId: string | null, bytes: Uint8Array, reason = "") => {
    const { digest } = await check(actor, agencyId, bytes);
    return await importPast(city.context, actor, { agencyId, expected: digest, reason, receive: sending(bytes) });
  };
  const trend = async (actor: Actor, agencyId = city.agencies.a) => await getTrend(city.context, actor, { agencyId });
  const codesIn = (
    rows: readonly { readonly faults: readonly { readonly code: string; readonly place: string | null }[] }[],
  ) => rows.map(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`));
  const verify = async () => (await verifyEverything(database.reaching(WHOLE_REACH))).content;
  const acts = async () =>
    (await listAudit(database.reaching(WHOLE_REACH), { limit: 1000 }))
      .filter(({ action }) => action.startsWith("past."))
      .map(({ action, object, result }) => `${action} ${object} ${result}`);

  it("come in from the office's workbook for several agencies and years, with their parts, and say from where", async () => {
    const bytes = await book([
      { name: "2015", head: HEAD, rows: [line("a局", "2015", "80")] },
      { name: "2016", head: HEAD, rows: [line("a局", "2016年", "87.350"), line("b局", "2016", "90.1")] },
      { name: "分项", head: PART_HEAD, rows: [["a局", "2016", TITLE, "制度建设", "27.5", "30"]] },
    ]);
    const checked = await check(office, null, bytes);
    expect(checked.counts).toEqual({ new: 3, changed: 0, unchanged: 0, wrong: 0 });
    // The dry run writes nothing.
    expect((await trend(office)).points).toEqual([]);
    expect(await bring(office, null, bytes)).toEqual({ added: 3, corrected: 0 });
    const { points, former, mayImport } = await trend(coordinator);
    expect([former, mayImport]).toEqual([[], true]);
    expect(points.map((it) => [it.year, it.lowest, it.highest, it.maximum])).toEqual([
      [2015, 80_000, 80_000, 100_000],
      [2016, 87_350, 87_350, 100_000],
    ]);
    expect(points[1]?.origin).toMatchObject({
      kind: "imported",
      document: "〔2017〕12号",
      documentOn: "2017-03-01",
      grade: "良好",
      rank: "3/50",
      parts: [{ name: "制度建设", score: 27_500, maximum: 30_000 }],
      // The office brought it in: an agency learns no names there, and takes nothing of it back.
      byOffice: true,
      savedByName: "依法治市办",
      mayRemove: false,
    });
    expect(points[1]?.against).toEqual({ year: 2015, unlike: [], difference: 7350 });
    expect((await trend(office)).points[1]?.origin).toMatchObject({ savedByName: office.name, mayRemove: true });
    expect((await acts()).toSorted()).toEqual(
      ["a/2015", "a/2016", "b/2016"]
        .map((it) => `past.import past:${it.replace(/^[ab]/, (key) => city.agencies[key as "a" | "b"])} done`)
        .toSorted(),
    );
    expect(await verify()).toMatchObject({ ok: true });
    // Brought in as it is, the template changes nothing.
    const { bytes: template } = await buildPastTemplate(city.context, office, { agencyId: null });
    expect((await check(office, null, template)).counts).toEqual({ new: 0, changed: 0, unchanged: 3, wrong: 0 });
    await expect(bring(office, null, template)).rejects.toMatchObject({ code: "FAHENG_PAST_NOTHING" });
    const { bytes: taken } = await exportTrend(city.context, coordinator, { agencyId: city.agencies.a });
    const [sheet] = await readWorkbook(taken, "a.xlsx");
    expect(JSON.stringify(sheet?.rows)).toContain("导入自〔2017〕12号（2017-03-01），不是本系统计算的");
    expect(JSON.stringify(sheet?.rows)).toContain("比2015年+7.35");
  });

  it("are refused line by line, with the place, and then none of them comes in", async () => {
    const good = line("a局", "2016", "80");
    const with_ = (column: string, text: string): string[] => good.with(HEAD.indexOf(column), text);
    const bytes = await totals(
      good,
      with_("总分", "约80分"),
      with_("总分", "80.1234"),
      with_("总分", "#REF!"),
      with_("年度", "二〇一六"),
      with_("年度", "2099"),
      with_("满分", "0"),
      with_("来源文号", ""),
      with_("来源日期", "2015-12-31"),
      with_("来源日期", "2999-01-01"),
      with_("机关名称", "b局"),
      with_("机关名称", "没有的局"),
      good,
    );
    const checked = await check(coordinator, city.agencies.a, bytes);
    expect(codesIn(checked.rows)).toEqual([
      [],
      ["FAHENG_PAST_AMOUNT 2016年!E3", "FAHENG_PAST_REPEATED 2016年!A3"],
      ["FAHENG_PAST_AMOUNT 2016年!E4", "FAHENG_PAST_REPEATED 2016年!A4"],
      ["FAHENG_ROSTER_FORMULA 2016年!E5", "FAHENG_PAST_AMOUNT 2016年!E5", "FAHENG_PAST_REPEATED 2016年!A5"],
      ["FAHENG_PAST_YEAR 2016年!B6"],
      ["FAHENG_PAST_YEAR 2016年!B7"],
      ["FAHENG_PAST_MAXIMUM 2016年!F8", "FAHENG_PAST_REPEATED 2016年!A8"],
      ["FAHENG_ROSTER_EMPTY_CELL 2016年!I9", "FAHENG_PAST_REPEATED 2016年!A9"],
      ["FAHENG_PAST_DOCUMENT_DAY 2016年!J10", "FAHENG_PAST_REPEATED 2016年!A10"],
      ["FAHENG_PAST_DOCUMENT_DAY 2016年!J11", "FAHENG_PAST_REPEATED 2016年!A11"],
      // Another agency's name is refused like one that nobody has.
      ["FAHENG_PAST_AGENCY 2016年!A12"],
      ["FAHENG_PAST_AGENCY 2016年!A13"],
      ["FAHENG_PAST_REPEATED 2016年!A14"],
    ]);
    await expect(bring(coordinator, city.agencies.a, bytes)).rejects.toMatchObject({ code: "FAHENG_PAST_FAULTS" });
    expect((await trend(office)).points).toEqual([]);
    const parts = await book([
      { name: "总", head: HEAD, rows: [line("a局", "2015", "80"), good] },
      {
        name: "分",
        head: PART_HEAD,
        rows: [
          ["a局", "2016", TITLE, "一", "x", ""],
          ["a局", "2014", TITLE, "一", "1", ""],
          ["a局", "2015", TITLE, "一", "1", ""],
          ["a局", "2015", TITLE, "一", "2", ""],
        ],
      },
    ]);
    const { rows, wrongParts } = await check(coordinator, city.agencies.a, parts);
    expect([codesIn(rows), codesIn(wrongParts)]).toEqual([
      [["FAHENG_PAST_PART_WRONG 总!E2"], ["FAHENG_PAST_PART_WRONG 总!E3"]],
      [["FAHENG_PAST_AMOUNT 分!E2"], ["FAHENG_PAST_PART_ALONE 分!A3"], ["FAHENG_PAST_REPEATED 分!D5"]],
    ]);
  });

  it("are refused where the file is no workbook of them, and that is written down", async () => {
    const of = { agencyId: city.agencies.a };
    const refused = async (bytes: Uint8Array, name = "往年.xlsx"): Promise<string> =>
      await checkPast(city.context, coordinator, { ...of, receive: sending(bytes, name) }).then(
        () => "taken",
        (cause: unknown) => (cause as { code: string }).code,
      );
    expect(await refused(new TextEncoder().encode("no workbook"))).toMatch(/^FAHENG_DOCUMENT_/);
    expect(await refused(new TextEncoder().encode("x"), "a.docx")).toBe("FAHENG_ROSTER_KIND");
    expect(await refused(await book([{ name: "别的", head: ["甲", "乙"], rows: [["1", "2"]] }]))).toBe(
      "FAHENG_ROSTER_HEADINGS",
    );
    expect(await refused(await book([{ name: "空", head: HEAD, rows: [] }]))).toBe("FAHENG_ROSTER_NOTHING");
    const twice = await book([{ name: "双", head: [...HEAD, "总分"], rows: [line("a局", "2016", "80")] }]);
    expect(await refused(twice)).toBe("FAHENG_ROSTER_HEADING_TWICE");
    expect(await acts()).toContain(`past.import past:${city.agencies.a} failed`);
  });

  it("are corrected by a new workbook with a reason, removed with one, and every version stays", async () => {
    await bring(coordinator, city.agencies.a, await totals(line("a局", "2016", "80")));
    const corrected = await totals(line("a 局", "2016", "81", "往年 考评"));
    expect((await check(coordinator, city.agencies.a, corrected)).rows[0]).toMatchObject({
      verdict: "changed",
      from: { total: 80_000 },
    });
    await expect(bring(coordinator, city.agencies.a, corrected)).rejects.toMatchObject({ code: "FAHENG_PAST_REASON" });
    expect(await bring(coordinator, city.agencies.a, corrected, "文件更正")).toEqual({ added: 0, corrected: 1 });
    const seen = await trend(coordinator);
    expect(seen.points).toMatchObject([{ lowest: 81_000, framework: TITLE, origin: { version: 2, mayRemove: true } }]);
    expect(seen.former).toMatchObject([{ version: 1, act: "import", content: { total: 80_000 } }]);
    const removing = { agencyId: city.agencies.a, year: 2016, framework: TITLE, reason: "误导入" };
    await expect(removePast(city.context, coordinator, { ...removing, expectedVersion: 1 })).rejects.toMatchObject({
      code: "FAHENG_PAST_CONFLICT",
    });
    await expect(
      removePast(city.context, coordinator, { ...removing, year: 2015, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: "FAHENG_PAST_NOT_FOUND" });
    expect(await removePast(city.context, coordinator, { ...removing, expectedVersion: 2 })).toEqual({ version: 3 });
    expect(await trend(coordinator)).toMatchObject({
      points: [],
      former: [{ act: "remove", reason: "误导入" }, { act: "correct", reason: "文件更正" }, { act: "import" }],
    });
    // And comes in anew, as the fourth.
    expect(await bring(coordinator, city.agencies.a, await totals(line("a局", "2016", "82")))).toMatchObject({
      added: 1,
    });
    expect((await trend(coordinator)).points).toMatchObject([{ origin: { version: 4 } }]);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("of the office are neither corrected nor removed by the agency", async () => {
    await bring(office, null, await totals(line("a局", "2016", "80")));
    const other = await totals(line("a局", "2016", "95"));
    expect(codesIn((await check(coordinator, city.agencies.a, other)).rows)).toEqual([
      ["FAHENG_PAST_OFFICE 2016年!B2"],
    ]);
    const removing = { agencyId: city.agencies.a, year: 2016, framework: TITLE, expectedVersion: 1, reason: "x" };
    await expect(removePast(city.context, coordinator, removing)).rejects.toMatchObject({ code: "FAHENG_PAST_OFFICE" });
    expect(await removePast(city.context, office, removing)).toEqual({ version: 2 });
  });

  it("of a year that was assessed here are refused; what was computed stands beside the others, told apart", async () => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: profile.id }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    await openCycle(city.context, office, { ...period, assignments });
    const clash = line("a局", "2017", "80", framework.title).with(9, "2017-05-01");
    expect(codesIn((await check(office, null, await totals(clash))).rows)).toEqual([
      ["FAHENG_PAST_COMPUTED 2016年!B2"],
    ]);
    const full = (await trend(office)).points[0]?.maximum ?? 0;
    const lines = [line("a局", "2015", "8", framework.title).with(5, ""), line("a局", "2016", "8", framework.title)];
    await bring(office, null, await totals(...lines.map((it) => (it[1] === "2016" ? it.with(5, "999") : it))));
    const { points } = await trend(coordinator);
    expect(points.map((it) => [it.year, it.origin.kind, it.against])).toEqual([
      [2015, "imported", null],
      [2016, "imported", { year: 2015, unlike: ["maximum-unknown"], difference: null }],
      [2017, "computed", { year: 2016, unlike: ["maximum"], difference: null }],
    ]);
    expect(full).toBeGreaterThan(0);
    expect(points[2]).toMatchObject({
      cycle: "2017年度",
      maximum: full,
      origin: { isOver: false, cycleKind: "office" },
    });
  });

  it("are the agency's and the office's alone", async () => {
    const bytes = await totals(line("a局", "2016", "80"));
    const { a, b } = city.agencies;
    const forbidden = { code: "FAHENG_ACCESS_FORBIDDEN" };
    for (const [actor, place] of [
      [coordinator, null],
      [coordinator, b],
      [city.actor("department", "a"), a],
      [city.actor("leader", "a"), a],
      [city.actor("system-admin", "a"), a],
      [city.actor("security-admin", "a"), null],
    ] as const) {
      await expect(check(actor, place, bytes)).rejects.toMatchObject(forbidden);
      await expect(buildPastTemplate(city.context, actor, { agencyId: place })).rejects.toMatchObject(forbidden);
    }
    await bring(coordinator, a, bytes);
    await expect(trend(city.actor("coordinator", "b"))).rejects.toMatchObject(forbidden);
    await expect(trend(city.actor("audit-admin", "a"))).rejects.toMatchObject(forbidden);
    expect((await trend(city.actor("department", "a"))).points).toHaveLength(1);
    expect((await trend(office, b)).points).toEqual([]);
  });

  it("that two bring in at once from the same dry run come in once; a sending repeated is answered alike", async () => {
    const bytes = await totals(line("a局", "2016", "80"), line("a局", "2015", "70"));
    const { digest: expected } = await check(coordinator, city.agencies.a, bytes);
    const of = { agencyId: city.agencies.a, expected, reason: "", receive: sending(bytes) };
    const tried = await Promise.allSettled(
      Array.from({ length: 8 }, async () => await importPast(city.context, coordinator, of)),
    );
    const said = tried.map((it) => (it.status === "fulfilled" ? "done" : (it.reason as { code: string }).code));
    expect(said.toSorted()).toEqual([...Array.from({ length: 7 }, () => "FAHENG_PAST_CHANGED"), "done"]);
    expect((await acts()).filter((it) => it.endsWith("done"))).toHaveLength(2);
    const more = await totals(line("a局", "2014", "60"));
    const { digest } = await check(coordinator, city.agencies.a, more);
    const keyed = { ...city.context, requestKey: "k".repeat(32) };
    const sends = { ...of, expected: digest, receive: sending(more) };
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => await importPast(keyed, coordinator, sends)),
    );
    expect(answers).toEqual(answers.map(() => ({ added: 1, corrected: 0 })));
    expect((await trend(coordinator)).points).toHaveLength(3);
    expect(await verify()).toMatchObject({ ok: true });
  });
});
