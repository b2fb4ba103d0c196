import { expect, it } from "vitest";
import { patched } from "./use-address.ts";

it("puts in what is said, takes out what is empty, and leaves the rest", () => {
  const before = { agency: "a1", q: "学法", down: true };
  expect(patched(before, { q: "", down: false, state: "done" })).toEqual({ agency: "a1", state: "done" });
  expect(patched(before, { q: undefined, down: null })).toEqual({ agency: "a1" });
  expect(patched(before, {})).toEqual(before);
});
