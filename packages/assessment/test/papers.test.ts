import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { readEvidenceText } from "./support/paper-text.ts";
import { FahengError } from "@faheng/domain";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  type Actor,
  askPaperPdf,
  checkPaper,
  downloadExport,
  downloadPaper,
  issuePaper,
  listCityPapers,
  listPapers,
  machineTurn,
  makePaper,
  raiseRectification,
  readAskedPdfs,
  readJobs,
  scanPaper,
  verifyEverything,
  withdrawPaper,
} from "../src/index.ts";
import { enrol } from "./support/ledger-ground.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";

onBothEngines("documents of the register", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let office: Actor;
  let folder = "";
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
    office = ground.city.municipal;
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    ground.end();
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
    folder = "";
    await database.close();
  });

  /** A program that takes the place of LibreOffice, which `packages/documents` and the browser's test go to: its page is a digest. */
  const layOut = (): string => {
    folder = mkdtempSync(path.join(tmpdir(), "faheng-lay-out-"));
    const program = path.join(folder, "soffice");
    writeFileSync(
      program,
      `#!/bin/sh
while [ $# -gt 2 ]; do shift; done
printf '%%PDF %s' "$(sha256sum "$2" | cut -d' ' -f1)" > "$1/document.pdf"
`,
    );
    chmodSync(program, 0o755);
    return folder;
  };
  type Making = Parameters<typeof makePaper>[2];
  const context = () => ground.context;
  const of = () => ({ assessmentId: ground.assessmentId });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  const make = async (who: Actor, change: Partial<Making> = {}) =>
    await makePaper(context(), who, {
      ...of(),
      kind: "plan",
      about: "",
      format: "docx",
      number: null,
      template: null,
      ...change,
    });
  const list = async (who: Actor) => (await listPapers(context(), who, of())).papers;
  const seen = ({ id, writes }: { readonly id: string; readonly writes: number }) => ({ ...of(), id, seen: writes });
  const check = async (who: Actor, bytes: Uint8Array) =>
    await checkPaper(context(), who, { receive: ground.file(bytes).receive });
  const stored = (sha256: string): Uint8Array => ground.store.files.get(`${ground.city.agencies.a}/${sha256}`)!;

  it("go from draft to issued under one number, with the stamped scan, to withdrawn; bytes and number never change", async () => {
    const made = await make(ground.coordinator);
    const [draft] = await list(ground.coordinator);
    expect(draft).toMatchObject({ state: "draft", number: null, issuer: "agency", result: null, changed: 0 });
    expect(draft?.acts).toEqual(["paper.issue", "paper.withdraw"]);
    // The same content is the same bytes: it is there already.
    expect(await code(make(ground.coordinator))).toBe("FAHENG_PAPER_TWICE");
    expect(await code(make(ground.coordinator, { number: "5号" }))).toBe("FAHENG_PAPER_NUMBER");
    const numbered = await make(ground.coordinator, { number: "衡法[2017]6号" });
    expect(await code(issuePaper(context(), ground.coordinator, { ...seen(made), number: "衡法〔2017〕6号" }))).toBe(
      "FAHENG_PAPER_NUMBER_TAKEN",
    );
    expect(
      await code(issuePaper(context(), ground.coordinator, { ...seen(numbered), number: "衡法〔2017〕7号" })),
    ).toBe("FAHENG_PAPER_NUMBER_FIXED");
    const scan = ground.file(pdf("盖章"));
    expect(await code(scanPaper(context(), ground.coordinator, { ...of(), id: made.id, receive: scan.receive }))).toBe(
      "FAHENG_PROCESS_STATE",
    );
    expect(ground.taken.count).toBe(0);
    const issued = await issuePaper(context(), ground.coordinator, { ...seen(made), number: "衡法〔2017〕05号" });
    expect(await code(issuePaper(context(), ground.coordinator, { ...seen(made), number: null }))).toBe(
      "FAHENG_PAPER_CONFLICT",
    );
    await scanPaper(context(), ground.coordinator, { ...of(), id: made.id, receive: scan.receive });
    const [, now] = await list(ground.coordinator);
    expect(now).toMatchObject({ state: "issued", number: "衡法〔2017〕5号", scan: { fileName: "材料.pdf" } });
    expect(now?.sha256).toBe(draft?.sha256);
    const withdrawn = { ...seen(issued), seen: issued.writes + 1, reason: "印错主送机关" };
    await withdrawPaper(context(), ground.coordinator, withdrawn);
    const [, gone] = await list(ground.coordinator);
    expect(gone).toMatchObject({ state: "withdrawn", withdrawn: { reason: "印错主送机关" }, acts: [] });
    // Its number stays its own.
    const again = await make(ground.coordinator);
    expect(await code(issuePaper(context(), ground.coordinator, { ...seen(again), number: "衡法〔2017〕5号" }))).toBe(
      "FAHENG_PAPER_NUMBER_TAKEN",
    );
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(verdict).toMatchObject({ ok: true });
  });

  it("prove a file byte for byte, and say who took one", async () => {
    const made = await make(ground.coordinator);
    const [draft] = await list(ground.coordinator);
    const bytes = stored(draft?.sha256 ?? "");
    expect((await check(ground.coordinator, bytes)).matches).toMatchObject([{ id: made.id, what: "made" }]);
    // A draft is nothing to the office, nor to a department: to them it is as if it were not there.
    expect((await check(office, bytes)).matches).toEqual([]);
    expect((await check(ground.clerk, bytes)).matches).toEqual([]);
    const other = Uint8Array.from(bytes);
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    expect((await check(ground.coordinator, other)).matches).toEqual([]);
    const taken = await downloadPaper(context(), ground.coordinator, { ...of(), id: made.id, what: "made" });
    expect(taken).toMatchObject({ bytes: bytes.length, fileName: expect.stringMatching(/任务分解表\.docx$/u) });
    expect(await code(downloadPaper(context(), ground.coordinator, { ...of(), id: made.id, what: "scan" }))).toBe(
      "FAHENG_PAPER_NOT_FOUND",
    );
    expect(await code(downloadPaper(context(), ground.clerk, { ...of(), id: made.id, what: "made" }))).toBe(
      "FAHENG_PAPER_NOT_FOUND",
    );
    // What lies in the store under its digest and is another goes out to nobody as the document.
    ground.store.files.set(`${ground.city.agencies.a}/${draft?.sha256 ?? ""}`, other);
    const changed = await downloadPaper(context(), ground.coordinator, { ...of(), id: made.id, what: "made" });
    const pieces = changed.content[Symbol.asyncIterator]();
    expect(await code(pieces.next())).toBe("FAHENG_PAPER_GONE");
    ground.store.files.clear();
    expect(await code(downloadPaper(context(), ground.coordinator, { ...of(), id: made.id, what: "made" }))).toBe(
      "FAHENG_PAPER_GONE",
    );
    const acts = (await listAudit(database.db, { limit: 20 })).filter((it) => it.action === "paper.download");
    expect(acts.map(({ object, actorId }) => [object, actorId])).toEqual([
      [`paper:${ground.assessmentId}/${made.id}`, ground.coordinator.personId],
      [`paper:${ground.assessmentId}/${made.id}`, ground.coordinator.personId],
    ]);
  });

  it("of the office are the agency's to read once they are issued, and nobody else's to move", async () => {
    expect(await code(make(office, { kind: "notice" }))).toBe("FAHENG_PAPER_UNKNOWN");
    await raiseRectification(context(), office, {
      ...of(),
      origin: { kind: "hand" },
      indicator: "1",
      found: '{#a}=HYPERLINK("x")<w:t>党组全年学法一次\u202e',
      departmentId: null,
      personId: null,
      dueOn: null,
    });
    const { offers } = await listPapers(context(), office, of());
    expect(offers.map(({ kind }) => kind)).toEqual(["problems", "notice"]);
    expect(await code(make(ground.coordinator, { kind: "notice" }))).toBe("FAHENG_PAPER_UNKNOWN");
    expect(await code(make(ground.clerk))).toBe("FAHENG_ACCESS_FORBIDDEN");
    const made = await make(office, { kind: "notice", number: "衡法治办函〔2017〕5号" });
    expect(await list(ground.coordinator)).toEqual([]);
    // Nor does the work on it tell the agency of a draft.
    await enrol(database, office);
    vi.stubEnv("PATH", `${layOut()}:/usr/bin:/bin`);
    await askPaperPdf(context(), office, { ...of(), id: made.id });
    const [draft] = await list(office);
    expect((await readAskedPdfs(context(), office)).asked).toMatchObject([{ job: { about: draft?.title } }]);
    const work = await readJobs(context(), ground.coordinator, { agencyId: ground.city.agencies.a });
    expect(work.filter(({ kind }) => kind.en === "Making a PDF")).toEqual([]);
    await issuePaper(context(), office, { ...seen(made), number: null });
    const [seenBy] = await list(ground.clerk);
    expect(seenBy).toMatchObject({ number: "衡法治办函〔2017〕5号", state: "issued", changed: null, acts: [] });
    expect((await listCityPapers(context(), office, { cycleId: ground.cycleId })).map(({ id }) => id)).toEqual([
      made.id,
    ]);
    const over = { ...seen(made), seen: 2, reason: "不同意" };
    expect(await code(withdrawPaper(context(), ground.coordinator, over))).toBe("FAHENG_PROCESS_PARTY");
    // What people wrote stands there as they wrote it, but what turns text around; nothing of the machine's stands under it.
    const text = await readEvidenceText(stored(seenBy?.sha256 ?? ""));
    expect(text).toContain('{#a}=HYPERLINK("x")<w:t>党组全年学法一次');
    expect(text).toContain("衡法治办函〔2017〕5号");
    expect(text).not.toContain("本文稿由系统");
    expect(text).not.toContain("审计链锚点");
  });

  it("eight makings of the same at once are one, and of one number one", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => await code(make(ground.coordinator))));
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => "FAHENG_PAPER_TWICE"), "done"].toSorted());
  });

  it("are laid out as PDF by the machine for whoever asks and may know of them, and are theirs to take", async () => {
    // Whoever asks for something is somebody.
    await enrol(database, ground.coordinator);
    const { id } = await make(ground.coordinator);
    const asking = { ...of(), id };
    vi.stubEnv("PATH", "");
    expect(await code(askPaperPdf(context(), ground.coordinator, asking))).toBe("FAHENG_PAPER_NO_PDF");
    expect(await readAskedPdfs(context(), ground.coordinator)).toEqual({ isOffered: false, asked: [] });
    vi.stubEnv("PATH", `${layOut()}:/usr/bin:/bin`);
    // The office knows nothing of a draft; a clerk of the agency neither.
    for (const who of [office, ground.clerk]) {
      expect(await code(askPaperPdf(context(), who, asking))).toBe("FAHENG_PAPER_NOT_FOUND");
    }
    const job = await askPaperPdf(context(), ground.coordinator, asking);
    expect(await askPaperPdf(context(), ground.coordinator, asking)).toEqual(job);
    expect(await code(downloadExport(context(), ground.coordinator, job))).toBe("FAHENG_EXPORT_NOT_READY");
    const outcomes = await machineTurn(context());
    expect(outcomes.filter(({ kind }) => kind === "paper.pdf")).toMatchObject([{ outcome: "done", failure: null }]);
    const { isOffered, asked } = await readAskedPdfs(context(), ground.coordinator);
    const [draft] = await list(ground.coordinator);
    expect(isOffered).toBe(true);
    expect(asked).toMatchObject([
      { ...asking, job: { id: job.id, state: "done", about: draft?.title, file: { form: "document", isOwn: true } } },
    ]);
    expect(await readAskedPdfs(context(), office)).toEqual({ isOffered: true, asked: [] });
    expect(await code(downloadExport(context(), office, job))).toBe("FAHENG_EXPORT_NOT_FOUND");
    const file = await downloadExport(context(), ground.coordinator, job);
    expect(file).toMatchObject({ fileName: `${draft?.title}.pdf`, mediaType: "application/pdf" });
    const pieces: Uint8Array[] = [];
    for await (const piece of file.content) pieces.push(piece);
    // What was laid out is what the register keeps.
    expect(Buffer.concat(pieces).toString()).toBe(`%PDF ${draft?.sha256}`);
    const acts = (await listAudit(database.reaching(WHOLE_REACH), { limit: 20 })).map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(["paper.ask-pdf", "paper.download"]));
  });
});
