import { renderDocx } from "@faheng/documents";
import { createHash } from "node:crypto";
import { listAudit, listResponseVersions, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  acceptEvidence,
  type Actor,
  approveMany,
  approveResponse,
  closeCycle,
  downloadEvidence,
  giveEvidence,
  listIndicatorEvidence,
  listStoredFiles,
  previewEvidence,
  saveResponse,
  sendBackEvidence,
  submitMany,
  submitResponse,
  verifyEverything,
  verifyEvidenceFiles,
  withdrawEvidence,
} from "../src/index.ts";
import { contentDigest } from "../src/response/content-digest.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";
import { enrol } from "./support/ledger-ground.ts";

const GOOD = { complete: true, accurate: true, genuine: true, valid: true };
const NOTE = { kind: "note", text: "本项工作按季度推进，四次会议均有纪要。" } as const;

onBothEngines("evidence", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let place: { assessmentId: string; indicator: string; material: string };
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
    place = { assessmentId: ground.assessmentId, indicator: "1", material: "" };
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  type Giving = Parameters<typeof giveEvidence>[2];
  const give = (over: Partial<Giving> = {}, actor = ground.clerk) =>
    giveEvidence(ground.context, actor, {
      ...place,
      effectiveOn: "2017-05-01",
      replaces: null,
      offered: NOTE,
      ...over,
    });
  const list = (actor: Actor = ground.clerk, indicator = "1") =>
    listIndicatorEvidence(ground.context, actor, { assessmentId: place.assessmentId, indicator });
  const only = async () => {
    const piece = (await list()).pieces.findLast((it) => it.isCurrent);
    if (!piece) throw new TypeError("no piece");
    return piece;
  };
  const seen = async () => {
    const { n, version, writes } = await only();
    return { ...place, seen: { n, version, writes } };
  };
  const accept = async (qualities = GOOD, actor = ground.coordinator) =>
    await acceptEvidence(ground.context, actor, { ...(await seen()), qualities });
  const sendBack = async (reason = "缺公章", qualities = { ...GOOD, complete: false }) =>
    await sendBackEvidence(ground.context, ground.coordinator, { ...(await seen()), qualities, reason });
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (cause) {
      return String((cause as { code?: unknown }).code);
    }
    return "done";
  };

  it("is given, sent back with what it lacks, given anew, accepted and withdrawn; each version stays", async () => {
    expect((await list()).mayGive).toBe(true);
    expect(await give({ offered: ground.file(pdf("a")) })).toEqual({
      material: "",
      n: 1,
      version: 1,
      writes: 1,
      state: "given",
    });
    expect((await only()).may).toEqual(["evidence.withdraw"]);
    expect((await list(ground.coordinator)).pieces[0]?.may).toEqual(["evidence.accept", "evidence.send-back"]);
    await sendBack();
    const back = await only();
    expect(back).toMatchObject({ state: "sent-back", qualities: { complete: false, valid: true } });
    expect(back.steps.at(-1)).toMatchObject({ act: "send-back", reason: "缺公章" });
    const { n, version, writes } = back;
    await give({ offered: ground.file(pdf("b"), "盖章.pdf"), replaces: { n, version, writes } });
    await accept();
    expect(await only()).toMatchObject({ state: "accepted", n: 1, version: 2, qualities: GOOD });
    await withdrawEvidence(ground.context, ground.clerk, await seen());
    const { pieces, room } = await list();
    expect(pieces.map((it) => [it.version, it.state, it.isCurrent])).toEqual([
      [1, "sent-back", false],
      [2, "withdrawn", true],
    ]);
    expect(room).toEqual({ used: pdf("a").length + pdf("b").length, most: 1_000_000 });
    const acts = (await listAudit(database.db, { limit: 20 })).filter((it) => it.object.startsWith("evidence:"));
    expect(acts.map((it) => it.action).toReversed()).toEqual([
      "evidence.give",
      "evidence.send-back",
      "evidence.give",
      "evidence.accept",
      "evidence.withdraw",
    ]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("is looked into as plain text by whoever may read it, and that is written down", async () => {
    const title = "一、<b>基本情况</b>";
    const bytes = await renderDocx({ title, documentNumber: null, orientation: "portrait", blocks: [] });
    await give({ offered: ground.file(bytes, "总结.docx") });
    await give({ offered: ground.file(pdf("a"), "纪要.pdf") });
    const digest = (it: Uint8Array): string => createHash("sha256").update(it).digest("hex");
    const look = (sha256: string, actor = ground.coordinator) =>
      previewEvidence(ground.context, actor, { assessmentId: place.assessmentId, indicator: "1", sha256 });
    const { blocks, isCut } = await look(digest(bytes));
    expect([blocks.flatMap((it) => (it.kind === "text" && it.text !== "" ? [it.text] : [])), isCut]).toEqual([
      [title],
      false,
    ]);
    expect(await code(look(digest(pdf("a"))))).toBe("FAHENG_EVIDENCE_PREVIEW");
    expect(await code(look("0".repeat(64)))).toBe("FAHENG_EVIDENCE_NOT_FOUND");
    const [entry] = (await listAudit(database.db, { limit: 5 })).filter((it) => it.action === "evidence.preview");
    expect([entry?.result, JSON.parse(entry?.after ?? "")]).toEqual([
      "done",
      { indicator: "1", sha256: digest(bytes) },
    ]);
    // What is no longer in the store as it was given is not read.
    for (const name of ground.store.files.keys()) ground.store.files.set(name, Buffer.alloc(20_000_001));
    expect(await code(look(digest(bytes)))).toBe("FAHENG_EVIDENCE_GONE");
    ground.store.files.clear();
    expect(await code(look(digest(bytes)))).toBe("FAHENG_EVIDENCE_GONE");
  });

  it("is given for another item without being sent again, each use judged by itself, and says where else it stands", async () => {
    const file = ground.file(pdf("100%"), "总结 100%.pdf");
    await give({ offered: file });
    const [sha256 = ""] = [...ground.store.files.keys()].map((name) => name.split("/")[1]);
    const reuse = (over: Partial<Giving> = {}) =>
      give({ indicator: "2", effectiveOn: "2017-04-01", offered: { kind: "stored", sha256 }, ...over });
    const offered = async (text = "", indicator = "2") =>
      await listStoredFiles(ground.context, ground.clerk, { assessmentId: place.assessmentId, indicator, text });
    const [choice, ...others] = await offered();
    expect(others).toEqual([]);
    expect(choice).toMatchObject({
      sha256,
      fileName: "总结 100%.pdf",
      effectiveOn: "2017-05-01",
      bytes: pdf("100%").length,
    });
    expect(choice?.uses).toMatchObject([{ cycle: "创建周期", indicator: "1", material: "" }]);
    expect(choice?.uses[0]?.departments).not.toEqual([]);
    // What is looked for is a text, and no pattern.
    expect([(await offered("0%")).length, (await offered("_%")).length, (await offered("别的")).length]).toEqual([
      1, 0, 0,
    ]);
    await reuse();
    expect([ground.taken.count, ground.store.files.size]).toEqual([1, 1]);
    const [second] = (await list(ground.clerk, "2")).pieces;
    expect(second).toMatchObject({ state: "given", effectiveOn: "2017-04-01", content: { kind: "file", sha256 } });
    expect(second?.elsewhere).toEqual(choice?.uses);
    expect((await only()).elsewhere).toMatchObject([{ indicator: "2" }]);
    await accept();
    expect((await list(ground.clerk, "2")).pieces.map((it) => it.state)).toEqual(["given"]);
    expect(await code(reuse())).toBe("FAHENG_EVIDENCE_TWICE");
    expect(await code(reuse({ effectiveOn: "2016-01-01", material: "" }))).toMatch(/WINDOW|TWICE/u);
    expect(await code(reuse({ offered: { kind: "stored", sha256: "0".repeat(64) } }))).toBe(
      "FAHENG_EVIDENCE_NOT_FOUND",
    );
    expect(await code(listStoredFiles(ground.context, ground.leader, { ...place, text: "" }))).toBe(
      "FAHENG_ACCESS_FORBIDDEN",
    );
    // What stands nowhere any more is given by nobody, and what is gone from the store is not given as if it were there.
    await withdrawEvidence(ground.context, ground.clerk, await seen());
    const { n, version, writes } = (await list(ground.clerk, "2")).pieces[0] ?? { n: 0, version: 0, writes: 0 };
    ground.store.files.clear();
    expect(await code(give({ offered: { kind: "stored", sha256 } }))).toBe("FAHENG_EVIDENCE_GONE");
    await withdrawEvidence(ground.context, ground.clerk, { ...place, indicator: "2", seen: { n, version, writes } });
    expect(await offered()).toEqual([]);
    expect(await code(reuse())).toBe("FAHENG_EVIDENCE_NOT_FOUND");
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("holds nobody up while its store hangs, and is told of as given once its file is there for certain", async () => {
    let puts = 0;
    let goOn = (): void => {};
    const hanging = new Promise<void>((go) => (goOn = go));
    let hangs = (): void => {};
    const isHanging = new Promise<void>((go) => (hangs = go));
    const store = Object.assign({}, ground.store, {
      put: async (...it: Parameters<typeof ground.store.put>) => {
        puts += 1;
        if (puts > 1) {
          hangs();
          await hanging;
        }
        await ground.store.put(...it);
      },
    });
    const slow = { ...ground.context, evidence: { store, agencyBytes: 1_000_000 } };
    let isTold = false;
    const asked = { ...place, effectiveOn: "2017-05-01", replaces: null, offered: ground.file(pdf("a")) };
    const giving = giveEvidence(slow, ground.clerk, asked).then(() => (isTold = true));
    await isHanging;
    // Its row is there, and others write.
    await give({ offered: NOTE });
    expect([(await list()).pieces.map((it) => it.content.kind), isTold]).toEqual([["file", "note"], false]);
    // A sweep that was faster has thrown it away.
    ground.store.files.clear();
    goOn();
    await giving;
    expect(ground.store.files.size).toBe(1);
  });

  it("that is secret is judged once it was seen where it is kept, with the day and by whom; nothing else has such a day", async () => {
    await give({ offered: { kind: "sealed", number: "密登3号", keeper: "机要室" } });
    const judge = async (over: object) =>
      await code(acceptEvidence(ground.context, ground.coordinator, { ...(await seen()), qualities: GOOD, ...over }));
    expect(await judge({})).toBe("FAHENG_EVIDENCE_ON_SITE");
    // Not before it was there, and not on a day to come.
    expect(await judge({ checkedOn: "2017-04-30" })).toBe("FAHENG_EVIDENCE_ON_SITE");
    expect(await judge({ checkedOn: "2099-01-01" })).toBe("FAHENG_EVIDENCE_ON_SITE");
    const back = { qualities: { ...GOOD, genuine: false }, reason: "编号不符" };
    const refuse = async (over: object) =>
      await code(sendBackEvidence(ground.context, ground.coordinator, { ...(await seen()), ...back, ...over }));
    expect(await refuse({})).toBe("FAHENG_EVIDENCE_ON_SITE");
    expect(await judge({ checkedOn: "2017-05-02" })).toBe("done");
    expect((await only()).steps.at(-1)).toMatchObject({
      act: "accept",
      by: ground.coordinator.personId,
      checkedOn: "2017-05-02",
    });
    expect(await refuse({ checkedOn: "2017-05-03" })).toBe("done");
    expect((await only()).steps.at(-1)).toMatchObject({
      act: "send-back",
      reason: "编号不符",
      checkedOn: "2017-05-03",
    });
    await give({ offered: NOTE });
    expect(await judge({ checkedOn: "2017-05-02" })).toBe("FAHENG_EVIDENCE_ON_SITE");
    expect((await only()).steps.map((it) => "checkedOn" in it)).toEqual([false]);
    expect(await verifyEverything(database.db)).toMatchObject({ ok: true });
  });

  it("that is a link says when its page was seen and where a copy is kept", async () => {
    const link = { kind: "link", address: "https://example.gov.cn/1", title: "公示" } as const;
    expect(await code(give({ offered: { ...link, seenOn: "2099-01-01" } }))).toBe("FAHENG_EVIDENCE_SEEN");
    await give({ offered: { ...link, seenOn: "2017-05-01", keptAt: "法规处档案柜" } });
    expect((await only()).content).toEqual({ ...link, seenOn: "2017-05-01", keptAt: "法规处档案柜" });
    await give({ offered: link });
    expect((await only()).content).toEqual(link);
  });

  it("is judged by no leader while there is a coordinator who did not give it", async () => {
    await enrol(database, ground.coordinator);
    await give();
    expect(await code(accept(GOOD, ground.leader))).toBe("FAHENG_EVIDENCE_COORDINATOR_FIRST");
    expect((await only()).state).toBe("given");
    await accept();
    expect((await only()).state).toBe("accepted");
  });

  it("is judged by the leader where nobody else could", async () => {
    await give();
    await accept(GOOD, ground.leader);
    expect((await only()).state).toBe("accepted");
  });

  it("is a link, a note, the number of what is secret, or the answer to a letter too", async () => {
    await give({ offered: { kind: "link", address: "https://example.gov.cn/1", title: "公示" } });
    await give({ offered: NOTE });
    await give({ offered: { kind: "sealed", number: "密登〔2017〕3号", keeper: "机要室" } });
    await give({ offered: { kind: "letter", number: "2017-5", provider: "市法院", answer: "无败诉案件" } });
    expect((await list()).pieces.map((it) => [it.n, it.content.kind])).toEqual([
      [1, "link"],
      [2, "note"],
      [3, "sealed"],
      [4, "letter"],
    ]);
    // What is secret, and what a note says, stand in no line of the audit.
    const audit = JSON.stringify(await listAudit(database.db, { limit: 50 }));
    expect(audit).not.toMatch(/密登|机要室|无败诉|四次会议/);
  });

  it("goes out again byte for byte to whoever may read it, and that is written down", async () => {
    await give({ offered: ground.file(pdf("a"), "../会议纪要.pdf") });
    const { content } = await only();
    if (content.kind !== "file") throw new TypeError("no file");
    const asked = { assessmentId: place.assessmentId, indicator: "1", sha256: content.sha256 };
    const file = await downloadEvidence(ground.context, ground.coordinator, asked);
    expect([file.fileName, file.mediaType, file.bytes]).toEqual(["会议纪要.pdf", "application/pdf", pdf("a").length]);
    const pieces: Uint8Array[] = [];
    for await (const piece of file.content) pieces.push(piece);
    expect(Buffer.concat(pieces)).toEqual(pdf("a"));
    const [last] = await listAudit(database.db, { limit: 1 });
    expect(last).toMatchObject({ action: "evidence.download", result: "done" });
    // Of another indicator it is not there, nor of another agency, nor once it has gone from the store.
    const refused = [
      downloadEvidence(ground.context, ground.coordinator, { ...asked, indicator: "2" }),
      downloadEvidence(ground.context, ground.city.actor("coordinator", "b"), asked),
    ];
    expect(await Promise.all(refused.map(code))).toEqual(["FAHENG_EVIDENCE_NOT_FOUND", "FAHENG_ASSESSMENT_NOT_FOUND"]);
    ground.store.files.clear();
    expect(await code(downloadEvidence(ground.context, ground.coordinator, asked))).toBe("FAHENG_EVIDENCE_GONE");
  });

  it("is judged by another than who gave it, as it was seen, and with every quality", async () => {
    const [role] = ground.coordinator.roles;
    if (!role) throw new TypeError("no role");
    const both: Actor = { ...ground.clerk, roles: [...ground.clerk.roles, role] };
    await give({}, both);
    expect(await code(accept(GOOD, both))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(accept({ ...GOOD, genuine: false, valid: false }))).toBe("FAHENG_PROCESS_QUALITIES");
    expect(await code(sendBack(" "))).toBe("FAHENG_PROCESS_REASON");
    expect(await code(sendBack("有误", GOOD))).toBe("FAHENG_EVIDENCE_QUALITY");
    const old = await seen();
    await sendBack();
    const late = acceptEvidence(ground.context, ground.coordinator, { ...old, qualities: GOOD });
    await expect(late).rejects.toMatchObject({
      code: "FAHENG_EVIDENCE_CONFLICT",
      details: { by: ground.coordinator.name },
    });
    const never = { ...old, seen: { ...old.seen, n: 9 } };
    expect(await code(withdrawEvidence(ground.context, ground.clerk, never))).toBe("FAHENG_EVIDENCE_NOT_FOUND");
    // Nobody is registered as coordinator here, so nobody could accept in the leader's place.
    await give();
    expect(await accept(GOOD, ground.leader)).toMatchObject({ state: "accepted" });
  });

  it("is given by who may answer: its department and the agency’s coordinator, and nobody else", async () => {
    const stranger = ground.city.actor("department", "b");
    expect(await code(give({}, stranger))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(give({}, ground.leader))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(give({}, ground.city.municipal))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(give({}, ground.coordinator))).toBe("done");
    // Who gave it does not judge it.
    expect((await list(ground.coordinator)).pieces[0]?.may).toEqual(["evidence.withdraw", "evidence.send-back"]);
    expect(await code(accept())).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(give({ material: "⑨" }))).toBe("FAHENG_EVIDENCE_MATERIAL");
    expect(await code(give({ effectiveOn: "2017-06-02" }))).toBe("FAHENG_EVIDENCE_WINDOW");
  });

  it("is not taken in where it could not be given, and whatever is wrong with it leaves nothing but a line", async () => {
    await give({ offered: ground.file(pdf("a")) });
    const { taken, store } = ground;
    expect([taken.count, store.files.size]).toEqual([1, 1]);
    expect(await code(give({ effectiveOn: "2027-01-01", offered: ground.file(pdf("b")) }))).toBe(
      "FAHENG_EVIDENCE_WINDOW",
    );
    expect(await code(give({ offered: ground.file(pdf("b")) }, ground.leader))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(taken.count).toBe(1);
    const html = Buffer.from("<script>alert(1)</script>");
    expect(await code(give({ offered: ground.file(html) }))).toBe("FAHENG_DOCUMENT_MISNAMED");
    expect(await code(give({ offered: ground.file(html, "a.html") }))).toBe("FAHENG_DOCUMENT_NO_EVIDENCE");
    expect([(await list()).pieces.length, store.files.size]).toEqual([1, 1]);
    const [last] = await listAudit(database.db, { limit: 1 });
    expect(last).toMatchObject({ action: "evidence.give", result: "failed" });
    expect(await code(give({ offered: ground.file(pdf("a"), "又一次.pdf") }))).toBe("FAHENG_EVIDENCE_TWICE");
  });

  it("of one agency has a bound, and a file that serves several indicators counts once and is told of", async () => {
    const size = pdf("a").length;
    ground = Object.assign(ground, {
      context: { ...ground.context, evidence: { store: ground.store, agencyBytes: size * 2 - 1 } },
    });
    await give({ offered: ground.file(pdf("a")) });
    await give({ offered: ground.file(pdf("a")), indicator: "2" });
    expect(await code(give({ offered: ground.file(pdf("b")) }))).toBe("FAHENG_EVIDENCE_QUOTA");
    const there = { cycle: "创建周期", indicator: "2", title: "合同审核", material: "" };
    expect((await only()).elsewhere).toEqual([Object.assign({ departments: ["法规处", "第1处"] }, there)]);
    expect((await list()).room).toEqual({ used: size, most: size * 2 - 1 });
  });

  it("shows whoever looks from outside what is offered, and nothing of what was sent back or where else it serves", async () => {
    await give({ offered: ground.file(pdf("a")) });
    await give({ offered: ground.file(pdf("a")), indicator: "2" });
    const municipal = await list(ground.city.municipal);
    expect([municipal.pieces.length, municipal.pieces[0]?.elsewhere, municipal.room, municipal.mayGive]).toEqual([
      1,
      [],
      null,
      false,
    ]);
    await sendBack();
    expect((await list(ground.city.municipal)).pieces).toEqual([]);
    expect(await code(list(ground.city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
  });

  it("stays while the answer it was approved with is approved, and once its cycle is closed", async () => {
    await give();
    const answer = { assessmentId: place.assessmentId, indicator: "1", facts: {}, notApplicable: null } as const;
    await saveResponse(ground.context, ground.clerk, {
      ...answer,
      status: "done",
      progress: "办结",
      expectedVersion: 0,
    });
    const { assessmentId, indicator } = place;
    await submitResponse(ground.context, ground.clerk, { assessmentId, indicator, expectedVersion: 1 });
    await accept();
    await approveResponse(ground.context, ground.coordinator, { assessmentId, indicator, expectedVersion: 2 });
    expect((await list()).mayGive).toBe(false);
    expect((await list()).pieces.map((it) => it.may)).toEqual([[]]);
    expect(await code(give())).toBe("FAHENG_EVIDENCE_APPROVED");
    expect(await code(sendBack())).toBe("FAHENG_EVIDENCE_APPROVED");
    expect(await code(withdrawEvidence(ground.context, ground.clerk, await seen()))).toBe("FAHENG_EVIDENCE_APPROVED");
    await closeCycle(ground.context, ground.city.municipal, { cycleId: ground.cycleId });
    expect(await code(give())).toBe("FAHENG_CYCLE_CLOSED");
    expect((await list()).pieces.map((it) => it.may)).toEqual([[]]);
  });

  it("is held against the digest and the length of its row, file by file, in every agency", async () => {
    const { context, store, city } = ground;
    const verify = async () => await verifyEvidenceFiles(database.reaching(WHOLE_REACH), store);
    expect(await verify()).toEqual({ ok: true, files: 0, bytes: 0 });
    await give({ offered: ground.file(pdf("a")) });
    await give({ offered: ground.file(pdf("bb")) });
    // One file for two items is held once; what lies there without a row is nobody's.
    await giveEvidence(context, ground.clerk, {
      ...place,
      indicator: "2",
      effectiveOn: "2017-05-01",
      replaces: null,
      offered: ground.file(pdf("a")),
    });
    store.files.set(`${city.agencies.a}/${"0".repeat(64)}`, pdf("nobody's"));
    expect(await verify()).toEqual({ ok: true, files: 2, bytes: pdf("a").length + pdf("bb").length });
    const [first = ""] = [...store.files.keys()].filter((it) => !it.endsWith("0".repeat(64))).toSorted();
    const [agencyId, sha256] = first.split("/");
    store.files.set(first, pdf("c"));
    expect(await verify()).toEqual({ ok: false, agencyId, sha256, reason: "changed" });
    store.files.delete(first);
    expect(await verify()).toEqual({ ok: false, agencyId, sha256, reason: "missing" });
  });

  it("is judged before its answer is approved, and the approval binds it", async () => {
    const { assessmentId, indicator } = place;
    const { context, clerk, coordinator, city } = ground;
    const at = (expectedVersion: number) => ({ assessmentId, indicator, expectedVersion });
    await state(indicator, "done");
    await submitResponse(context, clerk, at(1));
    await give();
    const refused = approveResponse(context, coordinator, at(2));
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_PROCESS_EVIDENCE_OPEN", details: { count: 1 } });
    const answers = [{ indicator, expectedVersion: 2 }];
    const tried = await approveMany(context, coordinator, { assessmentId, answers, isTrial: true });
    expect(tried[0]?.stands?.code).toBe("FAHENG_PROCESS_EVIDENCE_OPEN");
    await accept();
    await approveResponse(context, coordinator, at(2));
    const [approved] = await listResponseVersions(database.db, { agencyId: city.agencies.a, id: assessmentId }, "1");
    const bound = approved?.handling?.approved?.sha256;
    const piece = { material: "", n: 1, version: 1, content: NOTE, effectiveOn: "2017-05-01" };
    expect(bound).toBe(approved && contentDigest(approved, [piece]));
    expect(bound).not.toBe(approved && contentDigest(approved));
    expect(bound).not.toBe(approved && contentDigest(approved, [{ ...piece, effectiveOn: "2017-05-02" }]));
  });

  const state = async (indicator: string, status: "done" | "in-progress", progress = "办结", expectedVersion = 0) => {
    const { assessmentId } = place;
    const stated = { assessmentId, indicator, facts: {}, notApplicable: null, status, progress, expectedVersion };
    await saveResponse(ground.context, ground.clerk, stated);
  };
});

onBothEngines("a cycle that asks for materials", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database, { asksMaterials: true });
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const give = async (material: string, offered: Parameters<typeof giveEvidence>[2]["offered"]) => {
    const { context, clerk, assessmentId } = ground;
    const place = { assessmentId, indicator: "1", material, effectiveOn: "2017-05-01", replaces: null };
    return await giveEvidence(context, clerk, { ...place, offered });
  };
  const save = async (indicator: string, said: { status: "done" | "in-progress"; progress: string }, version = 0) => {
    const { context, clerk, assessmentId } = ground;
    const answer = { assessmentId, indicator, facts: {}, notApplicable: null, expectedVersion: version };
    await saveResponse(context, clerk, { ...answer, ...said });
  };
  const submit = (indicator: string, expectedVersion: number) =>
    submitResponse(ground.context, ground.clerk, { assessmentId: ground.assessmentId, indicator, expectedVersion });

  it("lets an answer be submitted once each is given or its lack explained, and says which are not", async () => {
    const done = { status: "done", progress: "办结" } as const;
    await save("1", done);
    await save("2", done);
    const answers = ["1", "2"].map((indicator) => ({ indicator, expectedVersion: 1 }));
    const tried = await submitMany(ground.context, ground.clerk, {
      assessmentId: ground.assessmentId,
      answers,
      isTrial: true,
    });
    expect(tried.map((it) => it.stands?.message.zh ?? null)).toEqual(["缺2项报送材料：①采购合同、②验收单", null]);
    await give("①", ground.file(pdf("a")));
    await expect(submit("1", 1)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_MATERIALS_MISSING",
      details: { count: 1, what: "②验收单" },
    });
    const { n, version, writes } = await give("②", { kind: "note", text: "本年度没有验收。" });
    await submit("1", 1);
    // What was sent back is lacking again, so that nothing is approved without it.
    const { context, coordinator, assessmentId } = ground;
    const place = { assessmentId, indicator: "1", material: "②", seen: { n, version, writes } };
    const qualities = { ...GOOD, valid: false };
    await sendBackEvidence(context, coordinator, { ...place, qualities, reason: "有验收，请补" });
    const approval = approveResponse(context, coordinator, { assessmentId, indicator: "1", expectedVersion: 2 });
    await expect(approval).rejects.toMatchObject({ code: "FAHENG_PROCESS_MATERIALS_MISSING" });
  });

  it("asks nothing of what is under way, as long as it says how far it is", async () => {
    await save("1", { status: "in-progress", progress: " " });
    await expect(submit("1", 1)).rejects.toMatchObject({ code: "FAHENG_PROCESS_MATERIALS_MISSING" });
    await save("1", { status: "in-progress", progress: "合同正在签" }, 1);
    await submit("1", 2);
  });
});
