import { renderDocx, renderXlsx } from "@faheng/documents";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** Files of evidence over HTTP: in whole or not at all, and out as downloads that run nowhere. */
const left = { evidence: Number.POSITIVE_INFINITY };
let test: TestServer;
let clerk: TestUser;
let auditor: TestUser;
let assessmentId: string;
let indicator: string;
beforeAll(async () => {
  test = await startTestServer({
    evidence: { fileBytes: 2_000_000 },
    freeSpace: async (folder) => (folder.endsWith("evidence") ? left.evidence : Number.POSITIVE_INFINITY),
  });
  clerk = await test.signIn("department");
  auditor = await test.signIn("audit-admin");
  const { id, mine, framework } = await assessmentOf(clerk);
  assessmentId = id;
  indicator = mine ?? framework ?? "";
});
afterAll(async () => {
  await test.stop();
});
beforeEach(() => {
  left.evidence = Number.POSITIVE_INFINITY;
});

async function assessmentOf(user: TestUser) {
  const { id, framework } = await nantongAssessment(user);
  for (const { code } of framework.indicators) {
    if ((await user.api.evidence.list.query({ assessmentId: id, indicator: code })).mayGive) {
      return { id, mine: code, framework: code };
    }
  }
  return { id, mine: null, framework: framework.indicators[0]?.code };
}

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const query = "material=&effectiveOn=2017-05-01";

async function give(bytes: Uint8Array, { name = "材料.pdf", ask = query, user = clerk } = {}) {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(bytes)]), name);
  const url = `${test.server.url}/files/evidence/${assessmentId}/${indicator}?${ask}`;
  const answer = await fetch(url, { method: "POST", headers: { cookie: user.cookie }, body });
  const said = (await answer.json()) as { readonly error?: { readonly code: string } };
  return { status: answer.status, code: said.error?.code ?? null, said };
}
const take = async (sha256: string, user = clerk) =>
  await fetch(`${test.server.url}/files/evidence/${assessmentId}/${indicator}/${sha256}`, {
    headers: { cookie: user.cookie },
  });

/** Every file in the store, and whatever waits to be put there or to be looked at. */
const stored = (): string[] => {
  const root = path.join(test.folder, "evidence");
  const all = readdirSync(root, { recursive: true, encoding: "utf8" });
  return all.filter((name) => /[0-9a-f]{64}$/.test(name) || name.startsWith(`incoming${path.sep}`));
};
const waiting = (): string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`faheng-upload-${process.pid}-`))
    .flatMap((name) => readdirSync(path.join(tmpdir(), name)));

