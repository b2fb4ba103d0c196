import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { firstPassword } from "./first-password.ts";

it("is printable without doubt and never the same", () => {
  const ids = { next: () => "", secret: () => randomBytes(32).toString("base64url") };
  const drawn = Array.from({ length: 500 }, () => firstPassword(ids, "zhang"));
  for (const password of drawn)
    expect(password).toMatch(/^(?:[A-HJ-NP-Za-hj-kmnp-z2-9]{4}-){3}[A-HJ-NP-Za-hj-kmnp-z2-9]{4}$/);
  expect(new Set(drawn).size).toBe(500);
});

it("draws again until the password is a good one, and gives up at last", () => {
  const secrets = ["aaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaa", "aaaaBBBB2222CCCC", ""];
  const ids = { next: () => "", secret: () => secrets.shift() ?? "" };
  expect(firstPassword(ids, "zhang")).toBe("aaaa-BBBB-2222-CCCC");
  expect(() => firstPassword(ids, "zhang")).toThrowError(expect.objectContaining({ code: "FAHENG_PASSWORD_WEAK" }));
});
