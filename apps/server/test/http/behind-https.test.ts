import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnvironment } from "../../src/index.ts";
import { PASSWORDS, type Production, setUp, startProduction } from "../accounts/production.ts";
import type { TestServer } from "../test-server.ts";

/** A production server behind a proxy that speaks https for it. */
const PUBLIC = "https://faheng.example.gov.cn";
const OWN = { host: "faheng.example.gov.cn" };

let production: Production;
let test: TestServer;
beforeAll(async () => {
  production = await startProduction({ publicUrl: PUBLIC });
  ({ test } = production);
  await setUp(production);
});
afterAll(async () => {
  await test.stop();
});

function ask(
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<{
  status: number;
  headers: NodeJS.Dict<string | string[]>;
}> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(test.server.url);
    const method = body === undefined ? "GET" : "POST";
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    httpRequest({ host: "127.0.0.1", port, path, method, headers: { ...length, ...headers } }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    })
      .on("error", reject)
      .end(body);
  });
}

it("the session cookie is bound to this host and to https", async () => {
  const own = { ...OWN, origin: PUBLIC, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const credentials = { login: "audit-admin", password: PASSWORDS["audit-admin"], totp: null };
  const { headers } = await ask("/api/trpc/session.signIn", own, JSON.stringify(credentials));
  const [cookie = "", ...others] = headers["set-cookie"] ?? [];
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^__Host-faheng=[\w-]{43};/);
  for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(cookie).toContain(attribute);
  expect(cookie).not.toContain("Domain");
  const token = cookie.split(";", 1)[0]?.split("=")[1] ?? "";
  const path = "/api/trpc/assessment.list";
  expect((await ask(path, { ...OWN, cookie: `__Host-faheng=${token}` })).status).toBe(200);
  // A cookie of the plain name can be set by a page without https; it counts for nothing here.
  expect((await ask(path, { ...OWN, cookie: `faheng=${token}` })).status).toBe(401);
});

it("browsers are told to stay with https", async () => {
  expect((await ask("/healthz", OWN)).headers["strict-transport-security"]).toContain("max-age=");
});

it("the public origin is this site's own, and no other is", async () => {
  const path = "/api/trpc/session.me";
  expect((await ask(path, { ...OWN, origin: PUBLIC, "sec-fetch-site": "same-origin" })).status).toBe(200);
  const { host } = new URL(test.server.url);
  expect((await ask(path, { host, origin: PUBLIC })).status).toBe(200);
  for (const origin of ["http://faheng.example.gov.cn", "https://example.gov.cn", `${PUBLIC}.evil.example`, "null"]) {
    expect((await ask(path, { ...OWN, origin })).status).toBe(403);
  }
  for (const foreign of ["evil.example", "faheng.example.gov.cn.evil.example"]) {
    expect((await ask("/", { host: foreign })).status).toBe(403);
  }
});

it("a session ends with a cookie of the same name and flags", async () => {
  const { cookie } = await production.attempt("audit-admin", PASSWORDS["audit-admin"]);
  const signedIn = { ...OWN, cookie: cookie ?? "", "content-type": "application/json" };
  const { headers } = await ask("/api/trpc/session.signOut", signedIn, "{}");
  const [cleared = ""] = headers["set-cookie"] ?? [];
  for (const part of ["__Host-faheng=;", "Max-Age=0", "Path=/", "HttpOnly", "Secure"]) expect(cleared).toContain(part);
  expect((await ask("/api/trpc/audit.list?input=%7B%22limit%22%3A1%7D", signedIn)).status).toBe(401);
});

it("production does not start for other machines without https in front", () => {
  const start = (over: Readonly<Record<string, string>>) => readEnvironment({ FAHENG_MODE: "production", ...over });
  for (const over of [
    { HOST: "0.0.0.0" },
    { HOST: "10.0.0.5", FAHENG_PUBLIC_URL: "http://faheng.example.gov.cn" },
    { FAHENG_PUBLIC_URL: "http://faheng.example.gov.cn" },
  ]) {
    expect(() => start(over)).toThrow(
      expect.objectContaining({ code: "FAHENG_ENV_INVALID", place: "FAHENG_PUBLIC_URL" }),
    );
  }
  expect(start({ HOST: "0.0.0.0", FAHENG_PUBLIC_URL: PUBLIC }).publicUrl).toBe(PUBLIC);
  // Trying it out on one machine: plain http that leaves it for nowhere.
  expect(start({}).publicUrl).toBeNull();
  expect(readEnvironment({ HOST: "0.0.0.0" }).mode).toBe("demonstration");
});
