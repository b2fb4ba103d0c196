import { request as httpRequest } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failure, startTestServer, type TestServer } from "../test-server.ts";

let test: TestServer;
let web: string;
beforeAll(async () => {
  web = mkdtempSync(path.join(tmpdir(), "faheng-web-"));
  test = await startTestServer({ web });
});
afterAll(async () => {
  await test.stop();
  rmSync(web, { recursive: true, force: true });
});

/** The code of a refused answer outside the API's own errors. */
function codeOf(target: string, headers: Readonly<Record<string, string>>, method = "GET"): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(test.server.url);
    httpRequest({ host: "127.0.0.1", port, path: target, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      answer.on("end", () => resolve((JSON.parse(text) as { error: { code: string } }).error.code));
    })
      .on("error", reject)
      .end();
  });
}

it("every refusal before the API says which it is", async () => {
  expect(await codeOf("/", { host: "evil.example" })).toBe("FAHENG_HTTP_HOST");
  expect(await codeOf("/api/trpc/session.me", { origin: "https://evil.example" })).toBe("FAHENG_HTTP_ORIGIN");
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect(await codeOf("/api/trpc/session.signOut", form, "POST")).toBe("FAHENG_HTTP_MEDIA_TYPE");
  expect(await codeOf("/nowhere.js", {}, "POST")).toBe("FAHENG_HTTP_NOT_FOUND");
});

it("a server without its built pages says so and answers the API", async () => {
  expect(await codeOf("/", {})).toBe("FAHENG_WEB_MISSING");
  expect((await fetch(`${test.server.url}/api/trpc/session.me`)).status).toBe(200);
});

it("an unknown procedure is a coded error", async () => {
  const answer = await fetch(`${test.server.url}/api/trpc/response.drop`);
  const body = (await answer.json()) as { error: { data: { faheng: { code: string } } } };
  expect([answer.status, body.error.data.faheng.code]).toEqual([404, "FAHENG_API_UNKNOWN"]);
});

it("what breaks inside is told to nobody outside, and the server goes on", async () => {
  const coordinator = await test.signIn("coordinator");
  const database = new DatabaseSync(path.join(test.folder, "faheng.sqlite"));
  database.exec("alter table plugin_enablement rename to gone");
  try {
    const error = await failure(coordinator.api.plugin.list.query());
    expect(error).toMatchObject({ code: "FAHENG_API_INTERNAL", status: 500, place: null, details: {} });
    expect(JSON.stringify(error)).not.toMatch(/plugin_enablement|sqlite|no such table/i);
  } finally {
    database.exec("alter table gone rename to plugin_enablement");
    database.close();
  }
  expect((await coordinator.api.plugin.list.query()).length).toBeGreaterThan(0);
});
