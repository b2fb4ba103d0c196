import { findPostgres, freePort, requireInCi, startPostgres } from "@faheng/services";
import { DatabaseSync } from "node:sqlite";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment } from "../test-server.ts";
import { type Ended, runToEnd, startProcess, temporaryFolder } from "./server-process.ts";

const FAHENG = fileURLToPath(new URL("../../../cli/bin/faheng.js", import.meta.url));
const { folder, remove } = temporaryFolder();
afterAll(remove);
const at = (name: string): string => path.join(folder, name);

/** What whoever starts a server wrongly reads: the code, then what happened and the mend in both languages, no stack. */
function reading({ code, stdout, stderr }: Ended, place: string): Record<string, unknown> {
  const [error, zh = "", zhMend = "", en = "", enMend = "", ...more] = stderr.trimEnd().split("\n");
  return {
    exit: code,
    stdout,
    error,
    chinese: [zh, zhMend].every((line) => /\p{Script=Han}/u.test(line)),
    english: [en, enMend].every((line) => /[a-z]{3}/.test(line)),
    place: zh.includes(place) && en.includes(place),
    more,
  };
}
const refusal = (error: string) => ({
  exit: 1,
  stdout: "",
  error,
  chinese: true,
  english: true,
  place: true,
  more: [],
});

describe("the process", () => {
  it("says where it is and how each role signs in; the links work; SIGTERM ends it cleanly", async () => {
    const server = await startProcess({ FAHENG_DATA: at("plain") });
    const page = await fetch(server.url);
    expect([200, 503]).toContain(page.status);
    const [first, ...lines] = server.stdout().trimEnd().split("\n");
    expect(first).toMatch(/^法衡 Faheng {2}http:\/\/127\.0\.0\.1:\d+$/);
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      const link = /http:\S+$/.exec(line)?.[0] ?? "";
      const answer = await fetch(link, { redirect: "manual" });
      expect({ line, status: answer.status, to: answer.headers.get("location") }).toEqual({
        line,
        status: 303,
        to: "/",
      });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
      const me = await fetch(`${server.url}/api/trpc/session.me`, { headers: { cookie } });
      expect(await me.json()).toMatchObject({ result: { data: { roles: [{ role: link.split("/").at(-1) }] } } });
    }
    expect(await server.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
    // The lock is gone with the process, and the folder opens again.
    const again = await startProcess({ FAHENG_DATA: at("plain") });
    expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
    // As at Ctrl-C under npm: the terminal's signal and npm's.
    expect((await Promise.all([again.end("SIGINT"), again.end("SIGINT")])).map((it) => it.code)).toEqual([0, 0]);
  });

  it("runs behind `faheng serve`, and ends with it", async () => {
    const server = await startProcess({ FAHENG_DATA: at("cli") }, [FAHENG, "serve"]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await server.end("SIGTERM")).code).toBe(0);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow(TypeError);
  });

  it("keeps facts over a restart", async () => {
    const settings = { FAHENG_DATA: at("restart") };
    const before = await startProcess(settings);
    const department = await before.signIn("department");
    const { id, responses } = await nantongAssessment(department);
    const saved = await department.api.response.save.mutate({
      assessmentId: id,
      indicator: "R2",
      expectedVersion: responses["R2"]?.version ?? 0,
      status: "done",
      facts: { a: 2 },
      progress: "已研究2次。",
      notApplicable: null,
    });
    const { explanation: explained } = await nantongAssessment(department);
    await before.end("SIGTERM");
    const after = await startProcess(settings);
    const { responses: kept, explanation } = await nantongAssessment(await after.signIn("department"));
    expect(kept["R2"]).toEqual(saved.response);
    expect(explanation).toEqual(explained);
    await after.end("SIGTERM");
  });

  it("finishes the request it is in before SIGTERM ends it", async () => {
    const server = await startProcess({ FAHENG_DATA: at("drain") });
    const coordinator = await server.signIn("coordinator");
    const { id, reports } = await nantongAssessment(coordinator);
    const report = fetch(`${server.url}/files/reports/${id}/${reports[0]?.id}.docx`, {
      headers: { cookie: coordinator.cookie },
    });
    // The request is on its way before the signal is.
    await fetch(`${server.url}/healthz`);
    const ended = server.end("SIGTERM");
    const answer = await report;
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000);
    expect((await ended).code).toBe(0);
  });
});

