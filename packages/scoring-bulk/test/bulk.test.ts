import type { AssessmentFacts } from "@faheng/domain";
import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreBulk } from "../src/score-bulk.ts";
import { scoreUnits } from "../src/score-units.ts";
import { compileBulk } from "../src/compile-bulk.ts";
import { createMatrix, rowToBytes, setRow, setRowBytes } from "../src/matrix.ts";
import { IS_LOOSE, packFacts } from "../src/pack.ts";
import { compile, explain, parseProfile, score } from "@faheng/scoring";
import {
  ALL_KINDS,
  answerAll,
  clause,
  enrich,
  factsOf,
  frameworkOf,
  item,
  makeTable,
  profileOf,
  randomFrom,
} from "@faheng/scoring-samples";

const RUNS = runs({ test: 2_000, campaign: 100_000 });
const UNITS = 3;

describe("the bulk path", () => {
  it(`agrees with the explaining path on ${RUNS} tables made at random`, () => {
    let [rows, resolvedByRows] = [0, 0];
    const check = (seed: number): void => {
      const random = randomFrom(seed);
      const plain = makeTable(random, random.chance(0.1) ? ["events"] : ALL_KINDS);
      // What rows do not carry goes to the exact engine; some of it (other effects of vetoes) they do.
      const isPlain = random.chance(0.7);
      const table = isPlain ? plain : enrich(plain, random);
      // A factor and a fact of another item are what no row of a plain table carries.
      const isCarried =
        isPlain &&
        plain.profile.items.every(({ clauses }) =>
          clauses.every(({ multipliedBy, factOf }) => multipliedBy === undefined && factOf === undefined),
        );
      const sources = table.profile.sources?.map((source) =>
        random.chance(0.1) ? { ...source, weight: null } : source,
      );
      const grades = isPlain
        ? [
            { name: "优秀", atLeast: "9" },
            { name: "合格", atLeast: "3" },
          ]
        : table.profile.settings.grades;
      const settings = {
        ...table.profile.settings,
        grades,
        rounding: {
          ...table.profile.settings.rounding,
          mode: random.pick(["half-up", "half-even", "down", "none"] as const),
        },
      };
      const isOpen = sources?.some(({ weight }) => weight === null) === true;
      const profile = parseProfile({
        ...table.profile,
        settings,
        sources: isOpen || sources === undefined ? table.profile.sources : sources,
      });
      // Now and then a target is not known yet.
      const benchmarks = random.chance(0.8) ? table.benchmarks : {};
      const plan = compile(frameworkOf(table.tree), profile, undefined, { benchmarks });
      const units = Array.from({ length: UNITS }, (): AssessmentFacts => {
        const facts = answerAll(table, random);
        const isComplete = random.chance(0.5);
        const kept = Object.entries(facts).filter(() => isComplete || random.chance(0.8));
        const absent = Object.keys(table.outline.indicators).filter(() => random.chance(0.1));
        const claims = absent.map((code) => [code, { reason: "无", approvedBy: random.chance(0.9) ? "法规科" : null }]);
        return factsOf(Object.fromEntries(kept), {
          unitClass: table.unitClass,
          notApplicable: Object.fromEntries(claims),
        });
      });
      const bulk = compileBulk(plan, table.unitClass);
      const matrix = createMatrix(bulk, UNITS);
      units.forEach((facts, unit) => {
        const row = packFacts(bulk, facts);
        if (isCarried) rows += 1;
        if (isCarried && (row.flags & IS_LOOSE) === 0) resolvedByRows += 1;
        setRow(matrix, unit, row);
      });
      const totals = scoreBulk(bulk, matrix, (unit) => units[unit]!);
      const inShort = scoreUnits(plan, units);
      units.forEach((facts, unit) => {
        const { interval, grade, disqualified } = explain(plan, facts).score;
        expect(inShort[unit]).toEqual({ interval, grade, disqualified });
        expect([totals.worst[unit], totals.best[unit]]).toEqual([
          interval.worst ?? Number.NEGATIVE_INFINITY,
          interval.best ?? Number.POSITIVE_INFINITY,
        ]);
        expect(totals.grade[unit]).toBe(grades.findIndex(({ name }) => name === grade));
        expect(totals.disqualified[unit]).toBe(disqualified ? 1 : 0);
      });
    };
    fc.assert(fc.property(fc.integer(), check), { numRuns: RUNS });
    expect(resolvedByRows).toBeGreaterThan(rows * 0.7);
  });

  it("keeps weights that the office has not set as an interval", () => {
    const from = (source: string) => clause(source, "per-occurrence", { points: "1" }, { source });
    const profile = profileOf(
      [item("1", "100", [from("s"), from("t"), from("u")])],
      {},
      {
        sources: [
          { key: "s", title: "甲", weight: "40%" },
          { key: "t", title: "乙", weight: null },
          { key: "u", title: "丙", weight: null },
        ],
      },
    );
    const bulk = compileBulk(compile(frameworkOf({ A: ["1"] }), profile));
    const facts = factsOf({ "1": { s: 0, t: 10, u: 20 } });
    const matrix = createMatrix(bulk, 1);
    setRow(matrix, 0, packFacts(bulk, facts));
    const { worst, best } = scoreBulk(bulk, matrix, () => facts);
    expect([worst[0], best[0]]).toEqual([88_000, 94_000]);
  });
});

describe("a packed row", () => {
  const plan = compile(
    frameworkOf({ A: ["1", "2"] }),
    profileOf([
      item("1", "50", [clause("a", "per-occurrence", { points: "1", max: 9999 })]),
      item("2", "50", [clause("a", "ratio", { target: "90%", side: "below", points: "1" })]),
    ]),
  );
  const bulk = compileBulk(plan);
  const facts = (count: number) => factsOf({ "1": { a: count }, "2": { a: { numerator: 2, denominator: 3 } } });

  it("comes back from its bytes", () => {
    const matrix = createMatrix(bulk, 1);
    const bytes = rowToBytes(packFacts(bulk, facts(3)));
    expect(setRowBytes(matrix, 0, bytes)).toBe(true);
    expect(scoreBulk(bulk, matrix, () => facts(9)).worst[0]).toBe(score(plan, facts(3)).total);
    expect(setRowBytes(matrix, 0, bytes.subarray(1))).toBe(false);
  });

  it("says what it cannot carry, and the exact engine takes over", () => {
    const row = packFacts(bulk, facts(5000));
    expect(row.flags & IS_LOOSE).toBe(IS_LOOSE);
    const matrix = createMatrix(bulk, 1);
    setRow(matrix, 0, row);
    expect(scoreBulk(bulk, matrix, () => facts(5000)).worst[0]).toBe(score(plan, facts(5000)).total);
  });
});
