import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { completeSetup, type Context, seal, signIn } from "../src/index.ts";
import { foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";

const MINUTE = 60_000;
/** A code the server takes whenever it is asked. */
const CODE = "123456";
/** Quick and obvious; the real ones are tested where they live, in the server. */
const proofs: Context["proofs"] = {
  hashPassword: async (password) => `hash of ${password}`,
  verifyPassword: async (hash, password) => hash === `hash of ${password}`,
  isGuessable: () => Promise.resolve(false),
  newTotpSecret: () => "OFFERED",
  totpUri: (secret) => secret,
  checkTotp: async (secret, code, at) =>
    secret === "SECRET" && code === CODE ? Math.floor(at.getTime() / 30_000) : null,
};
const administrators = {
  "system-admin": { name: "甲", login: "guan-1", password: "Abcdef-001" },
  "security-admin": { name: "乙", login: "guan-2", password: "Abcdef-002" },
  "audit-admin": { name: "丙", login: "guan-3", password: "Abcdef-003" },
};
/** `guan-2` has a second factor, `guan-1` has none. */
const WITH = { login: "guan-2", password: "Abcdef-002" };
const WITHOUT = { login: "guan-1", password: "Abcdef-001" };
const HOME = "10.9.9.9";

onBothEngines("lock-out", (engine) => {
  let database: OpenDatabase;
  let context: Context;
  let time: number;
  let pauses: number[];
  beforeEach(async () => {
    database = await engine.open();
    time = NOW.getTime();
    pauses = [];
    const other = await engine.open();
    const city = await foundTestCity(other);
    await other.close();
    const pause = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    const clock = { now: () => new Date(time) };
    context = { ...city.context, store: seal(database), proofs, clock, pause };
    await completeSetup(context, { city: "衡州市", administrators });
    await database.db.updateTable("account").set({ totp_secret: "SECRET" }).where("login", "=", WITH.login).execute();
  });
  afterEach(async () => {
    await database.close();
  });

  const knock = async (
    { login, password }: { login: string; password: string },
    address: string,
    totp: string | null = null,
  ): Promise<string> => {
    try {
      return (await signIn(context, { login, password, totp, address })).outcome;
    } catch (cause) {
      return (cause as { code: string }).code;
    }
  };
  const guess = async (login: string, address: string, times = 1, totp: string | null = null): Promise<string[]> => {
    const codes: string[] = [];
    for (let index = 0; index < times; index += 1) codes.push(await knock({ login, password: "wrong" }, address, totp));
    return codes;
  };
  /** Twenty failures from four ranges. */
  const besiege = async (login: string): Promise<void> => {
    for (const range of [1, 2, 3, 4]) await guess(login, `10.0.${range}.7`, 5);
  };

  it("keeps whoever failed five times out for fifteen minutes, at every address of the range", async () => {
    expect(await guess("guan-1", "10.0.1.7", 6)).toEqual([
      ...Array(5).fill("FAHENG_SIGN_IN_REFUSED"),
      "FAHENG_SIGN_IN_LOCKED",
    ]);
    expect(await knock(WITHOUT, "10.0.1.200")).toBe("FAHENG_SIGN_IN_LOCKED");
    expect(await knock(WITHOUT, "::ffff:10.0.1.8")).toBe("FAHENG_SIGN_IN_LOCKED");
    time += 15 * MINUTE - 1;
    expect(await knock(WITHOUT, "10.0.1.7")).toBe("FAHENG_SIGN_IN_LOCKED");
    time += 1;
    expect(await knock(WITHOUT, "10.0.1.7")).toBe("signed-in");
  });

  it("keeps nobody out at another range, nor with another account, however long it goes on", async () => {
    await guess("guan-1", "2001:db8:0:7::1", 60);
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
    expect(await knock(WITHOUT, "2001:db8:0:8::1")).toBe("signed-in");
    expect(await knock({ login: "guan-3", password: "Abcdef-003" }, "2001:db8:0:7::1")).toBe("signed-in");
  });

  it("counts those whose address nobody knows together", async () => {
    for (const address of ["", "unknown", "nowhere", "10.1", ""]) await guess("guan-1", address);
    expect(await knock(WITHOUT, "elsewhere")).toBe("FAHENG_SIGN_IN_LOCKED");
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
  });

  it("leaves after twenty from anywhere the way by password with second factor", async () => {
    await besiege("guan-2");
    expect(await knock(WITH, HOME)).toBe("FAHENG_SIGN_IN_GUARDED");
    expect(await guess("guan-2", HOME, 1, CODE)).toEqual(["FAHENG_SIGN_IN_REFUSED"]);
    expect(await knock(WITH, HOME, "000000")).toBe("FAHENG_SIGN_IN_REFUSED");
    expect(await knock(WITH, HOME, CODE)).toBe("signed-in");
  });

  it("takes no made-up code for a second factor there is not, and opens again by itself", async () => {
    await besiege("guan-1");
    expect(await knock(WITHOUT, HOME)).toBe("FAHENG_SIGN_IN_GUARDED");
    expect(await knock(WITHOUT, HOME, CODE)).toBe("FAHENG_SIGN_IN_REFUSED");
    time += 14 * MINUTE;
    // A hundred more meanwhile prolong nothing.
    for (let range = 20; range < 40; range += 1) await guess("guan-1", `10.0.${range}.7`, 5);
    time += MINUTE;
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
  });

  it("says the same of a login that nobody has, at every step", async () => {
    for (const login of ["guan-1", "guan-2", "nobody"]) {
      expect(await guess(login, "10.0.1.7", 6)).toEqual([
        ...Array(5).fill("FAHENG_SIGN_IN_REFUSED"),
        "FAHENG_SIGN_IN_LOCKED",
      ]);
      for (const range of [2, 3, 4]) await guess(login, `10.0.${range}.7`, 5);
      expect(await guess(login, HOME, 2)).toEqual(["FAHENG_SIGN_IN_GUARDED", "FAHENG_SIGN_IN_GUARDED"]);
      expect(await guess(login, HOME, 6, CODE)).toEqual([
        ...Array(5).fill("FAHENG_SIGN_IN_REFUSED"),
        "FAHENG_SIGN_IN_LOCKED",
      ]);
    }
  });

  it("judges no more than twenty of 100 wrong passwords from 100 ranges at once", async () => {
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => knock({ login: "guan-1", password: `w-${index}` }, `10.0.${index}.7`)),
    );
    expect(codes.filter((code) => code === "FAHENG_SIGN_IN_REFUSED")).toHaveLength(20);
    expect(codes.filter((code) => code === "FAHENG_SIGN_IN_GUARDED")).toHaveLength(80);
  });

  it("tries no more than five codes behind a right password, from however many ranges at once", async () => {
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => knock(WITH, `10.0.${index}.7`, String(200_000 + index))),
    );
    expect(codes.filter((code) => code === "FAHENG_SIGN_IN_REFUSED")).toHaveLength(5);
    expect(await knock(WITH, HOME, CODE)).toBe("FAHENG_SIGN_IN_LOCKED");
    time += 15 * MINUTE;
    expect(await knock(WITH, HOME, CODE)).toBe("signed-in");
  });

  it("locks nobody out where twelve right sign-ins come at once, from one range or from twelve", async () => {
    for (const range of [0, 1]) {
      const right = Array.from({ length: 12 }, (_, index) => knock(WITHOUT, `10.0.${index * range}.7`));
      expect(await Promise.all(right)).toEqual(Array(12).fill("signed-in"));
    }
    // And not after four failures of each range either, with the twenty near.
    for (const range of [0, 1, 2, 3]) await guess("guan-1", `10.0.${range}.7`, 4);
    const right = Array.from({ length: 12 }, (_, index) => knock(WITHOUT, `10.0.${index}.7`));
    expect(await Promise.all(right)).toEqual(Array(12).fill("signed-in"));
  });

  it("lets the next attempt from a range wait longer after each failure, and nobody else", async () => {
    await guess("guan-1", "10.0.1.7", 7);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 0, 0, 0]);
    pauses = [];
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
    expect(pauses).toEqual([0]);
  });

  it("answers a failure at once, holds back the next one, and lets others by meanwhile", async () => {
    const begun: string[] = [];
    let goOn = (): void => {};
    const slow = { ...context, pause: () => new Promise<void>((done) => (goOn = done)) };
    const enter = (password: string, address: string) =>
      signIn(slow, { ...WITHOUT, password, totp: null, address }).then(
        () => begun.push(`${address} in`),
        () => begun.push(`${address} out`),
      );
    await enter("wrong", "10.0.1.7");
    const next = enter("Abcdef-001", "10.0.1.8");
    await signIn(context, { ...WITHOUT, totp: null, address: HOME });
    expect(begun).toEqual(["10.0.1.7 out"]);
    goOn();
    await next;
    goOn();
    expect(begun).toEqual(["10.0.1.7 out", "10.0.1.8 in"]);
  });

  it("forgives one's own failures with a success, and not those of others", async () => {
    await guess("guan-1", HOME, 4);
    for (const range of [1, 2, 3]) await guess("guan-1", `10.0.${range}.7`, 5);
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
    expect(await guess("guan-1", HOME, 4)).not.toContain("FAHENG_SIGN_IN_LOCKED");
    expect(await knock(WITHOUT, HOME)).toBe("signed-in");
    // Fifteen stay: five more from elsewhere are twenty.
    await guess("guan-1", "10.0.4.7", 5);
    expect(await knock(WITHOUT, HOME)).toBe("FAHENG_SIGN_IN_GUARDED");
  });

  it("keeps no login in clear, and forgets what is a day old", async () => {
    await guess("my-password-in-the-wrong-field", "10.0.1.7");
    const rows = () => database.db.selectFrom("sign_in_attempt").selectAll().execute();
    expect(JSON.stringify(await rows())).not.toContain("my-password");
    time += 24 * 60 * MINUTE + 1;
    await knock(WITHOUT, HOME);
    expect(new Set((await rows()).map((it) => it.login)).size).toBe(1);
  });
});
