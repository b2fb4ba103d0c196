import { createHash } from "node:crypto";
import { listAudit, type OpenDatabase } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  askYearEnd,
  cancelAskedJob,
  downloadYearEnd,
  type EvidenceBundle,
  giveEvidence,
  machineTurn,
  operator,
  readAskedYear,
  recordGroup,
  saveResponse,
  takeYearEnd,
} from "../src/index.ts";
import { sweepExports } from "../src/export/sweep-exports.ts";
import type { AnyJobKind, JobRun } from "../src/job/job-kind.ts";
import { LEASE, runNextJob } from "../src/job/run-next-job.ts";
import { yearJob } from "../src/year-end/year-job.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";
import { enrol } from "./support/ledger-ground.ts";
import { NO_FILES } from "./support/no-files.ts";

onBothEngines("a year as one archive", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const take = async (actor: Actor = ground.coordinator) => {
    const { assessmentId } = ground;
    return await unpacked(await downloadYearEnd(ground.context, actor, { assessmentId }));
  };
  const unpacked = async ({ files, sums, index, fileName }: EvidenceBundle) => {
    const contents = new Map<string, Buffer>();
    for (const file of files) {
      const pieces: Uint8Array[] = [];
      for await (const piece of file.content()) pieces.push(piece);
      contents.set(file.path, Buffer.concat(pieces));
      expect([file.bytes, file.sha256]).toEqual([
        contents.get(file.path)?.length,
        createHash("sha256")
          .update(contents.get(file.path) ?? "")
          .digest("hex"),
      ]);
    }
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    return { contents, sums: text(sums.bytes), list: text(index.write(() => true)), fileName };
  };
  const code = async (promise: Promise<unknown>): Promise<string> =>
    await promise.then(
      () => "done",
      (cause: unknown) => String((cause as { code?: unknown }).code),
    );

  it("says of each indicator what was answered, what it came to and why, and holds every paper with its digest", async () => {
    const { context, coordinator, clerk, assessmentId } = ground;
    const answer = { assessmentId, indicator: "1", expectedVersion: 0, status: "in-progress", facts: {} } as const;
    await saveResponse(context, clerk, { ...answer, progress: "合同已签<b>", notApplicable: null });
    const offered = ground.file(pdf("a"), "合同.pdf");
    const place = { assessmentId, indicator: "1", material: "", effectiveOn: "2017-05-01", replaces: null };
    await giveEvidence(context, clerk, { ...place, offered });
    await recordGroup(context, coordinator, {
      assessmentId,
      seen: null,
      reason: null,
      heldOn: "2017-03-28",
      content: { kind: "meeting", title: "第一次会议", agenda: [], decisions: [], files: [] },
    });
    const { contents, sums, list, fileName } = await take();
    expect(fileName).toMatch(/^年度资料 .*\.zip$/u);
    const names = [...contents.keys()];
    for (const name of [
      "结果.xlsx",
      "台账.xlsx",
      "周期任务.xlsx",
      "领导小组.xlsx",
      "报送记录.xlsx",
      "职能划转.xlsx",
      "审计摘录.csv",
      "目录.xlsx",
    ])
      expect(names).toContain(`年度文件/${name}`);
    expect(names.filter((it) => it.endsWith("合同.pdf"))).toHaveLength(1);
    expect(sums.trimEnd().split("\n")).toEqual(
      [...contents].map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}`),
    );
    expect(list).toContain("合同已签&lt;b&gt;");
    expect(list).toContain("完成状态：推进中");
    expect(list).toContain(`href="${encodeURIComponent("年度文件")}/${encodeURIComponent("台账.xlsx")}"`);
    const [sheet] = await readWorkbook(contents.get("年度文件/目录.xlsx") ?? Buffer.of(), "目录.xlsx");
    const row = sheet?.rows.find(([first]) => first === "1");
    expect([row?.[2], row?.[3], row?.[6]]).toEqual(["推进中", "合同已签<b>", "文件 合同.pdf"]);
    const audit = contents.get("年度文件/审计摘录.csv")?.toString() ?? "";
    expect(audit).toContain("登记领导小组工作");
    expect(audit).toContain("提交佐证材料");
    // Signing in, and what was done elsewhere in the agency, are none of this year's acts.
    expect(audit).not.toContain("开启周期");
    const acts = await listAudit(database.db, { limit: 50 });
    const taken = acts.find(({ action }) => action === "assessment.take-year");
    expect(taken?.object).toBe(`assessment:${assessmentId}`);
    expect(JSON.parse(taken?.after ?? "{}")).toMatchObject({ count: contents.size });
  });

  it("is made by the machine for whoever asks, with how far it is; the same files, until its days are over", async () => {
    const { context, coordinator, leader, clerk, assessmentId, city } = ground;
    // Whoever asks for something is somebody.
    await enrol(database, coordinator);
    const place = { assessmentId, indicator: "1", material: "", effectiveOn: "2017-05-01", replaces: null };
    await giveEvidence(context, clerk, { ...place, offered: ground.file(pdf("a"), "合同.pdf") });
    const asked = async (actor: Actor = coordinator) => await readAskedYear(context, actor, { assessmentId });
    const ask = async (actor: Actor = coordinator) => (await askYearEnd(context, actor, { assessmentId })).id;
    for (const actor of [clerk, city.municipal]) expect(await code(ask(actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(ask(city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await asked()).toBeNull();
    const id = await ask();
    // The same is under way; another person's is their own.
    expect(await ask()).toBe(id);
    expect(await asked(leader)).toBeNull();
    expect(await asked()).toMatchObject({ id, state: "queued", file: null, acts: ["cancel"] });
    expect(await code(takeYearEnd(context, coordinator, { id }))).toBe("FAHENG_EXPORT_NOT_READY");
    await cancelAskedJob(context, coordinator, { id });
    await machineTurn(context);
    expect(await asked()).toMatchObject({ state: "cancelled", file: null });
    const again = await ask();
    await machineTurn(context);
    expect(await asked()).toMatchObject({ id: again, state: "done", progress: 1000, file: { form: "folder" } });
    expect(await code(takeYearEnd(context, leader, { id: again }))).toBe("FAHENG_EXPORT_NOT_FOUND");
    const made = await unpacked(await takeYearEnd(context, coordinator, { id: again }));
    const direct = await take();
    expect([...made.contents.keys()]).toEqual([...direct.contents.keys()]);
    expect(made.fileName).toBe(direct.fileName);
    expect(made.list).toContain(coordinator.name);
    expect(made.sums.trimEnd().split("\n")).toEqual(
      [...made.contents].map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}`),
    );
    const acts = (await listAudit(database.db, { limit: 50 })).map(({ action }) => action);
    expect(acts.filter((it) => it === "assessment.ask-year")).toHaveLength(2);
    // What has gone from the store is said before anything goes out.
    const evidence = { agencyBytes: 1, store: { ...NO_FILES, length: async () => await Promise.resolve(null) } };
    const without = { ...context, evidence };
    expect(await code(takeYearEnd(without, coordinator, { id: again }))).toBe("FAHENG_EXPORT_EVIDENCE_GONE");
    const later = { ...context, clock: { now: () => new Date(context.clock.now().getTime() + 8 * 86_400_000) } };
    expect(await sweepExports(later)).toBe(1);
    expect(await code(takeYearEnd(later, coordinator, { id: again }))).toBe("FAHENG_EXPORT_GONE");
  });

  it("of a machine that dies on the way is made anew by another; what the first brings late is not taken", async () => {
    const { coordinator, clerk, assessmentId } = ground;
    await enrol(database, coordinator);
    const place = { assessmentId, indicator: "1", material: "", effectiveOn: "2017-05-01", replaces: null };
    await giveEvidence(ground.context, clerk, { ...place, offered: ground.file(pdf("a"), "合同.pdf") });
    let now = ground.context.clock.now().getTime();
    const context = { ...ground.context, clock: { now: () => new Date(now) } };
    const direct = await take();
    // How many steps it takes; the last of them keeps what was made.
    const watched = (step: (n: number, go: () => Promise<void>) => Promise<void>): AnyJobKind => {
      let n = 0;
      const run = async (it: typeof context, input: unknown, given: JobRun) =>
        await yearJob.run(it, input, {
          ...given,
          progress: async (...step_) => {
            n += 1;
            await step(n, async () => await given.progress(...step_));
          },
        });
      return Object.assign({}, yearJob, { run });
    };
    let steps = 0;
    await askYearEnd(context, coordinator, { assessmentId });
    await runNextJob(context, [watched(async (n, go) => ((steps = n), await go()))]);
    expect(steps).toBeGreaterThan(5);
    for (const at of new Set([1, 2, Math.ceil(steps / 2), steps - 1, steps])) {
      const { id } = await askYearEnd(context, coordinator, { assessmentId });
      let goOn: () => void = () => {};
      const waiting = new Promise<void>((resolve) => (goOn = resolve));
      let isThere: () => void = () => {};
      const there = new Promise<void>((resolve) => (isThere = resolve));
      const first = runNextJob(context, [
        watched(async (n, go) => {
          if (n === at) {
            isThere();
            await waiting;
          }
          await go();
        }),
      ]);
      await there;
      expect(await code(takeYearEnd(context, coordinator, { id }))).toBe("FAHENG_EXPORT_NOT_READY");
      now += LEASE + 1;
      expect(await runNextJob(context, [yearJob])).toMatchObject({ id, outcome: "done" });
      const made = await unpacked(await takeYearEnd(context, coordinator, { id }));
      goOn();
      expect(await first, String(at)).toMatchObject({ outcome: "taken" });
      const again = await unpacked(await takeYearEnd(context, coordinator, { id }));
      expect(again.sums).toBe(made.sums);
      expect([...made.contents.keys()]).toEqual([...direct.contents.keys()]);
    }
    // A store that does not answer fails the job for now, and nothing of a folder is given out.
    const away = async () => await Promise.reject(new Error("away"));
    const without = { ...context, evidence: { agencyBytes: 1, store: { ...NO_FILES, length: away, read: away } } };
    const { id } = await askYearEnd(context, coordinator, { assessmentId });
    await runNextJob(without, [yearJob]);
    expect(await code(takeYearEnd(context, coordinator, { id }))).toBe("FAHENG_EXPORT_NOT_READY");
    now += 86_400_000;
    expect(await runNextJob(context, [yearJob])).toMatchObject({ id, outcome: "done" });
    expect((await unpacked(await takeYearEnd(context, coordinator, { id }))).contents.size).toBe(direct.contents.size);
  });

  it("is taken by who answers for the agency's papers, and by the operator", async () => {
    for (const actor of [ground.clerk, ground.city.municipal])
      expect(await code(take(actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(take(ground.city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    for (const actor of [ground.leader, operator("root")]) expect((await take(actor)).contents.size).toBeGreaterThan(5);
  });
});
