import { FahengError, type Profile } from "@faheng/domain";
import { compile } from "../../src/compile/compile.ts";
import { score } from "../../src/compute-score.ts";
import { parseFacts } from "../../src/parse-facts.ts";
import { parseProfile } from "../../src/parse-profile.ts";
import { scoreFile } from "../../src/score-file.ts";
import { clause, factsOf, frameworkOf, item, profileInput, profileOf } from "@faheng/scoring-samples";

/** One input of S8 of the security list, held by the tests to its code and by the benchmark to its time. */
export interface HostileInput {
  readonly name: string;
  readonly run: () => unknown;
  /** The code it is refused with; `null` where it is let in. */
  readonly code: string | null;
  /** Where the first fault is. */
  readonly place?: string;
}

/** The problems that a run is refused with, none where it is let in. */
export function refusalsOf(run: () => unknown): readonly FahengError[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    return error.problems.length > 0 ? error.problems : [error];
  }
}

const framework = frameworkOf({ A: ["1", "2"] });
const each = clause("a", "per-occurrence", { points: "1" });
const good = profileInput([item("1", "100", [each])], { fullMarks: "100" });

function refused(code: string, inputs: readonly (readonly [name: string, run: () => unknown])[]): HostileInput[] {
  return inputs.map(([name, run]) => ({ name, run, code }));
}

const decimals = [Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308, "1e308", "NaN", "0.1234", "-1", -1, "99999999"];
const others = ["", "１", "1,5", " 1", "0x10", null, {}, [], true];
const weights = ["1/0", "0/0", "1e5%", "NaN%", "--1", "1/-3", "9999999999999/1"];

const numbersInJson = refused("FAHENG_PROFILE_SCHEMA", [
  ...[...decimals, ...others].map((points) => {
    const profile = { ...good, items: [{ ...good.items[0], points }] };
    return [`points ${nameOf(points)}`, () => parseProfile(profile)] as const;
  }),
  ...weights.map((weight) => {
    const profile = { ...good, sources: [{ key: "s", title: "源", weight }] };
    return [`weight ${weight}`, () => parseProfile(profile)] as const;
  }),
]);

const byHand = profileOf([item("1", "100", [each])], { fullMarks: "100" });
const withItem = (change: object): Profile => ({ ...byHand, items: [{ ...byHand.items[0]!, ...change }] });
const numbersByHand = refused(
  "FAHENG_PROFILE_SCHEMA",
  (
    [
      ["points NaN", withItem({ points: Number.NaN })],
      ["points 0.1", withItem({ points: 0.1 })],
      ["points 1e308", withItem({ points: 1e308 })],
      ["points -1", withItem({ points: -1 })],
      ["a floor of nothing", withItem({ floor: { kind: "points", points: Number.NaN } })],
      ["a factor over zero", withItem({ floor: { kind: "multiple", factor: { numerator: 1, denominator: 0 } } })],
      ["a base that is a float", { ...byHand, settings: { ...byHand.settings, base: 0.5 } }],
    ] as const
  ).map(([name, broken]) => [name, () => compile(framework, broken)]),
);

const plan = compile(
  framework,
  profileOf([
    item("1", "100", [
      each,
      clause("r", "ratio", { target: "90%", side: "below", points: "1" }),
      clause("n", "external", { from: "100", to: "10" }),
    ]),
  ]),
);
const fact = (key: string, value: unknown): readonly [string, () => unknown] => [
  `${key} = ${nameOf(value)}`,
  () => score(plan, { ...factsOf({}), facts: { "1": { [key]: value as never } } }),
];
const numbersInFacts = [
  ...refused("FAHENG_FACT_RANGE", [
    fact("a", -1),
    fact("a", 1e308),
    fact("r", { numerator: 2, denominator: 1 }),
    fact("n", "1e2"),
    fact("n", 100.001),
    fact("n", "0.0001"),
  ]),
  ...refused("FAHENG_FACT_SHAPE", [
    fact("a", 0.5),
    fact("a", "3"),
    fact("r", { numerator: 1, denominator: -1 }),
    fact("r", { numerator: 1e308, denominator: 1e308 }),
    fact("r", "1/0"),
    fact("r", "-5%"),
  ]),
  ...refused(
    "FAHENG_FACTS_SCHEMA",
    [Number.NaN, Number.POSITIVE_INFINITY].map((value) => [
      `${value}, which is no JSON`,
      () => parseFacts({ format: "faheng.facts/1", facts: { "1": { a: value } } }),
    ]),
  ),
];

