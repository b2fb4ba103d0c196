import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPoints, parsePoints, pointsSchema } from "./points.ts";

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
