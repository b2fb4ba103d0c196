import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seen, failure } from "../test-server.ts";
import type { TestUser } from "../test-server.ts";
import { codeAt, isSignedIn, PASSWORDS, type Production, setUp, startProduction } from "./production.ts";

/** S7: accounts. */
const MINUTE = 60_000;
const PASSWORD = "Ren-yuan-7-mima";

let production: Production;
let security: TestUser;
let agencyId: string;
let count = 0;
let login: string;
let personId: string;
beforeAll(async () => {
  production = await startProduction();
  await setUp(production);
  const system = await production.admin("system-admin");
  ({ id: agencyId } = await system.api.organisation.addAgency.mutate({ name: "市商务局", category: "经济" }));
});
afterAll(async () => {
  await production.test.stop();
});
beforeEach(async () => {
  security = await production.admin("security-admin");
  count += 1;
  login = `ren${count}`;
  const role = { role: "coordinator", agencyId, departmentId: null } as const;
  ({ id: personId } = await security.api.people.add.mutate({ name: "某某", login, password: PASSWORD, ...role }));
});

const accountOf = async (id: string) =>
  (await security.api.people.list.query()).find((it) => it.id === id)?.accounts[0];
const attempts = async (times: number, password: string): Promise<string[]> => {
  const codes: string[] = [];
  for (let index = 0; index < times; index += 1) codes.push((await production.attempt(login, password)).code);
  return codes;
};

describe("lock-out", () => {
  it("locks at five, for fifteen minutes, the right password included", async () => {
    expect(await attempts(6, "wrong")).toEqual([...Array(5).fill("FAHENG_SIGN_IN_REFUSED"), "FAHENG_SIGN_IN_LOCKED"]);
    expect(await attempts(1, PASSWORD)).toEqual(["FAHENG_SIGN_IN_LOCKED"]);
    production.clock.forward(14 * MINUTE);
    expect(await attempts(1, PASSWORD)).toEqual(["FAHENG_SIGN_IN_LOCKED"]);
    production.clock.forward(2 * MINUTE);
    expect(await attempts(1, PASSWORD)).toEqual(["signed-in"]);
  });

  it("checks no more than five of 100 wrong passwords from 100 addresses at once", async () => {
    const codes = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const headers = { "x-forwarded-for": `10.0.${index}.1`, "x-real-ip": `10.0.${index}.1` };
        return (await production.attempt(login, `wrong-${index}`, { headers })).code;
      }),
    );
    expect(codes.filter((code) => code === "FAHENG_SIGN_IN_REFUSED")).toHaveLength(5);
    expect(codes.filter((code) => code === "FAHENG_SIGN_IN_LOCKED")).toHaveLength(95);
    expect(await attempts(1, PASSWORD)).toEqual(["FAHENG_SIGN_IN_LOCKED"]);
  });

  it("forgets failures after a success, and not before", async () => {
    await attempts(4, "wrong");
    expect(await attempts(1, PASSWORD)).toEqual(["signed-in"]);
    expect(await attempts(4, "wrong")).not.toContain("FAHENG_SIGN_IN_LOCKED");
    expect(await attempts(1, PASSWORD)).toEqual(["signed-in"]);
  });

  it("is lifted by the security administrator", async () => {
    await attempts(6, "wrong");
    const account = await accountOf(personId);
    expect(account?.lockedUntil).not.toBeNull();
    await security.api.people.changeAccount.mutate({
      accountId: account?.id ?? "",
      change: { kind: "unlock" },
      expected: await seen(security, account?.id ?? ""),
    });
    expect(await attempts(1, PASSWORD)).toEqual(["signed-in"]);
  });

  it("of one account leaves the others alone", async () => {
    await attempts(6, "wrong");
    expect((await production.attempt("audit-admin", PASSWORDS["audit-admin"])).code).toBe("signed-in");
  });
});

describe("sign-in", () => {
  it("says the same of an unknown login, a wrong password and a disabled account", async () => {
    const account = await accountOf(personId);
    expect((await production.attempt("nobody-here", "wrong")).code).toBe("FAHENG_SIGN_IN_REFUSED");
    expect((await production.attempt(login, "wrong")).code).toBe("FAHENG_SIGN_IN_REFUSED");
    await security.api.people.changeAccount.mutate({
      accountId: account?.id ?? "",
      change: { kind: "disable" },
      expected: await seen(security, account?.id ?? ""),
    });
    expect((await production.attempt(login, PASSWORD)).code).toBe("FAHENG_SIGN_IN_REFUSED");
  });

  it("gives a new token each time and ends the one it was sent with (fixation)", async () => {
    const first = await production.signIn(login, PASSWORD);
    const { cookie } = await production.attempt(login, PASSWORD, { cookie: first.cookie });
    expect(cookie).not.toBe(first.cookie);
    expect(await isSignedIn(first)).toBe(false);
    const planted = await production.attempt(login, PASSWORD, { cookie: `faheng=${"A".repeat(43)}` });
    expect(planted.cookie).not.toContain("A".repeat(43));
  });

  it("stores neither token nor password", async () => {
    const user = await production.signIn(login, PASSWORD);
    const token = user.cookie.split("=")[1] ?? "";
    const { readFileSync } = await import("node:fs");
    const stored = ["faheng.sqlite", "faheng.sqlite-wal"]
      .map((name) => readFileSync(`${production.test.folder}/${name}`).toString("latin1"))
      .join("");
    expect(token).toHaveLength(43);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).toContain("$argon2id$");
  });
});

