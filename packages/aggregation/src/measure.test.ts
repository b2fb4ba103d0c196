import { describe, expect, test } from "vitest";
import { frameworkOf } from "../test/framework.ts";
import { exact } from "./exact.ts";
import { type ItemResult, measureItems } from "./measure.ts";

const framework = frameworkOf([
  { code: "1" },
  { code: "2" },
  { code: "3" },
  { code: "X1", kind: "bonus" },
  { code: "V", kind: "veto" },
]);
const item = (indicator: string, full: number, worst: number, best = worst): ItemResult => {
  return { indicator, state: "scored", full, interval: { worst, best } };
};

describe("measureItems", () => {
  test("an item with marks weighs its marks", () => {
    expect(measureItems(framework, [item("1", 3000, 2000, 3000)], 0)).toEqual([
      { indicator: "1", state: "scored", weight: exact(3000), worst: exact(2000), best: exact(3000) },
    ]);
  });

  test("items that take off a base of 100 share it equally, to the last fraction", () => {
    const measured = measureItems(framework, [item("1", 0, -1000), item("2", 0, 0), item("3", 0, -500, 0)], 100_000);
    expect(measured.map(({ weight }) => weight)).toEqual([exact(100_000, 3), exact(100_000, 3), exact(100_000, 3)]);
    expect(measured[0]?.worst).toEqual(exact(97_000, 3));
    expect(measured[2]).toMatchObject({ worst: exact(98_500, 3), best: exact(100_000, 3) });
  });

  test("bonus and veto have no weight, and an unscored item no part of the base", () => {
    const items = [
      item("1", 0, -1000),
      { ...item("2", 0, 0), state: "unscored" as const },
      item("X1", 0, 2000),
      item("V", 0, 0),
    ];
    expect(measureItems(framework, items, 100_000).map(({ indicator, weight }) => [indicator, weight])).toEqual([
      ["1", exact(100_000)],
      ["2", exact(0)],
    ]);
  });

  test.each<[string, ItemResult[], string]>([
    ["an interval turned round", [item("1", 1000, 500, 400)], "FAHENG_AGGREGATION_INTERVAL"],
    ["an indicator of another framework", [item("9", 1000, 0)], "FAHENG_AGGREGATION_UNKNOWN_INDICATOR"],
    ["an indicator scored twice", [item("1", 0, 0), item("1", 0, 0)], "FAHENG_AGGREGATION_DUPLICATE"],
  ])("refuses %s", (_, items, code) => {
    expect(() => measureItems(framework, items, 0)).toThrow(
      expect.objectContaining({ code, place: items[0]?.indicator }),
    );
  });
});
