import { type CityMethod, cityMethodSchema, type ItemScore, parsePoints } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { Entrant, EntrantItem } from "../src/edition/entrant.ts";
import { exactText, readExact, readInterval } from "../src/edition/exact-text.ts";
import { itemStanding } from "../src/edition/item-standing.ts";
import { layEdition } from "../src/edition/lay-edition.ts";
import { exact } from "../src/exact.ts";
import { HIGHEST, LOWEST } from "../src/method/end.ts";
import type { ItemStanding } from "../src/method/met-rate.ts";

const METHOD: CityMethod = {
  title: "2017年度比较方法",
  digits: 2,
  index: null,
  grades: [
    {
      category: null,
      ties: "none",
      list: [
        { name: "优秀", atLeast: 90_000, quota: { numerator: 1, denominator: 3 } },
        { name: "良好", atLeast: 80_000, quota: null },
      ],
    },
  ],
  note: "",
};
const INDEX: CityMethod = {
  ...METHOD,
  index: {
    taxonomy: "O",
    weights: [
      { code: "O1", weight: 1 },
      { code: "O4", weight: 1 },
    ],
    box: { numerator: 1, denominator: 5 },
  },
};

let count = 0;
/** So many items of an entry, by how they stand. */
const items = (entry: string, counts: Partial<Record<ItemStanding, number>>, topic?: string): EntrantItem[] =>
  Object.entries(counts).flatMap(([standing, many]) =>
    Array.from({ length: many }, () => ({
      code: String((count += 1)),
      standing: standing as ItemStanding,
      entries: { O: [entry], S: [], D: [] },
      topics: topic === undefined ? [] : [topic],
    })),
  );
const points = (text: string): number => parsePoints(text) ?? Number.NaN;
function unit(key: string, total: string | readonly [string | null, string | null], more: Partial<Entrant> = {}) {
  const [worst, best] = typeof total === "string" ? [total, total] : total;
  return {
    key,
    category: "部门",
    unitClass: null,
    profile: { id: "p", version: "1" },
    total: { worst: worst === null ? null : points(worst), best: best === null ? null : points(best) },
    isDisqualified: false,
    hasVeto: false,
    isVetoPending: false,
    items: items("O1", { met: 3 }),
    ...more,
  } satisfies Entrant;
}
const official = (entrants: readonly Entrant[], method = METHOD): Record<string, string> =>
  Object.fromEntries(
    layEdition(entrants, method).units.map(({ key, official: it }) => [
      key,
      it.kind === "listed" ? it.why : `${it.place.best}–${it.place.worst}`,
    ]),
  );

describe("an edition of official totals", () => {
  it("places what is alike and nothing else", () => {
    const entrants = [
      unit("甲", "95"),
      unit("乙", "91"),
      unit("丙", "99", { category: "区县" }),
      unit("丁", "99", { profile: { id: "p", version: "2" } }),
      unit("戊", "40", { unitClass: "有执法权" }),
      unit("己", "41", { unitClass: "有执法权" }),
      unit("庚", ["80", null]),
      { ...unit("辛", "0"), profile: null, total: null },
    ];
    expect(official(entrants)).toEqual({
      甲: "1–2",
      乙: "2–3",
      丙: "alone",
      丁: "alone",
      戊: "2–2",
      己: "1–1",
      庚: "1–3",
      辛: "no-total",
    });
    const { groups, units } = layEdition(entrants, METHOD);
    expect(groups.map(({ members }) => members.join(""))).toEqual(["甲乙庚", "丙", "丁", "戊己", "辛"]);
    expect(groups[0]).toMatchObject({
      tiers: [["甲", "乙", "庚"]],
      statistics: { settled: 2, max: "95", min: "91", mean: "93" },
    });
    expect(groups[4]?.statistics).toBeNull();
    // A third of three, and two settled above ninety beside one that may come above both.
    expect(Object.fromEntries(units.map(({ key, grades }) => [key, grades]))).toMatchObject({
      甲: ["优秀", "良好"],
      乙: ["良好"],
      庚: ["优秀", "良好"],
      戊: [null],
    });
    expect(units[6]?.total).toEqual({ low: "80", high: null });
  });

  it("lists without a place who was judged on too little, and nobody stands behind them", () => {
    const few = items("O1", { met: 1, unmeasurable: 9 });
    const entrants = [unit("甲", "99", { items: few }), unit("乙", "90"), unit("丙", "80"), unit("丁", "70")];
    expect(official(entrants)).toEqual({ 甲: "too-few-measured", 乙: "1–1", 丙: "2–2", 丁: "3–3" });
    expect(layEdition(entrants, METHOD).groups[0]?.tiers).toEqual([["乙"], ["丙"], ["丁"]]);
    expect(official([unit("甲", "99", { items: few }), unit("乙", "90")])).toEqual({
      甲: "too-few-measured",
      乙: "alone",
    });
  });

  it("ranks what is printed, and a veto counts as its total says or leaves no place", () => {
    expect(official([unit("甲", "97.344"), unit("乙", "97.336")])).toEqual({ 甲: "1–1", 乙: "1–1" });
    expect(official([unit("甲", "97.345"), unit("乙", "97.344")])).toEqual({ 甲: "1–1", 乙: "2–2" });
    const zeroed = [unit("甲", "0", { hasVeto: true }), unit("乙", "80"), unit("丙", "70")];
    expect(official(zeroed)).toEqual({ 甲: "3–3", 乙: "1–1", 丙: "2–2" });
    const struck = [unit("甲", "90", { isDisqualified: true, hasVeto: true }), ...zeroed.slice(1)];
    expect(official(struck)).toEqual({ 甲: "disqualified", 乙: "1–1", 丙: "2–2" });
    expect(layEdition(struck, METHOD).units[0]?.grades).toEqual([null]);
  });
});

