import { listAudit, type OpenDatabase, sha256, verifyAudit } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  actorOfToken,
  changePassword,
  completeSetup,
  confirmTotp,
  type Context,
  needsSetup,
  offerTotp,
  seal,
  SESSION_ABSOLUTE,
  signIn,
  signInDemonstration,
  signOut,
} from "../src/index.ts";
import { foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

/** Proofs that are quick and obvious; the real ones are tested where they live, in the server. */
const proofs: Context["proofs"] = {
  hashPassword: async (password) => `hash of ${password}`,
  verifyPassword: async (hash, password) => hash === `hash of ${password}`,
  isGuessable: () => Promise.resolve(false),
  newTotpSecret: () => "OFFERED",
  totpUri: (secret) => secret,
  checkTotp: async () => null,
};
const administrators = {
  "system-admin": { name: "甲", login: "guan-1", password: "Abcdef-001" },
  "security-admin": { name: "乙", login: "guan-2", password: "Abcdef-002" },
  "audit-admin": { name: "丙", login: "guan-3", password: "Abcdef-003" },
};
/** How the security administrator comes in. */
const SECURITY = { login: "guan-2", password: "Abcdef-002", address: "10.0.0.9" };

onBothEngines("sessions", (engine) => {
  let database: OpenDatabase;
  let context: Context;
  let time: number;
  beforeEach(async () => {
    database = await engine.open();
    time = NOW.getTime();
    // An empty city of its own: the test city is only asked for its context.
    const other = await engine.open();
    const city = await foundTestCity(other);
    await other.close();
    context = { ...city.context, store: seal(database), proofs, clock: { now: () => new Date(time) } };
  });
  afterEach(async () => {
    await database.close();
  });

  const counts = () => database.db.selectFrom("sign_in_attempt").selectAll().execute();
  const enter = async (password = SECURITY.password): Promise<string> => {
    const result = await signIn(context, { ...SECURITY, password, totp: null });
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    return result.session.token;
  };

  it("keep the token's hash alone, and end by leaving", async () => {
    expect(await needsSetup(context)).toBe(true);
    await completeSetup(context, { city: "衡州市", administrators });
    const token = await enter();
    const { token_hash } = await database.db.selectFrom("session").select("token_hash").executeTakeFirstOrThrow();
    expect(token_hash).toBe(sha256(token));
    expect(await actorOfToken(context, token)).toMatchObject({ name: "乙", roles: [{ role: "security-admin" }] });
    expect(await actorOfToken(context, token_hash)).toBeNull();
    await signOut(context, token);
    await signOut(context, token);
    expect(await actorOfToken(context, token)).toBeNull();
  });

  it("that have run out are cleared away by the next sign-in; the audit is not, after years neither", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await enter();
    const before = await listAudit(database.db, { limit: 100 });
    time += Math.max(SESSION_ABSOLUTE, 3 * 365 * 86_400_000) + 1;
    await enter();
    const rows = await database.db.selectFrom("session").selectAll().execute();
    expect(rows).toHaveLength(1);
    expect((await listAudit(database.db, { limit: 100 })).slice(1)).toEqual(before);
  });

  it("are set up once, by whoever comes first", async () => {
    const others = Object.fromEntries(
      Object.entries(administrators).map(([role, it]) => [role, { ...it, login: `${it.login}-b` }]),
    ) as typeof administrators;
    const twice = await Promise.allSettled(
      [administrators, others].map((it) => completeSetup(context, { city: "衡州市", administrators: it })),
    );
    expect(twice.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    expect(twice.find((it) => it.status === "rejected")?.reason).toMatchObject({ code: "FAHENG_SETUP_DONE" });
    const people = await database.db.selectFrom("person").selectAll().execute();
    expect(people).toHaveLength(3);
  });

  it("are nobody's while the account is disabled, by whatever hand", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    const token = await enter();
    const disable = (is_disabled: 0 | 1) => database.db.updateTable("account").set({ is_disabled }).execute();
    await disable(1);
    expect(await actorOfToken(context, token)).toBeNull();
    await disable(0);
    expect(await actorOfToken(context, token)).not.toBeNull();
  });

  it("begin twelve at once with the right password, and lock nobody out", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    // Slow, as a real hash is: all twelve would be counted before the first of them has proved anything.
    const slow = {
      ...proofs,
      verifyPassword: async (hash: string, password: string) => {
        await new Promise((done) => setTimeout(done, 20));
        return await proofs.verifyPassword(hash, password);
      },
    };
    const attempts = Array.from({ length: 12 }, () =>
      signIn({ ...context, proofs: slow }, { ...SECURITY, totp: null }),
    );
    expect((await Promise.all(attempts)).map((it) => it.outcome)).toEqual(attempts.map(() => "signed-in"));
    for (const count of await counts()) expect(count).toMatchObject({ failures: 0, locked_until: null });
  });

  it("cost one password check each, whatever the login: right, wrong, unknown, disabled, without password, locked", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    const checked: string[] = [];
    let made = 0;
    const counting: Context["proofs"] = {
      ...proofs,
      hashPassword: async (password) => {
        made += 1;
        return await proofs.hashPassword(password);
      },
      verifyPassword: async (hash, password) => {
        checked.push(hash);
        return await proofs.verifyPassword(hash, password);
      },
    };
    const cost = async (login: string, password: string): Promise<readonly [string, number, number]> => {
      checked.length = 0;
      made = 0;
      const attempt = signIn({ ...context, proofs: counting }, { login, password, totp: null, address: "10.0.0.9" });
      const code = await attempt.then(
        (it) => it.outcome,
        (problem: { code: string }) => problem.code,
      );
      return [code, checked.length, made];
    };
    const change = (login: string, columns: { is_disabled?: 1; password_hash?: null }) =>
      database.db.updateTable("account").set(columns).where("login", "=", login).execute();
    // The first of all makes the decoy, although its login is known.
    expect(await cost("guan-2", "Abcdef-002")).toEqual(["signed-in", 1, 1]);
    expect(await cost("guan-2", "wrong")).toEqual(["FAHENG_SIGN_IN_REFUSED", 1, 0]);
    expect(await cost("nobody", "wrong")).toEqual(["FAHENG_SIGN_IN_REFUSED", 1, 0]);
    await change("guan-1", { is_disabled: 1 });
    expect(await cost("guan-1", "Abcdef-001")).toEqual(["FAHENG_SIGN_IN_REFUSED", 1, 0]);
    await change("guan-3", { password_hash: null });
    expect(await cost("guan-3", "Abcdef-003")).toEqual(["FAHENG_SIGN_IN_REFUSED", 1, 0]);
    for (let index = 0; index < 4; index += 1) await cost("guan-2", "wrong");
    expect(await cost("guan-2", "Abcdef-002")).toEqual(["FAHENG_SIGN_IN_LOCKED", 1, 0]);
    expect(checked).not.toContain("hash of Abcdef-002");
  });

  it("never start from a link where the account has a password", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    expect(await signInDemonstration(context, { login: "guan-2", address: "::1" })).toBeNull();
    expect(await signInDemonstration(context, { login: "nobody", address: "::1" })).toBeNull();
  });

  it("take a second factor's code once, however many use it at the same time", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await database.db.updateTable("account").set({ totp_secret: "SECRET" }).where("login", "=", "guan-2").execute();
    const checkTotp: Context["proofs"]["checkTotp"] = async (_secret, _code, _at, after) =>
      (after ?? 0) < 7 ? 7 : null;
    const withCode = { ...context, proofs: { ...proofs, checkTotp } };
    const request = { ...SECURITY, totp: "123456" };
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(withCode, request)));
    expect(outcomes.filter((it) => it.status === "fulfilled")).toHaveLength(1);
  });

  it("can't be had by asking for the second factor in between, at the same time too", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await database.db.updateTable("account").set({ totp_secret: "SECRET" }).where("login", "=", "guan-2").execute();
    const request = SECURITY;
    let tries = 0;
    const checkTotp: Context["proofs"]["checkTotp"] = async (secret) => {
      // Where nothing may be checked, a decoy is.
      if (secret === "SECRET") tries += 1;
      return null;
    };
    const withCode = { ...context, proofs: { ...proofs, checkTotp } };
    for (let round = 0; round < 8; round += 1) {
      await Promise.allSettled([null, "000001", null, "000002"].map((totp) => signIn(withCode, { ...request, totp })));
    }
    expect(tries).toBeLessThanOrEqual(5);
  });

  it("are locked while a lock runs, whatever the count says, and for the whole of it", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await expect(enter("wrong")).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    const lock = { failures: 1, locked_until: new Date(time + 60_000).toISOString() };
    await database.db.updateTable("sign_in_attempt").set(lock).where("origin", "=", "10.0.0.0/24").execute();
    await expect(enter()).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_LOCKED" });
    time += 60_001;
    await enter();
  });

  it("say where somebody came from, who was refused too, and the audit stays sound whatever login they try", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await enter();
    for (const login of ["guan-2", "nobody", "\ud800"]) {
      const attempt = signIn(context, { ...SECURITY, login, password: "wrong", totp: null });
      await expect(attempt).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    }
    const rows = await listAudit(database.db, { limit: 10, action: "session.sign-in" });
    expect(rows.map((it) => it.result)).toEqual([...Array(3).fill("refused"), "done"]);
    for (const row of rows) expect(row.after).toBe('{"address":"10.0.0.9"}');
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
  });

  it("don't begin on a password that was reset, or in an account disabled, while the old one was proven", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    const actor = await actorOfToken(context, await enter());
    if (!actor) throw new Error("not signed in");
    const next = "Abcdef-999";
    for (const change of [
      { password_hash: "hash of Reset-0001" },
      { password_hash: "hash of Abcdef-002", is_disabled: 1 },
    ]) {
      const hashPassword = async (password: string): Promise<string> => {
        await database.db.updateTable("account").set(change).where("login", "=", "guan-2").execute();
        return `hash of ${password}`;
      };
      const meanwhile = { ...context, proofs: { ...proofs, hashPassword } };
      const late = changePassword(meanwhile, actor, { password: "Abcdef-002", next });
      await expect(late).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
      const { password_hash: stored } = await database.db
        .selectFrom("account")
        .select("password_hash")
        .where("login", "=", "guan-2")
        .executeTakeFirstOrThrow();
      expect(stored).toBe(change.password_hash);
      await database.db
        .updateTable("account")
        .set({ password_hash: "hash of Abcdef-002" })
        .where("login", "=", "guan-2")
        .execute();
    }
  });

  it("of a browser left alone don't let anybody guess the password, whichever proof asks for it", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    const actor = await actorOfToken(context, await enter());
    if (!actor) throw new Error("not signed in");
    const codes: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const password = `guess-${index}`;
      const ways = [
        () => changePassword(context, actor, { password, next: "Abcdef-999" }),
        () => offerTotp(context, actor, { password }),
        () => confirmTotp(context, actor, { password, code: "000000" }),
      ];
      const guess = ways[index % ways.length]?.() ?? Promise.resolve();
      codes.push(
        await guess.then(
          () => "",
          (cause: { code: string }) => cause.code,
        ),
      );
    }
    expect(codes).toEqual([...Array(5).fill("FAHENG_SIGN_IN_REFUSED"), "FAHENG_SIGN_IN_LOCKED"]);
    await expect(offerTotp(context, actor, { password: "Abcdef-002" })).rejects.toMatchObject({
      code: "FAHENG_SIGN_IN_LOCKED",
    });
    // Five guesses in a browser are five of the twenty that any one account allows.
    const anywhere = (await counts()).find((it) => it.origin === "anywhere");
    expect(anywhere).toMatchObject({ failures: 5, locked_until: null });
  });

  it("of the owner change the password while strangers try it at the door", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    const actor = await actorOfToken(context, await enter());
    if (!actor) throw new Error("not signed in");
    for (let index = 0; index < 20; index += 1) {
      const from = { ...SECURITY, address: `10.1.${Math.floor(index / 4)}.9`, password: "wrong", totp: null };
      await expect(signIn(context, from)).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_REFUSED" });
    }
    await expect(enter()).rejects.toMatchObject({ code: "FAHENG_SIGN_IN_GUARDED" });
    await changePassword(context, actor, { password: SECURITY.password, next: "Abcdef-999" });
  });
});
