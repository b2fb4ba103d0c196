import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, canonicalSha256 } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

test("keys are sorted at every depth and undefined ones left out", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "法" }], z: undefined })).toBe('{"a":[{"c":"法","d":null}],"b":1}');
});

test("the order in which a value was built does not show", () => {
  expect(canonicalJson({ x: { m: true, k: 2 }, a: "" })).toBe(canonicalJson({ a: "", x: { k: 2, m: true } }));
});

test("every JSON value is written as the library for RFC 8785 writes it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 500 },
  );
});

test("is hashed in pieces as it is hashed whole, whatever was written before", () => {
  const texts = new WeakMap<object, string>();
  const long = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 0, maxLength: 40, size: "large" });
  fc.assert(
    fc.property(long, fc.jsonValue({ maxDepth: 3 }), (shared, other) => {
      const item = { text: "法😀".repeat(3000), shared };
      for (const value of [shared, { shared, other, none: undefined }, [item, item, shared], item, [], {}, "法"]) {
        const whole = sha256(canonicalJson(value));
        expect(canonicalSha256(value)).toBe(whole);
        expect(canonicalSha256(value, texts)).toBe(whole);
      }
    }),
    { numRuns: 200 },
  );
  const endless = { rows: Array.from({ length: 300_000 }, (_, at) => `第${at}行`) };
  expect(canonicalSha256(endless)).toBe(sha256(canonicalJson(endless)));
});
