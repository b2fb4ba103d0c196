import { describe, expect, it } from "vitest";
import { findOverlong } from "./overlong.ts";

const list = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe("findOverlong", () => {
  it.each<[string, unknown, unknown]>([
    ["a list as long as may be", list(3), null],
    ["a list of one more", list(4), { path: [], count: 4 }],
    ["an object of one more", { a: 1, b: 2, c: 3, d: 4 }, { path: [], count: 4 }],
    ["one inside", { a: [{ b: list(5) }] }, { path: ["a", "0", "b"], count: 5 }],
    ["of two the outer, though it comes later", { a: [list(9)], b: list(4) }, { path: ["b"], count: 4 }],
    ["of two in one object the first", { a: list(4), b: list(9) }, { path: ["a"], count: 4 }],
    ["a long text, which is no list", { a: "12345" }, null],
    ["nothing", null, null],
    ["a number", 7, null],
    ["an empty list", [], null],
  ])("%s", (_what, data, found) => {
    expect(findOverlong(data, 3)).toEqual(found);
  });

  it("ends where data contains itself", () => {
    const data: Record<string, unknown> = {};
    data["self"] = data;
    expect(findOverlong(data, 3)).toBeNull();
    const wide: Record<string, unknown> = {};
    for (const key of list(50)) wide[`k${key}`] = wide;
    expect(findOverlong(wide, 60)).toBeNull();
    expect(findOverlong(wide, 49)).toEqual({ path: [], count: 50 });
  });

  it("finds what is too long behind parts that stand in many places", () => {
    const row: Record<string, unknown> = {};
    for (const key of list(1_500)) row[`k${key}`] = row;
    const data = { rows: list(1_500).map(() => row), last: [[list(1_501)]] };
    expect(findOverlong(data, 1_500)).toEqual({ path: ["last", "0", "0"], count: 1_501 });
  });
});
