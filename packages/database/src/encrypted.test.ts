import { expect, it } from "vitest";
import { decryptText, encryptText, keyedSha256 } from "./encrypted.ts";

const KEY = "0123456789abcdef0123456789abcdef";

it("a text is read with its key alone, and is never kept twice alike", () => {
  const text = JSON.stringify({ accounts: [{ login: "zhang", password: "初始密码 9f2-Kx" }] });
  const [one, other] = [encryptText(KEY, text), encryptText(KEY, text)];
  expect(decryptText(KEY, one)).toBe(text);
  expect(one).not.toBe(other);
  expect(encryptText(KEY, text.repeat(100)).length).toBeLessThan(text.length * 10);
  expect(Buffer.from(one, "base64").toString("utf8")).not.toContain("9f2-Kx");
  expect(() => decryptText(`${KEY}0`, one)).toThrow("unable to authenticate data");
});

it("a text that was changed is not read", () => {
  const bytes = Buffer.from(encryptText(KEY, "{}"), "base64");
  for (const at of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => decryptText(KEY, changed.toString("base64"))).toThrow("unable to authenticate data");
  }
});

it("a digest is of its key and its content", () => {
  const digest = keyedSha256(KEY, "a");
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set([digest, keyedSha256(KEY, "b"), keyedSha256(`${KEY}0`, "a")]).size).toBe(3);
  expect(keyedSha256(KEY, "a")).toBe(digest);
});
