import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { completeSetup, type Context, seal, signIn } from "../src/index.ts";
import { foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { watched } from "./support/watched.ts";

const RIGHT = "Abcdef-001";
const HOME = "10.9.9.9";
const CODE = "123456";
const administrators = {
  "system-admin": { name: "甲", login: "guan-1", password: RIGHT },
  "security-admin": { name: "乙", login: "guan-2", password: "Abcdef-002" },
  "audit-admin": { name: "丙", login: "guan-3", password: "Abcdef-003" },
};

/** What whoever stands outside and times answers could tell apart: nothing here looks at a clock. */
onBothEngines("the work of a refusal", (engine) => {
  let database: OpenDatabase;
  let context: Context;
  let statements: string[];
  let proved: string[];
  beforeEach(async () => {
    const opened = await engine.open();
    const watch = watched(opened);
    ({ database, statements } = watch);
    proved = [];
    const other = await engine.open();
    const city = await foundTestCity(other);
    await other.close();
    const proofs: Context["proofs"] = {
      async hashPassword(password) {
        proved.push("hash");
        return `hash of ${password}`;
      },
      async verifyPassword(hash, password) {
        proved.push("verify");
        return hash === `hash of ${password}`;
      },
      isGuessable: () => Promise.resolve(false),
      newTotpSecret: () => "OFFERED",
      totpUri: (secret) => secret,
      async checkTotp(secret, code) {
        proved.push("totp");
        return secret === "SECRET" && code === CODE ? 7 : null;
      },
    };
    context = { ...city.context, store: seal(database), proofs, clock: { now: () => NOW } };
    await completeSetup(context, { city: "衡州市", administrators });
    // The first attempt of all makes what unknown logins are checked against.
    await work("warm-up", "wrong", "10.8.8.8");
  });
  afterEach(async () => {
    await database.close();
  });

  /** What an attempt answers, and everything it makes the server do. */
  const work = async (login: string, password: string, address = HOME, totp: string | null = null) => {
    statements.length = 0;
    proved.length = 0;
    const answer = await signIn(context, { login, password, totp, address }).then(
      (it) => it.outcome,
      (cause: { code: string }) => cause.code,
    );
    return { answer, proved: [...proved], statements: [...statements] };
  };
  const change = (login: string, columns: { is_disabled?: 1; password_hash?: null; totp_secret?: string }) =>
    database.db.updateTable("account").set(columns).where("login", "=", login).execute();
  const besiege = async (login: string, ranges: readonly number[]): Promise<void> => {
    for (const range of ranges) {
      for (let index = 0; index < 5; index += 1) await work(login, "wrong", `10.0.${range}.7`);
    }
  };

  it("is one password, one code and the same statements, whoever the login is", async () => {
    const unknown = await work("nobody", RIGHT);
    expect(unknown).toMatchObject({ answer: "FAHENG_SIGN_IN_REFUSED", proved: ["verify", "totp"] });
    expect(unknown.statements.filter((it) => it === "begin")).toHaveLength(2);
    expect(await work("guan-1", "wrong")).toEqual(unknown);
    await change("guan-1", { is_disabled: 1 });
    expect(await work("guan-1", RIGHT)).toEqual(unknown);
    await change("guan-3", { password_hash: null });
    expect(await work("guan-3", "Abcdef-003")).toEqual(unknown);
    await change("guan-2", { totp_secret: "SECRET" });
    expect(await work("guan-2", "wrong")).toEqual(unknown);
  });

  it("is the same where a code comes along, right behind a wrong password or wrong behind a right one", async () => {
    await change("guan-2", { totp_secret: "SECRET" });
    const unknown = await work("nobody", "wrong", HOME, CODE);
    expect(unknown).toMatchObject({ answer: "FAHENG_SIGN_IN_REFUSED", proved: ["verify", "totp"] });
    expect(unknown).toEqual(await work("nobody", "wrong"));
    expect(await work("guan-1", "wrong", HOME, CODE)).toEqual(unknown);
    expect(await work("guan-2", "wrong", HOME, CODE)).toEqual(unknown);
    expect(await work("guan-2", "Abcdef-002", HOME, "000000")).toEqual(unknown);
  });

  it("is the same at a lock and under guard, for a login nobody has too", async () => {
    const refused = await work("nobody", "wrong", "10.7.7.7");
    for (const login of ["guan-1", "nobody"]) {
      await besiege(login, [1]);
      const locked = await work(login, RIGHT, "10.0.1.7");
      expect(locked).toEqual({ ...refused, answer: "FAHENG_SIGN_IN_LOCKED" });
      await besiege(login, [2, 3, 4]);
      const guarded = await work(login, RIGHT);
      expect(guarded).toEqual({ ...refused, answer: "FAHENG_SIGN_IN_GUARDED" });
      expect(await work(login, RIGHT, HOME, CODE)).toEqual(refused);
    }
  });

  it("differs where it should: a right password is told by its answer, and by nothing before it", async () => {
    const right = await work("guan-1", RIGHT);
    expect(right).toMatchObject({ answer: "signed-in", proved: ["verify", "totp"] });
    const wrong = await work("guan-1", "wrong");
    const asked = wrong.statements.findIndex((it) => it.startsWith("select"));
    expect(right.statements.slice(0, asked + 1)).toEqual(wrong.statements.slice(0, asked + 1));
  });
});