describe("a session ends", () => {
  let user: TestUser;
  beforeEach(async () => {
    user = await production.signIn(login, PASSWORD);
  });

  it("only then", async () => {
    expect(await isSignedIn(user)).toBe(true);
  });
  const change = async (kind: "disable" | "unlock" | "remove-totp"): Promise<void> => {
    const account = await accountOf(personId);
    await security.api.people.changeAccount.mutate({
      accountId: account?.id ?? "",
      change: { kind },
      expected: await seen(security, account?.id ?? ""),
    });
  };

  it("on leaving, and can't be used again", async () => {
    await user.api.session.signOut.mutate({});
    expect(await isSignedIn(user)).toBe(false);
    expect((await failure(user.api.assessment.list.query())).code).toBe("FAHENG_ACCESS_SIGNED_OUT");
  });

  it("when the account is disabled", async () => {
    await change("disable");
    expect(await isSignedIn(user)).toBe(false);
  });

  it("when the password is reset", async () => {
    const account = await accountOf(personId);
    const next = { kind: "reset-password", password: "Xin-de-8-mima" } as const;
    await security.api.people.changeAccount.mutate({
      accountId: account?.id ?? "",
      change: next,
      expected: await seen(security, account?.id ?? ""),
    });
    expect(await isSignedIn(user)).toBe(false);
    expect(await attempts(1, PASSWORD)).toEqual(["FAHENG_SIGN_IN_REFUSED"]);
    expect(await attempts(1, "Xin-de-8-mima")).toEqual(["signed-in"]);
  });

  it("everywhere else when the person changes the password, and goes on here", async () => {
    const other = await production.signIn(login, PASSWORD);
    const answer = await fetch(`${production.test.server.url}/api/trpc/session.changePassword`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: user.cookie },
      body: JSON.stringify({ password: PASSWORD, next: "Xin-de-9-mima" }),
    });
    expect(answer.status).toBe(200);
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(user)).toBe(false);
    expect(answer.headers.get("set-cookie")).toMatch(/^faheng=[\w-]{43};/);
  });

  it("when a role is given", async () => {
    await security.api.people.giveRole.mutate({
      personId,
      role: "leader",
      agencyId,
      departmentId: null,
      expected: await seen(security, personId),
    });
    expect(await isSignedIn(user)).toBe(false);
  });

  it("when a membership ends, and the next session lacks it", async () => {
    const person = (await security.api.people.list.query()).find((it) => it.id === personId);
    await security.api.people.endRole.mutate({
      membershipId: person?.memberships[0]?.id ?? "",
      expected: person?.version ?? "",
    });
    expect(await isSignedIn(user)).toBe(false);
    const again = await production.signIn(login, PASSWORD);
    expect((await again.api.session.me.query()).roles).toEqual([]);
    expect(await again.api.assessment.list.query()).toEqual([]);
    const kept = (await security.api.people.list.query()).find((it) => it.id === personId);
    expect(kept?.memberships[0]?.endsAt).not.toBeNull();
  });

  it("after half an hour without use", async () => {
    production.clock.forward(29 * MINUTE);
    expect(await isSignedIn(user)).toBe(true);
    production.clock.forward(31 * MINUTE);
    expect(await isSignedIn(user)).toBe(false);
  });

  it("after eight hours however much it is used", async () => {
    for (let index = 0; index < 23; index += 1) {
      production.clock.forward(20 * MINUTE);
      expect(await isSignedIn(user)).toBe(true);
    }
    production.clock.forward(21 * MINUTE);
    expect(await isSignedIn(user)).toBe(false);
  });
});

