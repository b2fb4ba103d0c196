import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Entry, fromBufferPromise } from "yauzl";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** The archive of an agency's evidence over HTTP: made while it goes out, and unpacked by another library than packed it. */
let test: TestServer;
let clerk: TestUser;
let assessmentId: string;
let indicator: string;
beforeAll(async () => {
  test = await startTestServer();
  clerk = await test.signIn("department");
  const { id, framework } = await nantongAssessment(clerk);
  assessmentId = id;
  for (const { code } of framework.indicators) {
    if (!(await clerk.api.evidence.list.query({ assessmentId, indicator: code })).mayGive) continue;
    indicator = code;
    return;
  }
  throw new Error("nobody may give anything");
});
afterAll(async () => {
  await test.stop();
});

const pdf = (text: string, more = 0): Buffer =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n% ${text}\n`), Buffer.alloc(more, "资"), Buffer.from("\n%%EOF\n")]);
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function give(bytes: Buffer, name: string): Promise<void> {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(bytes)]), name);
  const url = `${test.server.url}/files/evidence/${assessmentId}/${indicator}?material=&effectiveOn=2017-05-01`;
  const answer = await fetch(url, { method: "POST", headers: { cookie: clerk.cookie }, body });
  expect(answer.status).toBe(200);
}
const ask = async (query: string, init: RequestInit = {}, user = clerk): Promise<Response> =>
  await fetch(`${test.server.url}/files/evidence/${assessmentId}/all.zip${query}`, {
    headers: { cookie: user.cookie },
    ...init,
  });

/** Every entry, each held against the sum that the archive has of it. */
async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const pieces: Uint8Array[] = [];
    const stream = await archive.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    expect(crc32(whole)).toBe(entry.crc32);
    files.set(entry.fileName, whole);
  }
  return files;
}

/** Files of evidence that this process has open. */
const open = (): string[] =>
  readdirSync("/proc/self/fd").flatMap((name) => {
    try {
      const to = readlinkSync(`/proc/self/fd/${name}`);
      return to.startsWith(path.join(test.folder, "evidence")) ? [to] : [];
    } catch {
      return [];
    }
  });

it("unpacks to the files, their digests and a list that reads by itself", async () => {
  const [a, b] = [pdf("一", 300_000), pdf("二")];
  await give(a, "会议 纪要.pdf");
  await give(b, "会议 纪要.pdf");
  const answer = await ask(`?indicator=${indicator}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-length": String(bytes.length),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[^;]+\.zip$/u);
  const files = await unpack(bytes);
  const names = [...files.keys()];
  expect(names.map((it) => it.replace(/^.*\//u, ""))).toEqual([
    "会议 纪要.pdf",
    "会议 纪要（2）.pdf",
    "SHA256SUMS.txt",
    "目录.html",
  ]);
  expect([...files.values()].slice(0, 2)).toEqual([a, b]);
  const sums = files.get("SHA256SUMS.txt")?.toString().trimEnd().split("\n");
  expect(sums).toEqual([a, b].map((it, at) => `${digest(it)}  ${names[at] ?? ""}`));
  expect(
    files
      .get("目录.html")
      ?.toString()
      .match(/<td>一致<\/td>/gu),
  ).toHaveLength(2);
});

it("marks a file that was changed in the store, and takes the rest", async () => {
  const c = pdf("三");
  await give(c, "被改.pdf");
  const all = readdirSync(path.join(test.folder, "evidence"), { recursive: true, encoding: "utf8" });
  const lies = path.join(test.folder, "evidence", all.find((it) => it.endsWith(digest(c))) ?? "");
  writeFileSync(lies, readFileSync(lies).fill("x", 9, 12));
  const files = await unpack(Buffer.from(await (await ask("")).arrayBuffer()));
  const list = files.get("目录.html")?.toString() ?? "";
  expect([list.match(/<td>一致<\/td>/gu)?.length, list.match(/<td>不符<\/td>/gu)?.length]).toEqual([2, 1]);
});

it("an agency's year unpacks to a folder that sha256sum finds whole, with what each indicator came to and why", async () => {
  const coordinator = await test.signIn("coordinator");
  const { id } = await coordinator.api.yearEnd.ask.mutate({ assessmentId });
  await vi.waitUntil(async () => (await coordinator.api.yearEnd.asked.query({ assessmentId }))?.state === "done", {
    timeout: 60_000,
    interval: 200,
  });
  const answer = await fetch(`${test.server.url}/files/year/${id}/all.zip`, {
    headers: { cookie: coordinator.cookie },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get("content-length")).toBe(String(bytes.length));
  const files = await unpack(bytes);
  // The file that the case before has changed in the store is found to be another.
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-year-"));
  try {
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const { stdout } = spawnSync("sha256sum", ["-c", "SHA256SUMS.txt"], { cwd: folder, encoding: "utf8" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(files.size - 2);
    expect(lines.filter((it) => !it.endsWith(": OK"))).toEqual([expect.stringContaining("被改.pdf: FAILED")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const list = files.get("目录.html")?.toString() ?? "";
  expect(list).toMatch(/计分：[^<]+ 分/u);
  expect(list).toMatch(/第\d+行 第\d+款：[^<]/u);
  expect([...files.keys()]).toContain("年度文件/审计摘录.csv");
  const refused = await fetch(`${test.server.url}/files/year/${id}/all.zip`, { headers: { cookie: clerk.cookie } });
  expect(refused.status).toBe(404);
});

it("closes what it reads when whoever asked for it goes away", async () => {
  await give(pdf("大", 30_000_000), "大件.pdf");
  const leaving = new AbortController();
  const answer = await ask("", { signal: leaving.signal });
  const reader = answer.body?.getReader();
  await vi.waitUntil(async () => {
    await reader?.read();
    return open().length > 0;
  });
  leaving.abort();
  await vi.waitUntil(() => open().length === 0, { timeout: 20_000 });
  expect((await ask(`?indicator=${indicator}`)).status).toBe(200);
});

it("is asked for by one part alone, by somebody who is signed in", async () => {
  const refused = ["?indicator=1&chapter=1", "?part=1", "?indicator=", "?chapter=none", "?indicator=none"];
  for (const query of refused) expect((await ask(query)).status, query).toBeGreaterThanOrEqual(404);
  expect((await ask("", { headers: {} })).status).toBe(401);
  const all = await ask("", {}, await test.signIn("security-admin"));
  expect(all.status).toBe(404);
});
