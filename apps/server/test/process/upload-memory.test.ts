import { renderDocx } from "@faheng/documents";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationSignIns } from "../../src/demonstration/roles.ts";
import { nantongAssessment, type TestUser, withCookie } from "../test-server.ts";
import { type ServerProcess, startProcess, temporaryFolder } from "./server-process.ts";

const UPLOADS = 40;
const BYTES = 15_000_000;
/** Megabytes the server may grow by at its peak; forty files are 600. */
const MOST = 256;

const place = temporaryFolder();
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess({ FAHENG_DATA: place.folder });
}, 60_000);
afterAll(async () => {
  await server.end("SIGTERM");
  place.remove();
});

/** Megabytes of memory the process has now, and has had at the most. */
function memory(): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  const of = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { now: of("VmRSS"), peak: of("VmHWM") };
}

const BOUNDARY = "faheng-upload-memory";

/** A form with a real document in it, and bytes behind that. */
async function formOf(padding: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const report = { title: "报告", documentNumber: null, orientation: "portrait", blocks: [] } as const;
  const small = await renderDocx(report);
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="copy.docx"\r\n\r\n`;
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), small, padding, Buffer.from(tail)]));
}

/** Sends one until it is taken, however often it is told to wait, and answers what came of it. */
async function send(
  { cookie }: TestUser,
  path: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<{ code: string; waits: number }> {
  const headers = { cookie, "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
  for (let waits = 0; ; waits += 1) {
    try {
      const answer = await fetch(`${server.url}${path}`, { method: "POST", headers, body });
      const code = /FAHENG_[A-Z_]+/.exec(await answer.text())?.[0] ?? String(answer.status);
      if (code !== "FAHENG_HTTP_UPLOADS_BUSY") return { code, waits };
    } catch {
      // Who is told to wait while still sending sees the line end.
    }
    await sleep(500);
  }
}

it.skipIf(!existsSync("/proc/self/status"))(
  "forty uploads of 15 MB at once wait on the disk, not in the server's memory",
  { timeout: 300_000 },
  async () => {
    const form = await formOf(randomBytes(BYTES));
    const senders: { user: TestUser; path: string }[] = [];
    for (const { href } of demonstrationSignIns.filter((it) => it.role === "coordinator")) {
      const answer = await fetch(`${server.url}${href}`, { redirect: "manual" });
      const user = withCookie(server.url, (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
      const own = (await user.api.assessment.list.query())[0]?.id ?? (await nantongAssessment(user)).id;
      const path = `/files/official-text/${own}`;
      // Where a pack has no reader for its document, nothing is taken in.
      const { code } = await send(user, path, await formOf(new Uint8Array(0)));
      if (code !== "FAHENG_OFFICIAL_TEXT_UNSUPPORTED") senders.push({ user, path });
    }
    const before = memory();
    const sent = await Promise.all(
      Array.from({ length: UPLOADS }, (_, index) => {
        const { user, path } = senders[index % senders.length] ?? senders[0]!;
        return send(user, path, form);
      }),
    );
    const after = memory();
    const growth = after.peak - before.now;
    const waits = sent.reduce((sum, it) => sum + it.waits, 0);
    process.stdout.write(
      `${UPLOADS} uploads of ${BYTES / 1e6} MB by ${senders.length} people at once: server ${before.now.toFixed(0)} MB before, ${after.peak.toFixed(0)} MB at the peak; told to wait ${waits} times\n`,
    );
    // Each was taken in whole and looked at: bytes behind a document make it none.
    expect([...new Set(sent.map((it) => it.code))]).toEqual(["FAHENG_DOCUMENT_DAMAGED"]);
    expect(growth).toBeLessThan(MOST);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  },
);