describe("the second factor", () => {
  let secret: string;
  beforeEach(async () => {
    const user = await production.signIn(login, PASSWORD);
    ({ secret } = await user.api.session.offerTotp.mutate({ password: PASSWORD }));
    const code = await codeAt(secret, production.clock.now());
    await user.api.session.confirmTotp.mutate({ password: PASSWORD, code });
    production.clock.forward(MINUTE);
  });

  it("is taken into use only with a right code of its app", async () => {
    const system = await production.admin("system-admin");
    await system.api.session.offerTotp.mutate({ password: PASSWORDS["system-admin"] });
    const request = { password: PASSWORDS["system-admin"], code: "000000" };
    expect((await failure(system.api.session.confirmTotp.mutate(request))).code).toBe("FAHENG_TOTP_WRONG");
    expect((await production.attempt("system-admin", PASSWORDS["system-admin"])).code).toBe("signed-in");
  });

  it("is the server's secret alone, and waits for ten minutes", async () => {
    const system = await production.admin("system-admin");
    const ask = { password: PASSWORDS["system-admin"] };
    const confirm = (code: string) => system.api.session.confirmTotp.mutate({ ...ask, code });
    production.clock.forward(10 * MINUTE);
    expect((await failure(confirm("000000"))).code).toBe("FAHENG_TOTP_NOT_OFFERED");
    const offered = await system.api.session.offerTotp.mutate(ask);
    production.clock.forward(10 * MINUTE);
    const late = await codeAt(offered.secret, production.clock.now());
    expect((await failure(confirm(late))).code).toBe("FAHENG_TOTP_NOT_OFFERED");
    const own = { ...ask, secret: "A".repeat(32), code: await codeAt("A".repeat(32), production.clock.now()) };
    expect((await failure(system.api.session.confirmTotp.mutate(own as never))).code).toMatch(/^FAHENG_API_/);
    expect((await production.attempt("system-admin", PASSWORDS["system-admin"])).code).toBe("signed-in");
  });

  it("can't be skipped", async () => {
    const first = await production.attempt(login, PASSWORD);
    expect(first).toEqual({ code: "totp-required", cookie: null });
    expect((await production.attempt(login, PASSWORD, { totp: "123456" })).cookie).toBeNull();
    const code = await codeAt(secret, production.clock.now());
    expect((await production.attempt(login, "wrong", { totp: code })).code).toBe("FAHENG_SIGN_IN_REFUSED");
    expect((await production.attempt(login, PASSWORD, { totp: code })).code).toBe("signed-in");
  });

  it("takes each code once", async () => {
    const code = await codeAt(secret, production.clock.now());
    expect((await production.attempt(login, PASSWORD, { totp: code })).code).toBe("signed-in");
    expect((await production.attempt(login, PASSWORD, { totp: code })).code).toBe("FAHENG_SIGN_IN_REFUSED");
  });

  it("takes one of many uses of the same code at once", async () => {
    const code = await codeAt(secret, production.clock.now());
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => production.attempt(login, PASSWORD, { totp: code })),
    );
    expect(outcomes.filter((it) => it.code === "signed-in")).toHaveLength(1);
  });

  it("can't be guessed between right passwords", async () => {
    const codes: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      await production.attempt(login, PASSWORD);
      codes.push((await production.attempt(login, PASSWORD, { totp: `00000${index}` })).code);
    }
    expect(codes.at(-1)).toBe("FAHENG_SIGN_IN_LOCKED");
  });
});

describe("roles", () => {
  it("are not given by oneself, nor by anybody else than the security administrator", async () => {
    const me = (await security.api.session.me.query()).person?.id ?? "";
    const expected = await seen(security, personId);
    const role = { role: "municipal", agencyId: null, departmentId: null, expected } as const;
    expect((await failure(security.api.people.giveRole.mutate({ personId: me, ...role }))).code).toBe(
      "FAHENG_ROLE_SELF",
    );
    const user = await production.signIn(login, PASSWORD);
    for (const { api } of [user, await production.admin("system-admin")]) {
      expect((await failure(api.people.giveRole.mutate({ personId, ...role }))).code).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
  });

  it("of administrators stand alone", async () => {
    for (const role of ["system-admin", "security-admin", "audit-admin"] as const) {
      const grant = { personId, role, agencyId: null, departmentId: null, expected: await seen(security, personId) };
      expect((await failure(security.api.people.giveRole.mutate(grant))).code).toBe("FAHENG_ROLE_CONFLICT");
    }
    const everybody = await security.api.people.list.query();
    const auditor = everybody.find((it) => it.accounts[0]?.login === "audit-admin");
    const grant = { personId: auditor?.id ?? "", agencyId, departmentId: null, expected: auditor?.version ?? "" };
    const refused = await failure(security.api.people.giveRole.mutate({ ...grant, role: "coordinator" }));
    expect(refused.code).toBe("FAHENG_ROLE_CONFLICT");
  });

  it("stand where they belong", async () => {
    const wrong = [
      { role: "coordinator", agencyId: null, departmentId: null },
      { role: "department", agencyId, departmentId: null },
      { role: "municipal", agencyId, departmentId: null },
    ] as const;
    const expected = await seen(security, personId);
    for (const grant of wrong) {
      expect((await failure(security.api.people.giveRole.mutate({ personId, expected, ...grant }))).code).toBe(
        "FAHENG_ROLE_PLACE",
      );
    }
    const nowhere = { role: "coordinator", agencyId: "nowhere", departmentId: null } as const;
    expect((await failure(security.api.people.giveRole.mutate({ personId, expected, ...nowhere }))).code).toBe(
      "FAHENG_AGENCY_NOT_FOUND",
    );
  });
});
