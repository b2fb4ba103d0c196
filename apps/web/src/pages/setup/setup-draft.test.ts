import { describe, expect, it } from "vitest";
import { EMPTY_PLAN, mismatchOf, planOf, type SetupDraft } from "./setup-draft.ts";

const person = (name: string, login: string) => ({ name, login, password: "长密码-2026", again: "长密码-2026" });
const plan: SetupDraft = {
  code: " AB-12 ",
  city: "衡州市",
  "system-admin": person("甲", "sys"),
  "security-admin": person("乙", "sec"),
  "audit-admin": person("丙", "aud"),
};

describe("mismatchOf", () => {
  it("has nothing to say of an empty or a good form", () => {
    expect(mismatchOf(EMPTY_PLAN)).toBeNull();
    expect(mismatchOf(plan)).toBeNull();
  });

  it("wants three people, three accounts, and each password twice", () => {
    expect(mismatchOf({ ...plan, "audit-admin": person("丙", "SYS") })).toBe("三个账号不能相同");
    expect(mismatchOf({ ...plan, "audit-admin": person("甲", "aud") })).toBe("三个管理员须由三人分别担任");
    expect(mismatchOf({ ...plan, "audit-admin": { ...person("丙", "aud"), again: "x" } })).toBe("两次输入的密码不一致");
  });
});

describe("planOf", () => {
  it("leaves the second typing at home", () => {
    expect(planOf(plan).code).toBe("AB-12");
    expect(planOf(plan).administrators["system-admin"]).toEqual({ name: "甲", login: "sys", password: "长密码-2026" });
  });
});
