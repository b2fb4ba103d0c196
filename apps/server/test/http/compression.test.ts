import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

const SCRIPT = `export const words = "${"法治政府".repeat(2000)}";\n`;
const PAGE = `<!doctype html><title>法衡</title><script type="module" src="/assets/app.js"></script>${" ".repeat(2000)}`;

let web: string;
let test: TestServer;
let coordinator: TestUser;
beforeAll(async () => {
  web = mkdtempSync(path.join(tmpdir(), "faheng-web-"));
  mkdirSync(path.join(web, "assets"));
  for (const [name, text] of [
    ["assets/app.js", SCRIPT],
    ["index.html", PAGE],
  ] as const) {
    writeFileSync(path.join(web, name), text);
    writeFileSync(path.join(web, `${name}.br`), brotliCompressSync(text));
    writeFileSync(path.join(web, `${name}.gz`), gzipSync(text));
  }
  writeFileSync(path.join(web, "assets/tiny.js"), "export {};\n");
  test = await startTestServer({ web });
  coordinator = await test.signIn("coordinator");
});
afterAll(async () => {
  await test.stop();
  rmSync(web, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** An answer as it stands on the wire: `fetch` would take it apart. */
function get(target: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpRequest(new URL(target, test.server.url), { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const decoded = ({ headers, bytes }: Answer): string => {
  if (headers["content-encoding"] === "br") return brotliDecompressSync(bytes).toString("utf8");
  return (headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
};

/** What browsers and proxies ask for, and what they get. */
const WISHES = [
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["gzip;q=1.0, br;q=0.2", "gzip"],
  ["identity", undefined],
  ["zstd", undefined],
  ["", undefined],
] as const;

describe("built files", () => {
  it.each(WISHES)("asked for with «%s» come as %s", async (wish, encoding) => {
    for (const [target, text] of [
      ["/assets/app.js", SCRIPT],
      ["/", PAGE],
      ["/assessments/any/fill", PAGE],
    ] as const) {
      const answer = await get(target, { "accept-encoding": wish });
      expect(answer.status, target).toBe(200);
      expect(answer.headers["content-encoding"], target).toBe(encoding);
      expect(answer.headers.vary, target).toMatch(/accept-encoding/i);
      expect(answer.headers["content-type"], target).toMatch(target.endsWith(".js") ? /javascript/ : /text\/html/);
      expect(answer.headers["cache-control"], target).toBe(
        target.endsWith(".js") ? "public, max-age=31536000, immutable" : "no-cache",
      );
      expect(decoded(answer), target).toBe(text);
    }
  });

  it("have a tag for each encoding, and are not sent again to who has them", async () => {
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(async (wish) => (await get("/", { "accept-encoding": wish })).headers.etag ?? ""),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await get("/", { "accept-encoding": "br", "if-none-match": tags[0] ?? "" });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it("without a compressed one beside them come as they are", async () => {
    const { headers, bytes } = await get("/assets/tiny.js", { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(bytes.toString("utf8")).toBe("export {};\n");
  });
});

describe("answers of the API", () => {
  it.each(WISHES)("above 1 KB, asked for with «%s», come as %s", async (wish, encoding) => {
    const { cookie } = coordinator;
    const plain = await get("/api/trpc/framework.list", { cookie });
    expect(plain.bytes.length).toBeGreaterThan(1024);
    const answer = await get("/api/trpc/framework.list", { cookie, "accept-encoding": wish });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["content-type"]).toMatch(/application\/json/);
    expect(answer.bytes.length).toBeLessThanOrEqual(plain.bytes.length / (encoding === undefined ? 1 : 2));
    expect(decoded(answer)).toBe(plain.bytes.toString("utf8"));
  });

  it("below 1 KB come as they are, refusals with their status", async () => {
    const me = await get("/api/trpc/session.me", { "accept-encoding": "br" });
    expect(me.headers["content-encoding"]).toBeUndefined();
    expect(me.status).toBe(200);
    const refused = await get("/api/trpc/response.drop", { "accept-encoding": "br" });
    expect(refused.status).toBe(404);
    expect(JSON.parse(decoded(refused))).toHaveProperty("error.data.faheng.code", "FAHENG_API_UNKNOWN");
  });
});

it("downloads, compressed by their own nature, are untouched", async () => {
  const { id } = await nantongAssessment(coordinator);
  const { reports } = await coordinator.api.assessment.get.query({ id });
  const { cookie } = coordinator;
  const answer = await get(`/files/reports/${id}/${reports[0]?.id ?? ""}.docx`, { cookie, "accept-encoding": "br" });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.bytes.subarray(0, 2).toString("latin1")).toBe("PK");
});
