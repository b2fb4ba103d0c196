import { describe, expect, it } from "vitest";
import { requireGoodPassword } from "./password-policy.ts";

const isGood = (password: string, login = "zhang"): boolean => {
  try {
    requireGoodPassword(password, login);
    return true;
  } catch {
    return false;
  }
};

describe("requireGoodPassword", () => {
  it.for(["Abcdef-123", "abc-123-def-456", "密码-Abc-123456", `${"aB1"}${"x".repeat(197)}`])("takes %s", (password) => {
    expect(isGood(password)).toBe(true);
  });

  it.for([
    ["nine characters", "Abcde-123"],
    ["two kinds", "abcdefgh12345"],
    ["one kind", "1234567890123"],
    ["the login in it", "Zhang-2026-x"],
    ["201 characters", `aB1${"x".repeat(198)}`],
    ["nothing", ""],
  ] as const)("refuses %s", ([, password]) => {
    expect(isGood(password)).toBe(false);
  });
});
