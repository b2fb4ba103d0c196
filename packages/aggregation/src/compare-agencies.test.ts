import { expect, test } from "vitest";
import { frameworkOf } from "../test/framework.ts";
import { type AgencyResult, compareAgencies } from "./compare-agencies.ts";
import type { ItemResult } from "./measure.ts";

const small = frameworkOf(
  [
    { code: "1", group: "A" },
    { code: "2", group: "B" },
  ],
  "small",
);
const large = frameworkOf(
  [
    { code: "1", group: "A" },
    { code: "2", group: "A" },
    { code: "3", group: "A" },
  ],
  "large",
);
const item = (indicator: string, full: number, worst: number, best = worst): ItemResult => {
  return { indicator, state: worst === best ? "scored" : "pending", full, interval: { worst, best } };
};

const results: AgencyResult[] = [
  {
    agency: "商务局",
    category: "市直",
    framework: small,
    // Off a base of 100: one point lost.
    score: { base: 100_000, items: [item("1", 0, -1000), item("2", 0, 0)] },
    statuses: new Map([["1", "done"]]),
  },
  {
    agency: "市场监管局",
    category: "市直",
    framework: large,
    // 27 to 30 of 30 marks: far fewer points than the other, a larger share at best.
    score: { base: 0, items: [item("1", 10_000, 10_000), item("2", 10_000, 10_000), item("3", 10_000, 7000, 10_000)] },
    statuses: new Map(),
  },
  {
    agency: "知识产权局",
    category: "市直",
    framework: large,
    score: null,
    statuses: new Map([
      ["1", "done"],
      ["2", "not-applicable"],
    ]),
  },
  {
    agency: "甲区",
    category: "区县",
    framework: large,
    score: null,
    statuses: new Map([
      ["1", "not-applicable"],
      ["2", "not-applicable"],
      ["3", "not-applicable"],
    ]),
  },
];

test("agencies with unlike frameworks are compared by shares, scores with scores and completion with completion", () => {
  const { agencies, coverage } = compareAgencies(results, "O", "gap");
  expect(
    agencies.map(({ agency, measure, share, rank, rankedAmong }) => [agency, measure, share, rank, rankedAmong]),
  ).toEqual([
    [
      "商务局",
      "score",
      { worst: { numerator: 99, denominator: 100 }, best: { numerator: 99, denominator: 100 } },
      { best: 1, worst: 2 },
      2,
    ],
    [
      "市场监管局",
      "score",
      { worst: { numerator: 9, denominator: 10 }, best: { numerator: 1, denominator: 1 } },
      { best: 1, worst: 2 },
      2,
    ],
    [
      "知识产权局",
      "completion",
      { worst: { numerator: 1, denominator: 2 }, best: { numerator: 1, denominator: 2 } },
      { best: 1, worst: 1 },
      1,
    ],
    ["甲区", "completion", null, null, 0],
  ]);
  expect(coverage).toEqual([
    { entry: "O1", agencies: 4 },
    { entry: "O4", agencies: 1 },
    { entry: "O5", agencies: 1 },
  ]);
});

test("a base is shared by the items that take from it, dimension by dimension", () => {
  const [commerce] = compareAgencies(results, "O", "gap").agencies;
  expect(commerce?.scores?.dimensions.map(({ entry, share }) => [entry, share?.worst])).toEqual([
    ["O1", { numerator: 49, denominator: 50 }],
    ["O4", { numerator: 1, denominator: 1 }],
    ["O5", { numerator: 1, denominator: 1 }],
  ]);
});

// The last has nothing to be measured by, and is refused all the same.
test.each([results[0]!, results[3]!])("an agency listed twice is refused: $agency", (twice) => {
  expect(() => compareAgencies([twice, twice], "O", "gap")).toThrow(
    expect.objectContaining({ code: "FAHENG_AGGREGATION_DUPLICATE", place: twice.agency }),
  );
});

test("who is disqualified keeps its share and has no place, and the others close up", () => {
  const [first, second, ...others] = results;
  const { agencies } = compareAgencies(
    [...(first ? [{ ...first, isDisqualified: true }] : []), ...(second ? [second] : []), ...others],
    "O",
    "gap",
  );
  expect(agencies.slice(0, 2).map(({ share, rank, rankedAmong }) => [share?.worst, rank, rankedAmong])).toEqual([
    [{ numerator: 99, denominator: 100 }, null, 0],
    [{ numerator: 9, denominator: 10 }, { best: 1, worst: 1 }, 1],
  ]);
});
