import { describe, expect, it } from "vitest";
import { isTooLarge } from "./json-size.ts";

/** A list in a list, as deep as said; what is innermost counts as a level. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe("data that is looked at before anything reads it", () => {
  it("may be forty levels deep and no deeper, in lists and in objects", () => {
    expect([isTooLarge(nested(40)), isTooLarge(nested(41))]).toEqual([false, true]);
    const inObjects = (depth: number): unknown => (depth === 0 ? 1 : { a: inObjects(depth - 1) });
    expect([isTooLarge(inObjects(40)), isTooLarge(inObjects(41))]).toEqual([false, true]);
  });

  it("may hold a million values and no more, wherever they lie", () => {
    const list = (length: number): number[] => Array.from({ length }, () => 0);
    // The list itself is a value, too.
    expect([isTooLarge(list(999_999)), isTooLarge(list(1_000_000))]).toEqual([false, true]);
    expect(isTooLarge([list(500_000), list(500_000)])).toBe(true);
    expect(isTooLarge([list(499_998), list(499_998)])).toBe(false);
  });

  it("that contains itself is too deep, and none at all is not", () => {
    const own: unknown[] = [];
    own.push(own);
    expect(isTooLarge(own)).toBe(true);
    expect([null, undefined, 0, "a", true, [], {}].map(isTooLarge)).toEqual(Array.from({ length: 7 }, () => false));
  });
});
