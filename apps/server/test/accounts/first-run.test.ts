import { afterAll, beforeAll, expect, it } from "vitest";
import { failure, withCookie } from "../test-server.ts";
import { PASSWORDS, type Production, setUp, startProduction } from "./production.ts";

let production: Production;
beforeAll(async () => {
  production = await startProduction();
});
afterAll(async () => {
  await production.test.stop();
});

const wizard = (over: Record<string, unknown> = {}) => {
  const one = (login: string, password: string) => ({ name: "某某", login, password });
  return {
    code: production.test.server.setupCode ?? "",
    city: "衡州市",
    administrators: {
      "system-admin": one("guan-1", PASSWORDS["system-admin"]),
      "security-admin": one("guan-2", PASSWORDS["security-admin"]),
      "audit-admin": one("guan-3", PASSWORDS["audit-admin"]),
      ...over,
    },
  };
};

it("has no account, no default password and no demonstration before the wizard", async () => {
  const { api } = withCookie(production.test.server.url, "");
  expect(await api.setup.state.query()).toEqual({ needsSetup: true });
  expect(await api.session.me.query()).toMatchObject({ person: null, isDemonstration: false, demoLinks: [] });
  const link = await fetch(`${production.test.server.url}/demo/sign-in/coordinator`, { redirect: "manual" });
  expect(link.status).toBe(404);
  for (const password of ["admin", "faheng", "123456", ""]) {
    expect((await production.attempt("admin", password)).cookie).toBeNull();
  }
});

it("asks for the code that the server printed, three logins, three passwords, none simple", async () => {
  const { api } = withCookie(production.test.server.url, "");
  const refused = async (input: ReturnType<typeof wizard>) => (await failure(api.setup.complete.mutate(input))).code;
  expect(await refused({ ...wizard(), code: "wrong" })).toBe("FAHENG_SETUP_CODE");
  const same = { name: "某某", login: "guan-1", password: PASSWORDS["audit-admin"] };
  expect(await refused(wizard({ "audit-admin": same }))).toBe("FAHENG_LOGIN_TAKEN");
  const shared = { name: "某某", login: "guan-3", password: PASSWORDS["system-admin"] };
  expect(await refused(wizard({ "audit-admin": shared }))).toBe("FAHENG_SETUP_SAME_PASSWORD");
  for (const password of ["Short-1", "alllowercaseletters", "Guan-3-12345"]) {
    const weak = { name: "某某", login: "guan-3", password };
    expect(await refused(wizard({ "audit-admin": weak }))).toBe("FAHENG_PASSWORD_WEAK");
  }
  expect(await api.setup.state.query()).toEqual({ needsSetup: true });
});

it("works once", async () => {
  await setUp(production);
  const { api } = withCookie(production.test.server.url, "");
  expect(await api.setup.state.query()).toEqual({ needsSetup: false });
  expect((await failure(api.setup.complete.mutate(wizard()))).code).toBe("FAHENG_SETUP_DONE");
  const admin = await production.admin("system-admin");
  expect((await admin.api.session.me.query()).roles.map((it) => it.role)).toEqual(["system-admin"]);
  const auditor = await production.admin("audit-admin");
  expect((await auditor.api.audit.verify.mutate({})).ok).toBe(true);
});

it("leads from an empty city to a department that answers", async () => {
  const system = await production.admin("system-admin");
  const security = await production.admin("security-admin");
  const { id: agencyId } = await system.api.organisation.addAgency.mutate({ name: "市商务局", category: "经济" });
  const { id: departmentId } = await system.api.organisation.addDepartment.mutate({ agencyId, name: "政策法规处" });
  const people = [
    { login: "zhang", role: "coordinator", agencyId, departmentId: null },
    { login: "li", role: "department", agencyId, departmentId },
    { login: "wang", role: "municipal", agencyId: null, departmentId: null },
  ] as const;
  for (const person of people) {
    await security.api.people.add.mutate({ ...person, name: "某某", password: `Qwe-rty-1-${person.role}` });
  }
  const coordinator = await production.signIn("zhang", "Qwe-rty-1-coordinator");
  await coordinator.api.plugin.enable.mutate({ agencyId, pluginId: "commerce", expected: false });
  const office = await production.signIn("wang", "Qwe-rty-1-municipal");
  const frameworkId = "nantong-commerce-2017";
  await office.api.cycle.open.mutate({
    title: "2017年度",
    from: "2017-01-01",
    to: "2017-12-31",
    assignments: [{ agencyId, frameworkId, profileId: "nantong-commerce-2017-standard" }],
  });
  const department = await production.signIn("li", "Qwe-rty-1-department");
  const [assessment] = await department.api.assessment.list.query();
  const { canEdit } = await department.api.assessment.get.query({ id: assessment?.id ?? "" });
  expect(canEdit).toContain("R2");
  const saved = await department.api.response.save.mutate({
    assessmentId: assessment?.id ?? "",
    indicator: "R2",
    expectedVersion: 0,
    status: "in-progress",
    facts: { a: 1 },
    progress: "",
    notApplicable: null,
  });
  expect(saved.response.version).toBe(1);
});