describe("a start that can't succeed", () => {
  it("names a busy port, and the program on it goes on", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const ended = await runToEnd({ FAHENG_DATA: at("port"), PORT: String(port) });
    expect(reading(ended, `127.0.0.1:${port}`)).toEqual(refusal("FAHENG_PORT_BUSY"));
    expect(other.listening).toBe(true);
    other.close();
  });

  it("names an address that is not this machine's", async () => {
    const ended = await runToEnd({ FAHENG_DATA: at("address"), HOST: "192.0.2.1" });
    expect(reading(ended, "192.0.2.1")).toEqual(refusal("FAHENG_ADDRESS_UNUSABLE"));
  });

  it("names a data folder that can't be written", async () => {
    writeFileSync(at("file"), "");
    for (const place of ["/proc/faheng", at("file"), path.join(at("file"), "below")]) {
      expect(reading(await runToEnd({ FAHENG_DATA: place }), place)).toEqual(refusal("FAHENG_DATA_FOLDER_UNWRITABLE"));
    }
  });

  it("names a second server on the same data folder, and the first goes on", async () => {
    const first = await startProcess({ FAHENG_DATA: at("shared") });
    expect(reading(await runToEnd({ FAHENG_DATA: at("shared") }), at("shared"))).toEqual(
      refusal("FAHENG_DATABASE_LOCKED"),
    );
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    expect((await first.end("SIGTERM")).code).toBe(0);
  });

  it("names a database file that is not ours and leaves it byte for byte", async () => {
    const text = at("text");
    const foreign = at("foreign");
    for (const data of [text, foreign]) mkdirSync(data);
    writeFileSync(path.join(text, "faheng.sqlite"), "not a database, and longer than the header of one ".repeat(50));
    const other = new DatabaseSync(path.join(foreign, "faheng.sqlite"));
    other.exec("create table theirs (id integer); insert into theirs values (1)");
    other.close();
    for (const data of [text, foreign]) {
      const file = path.join(data, "faheng.sqlite");
      const before = readFileSync(file);
      expect(reading(await runToEnd({ FAHENG_DATA: data }), file)).toEqual(refusal("FAHENG_DATABASE_NOT_OURS"));
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  it("names a database of a newer version", async () => {
    const server = await startProcess({ FAHENG_DATA: at("newer") });
    await server.end("SIGTERM");
    const file = new DatabaseSync(path.join(at("newer"), "faheng.sqlite"));
    file.exec("insert into faheng_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    file.close();
    expect(reading(await runToEnd({ FAHENG_DATA: at("newer") }), "9999-later")).toEqual(
      refusal("FAHENG_DATABASE_NEWER"),
    );
  });

  // Every variable's wrong values are in bad-input.test.ts; here is how one looks to whoever starts the server.
  it.for([{ PORT: "70000" }, { FAHENG_MODE: "demo" }, { DATABASE_URL: "mysql://x" }])(
    "names the wrong variable in %o",
    async (given) => {
      const [name = ""] = Object.keys(given);
      expect(reading(await runToEnd({ FAHENG_DATA: at("env"), ...given }), name)).toEqual(
        refusal("FAHENG_ENV_INVALID"),
      );
    },
  );

  it("names a PostgreSQL server that does not answer, without its password, and waits for it", async () => {
    const port = await freePort();
    const settings = { DATABASE_URL: `postgres://faheng:geheim@127.0.0.1:${port}/faheng`, FAHENG_DATA: at("waiting") };
    const server = await startProcess(settings);
    expect(server.stdout()).toContain("正在等待数据库");
    const { stderr } = await server.end("SIGTERM");
    expect(stderr).toMatch(/^FAHENG_DATABASE_UNREACHABLE\n/);
    expect(stderr).toContain(`127.0.0.1:${port}/faheng`);
    expect(stderr).not.toContain("geheim");
  });
});

describe("production", () => {
  it("loads no demonstration, shows no link, answers none, and asks for the set-up code", async () => {
    const server = await startProcess({ FAHENG_DATA: at("production"), FAHENG_MODE: "production" });
    expect(server.stdout()).not.toContain("/demo/");
    expect(server.stdout()).toMatch(/set-up code {2}\S{20,}/);
    for (const role of ["department", "municipal", "system-admin"]) {
      const answer = await fetch(`${server.url}/demo/sign-in/${role}`, { redirect: "manual" });
      expect({ role, status: answer.status, cookie: answer.headers.get("set-cookie") }).toEqual({
        role,
        status: 404,
        cookie: null,
      });
    }
    const me = await fetch(`${server.url}/api/trpc/session.me`);
    expect(await me.json()).toMatchObject({
      result: { data: { person: null, isDemonstration: false, demoLinks: [] } },
    });
    const needs = await fetch(`${server.url}/api/trpc/setup.state`);
    expect(await needs.json()).toMatchObject({ result: { data: { needsSetup: true } } });
    expect((await server.end("SIGTERM")).code).toBe(0);
    const file = new DatabaseSync(path.join(at("production"), "faheng.sqlite"), { readOnly: true });
    for (const table of ["municipality", "agency", "person", "account", "cycle", "assessment", "session"]) {
      expect({ table, ...file.prepare(`select count(*) as rows from ${table}`).get() }).toEqual({ table, rows: 0 });
    }
    file.close();
  });

  it("asks for no set-up code on data that has a city, and its demonstration links are gone", async () => {
    const demonstration = await startProcess({ FAHENG_DATA: at("switched") });
    await demonstration.end("SIGTERM");
    const server = await startProcess({ FAHENG_DATA: at("switched"), FAHENG_MODE: "production" });
    expect(server.stdout()).not.toMatch(/set-up|\/demo\//);
    expect((await fetch(`${server.url}/demo/sign-in/municipal`, { redirect: "manual" })).status).toBe(404);
    await server.end("SIGTERM");
  });
});

describe("demonstration links", () => {
  interface Answer {
    readonly status: number;
    readonly cookie: string[] | undefined;
  }
  const ask = (host: string, port: number, headers: Record<string, string>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request({ host, port, path: "/demo/sign-in/municipal", headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, cookie: answer.headers["set-cookie"] });
      })
        .once("error", reject)
        .end();
    });
  const refused = { status: expect.toBeOneOf([403, 404]), cookie: undefined };

  it("answer this machine's own names alone, and nobody who was forwarded", async () => {
    const server = await startProcess({ FAHENG_DATA: at("links") });
    const port = Number(new URL(server.url).port);
    expect((await ask("127.0.0.1", port, { host: `localhost:${port}` })).status).toBe(303);
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example", "169.254.169.254"]) {
      expect(await ask("127.0.0.1", port, { host })).toEqual(refused);
    }
    expect(await ask("127.0.0.1", port, { "x-forwarded-for": "127.0.0.1" })).toEqual(refused);
    expect(await ask("127.0.0.1", port, { "x-forwarded-for": "10.0.0.1" })).toEqual(refused);
    await server.end("SIGTERM");
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((it) => it.family === "IPv4" && !it.internal)?.address;
  it.runIf(outside !== undefined)("refuse a client from another address, whatever it says", async () => {
    const server = await startProcess({ FAHENG_DATA: at("outside"), HOST: "0.0.0.0" });
    const port = Number(new URL(server.url).port);
    for (const headers of [{}, { host: "127.0.0.1" }, { "x-forwarded-for": "127.0.0.1" }, { forwarded: "for=::1" }]) {
      expect(await ask(outside ?? "", port, headers)).toEqual(refused);
    }
    await server.end("SIGTERM");
  });
});

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("on PostgreSQL", () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  afterAll(async () => {
    await cluster.stop();
  });

  it("serves the same city, and facts survive a restart", async () => {
    const settings = { DATABASE_URL: await cluster.createDatabase("process"), FAHENG_DATA: at("unused") };
    const before = await startProcess(settings);
    const department = await before.signIn("department");
    const { id, responses, completion } = await nantongAssessment(department);
    expect(completion.total).toBe(22);
    const saved = await department.api.response.save.mutate({
      assessmentId: id,
      indicator: "R2",
      expectedVersion: responses["R2"]?.version ?? 0,
      status: "done",
      facts: { a: 2 },
      progress: "已研究2次。",
      notApplicable: null,
    });
    const { explanation } = await nantongAssessment(department);
    expect((await before.end("SIGTERM")).code).toBe(0);
    const after = await startProcess(settings);
    const kept = await nantongAssessment(await after.signIn("department"));
    expect(kept.responses["R2"]).toEqual(saved.response);
    expect(kept.explanation).toEqual(explanation);
    expect((await after.end("SIGTERM")).code).toBe(0);
  });
});
