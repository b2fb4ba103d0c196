import { describe, expect, it } from "vitest";
import { EMPTY_PLAN, planOf, problemOf, THREE, type SetupDraft } from "./setup-draft.ts";

const person = (name: string, login: string, password = `Chang-mi-ma-${name}`) => ({
  name,
  login,
  password,
  again: password,
});
const plan: SetupDraft = {
  code: " AB-12 ",
  city: "衡州市",
  "system-admin": person("甲", "sys1", "Chang-mi-ma-1"),
  "security-admin": person("乙", "sec1", "Chang-mi-ma-2"),
  "audit-admin": person("丙", "aud1", "Chang-mi-ma-3"),
};
const withAuditor = (change: Partial<SetupDraft["audit-admin"]>): SetupDraft => ({
  ...plan,
  "audit-admin": { ...plan["audit-admin"], ...change },
});

describe("problemOf", () => {
  it("takes three people of their own", () => {
    expect(THREE.map((role) => problemOf(plan, role))).toEqual([null, null, null]);
  });

  it("does not call two empty names one person", () => {
    expect(problemOf(EMPTY_PLAN, "audit-admin")).toBe("密码不符合要求");
  });

  it("wants three people, three accounts, three good passwords, each typed twice", () => {
    expect(problemOf(withAuditor({ name: " 甲 " }), "audit-admin")).toBe("三个管理员须由三人分别担任");
    expect(problemOf(withAuditor({ login: "SYS1" }), "audit-admin")).toBe("三个账号不能相同");
    expect(problemOf(withAuditor({ password: "short" }), "audit-admin")).toBe("密码不符合要求");
    expect(problemOf(withAuditor({ password: "Chang-mi-ma-1" }), "audit-admin")).toBe("三人的密码不能相同");
    expect(problemOf(withAuditor({ again: "x" }), "audit-admin")).toBe("两次输入的密码不一致");
  });
});

describe("planOf", () => {
  it("leaves the second typing at home", () => {
    expect(planOf(plan).code).toBe("AB-12");
    expect(planOf(plan).administrators["system-admin"]).toEqual({
      name: "甲",
      login: "sys1",
      password: "Chang-mi-ma-1",
    });
  });
});
