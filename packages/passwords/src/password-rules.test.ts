import { describe, expect, it } from "vitest";
import { isGoodPassword, passwordRules } from "./password-rules.ts";

describe("passwordRules", () => {
  it("keeps nothing while nothing is typed", () => {
    expect(passwordRules("", "zhang")).toEqual({ isLong: false, isMixed: false, isNotLogin: false });
  });

  it("counts length, kinds and the login apart", () => {
    expect(passwordRules("alllowercase", "zhang")).toEqual({ isLong: true, isMixed: false, isNotLogin: true });
    expect(passwordRules("Zhang-2026-x", "zhang")).toEqual({ isLong: true, isMixed: true, isNotLogin: false });
    expect(passwordRules("Ab-1", "")).toEqual({ isLong: false, isMixed: true, isNotLogin: true });
  });
});

describe("isGoodPassword", () => {
  it("asks for ten characters of three kinds", () => {
    expect(isGoodPassword("Abcdefg-12", "zhang")).toBe(true);
    expect(isGoodPassword("Abcdef-12", "zhang")).toBe(false);
  });

  it.for([`aB1${" ".repeat(8)}`, "abcdef 123456", `aB-1${"\u3000".repeat(8)}`, `aB-1${"\u200B".repeat(8)}`])(
    "counts no blank, like the server: %j",
    (password) => {
      expect(isGoodPassword(password, "zhang")).toBe(false);
    },
  );
});