it("come in, and go out again as a download that no browser runs", async () => {
  const bytes = pdf("一");
  expect(await give(bytes, { name: "会议 纪要.pdf" })).toMatchObject({ status: 200, said: { n: 1, state: "given" } });
  expect(stored()).toHaveLength(1);
  const answer = await take(digest(bytes));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(bytes.length),
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("会议 纪要.pdf")}`,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  // The same bytes for another material take no more room.
  const before = stored();
  expect((await give(bytes)).code).toBe("FAHENG_EVIDENCE_TWICE");
  expect(stored()).toEqual(before);
  const acts = (await auditor.api.audit.list.query({ limit: 20 })).map(({ action, result }) => `${action} ${result}`);
  expect(acts).toEqual(expect.arrayContaining(["evidence.give done", "evidence.download done"]));
});

it.each<[string, Uint8Array, string, string]>([
  ["a page", Buffer.from("<script>alert(1)</script>"), "a.html", "FAHENG_DOCUMENT_NO_EVIDENCE"],
  ["a page that says it is a picture", Buffer.from("<script>alert(1)</script>"), "a.png", "FAHENG_DOCUMENT_MISNAMED"],
  ["nothing", new Uint8Array(), "a.pdf", "FAHENG_DOCUMENT_EMPTY"],
  ["a PDF cut off", Buffer.from("%PDF-1.7\n"), "a.pdf", "FAHENG_DOCUMENT_DAMAGED"],
  ["a program behind a turned name", Buffer.from("MZ"), "a\u202efdp.exe", "FAHENG_DOCUMENT_NO_EVIDENCE"],
  ["too much", Buffer.concat([pdf("x"), Buffer.alloc(2_000_000), pdf("x")]), "a.pdf", "FAHENG_HTTP_TOO_LARGE"],
])("refuse %s, and leave nothing but a line in the audit", async (_, bytes, name, code) => {
  const before = stored();
  expect((await give(bytes, { name })).code).toBe(code);
  expect([stored(), waiting()]).toEqual([before, []]);
});

it("that break off on the way leave nothing", async () => {
  const before = [stored(), (await clerk.api.evidence.list.query({ assessmentId, indicator })).pieces.length];
  const { port, hostname } = new URL(test.server.url);
  for (const sent of [10, 100_000]) {
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    const head = [
      `POST /files/evidence/${assessmentId}/${encodeURIComponent(indicator)}?${query} HTTP/1.1`,
      `host: ${new URL(test.server.url).host}`,
      `cookie: ${clerk.cookie}`,
      "content-type: multipart/form-data; boundary=x",
      "content-length: 1000000",
    ];
    socket.write(
      `${head.join("\r\n")}\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`,
    );
    socket.write(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(sent)]));
    await vi.waitUntil(() => waiting().length > 0, { timeout: 20_000 });
    socket.destroy();
    await vi.waitUntil(() => waiting().length === 0, { timeout: 20_000 });
  }
  const after = [stored(), (await clerk.api.evidence.list.query({ assessmentId, indicator })).pieces.length];
  expect(after).toEqual(before);
});

it("are told before they are taken in that there is no room for them", async () => {
  left.evidence = 1000;
  expect(await give(pdf("无处"))).toMatchObject({ status: 503, code: "FAHENG_DISK_NO_ROOM" });
});

it("are asked for by their digest alone, and given with a day and a material", async () => {
  for (const sha256 of ["0".repeat(64), "..%2f..%2ffaheng.sqlite", "A".repeat(64)]) {
    expect((await take(sha256)).status, sha256).toBe(404);
  }
  for (const ask of ["", "material=", `${query}&n=1`, "material=&effectiveOn=2017-02-30", `${query}&replaces=1.0.1`]) {
    const { status, code } = await give(pdf(ask), { ask });
    expect([status, code], ask).toEqual([400, "FAHENG_API_INPUT"]);
  }
  expect((await give(pdf("谁"), { user: await test.signIn("leader") })).code).toBe("FAHENG_ACCESS_FORBIDDEN");
});

it("that are lost from the store are said to be", async () => {
  const bytes = pdf("会丢的");
  expect((await give(bytes)).code).toBeNull();
  const [file] = stored().filter((name) => name.endsWith(digest(bytes)));
  const lost = path.join(test.folder, "evidence", file ?? "");
  expect(existsSync(lost)).toBe(true);
  rmSync(lost);
  const answer = await take(digest(bytes));
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("FAHENG_EVIDENCE_GONE")]);
});

/** Where the store keeps a file. */
const placeOf = (bytes: Uint8Array): string => {
  const [file] = stored().filter((name) => name.endsWith(digest(bytes)));
  return path.join(test.folder, "evidence", file ?? "");
};
const look = async (sha256: string, { user = clerk, at = indicator } = {}) =>
  await user.api.evidence.preview.query({ assessmentId, indicator: at, sha256 });
const said = async (call: Promise<unknown>): Promise<string> => (await failure(call)).code;
const HOSTILE = ["<script>alert(1)</script>", '=HYPERLINK("http://x")', "javascript:alert(1)", "\u202eexe.fdp"];

it("that were changed in the store go out to nobody as what was given, and are not looked into", async () => {
  const bytes = Buffer.from(
    await renderDocx({
      title: "原件",
      documentNumber: null,
      orientation: "portrait",
      blocks: [{ kind: "paragraph", text: "原文" }],
    }),
  );
  expect((await give(bytes, { name: "原件.docx" })).code).toBeNull();
  expect(JSON.stringify(await look(digest(bytes)))).toContain("原文");
  const other = Buffer.from(
    await renderDocx({
      title: "假件",
      documentNumber: null,
      orientation: "portrait",
      blocks: [{ kind: "paragraph", text: "改动" }],
    }),
  );
  for (const forged of [other, Buffer.concat([bytes, Buffer.from("x")]), bytes.subarray(0, -1)]) {
    writeFileSync(placeOf(bytes), forged);
    expect(await said(look(digest(bytes)))).toBe("FAHENG_EVIDENCE_GONE");
    const answer = await take(digest(bytes));
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("FAHENG_EVIDENCE_GONE")]);
  }
  // Of a large one the beginning is on its way before the end is seen: the transfer breaks off, and no browser keeps it.
  const large = Buffer.concat([pdf("大"), Buffer.alloc(1_000_000), pdf("尾")]);
  expect((await give(large, { name: "大.pdf" })).code).toBeNull();
  const changed = Buffer.from(large);
  changed[900_000] = 1;
  writeFileSync(placeOf(large), changed);
  await expect(take(digest(large)).then(async (answer) => await answer.arrayBuffer())).rejects.toThrow("terminated");
  writeFileSync(placeOf(bytes), bytes);
  expect(Buffer.from(await (await take(digest(bytes))).arrayBuffer())).toEqual(bytes);
});

it("are looked into where they were given, by whom they are there for, as texts, many at once too", async () => {
  const [first = "", ...rest] = HOSTILE;
  const rows = [first, ...rest].map((text) => [{ text }]);
  const table = { kind: "table", name: "表", columns: [{ title: "列", width: 5 }], rows } as const;
  const report = { title: "甲", documentNumber: null, orientation: "portrait", blocks: [table] } as const;
  const xlsx = Buffer.from(await renderXlsx(report));
  expect((await give(xlsx, { name: "清单.xlsx" })).code).toBeNull();
  const shown = JSON.stringify(await look(digest(xlsx)));
  for (const text of HOSTILE.slice(0, 3)) expect(shown).toContain(JSON.stringify(text).slice(1, -1));
  // A reader has a process of its own; several at once wait for it and hold nobody else up.
  const all = Promise.all(Array.from({ length: 4 }, async () => JSON.stringify(await look(digest(xlsx)))));
  const health = await fetch(`${test.server.url}/healthz`);
  expect(health.status).toBe(200);
  expect(new Set(await all)).toEqual(new Set([shown]));

  const { framework } = await nantongAssessment(clerk);
  const elsewhere = framework.indicators.map(({ code }) => code).filter((code) => code !== indicator);
  for (const at of elsewhere.slice(0, 3))
    expect(await said(look(digest(xlsx), { at }))).toMatch(/NOT_FOUND|FORBIDDEN/u);
  const stranger = await test.signIn("coordinator/market-supervision");
  expect(await said(look(digest(xlsx), { user: stranger }))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
  expect(await said(look(digest(xlsx), { user: auditor }))).toMatch(/NOT_FOUND|FORBIDDEN/u);
  expect(await said(look("0".repeat(64)))).toBe("FAHENG_EVIDENCE_NOT_FOUND");
  for (const sha256 of ["", "..", "A".repeat(64), digest(xlsx).slice(1)]) {
    expect(await said(look(sha256))).toBe("FAHENG_API_INPUT");
  }
  const scan = pdf("不是文字");
  await give(scan);
  expect(await said(look(digest(scan)))).toBe("FAHENG_EVIDENCE_PREVIEW");
  // Withdrawn it is the agency's own to look into still, and the office's no longer.
  const { pieces } = await clerk.api.evidence.list.query({ assessmentId, indicator });
  const own = pieces.find((it) => it.content.kind === "file" && it.content.sha256 === digest(xlsx));
  const { n = 0, version = 0, writes = 0, material = "" } = own ?? {};
  await clerk.api.evidence.withdraw.mutate({ assessmentId, indicator, material, seen: { n, version, writes } });
  expect(JSON.stringify(await look(digest(xlsx)))).toBe(shown);
  const office = await test.signIn("municipal");
  expect(await said(look(digest(xlsx), { user: office }))).toMatch(/NOT_FOUND|FORBIDDEN/u);

  const acts = await auditor.api.audit.list.query({ limit: 100 });
  const looks = acts.filter(({ action }) => action === "evidence.preview");
  expect(looks.filter(({ result }) => result === "done").length).toBeGreaterThanOrEqual(6);
});

it("are nobody's through a session that has ended, whatever it had opened before", async () => {
  const again = await test.signIn("department");
  const bytes = pdf("会话");
  await give(bytes, { user: again });
  expect((await take(digest(bytes), again)).status).toBe(200);
  await again.api.session.signOut.mutate({});
  expect((await take(digest(bytes), again)).status).toBe(401);
  expect(await said(look(digest(bytes), { user: again }))).toBe("FAHENG_ACCESS_SIGNED_OUT");
  expect((await give(pdf("另"), { user: again })).code).toBe("FAHENG_ACCESS_SIGNED_OUT");
});
