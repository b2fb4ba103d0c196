import type { Fact } from "@faheng/domain";
import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf, type Random, randomFrom } from "@faheng/scoring-samples";
import { compile, score } from "@faheng/scoring";
import { scoreBulk } from "./score-bulk.ts";
import { compileBulk } from "./compile-bulk.ts";
import { placeOfFact, readFact } from "./fact-place.ts";
import { changeFact, changeUnit, createLiveRanking } from "./live-ranking.ts";
import { createMatrix, setRow } from "./matrix.ts";
import { packFacts } from "./pack.ts";

const UNITS = 300;
const CHANGES = 2000;
const events = { categories: [{ key: "x", label: "x", points: "1" }], matterOnce: true };

/** Facts of each form: in a byte shared with others, as an exact amount, and one that other facts have a say in. */
const ANSWERS: Readonly<Record<string, (random: Random) => Fact>> = {
  // Beyond the slots of a row: the exact engine scores such a unit.
  count: (random) => (random.chance(0.05) ? 5000 : random.int(0, 60)),
  flag: (random) => random.chance(0.5),
  ratio: (random) => ({ numerator: random.int(0, 6), denominator: 7 }),
  first: (random) => [{ category: "x", matter: random.pick(["甲", "乙"]) }],
  second: (random) => [{ category: "x", matter: random.pick(["甲", "乙"]) }],
};
const INDICATORS = Object.keys(ANSWERS);

const plan = compile(
  frameworkOf({ A: INDICATORS }),
  profileOf(
    [
      item("count", "100", [clause("a", "per-occurrence", { points: "1", max: 9999 })]),
      item("flag", "10", [clause("a", "flag", { points: "3" })]),
      item("ratio", "10", [clause("a", "ratio", { target: "90%", side: "below", points: "0.1" })]),
      item("first", "10", [clause("a", "events", events)]),
      item("second", "10", [clause("a", "events", events)]),
    ],
    {},
    { onceOnly: [{ indicators: ["first", "second"], place: "第4条" }] },
  ),
);

it("keeps every total and rank while units and facts change one at a time", () => {
  const bulk = compileBulk(plan);
  const random = randomFrom(4);
  const answer = (code: string): Fact => (random.chance(0.1) ? null : (ANSWERS[code]?.(random) ?? null));
  const answers = () => factsOf(Object.fromEntries(INDICATORS.map((code) => [code, { a: answer(code) }])));
  const units = Array.from({ length: UNITS }, answers);
  const stated = (unit: number) => units[unit]!;
  const matrix = createMatrix(bulk, UNITS);
  units.forEach((facts, unit) => setRow(matrix, unit, packFacts(bulk, facts)));
  const live = createLiveRanking(bulk, matrix, scoreBulk(bulk, matrix, stated), stated);
  for (let change = 0; change < CHANGES; change += 1) {
    const unit = random.int(0, UNITS - 1);
    const code = random.pick(INDICATORS);
    const before = stated(unit);
    const isSingle = random.chance(0.8);
    const fact = answer(code);
    units[unit] = isSingle ? { ...before, facts: { ...before.facts, [code]: { a: fact } } } : answers();
    const place = placeOfFact(bulk, code, "a");
    const found = isSingle
      ? changeFact(live, unit, place, readFact(place, fact))
      : changeUnit(live, unit, packFacts(bulk, stated(unit)));
    const assured = score(plan, stated(unit)).interval.worst ?? Number.NaN;
    const above = live.totals.worst.filter((other) => other > assured).length;
    expect(found).toEqual({ total: assured, rank: above + 1 });
  }
  const anew = units.map((facts) => score(plan, facts).interval);
  expect([...live.totals.worst]).toEqual(anew.map(({ worst }) => worst));
  expect([...live.totals.best]).toEqual(anew.map(({ best }) => best));
  expect(live.ascending).toEqual(live.totals.worst.toSorted());
});

it("refuses facts that the plan does not know or cannot read", () => {
  const bulk = compileBulk(plan);
  expect(() => placeOfFact(bulk, "none", "a")).toThrow(
    expect.objectContaining({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" }),
  );
  expect(() => placeOfFact(bulk, "count", "b")).toThrow(expect.objectContaining({ code: "FAHENG_FACT_UNKNOWN_KEY" }));
  const place = placeOfFact(bulk, "count", "a");
  expect(() => readFact(place, "3")).toThrow(expect.objectContaining({ code: "FAHENG_FACT_SHAPE" }));
  expect(() => readFact(place, -1)).toThrow(expect.objectContaining({ code: "FAHENG_FACT_RANGE" }));
});