describe("an edition with an index", () => {
  const two = (key: string, o1: [number, number], o4: [number, number], more: Partial<Entrant> = {}) =>
    unit(key, "80", {
      profile: { id: key, version: "1" },
      items: [
        ...items("O1", { met: o1[0], missed: o1[1] - o1[0] }),
        ...items("O4", { met: o4[0], missed: o4[1] - o4[0] }),
      ],
      ...more,
    });

  it("stands across profiles: who is better in every dimension stands above (example 2)", () => {
    const { units, groups } = layEdition([two("乙", [80, 100], [5, 10]), two("甲", [9, 10], [60, 100])], INDEX);
    const [b, a] = units;
    expect([a?.official, b?.official]).toEqual([
      { kind: "listed", why: "alone" },
      { kind: "listed", why: "alone" },
    ]);
    expect(a?.index).toEqual({
      kind: "placed",
      place: {
        index: { low: "3/4", high: "3/4" },
        places: { best: 1, worst: 1, of: 2 },
        without: [
          { code: "O1", index: { low: "3/5", high: "3/5" } },
          { code: "O4", index: { low: "9/10", high: "9/10" } },
        ],
        radius: { next: "乙", radius: "1" },
        otherwise: { geometric: 1, minimum: 1 },
      },
    });
    expect(b?.index).toMatchObject({ place: { places: { best: 2, worst: 2 }, radius: null } });
    expect(groups.at(-1)).toMatchObject({ measure: "index", profile: null, tiers: [["甲"], ["乙"]] });
  });

  it("has no place for a struck veto, a dimension of two, or one alone", () => {
    const entrants = [
      two("甲", [9, 10], [9, 10], { hasVeto: true }),
      two("乙", [9, 10], [2, 2]),
      two("丙", [9, 10], [9, 10]),
      two("丁", [8, 10], [8, 10]),
    ];
    const why = (all: readonly Entrant[]) =>
      layEdition(all, INDEX).units.map(({ index }) => (index?.kind === "listed" ? index.why : "placed"));
    expect(why(entrants)).toEqual(["veto", "too-few-in-dimension", "placed", "placed"]);
    expect(why(entrants.slice(0, 3))).toEqual(["veto", "too-few-in-dimension", "alone"]);
  });

  it("publishes the hull of the box, of each dimension left out, and of what is pending", () => {
    // Without O4 the second stands above.
    const { units } = layEdition([two("甲", [8, 10], [10, 10]), two("乙", [9, 10], [4, 10])], INDEX);
    expect(units.map(({ index }) => (index?.kind === "placed" ? index.place.places : null))).toEqual([
      { best: 1, worst: 2, of: 2 },
      { best: 1, worst: 2, of: 2 },
    ]);
  });
});

it("counts an item in each of its entries, and once in the whole", () => {
  const item = { code: "1", standing: "met", entries: { O: ["O1", "O4"], S: [], D: ["D1"] }, topics: [] } as const;
  const [one] = layEdition([unit("甲", "90", { items: [item] })], METHOD).units;
  const met = { met: 1, pending: 0, n: 1, notApplicable: 0, unmeasurable: 0 };
  expect([one?.met, one?.cells]).toEqual([met, { O: { O1: met, O4: met }, S: {}, D: { D1: met } }]);
});

it("says which topics a group has in common", () => {
  const entrants = ["甲", "乙", "丙", "丁"].map((key, at) =>
    unit(key, "80", { items: items("O4", at < 3 ? { missed: 1, met: 2 } : { met: 3 }, "负责人出庭") }),
  );
  const [group] = layEdition(entrants, METHOD).groups;
  expect(group?.problems).toMatchObject([{ topic: "负责人出庭", failing: ["甲", "乙", "丙"], isCommon: true }]);
});

