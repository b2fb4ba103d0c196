import { expect, test } from "vitest";
import { faultOfInput, MAX_DEPTH } from "./input-guard.ts";

test("plain data passes", () => {
  expect(faultOfInput({ facts: { a: [{ category: "省", flags: ["x"] }] }, progress: "" })).toBeNull();
  expect(faultOfInput(undefined)).toBeNull();
});

test("nesting beyond the limit is a fault, however deep it goes", () => {
  const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
  expect(faultOfInput(nested(MAX_DEPTH))).toBeNull();
  expect(faultOfInput(nested(MAX_DEPTH + 1))).toBe("depth");
  expect(faultOfInput(nested(10_000))).toBe("depth");
});

test("keys that touch prototypes are a fault", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    expect(faultOfInput(JSON.parse(`{"facts":{"${key}":{"isAdmin":true}}}`))).toBe("key");
  }
});

test("texts that a database would not give back as they were are a fault, wherever they stand", () => {
  for (const text of ["\u0000", "a\u0000b", "\ud800", "\udc00x", "𠮷".slice(0, 1)]) {
    expect(faultOfInput(text)).toBe("text");
    expect(faultOfInput({ facts: { a: [{ note: text }] } })).toBe("text");
    expect(faultOfInput({ facts: { [text]: 1 } })).toBe("key");
  }
  expect(faultOfInput("𠮷野家 👨‍👩‍👧 \u202e\t\n")).toBeNull();
});
