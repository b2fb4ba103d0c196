import { type AssessmentFacts, type Fact, type Framework, frameworkSchema, type Profile } from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";

/**
 * The table that the scoring benchmarks run over: 115 indicators (as many as the national framework's), in blocks of one
 * kind of rule each, so that the hand-written loop can be written as a person would.
 */
export const BLOCKS = [
  { prefix: "flag", count: 20, points: "1", clauses: [["flag", { points: "1" }]] },
  { prefix: "state", count: 15, points: "1", clauses: [["states", { states: states(["0", "0.5", "1"]) }]] },
  { prefix: "each", count: 20, points: "2", clauses: [["per-occurrence", { points: "0.5" }]] },
  { prefix: "short", count: 20, points: "2", clauses: [["shortfall", { minimum: 4, points: "0.5" }]] },
  {
    prefix: "list",
    count: 10,
    points: "1.5",
    clauses: [["checklist", { parts: parts(3), points: "0.5", count: "missing" }]],
  },
  {
    prefix: "tier",
    count: 10,
    points: "3",
    clauses: [["tiers", { measure: "ratio", tiers: rates(), otherwise: "3" }]],
  },
  { prefix: "rate", count: 10, points: "3", clauses: [["ratio", { target: "100%", side: "below", points: "0.1" }]] },
  {
    prefix: "pair",
    count: 10,
    points: "2",
    clauses: [
      ["flag", { points: "1" }],
      ["per-occurrence", { points: "0.5" }],
    ],
  },
] as const;

const NOWHERE = { O: [], S: [], D: [] };

export const framework: Framework = frameworkSchema.parse({
  format: "faheng.framework/1",
  id: "bench",
  version: "1.0.0",
  title: "评测用指标体系",
  documentNumber: null,
  issuer: "评测",
  issuedOn: null,
  about: "评测用",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [],
  departments: [],
  bases: [],
  groups: BLOCKS.map(({ prefix }) => ({
    code: `group-${prefix}`,
    parent: null,
    level: 1,
    printedNumber: null,
    title: `第${prefix}组`,
    taxonomies: NOWHERE,
  })),
  indicators: BLOCKS.flatMap(({ prefix, count }) =>
    range(count).map((index) => ({
      code: `${prefix}-${index}`,
      group: `group-${prefix}`,
      kind: "item",
      printedNumber: String(index + 1),
      title: `指标${prefix}-${index}`,
      requirement: null,
      lead: [],
      cooperating: [],
      bases: [],
      place: `第${index + 1}行`,
    })),
  ),
});

export const profile: Profile = parseProfile({
  format: "faheng.profile/1",
  id: "bench-profile",
  version: "1.0.0",
  title: "评测用方案",
  framework: { id: "bench", versions: "^1.0.0" },
  standing: "platform",
  author: null,
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "210",
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "full",
    totalFloor: null,
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: BLOCKS.flatMap(({ prefix, count, points, clauses }) =>
    range(count).map((index) => ({
      indicator: `${prefix}-${index}`,
      points,
      start: "full",
      floor: { kind: "points", points: "0" },
      ceiling: { kind: "none" },
      clauses: clauses.map(([kind, params], position) => ({
        id: position === 0 ? "a" : "b",
        kind,
        effect: "deduct",
        params,
        place: `第${index + 1}行 第${position + 1}款`,
        wording: `第${position + 1}款的规则`,
      })),
    })),
  ),
  readings: [],
});

/** A fact of one kind of block, from two whole numbers drawn at random. */
export type Draw = (most: number) => number;

/** Repeatable whole numbers from 0 up to but without `most`. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * most);
  };
}

const FACTS: Readonly<Record<string, (draw: Draw) => Record<string, Fact>>> = {
  flag: (draw) => ({ a: draw(5) === 0 }),
  state: (draw) => ({ a: ["s0", "s1", "s2"][draw(3)] ?? "s0" }),
  each: (draw) => ({ a: draw(7) }),
  short: (draw) => ({ a: draw(8) }),
  list: (draw) => ({ a: ["p0", "p1", "p2"].filter(() => draw(4) > 0) }),
  tier: (draw) => ({ a: { numerator: draw(101), denominator: 100 } }),
  rate: (draw) => {
    const denominator = 1 + draw(60);
    return { a: { numerator: denominator - draw(Math.min(denominator, 12) + 1), denominator } };
  },
  pair: (draw) => ({ a: draw(4) === 0, b: draw(5) }),
};

/** Complete facts of one made-up unit. */
export function factsOf(seed: number): AssessmentFacts {
  const draw = drawFrom(seed * 7919 + 17);
  return {
    format: "faheng.facts/1",
    unit: `单位${seed}`,
    unitClass: null,
    notApplicable: {},
    facts: Object.fromEntries(
      BLOCKS.flatMap(({ prefix, count }) =>
        range(count).map((index) => [`${prefix}-${index}`, FACTS[prefix]?.(draw) ?? {}]),
      ),
    ),
  };
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function states(points: readonly string[]) {
  return points.map((amount, index) => ({ key: `s${index}`, label: `状态${index}`, points: amount }));
}

function parts(count: number) {
  return range(count).map((index) => ({ key: `p${index}`, label: `要素${index}` }));
}

function rates() {
  return [
    { atLeast: "90%", points: "0" },
    { atLeast: "60%", points: "1" },
    { atLeast: "40%", points: "2" },
  ];
}
