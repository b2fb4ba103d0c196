import { type Fact, jsonDifference, type TraceNode, withJsonChanges } from "@faheng/domain";
import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { score, scoreOf } from "../src/compute-score.ts";
import { evaluate } from "../src/evaluate/evaluate.ts";
import { quotient } from "../src/exact.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { explain } from "../src/trace/explain.ts";
import { reference, roundTo } from "./reference.ts";
import {
  ALL_KINDS,
  answerAll,
  enrich,
  type Facts,
  factsOf,
  frameworkOf,
  makeTable,
  MONOTONE,
  type Random,
  randomFrom,
  type Table,
} from "@faheng/scoring-samples";

// Every case is made from one seed; fast-check prints it when a property fails.
const RUNS = runs({ test: 2_000, campaign: 100_000 });

const planOf = (table: Table, profile = table.profile, benchmarks = table.benchmarks) =>
  compile(frameworkOf(table.tree), parseProfile(profile), undefined, { benchmarks });
const claim = { reason: "不涉及", approvedBy: "法规科" };
const asFacts = (table: Table, facts: Facts, absent: readonly string[] = [], waiting: readonly string[] = []) =>
  factsOf(facts, {
    unitClass: table.unitClass,
    notApplicable: Object.fromEntries([
      ...absent.map((code) => [code, claim]),
      ...waiting.map((code) => [code, { ...claim, approvedBy: null }]),
    ]),
  });

/** A table with every kind, or one on which matters count once; half of them with conditions and clauses that bear on others. */
function anyTable(random: Random): Table {
  const table = makeTable(random, random.chance(0.1) ? ["events"] : ALL_KINDS);
  return random.chance(0.5) ? enrich(table, random) : table;
}

/** Runs a check on a made-up table with complete facts, some of its indicators not applying. */
function forTables(
  check: (made: { table: Table; facts: Facts; absent: string[]; random: Random }) => void,
  make: (random: Random) => Table = anyTable,
): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomFrom(seed);
      const table = make(random);
      const facts = answerAll(table, random);
      const absent = Object.keys(table.outline.indicators).filter(() => random.chance(0.15));
      check({ table, facts, absent, random });
    }),
    { numRuns: RUNS },
  );
}

