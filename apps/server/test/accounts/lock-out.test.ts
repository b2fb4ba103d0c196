import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { PASSWORDS, type Production, setUp, startProduction } from "./production.ts";
import { seen } from "../test-server.ts";

/** S7 behind a proxy that is trusted: the addresses it names are those that count. */
let production: Production;
let login: string;
let count = 0;
const PASSWORD = "Ren-yuan-7-mima";
beforeAll(async () => {
  production = await startProduction({ trustedProxies: ["127.0.0.1"] });
  await setUp(production);
});
afterAll(async () => {
  await production.test.stop();
});
beforeEach(async () => {
  const security = await production.admin("security-admin");
  count += 1;
  login = `ren${count}`;
  const role = { role: "municipal", agencyId: null, departmentId: null } as const;
  await security.api.people.add.mutate({ name: "某某", login, password: PASSWORD, ...role });
});

const from = async (address: string, password = PASSWORD): Promise<string> =>
  (await production.attempt(login, password, { headers: { "x-forwarded-for": address } })).code;
const guess = async (address: string, times: number): Promise<string[]> => {
  const codes: string[] = [];
  for (let index = 0; index < times; index += 1) codes.push(await from(address, "wrong"));
  return codes;
};

it("locks a stranger's range and not the clerk's, whatever hops the stranger makes up", async () => {
  const codes: string[] = [];
  for (let index = 0; index < 6; index += 1) codes.push(...(await guess(`172.16.${index}.1, 203.0.113.7`, 1)));
  expect(codes).toEqual([...Array(5).fill("FAHENG_SIGN_IN_REFUSED"), "FAHENG_SIGN_IN_LOCKED"]);
  expect(await from("203.0.113.99")).toBe("FAHENG_SIGN_IN_LOCKED");
  expect(await from("::ffff:203.0.113.99")).toBe("FAHENG_SIGN_IN_LOCKED");
  expect(await from("198.51.100.4")).toBe("signed-in");
});

it("checks no more than twenty of 100 wrong passwords from 100 addresses at once, and the owner comes in afterwards", async () => {
  const codes = await Promise.all(Array.from({ length: 100 }, (_, index) => from(`10.0.${index}.1`, `wrong-${index}`)));
  expect(codes.filter((code) => code === "FAHENG_SIGN_IN_REFUSED")).toHaveLength(20);
  expect(codes.filter((code) => code === "FAHENG_SIGN_IN_GUARDED")).toHaveLength(80);
  expect(await from("198.51.100.4")).toBe("FAHENG_SIGN_IN_GUARDED");
  expect((await production.attempt("audit-admin", PASSWORDS["audit-admin"])).code).toBe("signed-in");
  production.clock.forward(15 * 60_000);
  expect(await from("198.51.100.4")).toBe("signed-in");
});

it("shows the security administrator who is locked, and lets them open at once", async () => {
  await guess("203.0.113.7", 6);
  const security = await production.admin("security-admin");
  const account = async () =>
    (await security.api.people.list.query()).flatMap((it) => it.accounts).find((it) => it.login === login);
  expect((await account())?.lockedUntil).toBe(new Date(production.clock.now().getTime() + 15 * 60_000).toISOString());
  const accountId = (await account())?.id ?? "";
  await security.api.people.changeAccount.mutate({
    accountId,
    change: { kind: "unlock" },
    expected: await seen(security, accountId),
  });
  expect((await account())?.lockedUntil).toBeNull();
  expect(await from("203.0.113.7")).toBe("signed-in");
});
