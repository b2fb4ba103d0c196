import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("keys are sorted at every depth and undefined ones left out", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "法" }], z: undefined })).toBe('{"a":[{"c":"法","d":null}],"b":1}');
});

test("the order in which a value was built does not show", () => {
  expect(canonicalJson({ x: { m: true, k: 2 }, a: "" })).toBe(canonicalJson({ a: "", x: { k: 2, m: true } }));
});

test("what shares parts with what was written before is written as if nothing had been", () => {
  const texts = new WeakMap<object, string>();
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 3 }), (shared, other) => {
      const [before, after] = [
        { shared, other, long: "法".repeat(200) },
        { other: [shared, other], shared },
      ];
      expect(canonicalJson(before, texts)).toBe(canonicalJson(before));
      expect(canonicalJson(after, texts)).toBe(canonicalJson(after));
      expect(canonicalJson(before, texts)).toBe(canonicalJson(before));
    }),
    { numRuns: 300 },
  );
});

test("every JSON value is written as the library for RFC 8785 writes it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 500 },
  );
});
