import { describe, expect, it } from "vitest";
import { requireGoodPassword, requireShape } from "./password-policy.ts";

const isGood = (password: string, login = "zhang"): boolean => {
  try {
    requireShape(password, login);
    return true;
  } catch {
    return false;
  }
};

describe("requireShape", () => {
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
    ["eight blanks and a digit", "        1"],
    ["blanks that make it long", "Ab1-      "],
    ["a blank for a third kind", "abcdef 123456"],
    ["full-width blanks", `aB-1${"\u3000".repeat(8)}`],
    ["zero-width blanks", `aB-1${"\u200B".repeat(8)}`],
  ] as const)("refuses %s", ([, password]) => {
    expect(isGood(password)).toBe(false);
  });
});

it("refuses what is found by guessing, and tells the guesser who it is for", async () => {
  const asked: unknown[] = [];
  const isGuessable = async (password: string, known: readonly string[]): Promise<boolean> => {
    asked.push([password, known]);
    return await Promise.resolve(password.startsWith("Woaini"));
  };
  const ask = (password: string) =>
    requireGoodPassword({ isGuessable }, password, { login: "zhang", name: "张三", places: ["衡州市商务局", null] });
  await expect(ask("Woaini-1314")).rejects.toMatchObject({ code: "FAHENG_PASSWORD_GUESSABLE", place: "password" });
  await ask("Heng-Zhou-6-f");
  expect(asked).toEqual([
    ["Woaini-1314", ["zhang", "张三", "衡州市商务局"]],
    ["Heng-Zhou-6-f", ["zhang", "张三", "衡州市商务局"]],
  ]);
});
