import { afterAll, beforeAll, expect, it } from "vitest";
import { seen, failure } from "../test-server.ts";
import { type Production, setUp, startProduction } from "./production.ts";

let production: Production;
beforeAll(async () => {
  production = await startProduction();
  await setUp(production);
});
afterAll(async () => {
  await production.test.stop();
});

const GOOD = "Heng-2017-Liang!";
/** Nothing that any dictionary has, and easy for whoever knows the person. */
const NAMED = {
  agency: "国有资产监督管理委员会-A1",
  department: "产权与法规监督处-A1",
  name: "买买提江阿不都-A1",
};

it("whose password it is counts wherever one is set: name, agency and department are found in it", async () => {
  const system = await production.admin("system-admin");
  const security = await production.admin("security-admin");
  const { id: agencyId } = await system.api.organisation.addAgency.mutate({
    name: "衡州市国有资产监督管理委员会",
    category: "经济",
  });
  const { id: departmentId } = await system.api.organisation.addDepartment.mutate({
    agencyId,
    name: "产权与法规监督处",
  });
  const person = { name: "买买提江阿不都", login: "oyd", role: "department", agencyId, departmentId } as const;
  for (const password of Object.values(NAMED)) {
    const refused = await failure(security.api.people.add.mutate({ ...person, password }));
    expect(refused.code).toBe("FAHENG_PASSWORD_GUESSABLE");
  }
  // The same words are nobody's where they stand for nobody.
  const stranger = { ...person, name: "某某", login: "other", password: NAMED.name };
  await security.api.people.add.mutate(stranger);
  const { id } = await security.api.people.add.mutate({ ...person, password: GOOD });
  const account = (await security.api.people.list.query()).find((it) => it.id === id)?.accounts[0];
  const user = await production.signIn("oyd", GOOD);
  for (const password of Object.values(NAMED)) {
    const change = { kind: "reset-password", password } as const;
    const accountId = account?.id ?? "";
    const expected = await seen(security, accountId);
    const reset = security.api.people.changeAccount.mutate({ accountId, change, expected });
    expect((await failure(reset)).code).toBe("FAHENG_PASSWORD_GUESSABLE");
    const own = user.api.session.changePassword.mutate({ password: GOOD, next: password });
    expect((await failure(own)).code).toBe("FAHENG_PASSWORD_GUESSABLE");
  }
});
