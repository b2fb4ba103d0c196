import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("keys are sorted at every depth and undefined ones left out", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "法" }], z: undefined })).toBe('{"a":[{"c":"法","d":null}],"b":1}');
});

test("the order in which a value was built does not show", () => {
  expect(canonicalJson({ x: { m: true, k: 2 }, a: "" })).toBe(canonicalJson({ a: "", x: { k: 2, m: true } }));
});
