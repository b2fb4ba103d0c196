import { type OpenDatabase, sha256 } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  actorOfToken,
  completeSetup,
  type Context,
  needsSetup,
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
  newTotpSecret: () => "SECRET",
  totpUri: (secret) => secret,
  checkTotp: async () => null,
};
const administrators = {
  "system-admin": { name: "甲", login: "guan-1", password: "Abcdef-001" },
  "security-admin": { name: "乙", login: "guan-2", password: "Abcdef-002" },
  "audit-admin": { name: "丙", login: "guan-3", password: "Abcdef-003" },
};

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

  const enter = async (): Promise<string> => {
    const result = await signIn(context, { login: "guan-2", password: "Abcdef-002", totp: null });
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

  it("that have run out are cleared away by the next sign-in", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    await enter();
    time += SESSION_ABSOLUTE + 1;
    await enter();
    const rows = await database.db.selectFrom("session").selectAll().execute();
    expect(rows).toHaveLength(1);
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

  it("never start from a link where the account has a password", async () => {
    await completeSetup(context, { city: "衡州市", administrators });
    expect(await signInDemonstration(context, "guan-2")).toBeNull();
    expect(await signInDemonstration(context, "nobody")).toBeNull();
  });
});
