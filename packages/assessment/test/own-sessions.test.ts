import { listAudit, type OpenDatabase, sha256 } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  actorOfToken,
  changePassword,
  completeSetup,
  type Context,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  seal,
  SESSION_IDLE,
  signIn,
} from "../src/index.ts";
import { foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

const EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0";
const PASSWORD = { "guan-1": "Abcdef-001", "guan-2": "Abcdef-002", "guan-3": "Abcdef-003" };
type Login = keyof typeof PASSWORD;
const administrator = (login: Login) => ({ name: login, login, password: PASSWORD[login] });

onBothEngines("one's own sessions", (engine) => {
  let database: OpenDatabase;
  let context: Context;
  let time: number;
  beforeEach(async () => {
    database = await engine.open();
    time = NOW.getTime();
    const other = await engine.open();
    const city = await foundTestCity(other);
    await other.close();
    const proofs: Context["proofs"] = {
      ...city.context.proofs,
      hashPassword: async (password) => `hash of ${password}`,
      verifyPassword: async (hash, password) => hash === `hash of ${password}`,
      isGuessable: async () => false,
      newTotpSecret: () => "OFFERED",
      checkTotp: async () => null,
    };
    context = { ...city.context, store: seal(database), proofs, clock: { now: () => new Date(time) } };
    const administrators = {
      "system-admin": administrator("guan-1"),
      "security-admin": administrator("guan-2"),
      "audit-admin": administrator("guan-3"),
    };
    await completeSetup(context, { city: "衡州市", administrators });
  });
  afterEach(async () => {
    await database.close();
  });

  async function enter(login: Login, address = "10.1.2.3"): Promise<{ token: string; actor: Actor }> {
    const input = { login, password: PASSWORD[login], totp: null, address, userAgent: EDGE };
    const result = await signIn(context, input);
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    const { token } = result.session;
    return { token, actor: await actor(token) };
  }

  async function actor(token: string): Promise<Actor> {
    const found = await actorOfToken(context, token);
    if (!found) throw new Error("not signed in");
    return found;
  }

  it("are listed with when, from where and by which browser; the one that asks is marked, nobody else's is there", async () => {
    const first = await enter("guan-1", "2001:db8:1:2::9");
    time += 60_000;
    const second = await enter("guan-1");
    await enter("guan-2");
    const kind = { browser: "edge", system: "windows" };
    const [at, later] = [NOW, new Date(time)].map((it) => it.toISOString());
    expect(await listOwnSessions(context, second.actor, second)).toEqual([
      {
        id: expect.any(String),
        createdAt: later,
        lastSeenAt: later,
        addressRange: "10.1.2.0/24",
        ...kind,
        isThis: true,
      },
      {
        id: expect.any(String),
        createdAt: at,
        lastSeenAt: at,
        addressRange: "2001:db8:1:2::/64",
        ...kind,
        isThis: false,
      },
    ]);
    const marked = await listOwnSessions(context, first.actor, first);
    expect(marked.map((it) => it.isThis)).toEqual([false, true]);
  });

  it("are named by what signs nobody in: neither the token nor what is stored of it", async () => {
    const { token, actor: self } = await enter("guan-1");
    const [own] = await listOwnSessions(context, self, { token });
    expect(own?.id).not.toBe(sha256(token));
    expect(own?.id).not.toContain(token);
    expect(await actorOfToken(context, own?.id ?? "")).toBeNull();
    const stored = await database.db.selectFrom("session").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(own?.id);
  });

  it("end one by one, at once, and once", async () => {
    const here = await enter("guan-1");
    const there = await enter("guan-1");
    const other = (await listOwnSessions(context, here.actor, here)).find((it) => !it.isThis);
    await endOwnSession(context, here.actor, { id: other?.id ?? "" });
    expect(await actorOfToken(context, there.token)).toBeNull();
    expect(await actorOfToken(context, here.token)).not.toBeNull();
    expect(await listOwnSessions(context, here.actor, here)).toHaveLength(1);
    const again = endOwnSession(context, here.actor, { id: other?.id ?? "" });
    await expect(again).rejects.toMatchObject({ code: "FAHENG_SESSION_NOT_FOUND", definition: { status: 404 } });
    const rows = await listAudit(database.db, { limit: 10, action: "session.end" });
    expect(rows.map((row) => [row.actorName, row.before, row.result])).toEqual([
      ["guan-1", '{"address":"10.1.2.0/24"}', "done"],
    ]);
  });

  it("are nobody else's to end: another's name for one is as good as none, and theirs holds on", async () => {
    const mine = await enter("guan-1");
    const theirs = await enter("guan-2");
    const [session] = await listOwnSessions(context, theirs.actor, theirs);
    for (const id of [session?.id ?? "", sha256(theirs.token), theirs.token, "0".repeat(64)]) {
      const attempt = endOwnSession(context, mine.actor, { id });
      await expect(attempt).rejects.toMatchObject({ code: "FAHENG_SESSION_NOT_FOUND" });
    }
    expect(await endOtherSessions(context, mine.actor, mine)).toBe(0);
    expect(await actorOfToken(context, theirs.token)).not.toBeNull();
  });

  it("all end but the one that asks, and the audit says how many", async () => {
    const here = await enter("guan-1");
    const others = [await enter("guan-1"), await enter("guan-1")];
    expect(await endOtherSessions(context, here.actor, here)).toBe(2);
    for (const { token } of others) expect(await actorOfToken(context, token)).toBeNull();
    expect(await actorOfToken(context, here.token)).not.toBeNull();
    const [row] = await listAudit(database.db, { limit: 1, action: "session.end-others" });
    expect([row?.actorName, row?.after]).toEqual(["guan-1", '{"count":2}']);
  });

  it("are not listed once they hold no longer: left alone, or run out", async () => {
    await enter("guan-1");
    time += SESSION_IDLE + 1000;
    const here = await enter("guan-1");
    expect(await listOwnSessions(context, here.actor, here)).toHaveLength(1);
  });

  it("that a change of password begins know where they are", async () => {
    const { actor: self } = await enter("guan-1");
    const client = { address: "10.9.9.9", userAgent: EDGE };
    const { token } = await changePassword(context, self, {
      password: PASSWORD["guan-1"],
      next: "Neu-2018-Liang!",
      client,
    });
    const own = await listOwnSessions(context, await actor(token), { token });
    expect(own).toMatchObject([{ addressRange: "10.9.9.0/24", browser: "edge", isThis: true }]);
  });
});
