import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seen, failure, type TestUser, withCookie } from "../test-server.ts";
import { codeAt, isSignedIn, type Production, setUp, startProduction } from "./production.ts";

const PASSWORD = "Ren-yuan-7-mima";

/** S7 where several servers share one database: what one of them decides holds at the others from the next request on. */
describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("two servers on one PostgreSQL", () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  let here: Production;
  let there: Production;
  let security: TestUser;
  let agencyId: string;
  let count = 0;
  let login: string;
  let personId: string;
  let accountId: string;
  beforeAll(async () => {
    cluster = await startPostgres();
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query("create role faheng_server login");
    await client.end();
    const login = { databaseUrl: cluster.url.replace("faheng_owner", "faheng_server"), ownerUrl: cluster.url };
    here = await startProduction(login);
    there = await startProduction(login);
  });
  afterAll(async () => {
    await here.test.stop();
    await there.test.stop();
    await cluster.stop();
  });

  it("are set up once, each with a code of its own", async () => {
    expect(here.test.server.setupCode).not.toBe(there.test.server.setupCode);
    const outcomes = await Promise.allSettled([setUp(here), setUp(there)]);
    expect(outcomes.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const system = await there.admin("system-admin");
    ({ id: agencyId } = await system.api.organisation.addAgency.mutate({ name: "市商务局", category: "经济" }));
  });

  describe("accounts", () => {
    beforeEach(async () => {
      security = await here.admin("security-admin");
      count += 1;
      login = `ren${count}`;
      const role = { role: "coordinator", agencyId, departmentId: null } as const;
      ({ id: personId } = await security.api.people.add.mutate({ name: "某某", login, password: PASSWORD, ...role }));
      const everybody = await security.api.people.list.query();
      accountId = everybody.find((it) => it.id === personId)?.accounts[0]?.id ?? "";
    });

    it("are locked at five guesses in all, however they are spread and however many come at once", async () => {
      const codes = await Promise.all(
        Array.from({ length: 40 }, async (_, index) => {
          const production = index % 2 === 0 ? here : there;
          return (await production.attempt(login, `wrong-${index}`)).code;
        }),
      );
      expect(codes.filter((code) => code === "FAHENG_SIGN_IN_REFUSED")).toHaveLength(5);
      for (const production of [here, there]) {
        expect((await production.attempt(login, PASSWORD)).code).toBe("FAHENG_SIGN_IN_LOCKED");
      }
    });

    it("take a second factor's code once", async () => {
      const user = await here.signIn(login, PASSWORD);
      const { secret } = await user.api.session.offerTotp.mutate({ password: PASSWORD });
      const code = await codeAt(secret, here.clock.now());
      await user.api.session.confirmTotp.mutate({ password: PASSWORD, code });
      expect((await there.attempt(login, PASSWORD, { totp: code })).code).toBe("FAHENG_SIGN_IN_REFUSED");
      for (const production of [here, there]) production.clock.forward(60_000);
      const next = await codeAt(secret, here.clock.now());
      const outcomes = await Promise.all(
        [here, there, here, there].map((it) => it.attempt(login, PASSWORD, { totp: next })),
      );
      expect(outcomes.filter((it) => it.code === "signed-in")).toHaveLength(1);
    });

    const ends: readonly { what: string; act: () => Promise<unknown> }[] = [
      {
        what: "a password reset",
        act: async () => {
          const change = { kind: "reset-password", password: "Xin-de-8-mima" } as const;
          const expected = await seen(security, accountId);
          return await security.api.people.changeAccount.mutate({ accountId, change, expected });
        },
      },
      {
        what: "an account disabled",
        act: async () => {
          const expected = await seen(security, accountId);
          return await security.api.people.changeAccount.mutate({ accountId, change: { kind: "disable" }, expected });
        },
      },
      {
        what: "a role given",
        act: async () => {
          const grant = {
            role: "leader",
            agencyId,
            departmentId: null,
            expected: await seen(security, personId),
          } as const;
          return await security.api.people.giveRole.mutate({ personId, ...grant });
        },
      },
      {
        what: "a membership ended",
        act: async () => {
          const person = (await security.api.people.list.query()).find((it) => it.id === personId);
          await security.api.people.endRole.mutate({
            membershipId: person?.memberships[0]?.id ?? "",
            expected: person?.version ?? "",
          });
        },
      },
      {
        what: "an identity bound",
        act: async () => {
          const identity = { issuer: "https://sso.example.gov.cn", subject: `sub-${login}` };
          const expected = await seen(security, accountId);
          return await security.api.people.bindIdentity.mutate({ accountId, identity, expected });
        },
      },
      {
        what: "the person's own change of password",
        act: async () => {
          const elsewhere = await here.signIn(login, PASSWORD);
          await elsewhere.api.session.changePassword.mutate({ password: PASSWORD, next: "Xin-de-9-mima" });
        },
      },
    ];
    it.for(ends)("$what at one ends the sessions at the other with the next request", async ({ act }) => {
      const user = await there.signIn(login, PASSWORD);
      expect(await isSignedIn(user)).toBe(true);
      await act();
      expect(await isSignedIn(user)).toBe(false);
      expect((await failure(user.api.assessment.list.query())).code).toBe("FAHENG_ACCESS_SIGNED_OUT");
      // The same session is as dead where the act was done.
      expect(await isSignedIn(withCookie(here.test.server.url, user.cookie))).toBe(false);
    });

    it("leave one sound audit chain", async () => {
      const auditor = await there.admin("audit-admin");
      expect(await auditor.api.audit.verify.mutate({})).toMatchObject({ ok: true });
    });
  });
});
