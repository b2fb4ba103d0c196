import { appRouter } from "@faheng/api";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGuardedPostgres } from "../isolation/raw.ts";
import { seen, startTestServer, type TestUser } from "../test-server.ts";
import { enrol, isSignedIn, PASSWORDS, type Production, setUp, startProduction } from "./production.ts";

/** What a security administrator without a second factor may still ask for: who they are, the way in and out, setting it up. */
const STILL_ANSWERED = new Set([
  "session.me",
  "session.signIn",
  "session.signOut",
  "session.offerTotp",
  "session.confirmTotp",
  "setup.state",
  "setup.complete",
]);
const procedures = Object.entries(appRouter._def.procedures) as unknown as [string, { _def: { type: string } }][];
const password = PASSWORDS["security-admin"];

const engines = [
  { engine: "sqlite", skip: false },
  { engine: "postgres", skip: !requireInCi(findPostgres(), "postgresql") },
];

describe.for(engines)("a security administrator in production on $engine", ({ engine, skip }) => {
  if (skip) return;
  let cluster: Awaited<ReturnType<typeof startGuardedPostgres>> | null = null;
  let production: Production;
  let bare: TestUser;
  beforeAll(async () => {
    cluster = engine === "postgres" ? await startGuardedPostgres() : null;
    production = await startProduction(cluster?.options ?? {});
    await setUp(production);
    bare = await production.signIn("security-admin", password);
  });
  afterAll(async () => {
    await production.test.stop();
    await cluster?.stop();
  });

  const ask = async (path: string, init: RequestInit = {}): Promise<[number, string]> => {
    const headers = { ...(init.headers as Record<string, string>), cookie: bare.cookie };
    const answer = await fetch(`${production.test.server.url}${path}`, { ...init, headers });
    return [answer.status, /FAHENG_[A-Z_]+/.exec(await answer.text())?.[0] ?? ""];
  };

  it("is told so, and is nobody's equal yet: every other procedure refuses, whatever is sent", async () => {
    expect(await bare.api.session.me.query()).toMatchObject({ mustEnrol: true, roles: [{ role: "security-admin" }] });
    const answers: Record<string, [number, string]> = {};
    for (const [path, { _def }] of procedures) {
      if (STILL_ANSWERED.has(path)) continue;
      const post = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
      answers[path] = await ask(`/api/trpc/${path}`, _def.type === "query" ? {} : post);
    }
    expect(Object.keys(answers).length).toBe(procedures.length - STILL_ANSWERED.size);
    const others = Object.entries(answers).filter(([, it]) => it.join(" ") !== "403 FAHENG_SECOND_FACTOR_REQUIRED");
    expect(others).toEqual([]);
  });

  it("gets no file and brings none in either", async () => {
    const routes = production.test.server.routes.filter((route) => route.includes(" /files/"));
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      const [method = "", path = ""] = route.split(" ");
      if (method === "HEAD") continue;
      const address = path.replaceAll(/:\w+/g, "x");
      expect(await ask(address, { method }), route).toEqual([403, "FAHENG_SECOND_FACTOR_REQUIRED"]);
    }
  });

  it("is let in by confirming one, is asked for it from then on, and shut out again when it is taken away", async () => {
    const { user, secret } = await enrol(production, bare, password);
    expect(secret).not.toBe("");
    expect(await isSignedIn(bare)).toBe(false);
    expect((await user.api.session.me.query()).mustEnrol).toBe(false);
    const people = await user.api.people.list.query();
    expect(people.length).toBe(3);
    expect((await production.attempt("security-admin", password)).code).toBe("totp-required");
    const second = { name: "某某", login: "second", password: "Heng-zhou-9-xin", agencyId: null, departmentId: null };
    await user.api.people.add.mutate({ ...second, role: "security-admin" });
    const other = await enrol(production, await production.signIn("second", second.password), second.password);
    const accountId = people.flatMap((it) => it.accounts).find((it) => it.login === "security-admin")?.id ?? "";
    await other.user.api.people.changeAccount.mutate({
      accountId,
      change: { kind: "remove-totp" },
      expected: await seen(other.user, accountId),
    });
    bare = await production.signIn("security-admin", password);
    expect((await bare.api.session.me.query()).mustEnrol).toBe(true);
    expect((await ask("/api/trpc/people.list"))[1]).toBe("FAHENG_SECOND_FACTOR_REQUIRED");
  });

  it("is alone in that: the other administrators are asked for none", async () => {
    for (const role of ["system-admin", "audit-admin"] as const) {
      const { api } = await production.admin(role);
      expect((await api.session.me.query()).mustEnrol).toBe(false);
    }
  });
});

it("in demonstration mode the security administrator needs none", async () => {
  const test = await startTestServer();
  const { api } = await test.signIn("security-admin");
  expect(await api.session.me.query()).toMatchObject({ mustEnrol: false, isDemonstration: true });
  expect((await api.people.list.query()).length).toBeGreaterThan(0);
  await test.stop();
});
