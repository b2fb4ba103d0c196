import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "./issue-wording.ts";
import { amountSchema, pointsSchema } from "./points-schema.ts";
import { formatPoints, parsePoints, proratedPoints } from "./points.ts";

describe("points", () => {
  it("reads and writes decimals exactly", () => {
    expect(parsePoints("0.5")).toBe(500);
    expect(parsePoints("-2")).toBe(-2000);
    expect(parsePoints("0.1")! + parsePoints("0.2")!).toBe(parsePoints("0.3"));
    expect(formatPoints(-1500)).toBe("-1.5");
    expect(formatPoints(0)).toBe("0");
  });

  it.each(["NaN", "1e308", "1e3", "", "0.0001", "１", "0x10", "99999999", " 1", "Infinity"])("refuses %j", (text) => {
    expect(parsePoints(text)).toBeNull();
    expect(pointsSchema.safeParse(text).success).toBe(false);
  });

  it.each([Number.NaN, 1e308, 0.0001, Number.POSITIVE_INFINITY])("refuses the number %d", (number) => {
    expect(pointsSchema.safeParse(number).success).toBe(false);
  });

  it("survives the way out and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (points) => {
        expect(parsePoints(formatPoints(points))).toBe(points);
      }),
      { numRuns: runs({ test: 1_000, campaign: 100_000 }) },
    );
  });
});

describe("points at the edges", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["0.001", 1],
    ["-0.001", -1],
    ["0.01", 10],
    ["0.1", 100],
    ["1.05", 1050],
    ["12.345", 12_345],
    ["007", 7000],
    ["1000000", 1_000_000_000],
    ["-1000000", -1_000_000_000],
  ])("%s is %d thousandths", (text, points) => {
    expect(parsePoints(text)).toBe(points);
    expect(Object.is(parsePoints(text), -0)).toBe(false);
  });

  it.each(["1000000.001", "-1000000.001", "1000001", "1.", ".5", "+1", "1,000", "1.2345", "--1", "1 "])(
    "%j is none",
    (text) => {
      expect(parsePoints(text)).toBeNull();
    },
  );

  it.each([
    [0, "0"],
    [1, "0.001"],
    [-1, "-0.001"],
    [10, "0.01"],
    [100, "0.1"],
    [1000, "1"],
    [-100_500, "-100.5"],
    [1_000_000_000, "1000000"],
    // Sums may be larger than any single value.
    [9_007_199_254_740_991, "9007199254740.991"],
  ])("%d is written %s", (points, text) => {
    expect(formatPoints(points)).toBe(text);
  });

  it.each<[unknown, string, string]>([
    ["1.2345", "“1.2345”不是最多三位小数的数", "not a decimal with at most three places: 1.2345"],
    ["", "“”不是最多三位小数的数", "not a decimal with at most three places: "],
    [1e21, "“1e+21”不是最多三位小数的数", "not a decimal with at most three places: 1e+21"],
    ["-1", "不能为负数", "must not be negative"],
  ])("%j is refused once, in both languages", (given, zh, en) => {
    const { error } = amountSchema.safeParse(given);
    expect(faultsOf(error!, given, 9, amountSchema)).toEqual([{ path: [], wording: { zh, en } }]);
  });

  it("go out of a file and in again, as text or as a number", () => {
    expect([pointsSchema.parse("1.5"), pointsSchema.parse(1.5), pointsSchema.parse(-2)]).toEqual([1500, 1500, -2000]);
    expect(pointsSchema.encode(-1500)).toBe("-1.5");
    expect(amountSchema.parse("0")).toBe(0);
    expect([amountSchema.safeParse("-0.001").success, amountSchema.safeParse("0.001").success]).toEqual([false, true]);
    expect([null, true, [], {}, "一分"].filter((value) => pointsSchema.safeParse(value).success)).toEqual([]);
  });
});

it.each([
  [1000, 2, 3, 667],
  [5, 1, 2, 3],
  [-5, 1, 2, -3],
  [4, 1, 2, 2],
  [-1, 1, 3, 0],
  [0, 7, 9, 0],
  [1_000_000_000, 999_999_999, 1_000_000_000, 999_999_999],
])("%i times %i over %i is %i, to the nearest thousandth", (points, numerator, denominator, part) => {
  expect(proratedPoints(points, numerator, denominator)).toBe(part);
});
