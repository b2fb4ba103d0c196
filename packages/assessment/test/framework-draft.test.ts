import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { DraftDecision } from "@faheng/domain";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Actor,
  approveDraft,
  changeDraft,
  type DraftView,
  getAssessment,
  getDraft,
  getDraftSource,
  listAssessmentSummaries,
  listDrafts,
  listFrameworks,
  listPlugins,
  openCycle,
  openOwnCycle,
  readAuditLog,
  saveResponse,
  sendBackDraft,
  type SentFile,
  setPluginEnabled,
  startDraft,
  submitDraft,
  tryDraft,
  withdrawDraft,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

const HEAD = "序号,考核项目,考核内容,分值,评分标准,责任科室";
const ROWS = [
  "1,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
  "2,组织领导,党组会议每年专题研究法治工作不少于2次,4,每少1次扣2分，扣完为止,办公室",
  "3,行政执法,执行行政执法公示制度,六,每发现1例未公示的扣1分，扣完为止,法规科",
];
const table = (rows: readonly string[] = ROWS): string => ["某局法治建设考核评分表", HEAD, ...rows].join("\n");

const folder = mkdtempSync(path.join(tmpdir(), "faheng-draft-"));
function sent(text: string, fileName = "评分表.csv"): () => Promise<SentFile> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const at = path.join(folder, sha256);
  writeFileSync(at, text);
  return () => Promise.resolve({ path: at, sha256, fileName });
}