describe(`for ${RUNS} tables made at random`, () => {
  it("rescaled, converted and blended totals are exactly those of a slow engine written apart", () => {
    forTables(({ table, facts, absent }) => {
      const { engine, slow } = bothWays(table, facts, absent);
      expect(engine).toEqual(slow);
    }, makeTable);
  });

  it("what the facts of one indicator change of an explanation makes the one after of the one before", () => {
    const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
    let changed = 0;
    forTables(({ table, facts, absent, random }) => {
      const plan = planOf(table);
      const codes = Object.keys(facts);
      const code = random.pick(codes);
      const others = random.chance(0.1) ? {} : answerAll(table, random)[code];
      const before = explain(plan, asFacts(table, facts, absent));
      const after = explain(plan, asFacts(table, { ...facts, [code]: others ?? {} }, absent));
      const changes = jsonDifference(before, after);
      expect(isDeepStrictEqual(withJsonChanges(sent(before), sent(changes)), sent(after))).toBe(true);
      if (changes.length > 0) changed += 1;
    });
    expect(changed).toBeGreaterThan(RUNS / 4);
  });

  it("conditions, criteria and clauses that bear on each other make the total and grade of the slow engine", () => {
    forTables(
      ({ table, facts, absent }) => {
        const { engine, slow } = bothWays(table, facts, absent);
        expect(engine).toEqual(slow);
      },
      (random) => enrich(makeTable(random), random),
    );
  });

  it("order of items, clauses and facts never changes a score", () => {
    forTables(({ table, facts, absent, random }) => {
      const items = random
        .shuffle(table.profile.items)
        .map((item) => ({ ...item, clauses: random.shuffle(item.clauses) }));
      const entered = Object.fromEntries(
        random
          .shuffle(Object.entries(facts))
          .map(([code, own]) => [
            code,
            Object.fromEntries(
              random
                .shuffle(Object.entries(own))
                .map(([key, fact]) => [key, Array.isArray(fact) ? random.shuffle(fact) : fact]),
            ),
          ]),
      );
      const { total, interval } = score(planOf(table), asFacts(table, facts, absent));
      const other = score(planOf(table, { ...table.profile, items }), asFacts(table, entered, absent));
      expect([other.total, other.interval]).toEqual([total, interval]);
    });
  });

  it("one more violation never raises a score", () => {
    forTables(
      ({ table, facts, absent, random }) => {
        const deductions = table.profile.items.filter(({ indicator }) => indicator.startsWith("I"));
        const item = random.pick(deductions);
        const clause = random.pick(item.clauses);
        fc.pre((clause.factOf ?? clause.fact ?? null) === null);
        const graver = worsen(clause, facts[item.indicator]?.[clause.id] ?? null);
        fc.pre(graver !== undefined);
        const plan = planOf(table);
        const worse = { ...facts, [item.indicator]: { ...facts[item.indicator], [clause.id]: graver } };
        const [before, after] = [facts, worse].map((it) => score(plan, asFacts(table, it, absent)).total);
        expect(after).toBeLessThanOrEqual(before ?? Number.NaN);
      },
      (random) => makeTable(random, MONOTONE, true),
    );
  });

  it("the score is the sum of its trace, at every node and at both ends", () => {
    forTables(({ table, facts, absent, random }) => {
      const stated = asFacts(table, without(facts, random), absent.slice(1), absent.slice(0, 1));
      const { score: found, trace } = explain(planOf(table), stated);
      expect(trace.amount).toEqual(found.interval);
      checkSums(trace);
    });
  });

  it("the interval contains every completion of what is pending", () => {
    forTables(({ table, facts, absent, random }) => {
      const plan = planOf(table);
      const known = without(facts, random);
      // What is stated with an item that may not apply is read elsewhere all the same: it is known there.
      const lenders = table.profile.items.flatMap((item) => item.clauses.map(({ factOf }) => factOf));
      const waiting = absent.filter((code) => random.chance(0.5) && !lenders.includes(code));
      const settled = absent.filter((code) => !waiting.includes(code));
      // A target that is not known yet is pending too, and so is a source's weight.
      const unset = random.chance(0.3) ? { ...table.profile, sources: unsetWeights(table, random) } : table.profile;
      const early = planOf(table, unset, random.chance(0.5) ? {} : table.benchmarks);
      const open = evaluate(early, asFacts(table, known, settled, waiting));
      const { interval } = scoreOf(open);
      // What is pending is answered anew; of what waits for approval some gets it, and the rest is answered.
      const approved = waiting.filter(() => random.chance(0.5));
      const answered = asFacts(table, fill(known, answerAll(table, random), waiting), [...settled, ...approved]);
      const done = evaluate(plan, answered);
      const { total } = scoreOf(done);
      expect(total).not.toBeNull();
      expect(interval.worst ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(total ?? Number.NaN);
      expect(interval.best ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(total ?? Number.NaN);
      // So do the grades, and what is sure of an effect stays so.
      expect(open.grade.worst).toBeGreaterThanOrEqual(done.grade.worst);
      expect(open.grade.best).toBeLessThanOrEqual(done.grade.best);
      const kept = open.struck.map((strike, position) => (strike === "maybe" ? done.struck[position] : strike));
      expect(done.struck).toEqual(kept);
    });
  });
});

/** Total, grade and conditions of complete facts, against the engine written apart. */
function bothWays(
  table: Table,
  facts: Facts,
  absent: readonly string[],
): {
  readonly engine: unknown;
  readonly slow: unknown;
} {
  const wanted = reference(table.profile, table.outline, {
    facts,
    notApplicable: new Set(absent),
    benchmarks: table.benchmarks,
    unitClass: table.unitClass,
  });
  const plan = planOf(table);
  const found = evaluate(plan, asFacts(table, facts, absent));
  const inThousandths = quotient(wanted.total[0] * 1000n, wanted.total[1]);
  const rounded = roundTo(wanted.total, table.profile.settings.rounding);
  const strikes = plan.default.conditions.map(({ condition }, position) => [
    condition.id,
    found.struck[plan.default.vetoes.length + position],
  ]);
  return {
    engine: { total: found.vetoed, rounded: found.rounded, grade: found.grade, strikes },
    slow: {
      total: { lo: inThousandths, hi: inThousandths },
      rounded: { lo: rounded, hi: rounded },
      grade: { worst: wanted.grade, best: wanted.grade },
      strikes: (table.profile.conditions ?? []).map(({ id }) => [id, wanted.struck.includes(id) ? "yes" : "no"]),
    },
  };
}

/** The sources, one or more of them without a weight: what the others leave is theirs together. */
function unsetWeights({ profile: { sources = [] } }: Table, random: Random) {
  return sources.map((source) => (random.chance(0.5) ? { ...source, weight: null } : source));
}

/** Leaves out some facts, and some indicators altogether. */
function without(facts: Facts, random: Random): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(() => random.chance(0.8))
      .map(([code, own]) => [code, Object.fromEntries(Object.entries(own).filter(() => random.chance(0.8)))]),
  );
}

