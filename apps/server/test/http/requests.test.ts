import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** S6: what a request may look like. Every case is refused with 4xx and leaves the state as it was. */
let test: TestServer;
let coordinator: TestUser;
let before: Awaited<ReturnType<typeof nantongAssessment>>;
let save: string;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn("coordinator");
  before = await nantongAssessment(coordinator);
  save = JSON.stringify({
    assessmentId: before.id,
    indicator: "R2",
    expectedVersion: before.responses["R2"]?.version ?? 0,
    status: "done",
    facts: { a: 2 },
    progress: "",
    notApplicable: null,
  });
});
afterAll(async () => {
  await test.stop();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends as written: no header is added but Host and what is given. */
function send({ method = "POST", path = "/api/trpc/response.save", headers = {}, body = "" }: Sent): Promise<{
  status: number;
  text: string;
  headers: Record<string, unknown>;
}> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(test.server.url);
    const isChunked = headers["transfer-encoding"] !== undefined;
    const length = method === "GET" || isChunked ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = httpRequest(
      { host: "127.0.0.1", port, path, method, headers: { cookie: coordinator.cookie, ...length, ...headers } },
      (answer) => {
        let text = "";
        answer.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const json = { "content-type": "application/json" };

describe("the same request from this site's own page", () => {
  it("passes every check (so that the refusals below are not for another reason)", async () => {
    const preview = save.replace(/"progress":"",|"expectedVersion":\d+,/g, "");
    const own = { ...json, origin: test.server.url, "sec-fetch-site": "same-origin" };
    const query = `?input=${encodeURIComponent(preview)}`;
    expect((await send({ method: "GET", path: `/api/trpc/response.preview${query}`, headers: own })).status).toBe(200);
    const full = preview.padEnd(1_000_000 - Buffer.byteLength(preview) + preview.length);
    expect((await send({ path: "/api/trpc/response.preview", headers: own, body: full })).status).toBe(200);
    const tooFull = await send({ path: "/api/trpc/response.preview", headers: own, body: `${full} ` });
    expect([tooFull.status, JSON.parse(tooFull.text)]).toMatchObject([
      413,
      { error: { code: "FAHENG_HTTP_TOO_LARGE" } },
    ]);
    const signOutShape = await send({ path: "/api/trpc/audit.verify", headers: own, body: "{}" });
    expect(signOutShape.status).toBe(403);
  });
});

describe("requests of other sites and other forms", () => {
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/xml",
    "text/html",
  ];
  const origins = ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example", "file://"];
  const sites = ["cross-site", "same-site", "none", "other"];
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;

  const cases: (readonly [string, () => Sent])[] = [
    ...types.map(
      (type) => [`content type ${type}`, () => ({ headers: { "content-type": type }, body: save })] as const,
    ),
    ["no content type", () => ({ body: save })],
    ...origins.map((origin) => [`origin ${origin}`, () => ({ headers: { ...json, origin }, body: save })] as const),
    ...sites.map(
      (site) =>
        [`Sec-Fetch-Site ${site}`, () => ({ headers: { ...json, "sec-fetch-site": site }, body: save })] as const,
    ),
    ...origins
      .slice(0, 2)
      .map(
        (origin) =>
          [
            `a query from ${origin}`,
            () => ({ method: "GET", path: "/api/trpc/assessment.list", headers: { origin } }),
          ] as const,
      ),
    ["a foreign Host", () => ({ headers: { ...json, host: "evil.example" }, body: save })],
    ["a Host that points here", () => ({ headers: { ...json, host: "localtest.evil.example:80" }, body: save })],
    [
      "X-Forwarded-Host",
      () => ({ headers: { ...json, "x-forwarded-host": "127.0.0.1", origin: "https://evil.example" }, body: save }),
    ],
    ["a mutation by GET", () => ({ method: "GET", path: `/api/trpc/response.save?input=${encodeURIComponent(save)}` })],
    ["PUT", () => ({ method: "PUT", headers: json, body: save })],
    ["DELETE", () => ({ method: "DELETE", headers: json, body: save })],
    ["PATCH", () => ({ method: "PATCH", headers: json, body: save })],
    [
      "a method override",
      () => ({ method: "GET", headers: { "x-http-method-override": "POST" }, path: "/api/trpc/response.save" }),
    ],
    [
      "a body of the limit and one",
      // Blanks at the end: but for its length there is nothing wrong with it.
      () => ({ headers: json, body: save.padEnd(1_000_001 - Buffer.byteLength(save) + save.length) }),
    ],
    ["a body of no stated length", () => ({ headers: { ...json, "transfer-encoding": "chunked" }, body: save })],
    ["JSON nested 10,000 deep", () => ({ headers: json, body: `{"facts":${deep}}` })],
    [
      "JSON nested 1,000 deep in a query",
      () => ({
        method: "GET",
        path: `/api/trpc/response.preview?input=${encodeURIComponent(deep.slice(9000, -9000))}`,
      }),
    ],
    ["__proto__ in the facts", () => ({ headers: json, body: save.replace('{"a":2}', '{"__proto__":{"a":2}}') })],
    ["__proto__ beside the fields", () => ({ headers: json, body: `{"__proto__":{"isAdmin":true},${save.slice(1)}` })],
    [
      "constructor.prototype",
      () => ({ headers: json, body: save.replace('{"a":2}', '{"constructor":{"prototype":{"a":2}}}') }),
    ],
    [
      "a batch of 21",
      () => ({
        path: `/api/trpc/${Array.from({ length: 21 }, () => "response.save").join(",")}?batch=1`,
        headers: json,
        body: `{${Array.from({ length: 21 }, (_, index) => `"${index}":${save}`).join(",")}}`,
      }),
    ],
    [
      "a batch of 1,000",
      () => ({
        path: `/api/trpc/${Array.from({ length: 1000 }, () => "session.me").join(",")}?batch=1`,
        method: "GET",
      }),
    ],
    ["broken JSON", () => ({ headers: json, body: save.slice(0, -5) })],
    ["no JSON at all", () => ({ headers: json, body: "" })],
    ["JSON that is a list", () => ({ headers: json, body: `[${save}]` })],
    ["a procedure that is none", () => ({ path: "/api/trpc/response.drop", headers: json, body: save })],
    ["a path that climbs", () => ({ path: "/api/trpc/../../etc/passwd", headers: json, body: save })],
    ["a forged cookie", () => ({ headers: { ...json, cookie: "faheng=forged" }, body: save })],
    [
      "a forged X-Forwarded-For without a session",
      () => ({ headers: { ...json, cookie: "", "x-forwarded-for": "127.0.0.1" }, body: save }),
    ],
    [
      "a header that names a user",
      () => ({
        headers: { ...json, cookie: "", "x-user": "demo-coordinator", authorization: "Bearer demo" },
        body: save,
      }),
    ],
    [
      "NaN as a version",
      () => ({ headers: json, body: save.replace(/"expectedVersion":\d+/, '"expectedVersion":NaN') }),
    ],
    [
      "a version of 1e308",
      () => ({ headers: json, body: save.replace(/"expectedVersion":\d+/, '"expectedVersion":1e308') }),
    ],
  ];

  let refused = 0;
  it("are at least forty cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.for(cases)("%s is refused", async ([, sent]) => {
    const { status, text, headers } = await send(sent());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|at .*\.ts:|sqlite|SELECT/i);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(await nantongAssessment(coordinator)).toEqual(before);
    refused += 1;
  });
  afterAll(() => {
    process.stdout.write(`S6: ${refused} of ${cases.length} requests refused with 4xx, the state unchanged\n`);
  });
});

describe("answers", () => {
  it("carry the security headers on every kind of path", async () => {
    for (const path of ["/", "/healthz", "/api/trpc/session.me", "/files/reports/x/y.docx", "/nowhere.js"]) {
      const { headers } = await send({ method: "GET", path });
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("set a session cookie that scripts can't read and other sites can't send", async () => {
    const answer = await fetch(`${test.server.url}/demo/sign-in/leader`, { redirect: "manual" });
    expect(answer.headers.get("set-cookie")).toMatch(/^faheng=[\w-]{43}; .*HttpOnly/);
    expect(answer.headers.get("set-cookie")).toContain("SameSite=Lax");
  });

  it.for(["cross-site", "same-site"])("open no demonstration link from a page of another site (%s)", async (site) => {
    const headers = { cookie: "", "sec-fetch-site": site };
    const link = await send({ method: "GET", path: "/demo/sign-in/leader", headers });
    expect([link.status, link.headers["set-cookie"]]).toEqual([404, undefined]);
  });

  it.for([
    "x-forwarded-for",
    "x-forwarded-host",
    "x-real-ip",
    "forwarded",
    "via",
    "true-client-ip",
    "cf-connecting-ip",
    "x-cluster-client-ip",
    "x-envoy-external-address",
    "cdn-loop",
  ])("offer and open no demonstration link to anybody behind a proxy that says so by %s", async (name) => {
    const headers = { cookie: "", [name]: "127.0.0.1" };
    const link = await send({ method: "GET", path: "/demo/sign-in/leader", headers });
    expect([link.status, link.headers["set-cookie"]]).toEqual([404, undefined]);
    const me = await send({ method: "GET", path: "/api/trpc/session.me", headers });
    expect(JSON.parse(me.text)).toMatchObject({ result: { data: { isDemonstration: true, demoLinks: [] } } });
  });

  it("open no demonstration link under a name that somebody else made point to this machine", async () => {
    const open = await startTestServer({ host: "0.0.0.0" });
    const { port } = new URL(open.server.url);
    const statuses = await Promise.all(
      [`127.0.0.1:${port}`, `evil.example:${port}`, "evil.example"].map(
        (host) =>
          new Promise((resolve, reject) => {
            httpRequest({ host: "127.0.0.1", port, path: "/demo/sign-in/leader", headers: { host } }, (answer) => {
              answer.resume().on("end", () => resolve(answer.statusCode));
            })
              .on("error", reject)
              .end();
          }),
      ),
    );
    await open.stop();
    expect(statuses).toEqual([303, 404, 404]);
  });
});
