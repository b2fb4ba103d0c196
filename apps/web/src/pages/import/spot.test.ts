import { describe, expect, it } from "vitest";
import { spotKey, spotOf } from "./spot.ts";

describe("a place of the file", () => {
  it.each([
    ["表1 第3行 第2栏", { table: 1, row: 3, column: 2 }],
    ["表12 第130行", { table: 12, row: 130, column: null }],
    ["第5段", { table: 0, row: 5, column: null }],
    ["工作表“目录”", null],
    ["页眉", null],
  ])("%s", (place, spot) => {
    expect(spotOf(place)).toEqual(spot);
  });

  it("has one name", () => {
    expect(spotKey({ table: 1, row: 3, column: null })).not.toBe(spotKey({ table: 1, row: 3, column: 3 }));
  });
});
