import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "../../test/support/framework.ts";
import { randomFrom } from "../../test/support/random.ts";
import { compile } from "../compile/compile.ts";
import { score } from "../compute-score.ts";
import { scoreBulk } from "./bulk.ts";
import { compileBulk } from "./compile-bulk.ts";
import { changeUnit, createLiveRanking } from "./live-ranking.ts";
import { createMatrix, setRow } from "./matrix.ts";
import { packFacts } from "./pack.ts";

const UNITS = 300;
const CHANGES = 1000;
/** Beyond what a row carries: the exact engine scores such a unit. */
const LOOSE = 5000;

it("keeps every total and rank while units change one at a time", () => {
  const profile = profileOf([item("1", "100", [clause("a", "per-occurrence", { points: "1", max: 9999 })])]);
  const plan = compile(frameworkOf({ A: ["1"] }), profile);
  const bulk = compileBulk(plan);
  const random = randomFrom(4);
  const stated = (count: number) => factsOf({ "1": { a: count } });
  const units = Array.from({ length: UNITS }, () => stated(random.int(0, 60)));
  const matrix = createMatrix(bulk, UNITS);
  units.forEach((facts, unit) => setRow(matrix, unit, packFacts(bulk, facts)));
  const live = createLiveRanking(
    bulk,
    matrix,
    scoreBulk(bulk, matrix, (unit) => units[unit]!),
    (unit) => units[unit]!,
  );
  for (let change = 0; change < CHANGES; change += 1) {
    const unit = random.int(0, UNITS - 1);
    units[unit] = stated(random.chance(0.05) ? LOOSE : random.int(0, 60));
    const found = changeUnit(live, unit, packFacts(bulk, units[unit]));
    const total = score(plan, units[unit]).total ?? Number.NaN;
    const above = live.totals.worst.filter((other) => other > total).length;
    expect(found).toEqual({ total, rank: above + 1 });
  }
  const anew = units.map((facts) => score(plan, facts).total ?? Number.NaN);
  expect([...live.totals.worst]).toEqual(anew);
  expect([...live.ascending]).toEqual(anew.toSorted((a, b) => a - b));
});
