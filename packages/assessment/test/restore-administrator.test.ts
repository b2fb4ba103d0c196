import { listAudit, type OpenDatabase, verifyAudit } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  actorOfToken,
  beginRestoration,
  completeSetup,
  type Context,
  finishRestoration,
  operator,
  seal,
  signIn,
} from "../src/index.ts";
import { foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

const MINUTE = 60_000;
const LOGIN = "guan-2";
const NEXT = "Abcdef-999";
const ROOT = operator("测试员");
const proofs: Context["proofs"] = {
  hashPassword: async (password) => `hash of ${password}`,
  verifyPassword: async (hash, password) => hash === `hash of ${password}`,
  isGuessable: async (password) => password.startsWith("Guessable"),
  newTotpSecret: () => "OFFERED",
  totpUri: (secret) => secret,
  checkTotp: async () => null,
};
const administrators = {
  "system-admin": { name: "甲", login: "guan-1", password: "Abcdef-001" },
  "security-admin": { name: "乙", login: LOGIN, password: "Abcdef-002" },
  "audit-admin": { name: "丙", login: "guan-3", password: "Abcdef-003" },
};

onBothEngines("a security administrator", (engine) => {
  let database: OpenDatabase;
  let context: Context;
  let time: number;
  beforeEach(async () => {
    database = await engine.open();
    time = NOW.getTime();
    const other = await engine.open();
    const city = await foundTestCity(other);
    await other.close();
    let secrets = 0;
    const ids = { next: city.context.ids.next, secret: () => `secret-${(secrets += 1)}` };
    context = { ...city.context, store: seal(database), proofs, ids, clock: { now: () => new Date(time) } };
    await completeSetup(context, { city: "衡州市", administrators });
  });
  afterEach(async () => {
    await database.close();
  });

  const enter = async (password: string, address = "10.0.0.9"): Promise<string> => {
    const tried = await signIn(context, { login: LOGIN, password, totp: null, address });
    return tried.outcome === "signed-in" ? tried.session.token : tried.outcome;
  };
  const begin = async (login = LOGIN): Promise<string> => (await beginRestoration(context, ROOT, { login })).code;
  const finish = (code: string, password = NEXT, login = LOGIN): Promise<void> =>
    finishRestoration(context, ROOT, { login, code, password });
  const acts = async (): Promise<string[]> =>
    (await listAudit(database.db, { limit: 100 }))
      .filter((it) => it.action.startsWith("account."))
      .map((it) => `${it.actorName} ${it.action} ${it.result}`)
      .toReversed();

  it("who is locked, disabled and without the second factor's app comes back, and every session of before is over", async () => {
    const token = await enter("Abcdef-002");
    const columns = { totp_secret: "SECRET", totp_last_step: 7, is_disabled: 1 };
    await database.db.updateTable("account").set(columns).where("login", "=", LOGIN).execute();
    for (let index = 0; index < 5; index += 1)
      await expect(enter("wrong")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    await expect(enter("Abcdef-002")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_LOCKED" });
    const code = await begin();
    // The first step changes nothing yet.
    await expect(enter("Abcdef-002")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_LOCKED" });
    await finish(code);
    const next = await enter(NEXT);
    expect(await actorOfToken(context, next)).toMatchObject({ roles: [{ role: "security-admin" }] });
    expect(await actorOfToken(context, token)).toBeNull();
    await expect(enter("Abcdef-002")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    const stored = await database.db
      .selectFrom("account")
      .select(["totp_secret", "totp_last_step", "totp_offered"])
      .where("login", "=", LOGIN)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({ totp_secret: null, totp_last_step: null, totp_offered: null });
  });

  it("is restored in two steps that stand in the audit, and the code nowhere", async () => {
    const code = await begin();
    await finish(code);
    expect(await acts()).toEqual(["测试员 account.begin-restore done", "测试员 account.restore done"]);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
    const everything = [
      await database.db.selectFrom("audit").selectAll().execute(),
      await database.db.selectFrom("account_restoration").selectAll().execute(),
    ];
    expect(JSON.stringify(everything)).not.toContain(code);
  });

  it("needs the code of the last first step, once, within fifteen minutes", async () => {
    const first = await begin();
    const second = await begin();
    await expect(finish(first)).rejects.toMatchObject({ code: "FAHENG_RESTORE_CODE" });
    await expect(finish("")).rejects.toMatchObject({ code: "FAHENG_RESTORE_CODE" });
    await finish(second);
    await expect(finish(second, "Abcdef-998")).rejects.toMatchObject({ code: "FAHENG_RESTORE_USED" });
    const third = await begin();
    time += 15 * MINUTE;
    await expect(finish(third)).rejects.toMatchObject({ code: "FAHENG_RESTORE_EXPIRED" });
    expect((await acts()).filter((it) => it.endsWith("refused"))).toHaveLength(4);
    await enter(NEXT);
  });

  it("is not opened by a code that is wrong: locks and sessions stay as they were", async () => {
    const token = await enter("Abcdef-002");
    for (let index = 0; index < 5; index += 1)
      await expect(enter("wrong", "10.1.0.9")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    await begin();
    await expect(finish("wrong")).rejects.toMatchObject({ code: "FAHENG_RESTORE_CODE" });
    await expect(enter("Abcdef-002", "10.1.0.9")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_LOCKED" });
    expect(await actorOfToken(context, token)).not.toBeNull();
  });

  it("keeps a good code where the new password is weak or guessable", async () => {
    const code = await begin();
    await expect(finish(code, "short")).rejects.toMatchObject({ code: "FAHENG_PASSWORD_WEAK" });
    await expect(finish(code, "Guessable-1")).rejects.toMatchObject({ code: "FAHENG_PASSWORD_GUESSABLE" });
    await finish(code);
  });

  it("comes back once where two commands use a code at once", async () => {
    const code = await begin();
    const both = await Promise.allSettled([finish(code, "Abcdef-991"), finish(code, "Abcdef-992")]);
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((it) => it.status === "rejected")?.reason).toMatchObject({ code: "FAHENG_RESTORE_USED" });
  });

  it("is the only one who is restored, and by the machine's operator alone", async () => {
    await expect(begin("nobody")).rejects.toMatchObject({ code: "FAHENG_RESTORE_UNKNOWN" });
    await expect(begin("guan-1")).rejects.toMatchObject({ code: "FAHENG_RESTORE_ROLE" });
    await expect(finish("", NEXT, "guan-3")).rejects.toMatchObject({ code: "FAHENG_RESTORE_ROLE" });
    const signedIn = await actorOfToken(context, await enter("Abcdef-002"));
    for (const actor of [signedIn as Actor]) {
      const step = beginRestoration(context, actor, { login: LOGIN });
      await expect(step).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    expect(await acts()).toEqual([...Array(3).fill("测试员 account.restore refused"), "乙 account.restore refused"]);
  });

  it("is nobody any more whose role has ended between the steps", async () => {
    const code = await begin();
    await database.db
      .updateTable("membership")
      .set({ ends_at: NOW.toISOString() })
      .where("role", "=", "security-admin")
      .execute();
    await expect(finish(code)).rejects.toMatchObject({ code: "FAHENG_RESTORE_ROLE" });
  });
});