function fill(known: Facts, others: Facts, waiting: readonly string[]): Facts {
  return Object.fromEntries(
    Object.entries(others).map(([code, own]) => [code, waiting.includes(code) ? own : { ...own, ...known[code] }]),
  );
}

/** A graver answer for a deduction, `undefined` where there is none. */
function worsen({ kind, params }: Table["profile"]["items"][number]["clauses"][number], fact: Fact): Fact | undefined {
  if (kind === "multiplier") return undefined;
  const given = params as Readonly<Record<string, unknown>>;
  const isRatio = kind === "ratio" || kind === "pro-rata";
  if (kind === "flag") return fact === given["when"] ? undefined : !(fact as boolean);
  if (kind === "lateness" && typeof fact === "string") return fact === "none" ? undefined : "2026-04-30";
  if (kind === "per-occurrence" || kind === "lateness") return (fact as number) + 1;
  if (kind === "shortfall") return (fact as number) > 0 ? (fact as number) - 1 : undefined;
  if (kind === "checklist") {
    const have = fact as string[];
    const all = (given["parts"] as { key: string }[]).map(({ key }) => key);
    if (given["count"] === "missing") return have.length > 0 ? have.slice(1) : undefined;
    const lacking = all.find((key) => !have.includes(key));
    return lacking === undefined ? undefined : [...have, lacking];
  }
  if (isRatio) {
    const rises = given["side"] === "above" || given["share"] === "done";
    const most = given["mayExceed"] === true ? "150%" : "100%";
    return rises ? most : "0%";
  }
  if (kind === "distance") return oneMore(Number(fact), given["side"]);
  if (kind === "growth") {
    const { current, previous } = fact as { current: string; previous: string };
    return { current: oneMore(Math.max(Number(current), given["side"] === "above" ? 0 : 1), given["side"]), previous };
  }
  const [category] = given["categories"] as { key: string; cap: string | null }[];
  // The dearest entry of a matter counts in its own category: a cap on that may leave less than a lesser one would make.
  const isCapped = (given["categories"] as { cap: string | null }[]).some(({ cap }) => cap !== null);
  if (given["matterOnce"] === true && isCapped) return undefined;
  return [
    ...(fact as Fact[]),
    { category: category?.key ?? "", matter: "甲", flags: [], quantity: given["quantity"] ? "60" : null },
  ];
}

/** One more or one less of a number with one decimal, exact. */
function oneMore(number: number, side: unknown): string {
  return String(Math.round(number * 10 + (side === "above" ? 10 : -10)) / 10);
}

type Rational = [bigint, bigint];

/** Thousandths of one end of a node, exact. */
function endOf({ amount, exact }: TraceNode, end: "worst" | "best"): Rational | null {
  const text = exact?.[end];
  if (text === undefined || text === null) return amount[end] === null ? null : [BigInt(amount[end]), 1n];
  if (!text.includes("/")) return [BigInt(Math.round(Number(text) * 1000)), 1n];
  const [n, d] = text.split("/");
  return [BigInt(n ?? 0) * 1000n, BigInt(d ?? 1)];
}

function checkSums(node: TraceNode): void {
  for (const end of ["worst", "best"] as const) {
    const own = endOf(node, end);
    const children = node.children.map((child) => endOf(child, end));
    if (own === null || children.length === 0 || children.includes(null)) continue;
    const sum = children.reduce<Rational>(
      (a, b) => [a[0] * (b?.[1] ?? 1n) + (b?.[0] ?? 0n) * a[1], a[1] * (b?.[1] ?? 1n)],
      [0n, 1n],
    );
    expect(`${node.label} ${own[0] * sum[1] - sum[0] * own[1]}`).toBe(`${node.label} 0`);
  }
  node.children.forEach(checkSums);
}
