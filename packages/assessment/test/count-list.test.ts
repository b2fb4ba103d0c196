import { findResponse, listAudit, type OpenDatabase } from "@faheng/database";
import { readWorkbook, renderFillBook } from "@faheng/documents";
import type { ProfileInput } from "@faheng/domain";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  buildCountTemplate,
  checkCountList,
  type Context,
  countFromList,
  downloadEvidence,
  LIST_KINDS,
  listAssessmentSummaries,
  listIndicatorCounts,
  openCycle,
  saveResponse,
  submitResponse,
  verifyEverything,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";

/** Item 2 asks for a share; item 1 for a number as it is. */
const ratioProfile: ProfileInput = {
  ...profile,
  items: profile.items.map((it) =>
    it.indicator === "2"
      ? {
          ...it,
          clauses: it.clauses.map((clause) => ({
            ...clause,
            kind: "ratio",
            params: { target: "100%", side: "below", points: "1" },
          })),
        }
      : it,
  ),
};
const plugin = { ...canteenPlugin, profiles: [ratioProfile] };

onBothEngines("numbers that rest on a list", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let assessmentId: string;
  let folder: string;
  const files = new Map<string, Uint8Array>();
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments });
    assessmentId = (await listAssessmentSummaries(city.context, coordinator, id))[0]?.assessment.id ?? "";
    folder = mkdtempSync(path.join(tmpdir(), "faheng-counts-"));
    files.clear();
    const store = {
      put: async ({ sha256 }: { sha256: string }, from: string) => void files.set(sha256, readFileSync(from)),
      list: async function* () {},
      remove: async ({ sha256 }: { sha256: string }) => void files.delete(sha256),
      length: async ({ sha256 }: { sha256: string }) => await Promise.resolve(files.get(sha256)?.length ?? null),
      read: async ({ sha256 }: { sha256: string }) => {
        const bytes = files.get(sha256);
        return await Promise.resolve(
          bytes
            ? (async function* () {
                yield bytes;
              })()
            : null,
        );
      },
    };
    context = { ...city.context, evidence: { store, agencyBytes: 1_000_000 } };
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  const book = async (rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
    const [head = [], ...lines] = rows;
    const columns = head.map((title) => ({ title, width: 10 }));
    const cells = lines.map((row) => row.map((text) => ({ text, isOpen: true })));
    return await renderFillBook({
      sheets: [{ name: "清单", columns, rows: cells }],
      notes: { name: "说明", lines: [] },
    });
  };
  const sent = (bytes: Uint8Array, fileName = "清单.xlsx") => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const at = path.join(folder, sha256);
    return {
      sha256,
      receive: async () => {
        writeFileSync(at, bytes);
        return await Promise.resolve({ path: at, sha256, fileName });
      },
    };
  };
  const place = (indicator: string, fact = "a") => ({
    assessmentId,
    indicator,
    fact,
    columns: { key: null, on: null, mark: null, only: null },
  });
  const check = async (indicator: string, bytes: Uint8Array, actor = coordinator) =>
    await checkCountList(context, actor, { ...place(indicator), receive: sent(bytes).receive });
  const count = async (indicator: string, bytes: Uint8Array, expectedVersion: number, actor = coordinator) =>
    await countFromList(context, actor, { ...place(indicator), ...sent(bytes), expectedVersion });
  const counts = async (indicator: string, actor = coordinator) =>
    await listIndicatorCounts(context, actor, { assessmentId, indicator });
  const answer = async (indicator: string) =>
    await findResponse(database.db, { agencyId: city.agencies.a, id: assessmentId }, indicator);
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (cause) {
      return String((cause as { code?: unknown }).code);
    }
    return "done";
  };
  const TRAININGS = [
    ["培训名称", "培训日期", "参加人数"],
    ["执法培训", "2017-03-01", "30"],
    ["执法培训", "2017-09-01", "28"],
    ["新法解读", "2017-05-04", "12"],
  ];
  const CASES = [
    ["案号", "收案日期", "负责人出庭"],
    ["一", "2017-03-01", "是"],
    ["二", "2017-04-01", "否"],
    ["三", "2017-05-01", "√"],
  ];

  it("are tried without writing anything, then counted in one act; the file stays as evidence", async () => {
    const bytes = await book(TRAININGS);
    const tried = await check("1", bytes);
    expect(tried).toMatchObject({ value: 3, version: 0, now: null, counted: 3, refused: [], sheet: "清单" });
    expect(await answer("1")).toBeNull();
    expect(files.size).toBe(0);
    await count("1", bytes, 0);
    expect(await answer("1")).toMatchObject({ version: 1, status: "in-progress", facts: { a: 3 } });
    const { questions, lists } = await counts("1");
    expect(questions).toEqual([{ key: "a", label: expect.any(String), isRatio: false }]);
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({
      n: 1,
      counted: 3,
      marked: null,
      holds: true,
      responseVersion: 1,
      fileName: "清单.xlsx",
    });
    expect(lists[0]?.countedByName).toBe(coordinator.name);
    const { sha256 } = sent(bytes);
    const file = await downloadEvidence(context, coordinator, { assessmentId, indicator: "1", sha256 });
    const parts: Uint8Array[] = [];
    for await (const part of file.content) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(Buffer.from(bytes));
    // Of what stands in the list, nothing is in the database: neither in its row nor in the audit.
    const kept = JSON.stringify([lists, await listAudit(database.db, { limit: 50 })]);
    expect(kept).not.toMatch(/执法培训|新法解读/);
    const acts = (await listAudit(database.db, { limit: 50 })).filter(
      (it) => it.object === `response:${assessmentId}/1`,
    );
    expect(acts.map((it) => it.action).toSorted()).toEqual(["response.count", "response.save"]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("rest on one list together, each by its own part of it: it is kept once, offered to who may read it, and stays true", async () => {
    const bytes = await book(CASES);
    const { sha256 } = sent(bytes);
    expect((await counts("2")).kept).toEqual([]);
    await count("1", bytes, 0);
    const [offered] = (await counts("2")).kept;
    expect(offered).toMatchObject({
      indicator: "1",
      sha256,
      fileName: "清单.xlsx",
      title: expect.any(String) as string,
    });
    // Taken again as the page does: the file as it is kept, tried and counted for another number, by part of its lines.
    const { content } = await downloadEvidence(context, coordinator, { assessmentId, indicator: "1", sha256 });
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    const again = Buffer.concat(parts);
    const columns = { key: null, on: null, mark: "负责人出庭", only: "负责人出庭" };
    const of = { ...place("2"), columns, ...sent(again) };
    expect(await checkCountList(context, coordinator, of)).toMatchObject({ counted: 2, marked: 2 });
    await countFromList(context, coordinator, { ...of, expectedVersion: 0 });
    expect((await answer("1"))?.facts).toEqual({ a: 3 });
    expect((await answer("2"))?.facts).toEqual({ a: { numerator: 2, denominator: 2 } });
    expect(files.size).toBe(1);
    expect((await counts("2")).lists).toMatchObject([{ holds: true, columns: { only: "负责人出庭" }, sha256 }]);
    // One file, whatever it serves; from outside nothing is offered, and what one may not read is not even named.
    expect((await counts("1")).kept.map((it) => it.sha256)).toEqual([sha256]);
    expect((await counts("1", city.municipal)).kept).toEqual([]);
    expect(await code(counts("1", city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("are a ratio where lines and marks are counted, over what else the answer says", async () => {
    const stated = { status: "done", progress: "已出庭。", notApplicable: null } as const;
    await saveResponse(context, coordinator, {
      assessmentId,
      indicator: "2",
      expectedVersion: 0,
      facts: {},
      ...stated,
    });
    const bytes = await book(CASES);
    expect((await check("2", bytes)).value).toEqual({ numerator: 2, denominator: 3 });
    expect(await code(count("2", bytes, 0))).toBe("FAHENG_RESPONSE_CONFLICT");
    await count("2", bytes, 1);
    expect(await answer("2")).toMatchObject({
      version: 2,
      status: "done",
      progress: "已出庭。",
      facts: { a: { numerator: 2, denominator: 3 } },
    });
  });

  it("are detached where somebody writes another number, and rest again on the next list", async () => {
    const all = await book(TRAININGS);
    await count("1", all, 0);
    const stated = { status: "done", progress: "", notApplicable: null } as const;
    await saveResponse(context, coordinator, {
      assessmentId,
      indicator: "1",
      expectedVersion: 1,
      facts: { a: 9 },
      ...stated,
    });
    expect((await counts("1")).lists.map((it) => [it.n, it.counted, it.holds])).toEqual([[1, 3, false]]);
    await count("1", await book(TRAININGS.slice(0, 3)), 2);
    expect((await counts("1")).lists.map((it) => [it.n, it.counted, it.holds])).toEqual([
      [2, 2, true],
      [1, 3, false],
    ]);
    // From outside only what an answer rests on is seen.
    expect((await counts("1", city.municipal)).lists.map((it) => it.n)).toEqual([2]);
    const asked = { assessmentId, indicator: "1", sha256: sent(all).sha256 };
    expect(await code(downloadEvidence(context, city.municipal, asked))).toBe("FAHENG_EVIDENCE_NOT_FOUND");
    expect(await code(downloadEvidence(context, coordinator, asked))).toBe("done");
  });

  it("are not counted of a list of which anything is refused, or that is another file than was tried", async () => {
    const twice = await book([...TRAININGS, ["新法解读", "2017-05-04", "12"]]);
    const tried = await check("1", twice);
    expect(tried).toMatchObject({ value: null, counted: 3, refusals: 1 });
    expect(tried.refused.map((it) => [it.code, it.place])).toEqual([["FAHENG_LIST_TWICE", "清单!A5"]]);
    expect(await code(count("1", twice, 0))).toBe("FAHENG_LIST_REFUSED");
    const good = await book(TRAININGS);
    const other = { ...place("1"), receive: sent(good).receive, sha256: "0".repeat(64), expectedVersion: 0 };
    expect(await code(countFromList(context, coordinator, other))).toBe("FAHENG_LIST_OTHER");
    expect(await code(count("2", good, 0))).toBe("FAHENG_LIST_COLUMNS");
    expect(await code(countFromList(context, coordinator, { ...place("3"), ...sent(good), expectedVersion: 0 }))).toBe(
      "FAHENG_LIST_FACT",
    );
    expect(
      await code(countFromList(context, coordinator, { ...place("1", "z"), ...sent(good), expectedVersion: 0 })),
    ).toBe("FAHENG_LIST_FACT");
    expect([await answer("1"), await answer("2"), files.size]).toEqual([null, null, 0]);
  });

  it("are nobody else's, and nobody's once they are submitted; no file is taken in for those", async () => {
    const bytes = await book(TRAININGS);
    for (const actor of [city.actor("coordinator", "b"), city.actor("leader", "a"), city.municipal]) {
      expect(["FAHENG_ASSESSMENT_NOT_FOUND", "FAHENG_ACCESS_FORBIDDEN"]).toContain(
        await code(check("1", bytes, actor)),
      );
      expect(["FAHENG_ASSESSMENT_NOT_FOUND", "FAHENG_ACCESS_FORBIDDEN"]).toContain(
        await code(count("1", bytes, 0, actor)),
      );
    }
    await count("1", bytes, 0);
    await submitResponse(context, coordinator, { assessmentId, indicator: "1", expectedVersion: 1 });
    let taken = 0;
    const receive = async () => {
      taken += 1;
      return await Promise.reject(new Error("taken"));
    };
    const asked = { ...place("1"), receive, sha256: "0".repeat(64), expectedVersion: 2 };
    expect(await code(countFromList(context, coordinator, asked))).toBe("FAHENG_PROCESS_STATE");
    expect(taken).toBe(0);
    expect(await code(check("1", bytes))).toBe("FAHENG_PROCESS_STATE");
    expect(await code(counts("1", city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
  });

  it("of a file that is no list are refused and written down", async () => {
    for (const [bytes, fileName, expected] of [
      [Buffer.from("not a workbook"), "a.xlsx", /^FAHENG_DOCUMENT_/],
      [Buffer.alloc(0), "a.xlsx", /^FAHENG_DOCUMENT_EMPTY$/],
      [Buffer.from("a,b"), "a.csv", /^FAHENG_DOCUMENT_KIND$/],
      [Buffer.from("PK"), "a.xlsm", /^FAHENG_DOCUMENT_MACRO$/],
    ] as const) {
      const { receive } = sent(bytes, fileName);
      expect(await code(checkCountList(context, coordinator, { ...place("1"), receive })), fileName).toMatch(expected);
    }
    const failed = (await listAudit(database.db, { limit: 20 })).filter((it) => it.result === "failed");
    expect(failed.map((it) => it.object)).toEqual(Array.from({ length: 4 }, () => `response:${assessmentId}/1`));
  });

  it("keep within the room of the agency", async () => {
    const small = { ...context, evidence: context.evidence && { ...context.evidence, agencyBytes: 10 } };
    const bytes = await book(TRAININGS);
    const asked = { ...place("1"), ...sent(bytes), expectedVersion: 0 };
    expect(await code(countFromList(small, coordinator, asked))).toBe("FAHENG_EVIDENCE_QUOTA");
    expect(await answer("1")).toBeNull();
  });
});

it("every template says by its headings how it is counted, and asks for nobody's name", async () => {
  for (const kind of LIST_KINDS) {
    const { bytes, fileName } = await buildCountTemplate(kind);
    expect(fileName).toBe(`${kind.title}清单.xlsx`);
    const [first] = await readWorkbook(bytes, fileName);
    expect(first?.rows[0]).toEqual([kind.number, kind.on, ...kind.marks, ...kind.others]);
    expect(first?.rows[0]?.join("")).not.toMatch(/姓名|电话|证件/);
  }
});