onBothEngines("a framework out of a document", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let clerk: Actor;
  let second: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    clerk = city.actor("coordinator", "a");
    second = { ...clerk, personId: "coordinator two", name: "演示·另一位" };
  });
  afterEach(async () => {
    await database.close();
  });

  const start = async (actor = clerk, owner: string | null = city.agencies.a, text = table()): Promise<string> =>
    (await startDraft(city.context, actor, { owner, receive: sent(text) })).id;
  const view = async (id: string, actor = clerk): Promise<DraftView> => await getDraft(city.context, actor, { id });

  /** Lays decisions on a draft as somebody who has just looked at it. */
  async function decide(id: string, decisions: readonly DraftDecision[], actor = clerk): Promise<DraftView> {
    for (const decision of decisions) {
      const { head } = await view(id, actor);
      await changeDraft(city.context, actor, { id, revision: head.revision, change: { act: "decide", decision } });
    }
    return await view(id, actor);
  }

  /** States what the file does not say, and settles every doubt that is left. */
  async function whole(
    id: string,
    { actor = clerk, as = "fazhi-2026", version = "1.0.0" }: { actor?: Actor; as?: string; version?: string } = {},
  ): Promise<DraftView> {
    const mended = await decide(
      id,
      [
        { kind: "framework", field: "id", value: as },
        { kind: "framework", field: "version", value: version },
        { kind: "framework", field: "issuer", value: "某局" },
        { kind: "field", code: "R3", field: "points", value: "6" },
      ],
      actor,
    );
    return await decide(
      id,
      mended.draft.doubts
        .filter(({ settled }) => !settled)
        .map(({ key }) => ({ kind: "doubt" as const, key, settled: true })),
      actor,
    );
  }

  /** Drafted by one person, approved by another. */
  async function approved(text = table(), of: { as?: string; version?: string } = {}): Promise<string> {
    const id = await start(clerk, city.agencies.a, text);
    const { head } = await whole(id, of);
    await submitDraft(city.context, clerk, { id, revision: head.revision });
    await approveDraft(city.context, second, { id, revision: head.revision });
    return id;
  }

  it("is what its file says, with the doubts to work off, its rules as sentences, and its groups' places proposed", async () => {
    const id = await start();
    const { head, draft, acts, problems, doubtsOpen } = await view(id);
    expect(head).toMatchObject({
      owner: city.agencies.a,
      state: "drafting",
      revision: 0,
      items: 3,
      fileName: "评分表.csv",
    });
    expect(doubtsOpen).toBe(draft.doubts.length);
    expect(draft.doubts.map(({ kind }) => kind)).toContain("points");
    const said = draft.clauses.map(({ indicator, sentence }) => `${indicator} ${sentence.zh}`);
    expect(said[1]).toBe("R2 不少于2次，每少1次扣2分，扣完为止");
    for (const { sentence } of draft.clauses) expect(sentence.en).toMatch(/^[A-Za-z]/);
    expect(draft.taxonomyProposals.map(({ words }) => words)).toEqual(["组织领导", "执法"]);
    expect(problems.map(({ code }) => code)).toContain("FAHENG_FRAMEWORK_DRAFT_BLANK");
    expect(acts).toEqual(["framework-draft.decide", "framework-draft.submit", "framework-draft.withdraw"]);
    const source = await getDraftSource(city.context, clerk, { id });
    expect(source.blocks.flatMap((it) => (it.kind === "table" ? it.rows.length : []))).toEqual([5]);
    expect(await listDrafts(city.context, clerk, { owner: city.agencies.a })).toMatchObject([{ id, items: 3 }]);
  });

  it("keeps every decision, takes the last one back and lays it on again", async () => {
    const id = await start();
    await decide(id, [
      { kind: "field", code: "R3", field: "points", value: "6" },
      { kind: "left-out", code: "R1" },
    ]);
    const codes = async (): Promise<string> =>
      (await view(id)).draft.framework.indicators.map(({ code }) => code).join(" ");
    const move = async (act: "undo" | "redo"): Promise<void> => {
      const { head } = await view(id);
      await changeDraft(city.context, clerk, { id, revision: head.revision, change: { act, decision: null } });
    };
    expect(await codes()).toBe("R2 R3");
    await move("undo");
    expect(await codes()).toBe("R1 R2 R3");
    await move("redo");
    expect(await codes()).toBe("R2 R3");
    await expect(move("redo")).rejects.toMatchObject({ code: "FAHENG_FRAMEWORK_DRAFT_NOTHING" });
    const { decisions, head, undoable } = await view(id);
    expect(decisions.map(({ act }) => act)).toEqual(["decide", "decide", "undo", "redo"]);
    expect([head.revision, undoable]).toEqual([4, 2]);
  });

  it("refuses who comes second, and says who was first; nothing is lost or written", async () => {
    const id = await start();
    const decision: DraftDecision = { kind: "field", code: "R3", field: "points", value: "6" };
    await changeDraft(city.context, second, { id, revision: 0, change: { act: "decide", decision } });
    const late = changeDraft(city.context, clerk, {
      id,
      revision: 0,
      change: { act: "decide", decision: { kind: "left-out", code: "R1" } },
    });
    await expect(late).rejects.toMatchObject({
      code: "FAHENG_FRAMEWORK_DRAFT_CHANGED",
      details: { by: "演示·另一位" },
    });
    const both = await Promise.allSettled(
      [clerk, second].map(async (actor) =>
        changeDraft(city.context, actor, { id, revision: 1, change: { act: "undo", decision: null } }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await view(id)).head.revision).toBe(2);
  });

  it("takes no end of changes", async () => {
    const id = await start();
    await sql`update framework_draft set revision = 5000 where id = ${id}`.execute(database.reaching(WHOLE_REACH));
    const change = { act: "decide", decision: { kind: "left-out", code: "R1" } } as const;
    await expect(changeDraft(city.context, clerk, { id, revision: 5000, change })).rejects.toMatchObject({
      code: "FAHENG_FRAMEWORK_DRAFT_MANY",
      details: { most: 5000 },
    });
  });

  it("is refused while doubts are open or something is wrong with it, and says how many", async () => {
    const id = await start();
    const submit = async (): Promise<unknown> =>
      submitDraft(city.context, clerk, { id, revision: (await view(id)).head.revision });
    const { doubtsOpen, problems } = await view(id);
    await expect(submit()).rejects.toMatchObject({
      code: "FAHENG_PROCESS_DOUBTS_OPEN",
      details: { doubts: doubtsOpen, problems: problems.length },
    });
    await whole(id);
    await decide(id, [{ kind: "framework", field: "id", value: "Nicht so" }]);
    expect((await view(id)).problems.map(({ code }) => code)).toContain("FAHENG_FRAMEWORK_DRAFT_ID");
    await expect(submit()).rejects.toMatchObject({ code: "FAHENG_PROCESS_DOUBTS_OPEN", details: { doubts: 0 } });
    await decide(id, [{ kind: "framework", field: "id", value: "canteen-2017" }]);
    expect((await view(id)).problems.map(({ code }) => code)).toEqual(["FAHENG_FRAMEWORK_DRAFT_ID_TAKEN"]);
    await decide(id, [{ kind: "framework", field: "id", value: "fazhi-2026" }]);
    await submit();
    expect((await view(id)).head.state).toBe("submitted");
    const change = { act: "decide", decision: { kind: "left-out", code: "R1" } } as const;
    const { revision } = (await view(id)).head;
    await expect(changeDraft(city.context, clerk, { id, revision, change })).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
    });
  });

  it("is approved by another person alone: nobody who started, changed or submitted it", async () => {
    const id = await start();
    const { head } = await whole(id, { actor: clerk });
    await submitDraft(city.context, clerk, { id, revision: head.revision });
    const approve = async (actor: Actor): Promise<unknown> =>
      approveDraft(city.context, actor, { id, revision: head.revision });
    await expect(approve(clerk)).rejects.toMatchObject({ code: "FAHENG_PROCESS_OWN_WORK" });
    await expect(approve(city.actor("coordinator", "b"))).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    expect((await view(id, clerk)).acts).not.toContain("framework-draft.approve");
    expect((await view(id, second)).acts).toContain("framework-draft.approve");
    const back = { id, revision: head.revision, reason: "第3项分值请再核" };
    await sendBackDraft(city.context, city.municipal, back);
    expect((await view(id)).head.steps.at(-1)).toMatchObject({ act: "framework-draft.send-back", reason: back.reason });
    await submitDraft(city.context, clerk, { id, revision: head.revision });
    await approve(city.municipal);
    expect((await view(id)).head.state).toBe("approved");
    await expect(withdrawDraft(city.context, clerk, { id, revision: head.revision })).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
    });
  });

  it("is its agency's alone until it is submitted, and then the office's to see too", async () => {
    const id = await start();
    for (const actor of [city.municipal, city.actor("coordinator", "b"), city.actor("department", "a")]) {
      await expect(view(id, actor)).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as unknown,
      });
    }
    expect(await listDrafts(city.context, city.municipal, { owner: null })).toEqual([]);
    const { head } = await whole(id);
    await submitDraft(city.context, clerk, { id, revision: head.revision });
    expect((await view(id, city.municipal)).acts).toEqual(["framework-draft.send-back", "framework-draft.approve"]);
    expect((await listDrafts(city.context, city.municipal, { owner: null })).map((it) => it.id)).toEqual([id]);
  });

  it("keeps nothing of a file that can't be read, but the line that says so", async () => {
    for (const [text, fileName, code] of [
      ["只有一段话。", "说明.txt", "FAHENG_DOCUMENT_NO_TABLE"],
      ["MZ\u0000\u0001", "评分表.exe", "FAHENG_DOCUMENT_KIND"],
      ["not a zip", "评分表.xlsx", "FAHENG_DOCUMENT_MISNAMED"],
    ] as const) {
      const failing = startDraft(city.context, clerk, { owner: city.agencies.a, receive: sent(text, fileName) });
      await expect(failing, fileName).rejects.toMatchObject({ code });
    }
    expect(await listDrafts(city.context, clerk, { owner: city.agencies.a })).toEqual([]);
    const lines = await readAuditLog(city.context, city.root, { limit: 10, action: "framework-draft.start" });
    expect(lines.map(({ result }) => result)).toEqual(["failed", "failed", "failed"]);
  });

  it("tries one item on made-up facts, whatever is wrong with the others", async () => {
    const id = await start();
    const asked = await tryDraft(city.context, clerk, { id, indicator: "R2", facts: {} });
    const [field] = asked.fields;
    const tried = await tryDraft(city.context, clerk, { id, indicator: "R2", facts: { [field?.key ?? ""]: 1 } });
    expect(tried.errors).toEqual([]);
    const item = tried.explanation?.score.items.find(({ indicator }) => indicator === "R2");
    expect(item?.interval).toEqual({ worst: 2000, best: 2000 });
    const wrong = await tryDraft(city.context, clerk, { id, indicator: "R2", facts: { [field?.key ?? ""]: "viele" } });
    expect(wrong.explanation).toBe(null);
    expect(wrong.errors.length).toBeGreaterThan(0);
  });

  describe("once approved", () => {
    it("is a pack: listed as imported, enabled by the same act, opened, answered and scored", async () => {
      await approved();
      const { context, agencies } = city;
      const pack = (await listPlugins(context, clerk)).find(({ id }) => id === "fazhi-2026");
      expect(pack).toMatchObject({ isImported: true, problems: [], enabledBy: [] });
      expect(pack?.plugin?.sha256).toMatch(/^[0-9a-f]{64}$/);
      const opening = {
        agencyId: agencies.a,
        title: "2017年自评",
        from: "2017-01-01",
        to: "2017-12-31",
        assignments: [{ frameworkId: "fazhi-2026", profileId: "fazhi-2026-scoring", isOwnProfile: false }],
      };
      await expect(openOwnCycle(context, clerk, opening)).rejects.toMatchObject({ code: "FAHENG_PLUGIN_NOT_ENABLED" });
      const enabling = { agencyId: agencies.a, pluginId: "fazhi-2026", isEnabled: true };
      await setPluginEnabled(context, clerk, enabling);
      const { id: cycleId } = await openOwnCycle(context, clerk, opening);
      const [own] = await listAssessmentSummaries(context, clerk, cycleId);
      const assessmentId = own?.assessment.id ?? "";
      const facts = await factOf(assessmentId, "R2", 1);
      await saveResponse(context, clerk, {
        assessmentId,
        indicator: "R2",
        status: "done",
        facts,
        progress: "召开1次",
        notApplicable: null,
        expectedVersion: 0,
      });
      const seen = await getAssessment(context, clerk, assessmentId);
      const item = seen.explanation?.score.items.find(({ indicator }) => indicator === "R2");
      expect(item?.interval).toEqual({ worst: 2000, best: 2000 });
      expect(seen.pinned.framework.indicators.map(({ title }) => title)).toHaveLength(3);
    });

    it("is of its owner alone; the office's is of everybody", async () => {
      await approved();
      const has = async (actor: Actor, id: string): Promise<boolean> =>
        (await listFrameworks(city.context, actor)).some(({ framework }) => framework.id === id);
      expect([await has(clerk, "fazhi-2026"), await has(city.actor("department", "a"), "fazhi-2026")]).toEqual([
        true,
        true,
      ]);
      expect([
        await has(city.actor("coordinator", "b"), "fazhi-2026"),
        await has(city.municipal, "fazhi-2026"),
      ]).toEqual([false, false]);
      const other = { ...city.municipal, personId: "municipal two" };
      const id = await start(city.municipal, null);
      const { head } = await whole(id, { actor: city.municipal, as: "shiban-2026" });
      await submitDraft(city.context, city.municipal, { id, revision: head.revision });
      await expect(approveDraft(city.context, city.municipal, { id, revision: head.revision })).rejects.toMatchObject({
        code: "FAHENG_PROCESS_OWN_WORK",
      });
      await approveDraft(city.context, other, { id, revision: head.revision });
      const { context, agencies } = city;
      for (const agency of ["a", "b"] as const) {
        expect(await has(city.actor("coordinator", agency), "shiban-2026")).toBe(true);
        const enabling = { agencyId: agencies[agency], pluginId: "shiban-2026", isEnabled: true };
        await setPluginEnabled(context, city.actor("coordinator", agency), enabling);
      }
      const assignments = (["a", "b"] as const).map((agency) => ({
        agencyId: agencies[agency],
        frameworkId: "shiban-2026",
        profileId: "shiban-2026-scoring",
      }));
      const cycle = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
      const { id: cycleId } = await openCycle(context, city.municipal, cycle);
      expect(await listAssessmentSummaries(context, city.municipal, cycleId)).toHaveLength(2);
    });

    it("has later editions: what changed is listed, items that stayed keep their codes, and cycles what they pinned", async () => {
      await approved();
      const rows = [
        "1,组织领导,主要负责人每年述法,3,未述法的扣3分,办公室",
        "2,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
        "3,组织领导,党组会议每年专题研究法治工作不少于4次,4,每少1次扣1分，扣完为止,办公室",
      ];
      const id = await start(clerk, city.agencies.a, table(rows));
      await decide(id, [{ kind: "framework", field: "id", value: "fazhi-2026" }]);
      const { earlier, changes, problems } = await view(id);
      expect(earlier).toEqual({ version: "1.0.0", title: "某局法治建设考核评分表" });
      expect(problems.map(({ code }) => code)).toContain("FAHENG_FRAMEWORK_DRAFT_VERSION");
      const told = changes.map(({ kind, code, draftCode }) => `${kind} ${code} ${draftCode ?? ""}`.trim());
      expect(told).toEqual(["added R4 R1", "changed R1 R2", "changed R2 R3", "removed R3"]);
      const fields = changes.map((it) => it.fields.join(" "));
      expect(fields).toEqual(["", "printedNumber", "title printedNumber clauses", ""]);
      await decide(id, [{ kind: "framework", field: "version", value: "1.1.0" }]);
      await decide(id, [{ kind: "framework", field: "issuer", value: "某局" }]);
      const open = (await view(id)).draft.doubts.filter(({ settled }) => !settled);
      const { head } = await decide(
        id,
        open.map(({ key }) => ({ kind: "doubt", key, settled: true })),
      );
      await submitDraft(city.context, clerk, { id, revision: head.revision });
      await approveDraft(city.context, second, { id, revision: head.revision });
      const [home] = (await listFrameworks(city.context, clerk)).filter((it) => it.framework.id === "fazhi-2026");
      expect(home?.framework.version).toBe("1.1.0");
      expect(home?.framework.indicators.map(({ code, title }) => `${code} ${title}`)).toEqual([
        "R4 主要负责人每年述法",
        "R1 成立依法行政领导小组",
        "R2 党组会议每年专题研究法治工作不少于4次",
      ]);
      expect(home?.plugin.profiles[0]?.items.map(({ indicator }) => indicator)).toEqual(["R4", "R1", "R2"]);
    });
  });

  /** A fact of an indicator, by whatever key its rule asks for it. */
  async function factOf(assessmentId: string, indicator: string, value: number): Promise<Record<string, number>> {
    const { questions } = await getAssessment(city.context, clerk, assessmentId);
    const key = questions[indicator]?.[0]?.key ?? "";
    return { [key]: value };
  }
});