const sums = refused(
  "FAHENG_PROFILE_SUM",
  ["99.999", "100.001", "0"].map((fullMarks) => [
    `points that come to 100 for full marks of ${fullMarks}`,
    () => compile(framework, parseProfile({ ...good, settings: { ...good.settings, fullMarks } })),
  ]),
);

const MANY = 100_000;
const indicators = Array.from({ length: MANY }, (_, index) => ({ ...framework.indicators[0], code: `i${index}` }));
const groups = Array.from({ length: MANY }, (_, index) => ({ ...framework.groups[0], code: `g${index}` }));
const noFacts = { format: "faheng.facts/1", facts: {} };
const oversize = refused("FAHENG_PROFILE_TOO_LARGE", [
  [
    "100,000 indicators in a file",
    () => scoreFile({ framework: { ...framework, indicators }, profile: good, facts: noFacts }),
  ],
  ["100,000 groups in a file", () => scoreFile({ framework: { ...framework, groups }, profile: good, facts: noFacts })],
  ["100,000 indicators", () => compile({ ...framework, indicators: indicators as never }, profileOf([]))],
  ["100,000 items", () => parseProfile({ ...good, items: Array.from({ length: MANY }, () => good.items[0]) })],
]);

const [a] = framework.groups;
const withGroups = (own: readonly object[]) => () =>
  compile({ ...framework, groups: own as never }, parseProfile(good));
const chain = Array.from({ length: 900 }, (_, index) => ({
  ...a,
  code: `g${index}`,
  parent: index === 0 ? null : `g${index - 1}`,
}));
const brokenTrees = refused("FAHENG_FRAMEWORK_TREE", [
  ["a group inside itself", withGroups([{ ...a, parent: "A" }])],
  [
    "a cycle of two groups",
    withGroups([
      { ...a, parent: "B" },
      { ...a, code: "B", parent: "A" },
    ]),
  ],
  ["a lost parent", withGroups([{ ...a, parent: "Z" }])],
  ["a group twice", withGroups([a!, a!])],
  [
    "an indicator twice",
    () => compile({ ...framework, indicators: [...framework.indicators, ...framework.indicators] }, parseProfile(good)),
  ],
  ["a chain of 900 groups, the last first", withGroups([...framework.groups, ...chain.toReversed()])],
]);

const withParams = (params: unknown) => () =>
  parseProfile({ ...good, items: [{ ...good.items[0], clauses: [{ ...each, params }] }] });
const deepFacts = { format: "faheng.facts/1", facts: { "1": { a: deep(MANY) } } };
const conditionOn = (line: unknown, count: unknown = 1): object => ({
  id: "c",
  when: { measure: { of: "total" }, is: "below", line, count },
  effect: { kind: "disqualify" },
  place: "第1条",
  wording: "条件",
});
const inConditions = refused("FAHENG_PROFILE_SCHEMA", [
  ...[Number.NaN, 1e308, "1e308", "0.1234", null].map((points) => {
    const conditions = [conditionOn({ kind: "points", points })];
    return [`a line of ${nameOf(points)}`, () => parseProfile({ ...good, conditions })] as const;
  }),
  ...["1/0", "NaN%", "--1"].map((factor) => {
    const conditions = [conditionOn({ kind: "multiple", factor })];
    return [`a share of ${factor}`, () => parseProfile({ ...good, conditions })] as const;
  }),
  [
    "a count of nothing",
    () => parseProfile({ ...good, conditions: [conditionOn({ kind: "points", points: "1" }, 0)] }),
  ],
]);