it("refuses the same unit twice", () => {
  expect(() => layEdition([unit("甲", "1"), unit("甲", "2")], METHOD)).toThrow("甲");
});

it.each<[string, Partial<ItemScore>, number | null, ItemStanding | null]>([
  ["full marks", { full: 5000, interval: { worst: 5000, best: 5000 } }, 5000, "met"],
  ["less", { full: 5000, interval: { worst: 0, best: 4500 } }, 5000, "missed"],
  ["open", { full: 5000, interval: { worst: 0, best: 5000 } }, 5000, "pending"],
  ["nothing deducted", { full: 0, interval: { worst: 0, best: 0 } }, 0, "met"],
  ["something deducted", { full: 0, interval: { worst: null, best: -500 } }, 0, "missed"],
  ["what can only gain", { full: 0, interval: { worst: 2000, best: 2000 } }, 2000, "unmeasurable"],
  ["full marks of what can gain beside them", { full: 5000, interval: { worst: 5000, best: 5000 } }, 6000, "met"],
  ["less of what can gain beside them", { full: 5000, interval: { worst: 4500, best: 4500 } }, 6000, "missed"],
  ["what can't reach its full marks", { full: 5000, interval: { worst: 4000, best: 4000 } }, 4000, "met"],
  ["what nothing limits", { full: 5000, interval: { worst: 5000, best: 5000 } }, null, "unmeasurable"],
  ["a claim", { full: 5000, interval: { worst: 5000, best: 5000 }, awaitsApproval: true }, 5000, "pending"],
  ["not applicable", { full: 5000, state: "not-applicable" }, 5000, "not-applicable"],
  ["not scored", { full: 0, state: "unscored" }, 0, null],
])("an item at %s", (_, change, attainable, standing) => {
  const item: ItemScore = {
    indicator: "1",
    state: "scored",
    full: 0,
    interval: { worst: 0, best: 0 },
    pending: [],
    awaitsApproval: false,
    ...change,
  };
  expect(itemStanding(item, attainable)).toBe(standing);
});

it("writes exact values and reads them back", () => {
  for (const value of [exact(0), exact(-7, 3), exact(8735, 100), exact(10n ** 30n, 7)]) {
    expect(readExact(exactText(value))).toEqual(value);
  }
  for (const text of ["", "1/0", "0.5", "1/-2", "a", "1/2/3"]) expect(() => readExact(text)).toThrow(TypeError);
  expect(readInterval({ low: null, high: null })).toEqual({ low: LOWEST, high: HIGHEST });
});

it("a method says what is wrong with it, and where", () => {
  expect(cityMethodSchema.safeParse(METHOD_WRITTEN).success).toBe(true);
  const places = (change: object): string[] => {
    const { error } = cityMethodSchema.safeParse({ ...METHOD_WRITTEN, ...change });
    return error?.issues.map(({ path }) => path.join(".")) ?? [];
  };
  const weights = (...codes: readonly string[]) => ({
    index: {
      taxonomy: "O",
      weights: codes.map((code) => ({ code, weight: 1 })),
      box: { numerator: 1, denominator: 5 },
    },
  });
  expect(places(weights("O1", "O9"))).toEqual(["index.weights.1.code"]);
  expect(places(weights("O1", "O1"))).toEqual(["index.weights.1.code"]);
  expect(places(weights("O1"))).toEqual(["index.weights"]);
  expect(places({ index: { ...weights("O1", "O2").index, box: { numerator: 5, denominator: 5 } } })).toEqual([
    "index.box",
  ]);
  const list = (...all: readonly (readonly [string, string, object | null])[]) => ({
    grades: [{ category: null, ties: "none", list: all.map(([name, atLeast, quota]) => ({ name, atLeast, quota })) }],
  });
  expect(places(list(["优秀", "80", null], ["良好", "90", null]))).toEqual(["grades.0.list.1.atLeast"]);
  expect(places(list(["优秀", "90", null], ["优秀", "80", null]))).toEqual(["grades.0.list.1.name"]);
  const half = { numerator: 1, denominator: 2 };
  expect(places(list(["优秀", "90", half], ["良好", "80", { numerator: 1, denominator: 3 }]))).toEqual([
    "grades.0.list.1.quota",
  ]);
  expect(places({ grades: [...METHOD_WRITTEN.grades, ...METHOD_WRITTEN.grades] })).toEqual(["grades.1.category"]);
});

/** As somebody writes it: points are decimals. */
const METHOD_WRITTEN = {
  ...METHOD,
  grades: [
    {
      category: null,
      ties: "none",
      list: [
        { name: "优秀", atLeast: "90", quota: { numerator: 1, denominator: 3 } },
        { name: "良好", atLeast: "80", quota: null },
      ],
    },
  ],
};
