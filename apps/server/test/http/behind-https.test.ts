import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../test-server.ts";

/** Behind a proxy that speaks https for it, as in production. */
const PUBLIC = "https://faheng.example.gov.cn";
const OWN = { host: "faheng.example.gov.cn" };

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer({ publicUrl: PUBLIC });
});
afterAll(async () => {
  await test.stop();
});

function get(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{
  status: number;
  headers: NodeJS.Dict<string | string[]>;
}> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(test.server.url);
    httpRequest({ host: "127.0.0.1", port, path, headers }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    })
      .on("error", reject)
      .end();
  });
}

it("the session cookie is bound to this host and to https", async () => {
  const { headers } = await get("/demo/sign-in/leader", OWN);
  const [cookie = ""] = headers["set-cookie"] ?? [];
  expect(cookie).toMatch(/^__Host-faheng=[\w-]{43};/);
  for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(cookie).toContain(attribute);
  expect(cookie).not.toContain("Domain");
  const token = cookie.split(";", 1)[0]?.split("=")[1] ?? "";
  const path = "/api/trpc/assessment.list";
  expect((await get(path, { ...OWN, cookie: `__Host-faheng=${token}` })).status).toBe(200);
  // A cookie of the plain name can be set by a page without https; it counts for nothing here.
  expect((await get(path, { ...OWN, cookie: `faheng=${token}` })).status).toBe(401);
});

it("browsers are told to stay with https", async () => {
  expect((await get("/healthz", OWN)).headers["strict-transport-security"]).toContain("max-age=");
});

it("the public origin is this site's own, and no other is", async () => {
  const path = "/api/trpc/session.me";
  expect((await get(path, { ...OWN, origin: PUBLIC, "sec-fetch-site": "same-origin" })).status).toBe(200);
  const { host } = new URL(test.server.url);
  expect((await get(path, { host, origin: PUBLIC })).status).toBe(200);
  for (const origin of ["http://faheng.example.gov.cn", "https://example.gov.cn", `${PUBLIC}.evil.example`, "null"]) {
    expect((await get(path, { ...OWN, origin })).status).toBe(403);
  }
  for (const foreign of ["evil.example", "faheng.example.gov.cn.evil.example"]) {
    expect((await get("/", { host: foreign })).status).toBe(403);
  }
});
