import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { headline } from "./support/score.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { explain } from "../src/trace/explain.ts";
import {
  answerAll,
  type Facts,
  factsOf,
  frameworkOf,
  makeTable,
  type Random,
  randomFrom,
  type Table,
} from "@faheng/scoring-samples";

// Every case is made from one seed; fast-check prints it when a property fails.
const RUNS = runs({ test: 500, campaign: 20_000 });
const claim = { reason: "不涉及", approvedBy: null };

const planOf = (table: Table) =>
  compile(frameworkOf(table.tree), parseProfile(table.profile), undefined, { benchmarks: table.benchmarks });
const asFacts = (table: Table, facts: Facts, waiting: readonly string[] = []) =>
  factsOf(facts, {
    unitClass: table.unitClass,
    notApplicable: Object.fromEntries(waiting.map((code) => [code, claim])),
  });

/** Items whose facts others read, or this one does. */
function lendersOf({ profile }: Table, reader?: string): Set<string> {
  const readers = profile.items.filter(({ indicator }) => reader === undefined || indicator === reader);
  return new Set(readers.flatMap(({ clauses }) => clauses.flatMap(({ factOf }) => factOf ?? [])));
}

/** A made-up table of which some facts are given, and some of its indicators wait for approval. */
function forTables(
  check: (made: {
    table: Table;
    known: Facts;
    waiting: string[];
    underWay: ReadonlySet<string>;
    random: Random;
  }) => void,
): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomFrom(seed);
      const table = makeTable(random);
      const known = without(answerAll(table, random), random);
      // What is stated with an item that may not apply is read elsewhere all the same: it is known there.
      const waiting = Object.keys(table.outline.indicators).filter(
        (code) => code !== "V" && !lendersOf(table).has(code) && random.chance(0.15),
      );
      const underWay = new Set(Object.keys(table.outline.indicators).filter(() => random.chance(0.4)));
      check({ table, known, waiting, underWay, random });
    }),
    { numRuns: RUNS },
  );
}

describe(`the headline, for ${RUNS} tables made at random`, () => {
  it("adds up in whole thousandths, and lies at most at the best end", () => {
    forTables(({ table, known, waiting, underWay }) => {
      const { score, headline: found } = explain(planOf(table), asFacts(table, known, waiting), underWay);
      const { reachable, lost, mendable, awarded, ifDone, isHeld, range } = found;
      for (const amount of [reachable, lost, mendable, awarded, ifDone])
        expect(Number.isSafeInteger(amount)).toBe(true);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(awarded).toBeGreaterThanOrEqual(0);
      const { mode, digits } = table.profile.settings.rounding;
      const unit = mode === "none" ? 1 : 10 ** (3 - digits);
      const apart = Math.abs(reachable - lost + awarded - ifDone);
      // The figures are rounded to the thousandth half up, whatever the total is rounded to and how.
      const thousandth = mode === "half-up" || mode === "none" ? 0 : 0.5;
      expect(isHeld || apart <= (mode === "down" ? unit : unit / 2) + thousandth).toBe(true);
      expect(ifDone).toBeLessThanOrEqual(range.best ?? Number.POSITIVE_INFINITY);
      expect(range.worst).toBe(score.interval.worst);
      const { best } = score.interval;
      expect(range.best ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(best ?? Number.POSITIVE_INFINITY);
    });
  });

  it("certain is at most what the facts cost, and work under way takes nothing else from the figures", () => {
    forTables(({ table, known, waiting, underWay }) => {
      const plan = planOf(table);
      const facts = asFacts(table, known, waiting);
      // Work goes on where a fact is stated, and is mended wherever that fact is read.
      const worked = (indicator: string): boolean =>
        underWay.has(indicator) || [...lendersOf(table, indicator)].some((lender) => underWay.has(lender));
      const [open, settled] = [headline(plan, facts, underWay), headline(plan, facts)];
      expect(open.mendable).toBeGreaterThanOrEqual(0);
      expect(settled.mendable).toBe(0);
      expect(settled.range).toEqual(explain(plan, facts).score.interval);
      expect(open.lost + open.mendable).toBe(settled.lost);
      expect(open.reachable).toBe(settled.reachable);
      expect(open.ifDone).toBeGreaterThanOrEqual(settled.ifDone);
      for (const { indicator, lost, mendable } of open.losses) {
        expect(Math.min(lost, mendable)).toBeGreaterThanOrEqual(0);
        expect(mendable === 0 || worked(indicator)).toBe(true);
      }
    });
  });

  it("is the total once everything is given", () => {
    forTables(({ table, random }) => {
      const { score, headline: found } = explain(planOf(table), asFacts(table, answerAll(table, random)));
      expect(found.ifDone).toBe(score.total);
      expect(found).toMatchObject({ isStarted: true, pending: 0, noLowerEnd: [], noUpperEnd: [], pendingVetoes: [] });
    });
  });

  it("takes back no certain loss, whatever is answered", () => {
    forTables(({ table, known, waiting, random }) => {
      const plan = planOf(table);
      const now = headline(plan, asFacts(table, known, waiting));
      const others = answerAll(table, random);
      const after = headline(plan, asFacts(table, fill(known, others, waiting)));
      if (after.vetoes.length > now.vetoes.length) return;
      // The figure is the difference of two that are rounded to the thousandth.
      expect(after.lost + 1).toBeGreaterThanOrEqual(now.lost);
    });
  });
});

/** Leaves out some facts, and some indicators altogether. */
function without(facts: Facts, random: Random): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(() => random.chance(0.7))
      .map(([code, own]) => [code, Object.fromEntries(Object.entries(own).filter(() => random.chance(0.7)))]),
  );
}

function fill(known: Facts, others: Facts, waiting: readonly string[]): Facts {
  return Object.fromEntries(
    Object.entries(others).map(([code, own]) => [code, waiting.includes(code) ? own : { ...own, ...known[code] }]),
  );
}