const nested = [
  ...refused("FAHENG_PROFILE_SCHEMA", [
    ["parameters nested 100,000 deep", withParams({ points: deep(MANY) })],
    ["parameters that contain themselves", withParams(circular())],
  ]),
  ...refused("FAHENG_FACTS_SCHEMA", [["facts nested 100,000 deep", () => parseFacts(deepFacts)]]),
];

const codes = Array.from({ length: 1000 }, (_, index) => `i${index}`);
const largeFramework = frameworkOf({ A: codes });
const largeProfile = profileOf(codes.map((code) => item(code, "1", [each, { ...each, id: "b" }])));
const largest: HostileInput = {
  name: "the largest profile that is let in: 1,000 items, 2,000 clauses",
  run: () => compile(largeFramework, largeProfile),
  code: null,
};

const withPattern = (matterPattern: string) => {
  const params = { categories: [{ key: "x", label: "x", points: "1" }], matterOnce: true, matterPattern };
  return profileInput([item("1", "100", [clause("a", "events", params)])]);
};
const slowPatterns = (
  [
    ["^(a+)+$", "FAHENG_FACT_RANGE"],
    ["(a|aa)+$", "FAHENG_FACT_RANGE"],
    ["^(([a-z])+.)+[A-Z]([a-z])+$", "FAHENG_FACT_RANGE"],
    ["(a|a?)+$", null],
    ["(.*a){20}", null],
  ] as const
).map(([pattern, code]): HostileInput => {
  const compiled = compile(framework, parseProfile(withPattern(pattern)));
  const facts = factsOf({ "1": { a: [{ category: "x", matter: `${"a".repeat(298)}!` }] } });
  return { name: `the pattern ${pattern} over 299 letters`, run: () => score(compiled, facts), code };
});
const brokenPatterns = refused(
  "FAHENG_PROFILE_PARAMS",
  ["(", "[a", "a{2,1}", "(?=a)", "\\1", "a".repeat(201), "(?<n>a)(?<n>b)", "x{1001}"].map((pattern) => [
    `the pattern ${pattern}`,
    () => compile(framework, parseProfile(withPattern(pattern))),
  ]),
);

const goodPlan = compile(framework, parseProfile(good));
const javascriptNames = ["__proto__", "constructor", "toString", "hasOwnProperty"].flatMap((name) => {
  const indicator = { ...factsOf({}), facts: JSON.parse(`{"${name}": {"a": 1}}`) as never };
  const key = { ...factsOf({}), facts: { "1": JSON.parse(`{"${name}": 1}`) as never } };
  return [
    ...refused("FAHENG_FACT_UNKNOWN_INDICATOR", [[`the indicator ${name}`, () => score(goodPlan, indicator)]]),
    ...refused("FAHENG_FACT_UNKNOWN_KEY", [[`the fact ${name}`, () => score(goodPlan, key)]]),
  ];
});

/** By what they are hostile with. */
export const HOSTILE: Readonly<Record<string, readonly HostileInput[]>> = {
  "numbers that are none, in a profile's JSON": numbersInJson,
  "numbers that are none, in a profile made by hand": numbersByHand,
  "numbers that are none, in conditions": inConditions,
  "numbers that are none, in facts": numbersInFacts,
  "weights that do not add up": sums,
  "100,000 nodes": oversize,
  "trees that are none": brokenTrees,
  "nesting without end": nested,
  size: [largest],
  patterns: [...slowPatterns, ...brokenPatterns],
  "names that mean something to JavaScript": javascriptNames,
};

function deep(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function circular(): unknown {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  return value;
}

function nameOf(value: unknown): string {
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
