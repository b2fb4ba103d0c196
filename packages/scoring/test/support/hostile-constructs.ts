import type { Profile } from "@faheng/domain";
import { bonus, clause, factsOf, frameworkOf, item, profileInput } from "@faheng/scoring-samples";
import { compile } from "../../src/compile/compile.ts";
import { score } from "../../src/compute-score.ts";
import { parseProfile } from "../../src/parse-profile.ts";
import type { HostileInput } from "./hostile.ts";

/** What is hostile in conditions, criteria, benchmarks, factors, shared facts, caps together and classes of units. */
const MANY = 100_000;
const framework = frameworkOf({ A: ["1", "2"], X: ["+P"] });
const each = clause("a", "per-occurrence", { points: "1" });
const inPoints = (points: unknown): object => ({ kind: "points", points });
const good = profileInput([item("1", "50", [each]), item("2", "50", [each])], {
  grades: [
    { name: "优秀", atLeast: "90" },
    { name: "较差", atLeast: "0" },
  ],
});

const list = <T>(make: (index: number) => T, length = MANY): T[] => Array.from({ length }, (_, index) => make(index));
const record = (value: string): object => Object.fromEntries(list((index) => [`u${index}`, value]));
const listed = { place: "第1条", wording: "条件" };
const when = (measure: object, line: object = inPoints("1")): object => ({ measure, is: "below", line });
const condition = (id: string, change: object = {}): object => ({
  id,
  when: when({ of: "total" }),
  effect: { kind: "disqualify" },
  ...listed,
  ...change,
});
const firstItem = (change: object): object => ({ items: [{ ...good.items[0], ...change }, good.items[1]] });
const firstClauses = (...clauses: object[]): object => firstItem({ clauses });
const withParams = (kind: string, params: object): object => firstClauses(clause("a", kind, params as never));
const part = (change: object): object => ({
  parts: [{ key: "p", title: "部分", groups: ["A"], conversion: null, weight: "1", ...change }],
});
const priced = (index: number): object => ({ key: `k${index}`, label: "档", points: "1" });

/** Each by the place that is refused, on the way from JSON and on the one from TypeScript. */
const endless: Readonly<Record<string, object>> = {
  conditions: { conditions: list((index) => condition(`c${index}`)) },
  "conditions.0.when.measure.indicators": {
    conditions: [condition("c", { when: when({ of: "items", indicators: list(() => "1") }) })],
  },
  "conditions.0.when.measure.groups": {
    conditions: [condition("c", { when: when({ of: "groups", groups: list(() => "A") }) })],
  },
  gradeCriteria: { gradeCriteria: list(() => ({ measure: { of: "base" }, grades: [], ...listed })) },
  "gradeCriteria.0.grades": {
    gradeCriteria: [
      { measure: { of: "base" }, grades: list(() => ({ name: "优秀", line: inPoints("1") })), ...listed },
    ],
  },
  heaviest: { heaviest: list(() => ({ clauses: [], place: "第1条" })) },
  "heaviest.0.clauses": { heaviest: [{ clauses: list(() => ({ indicator: "1", clause: "a" })), place: "第1条" }] },
  "items.1.jointCaps": firstItem({ jointCaps: list(() => ({ clauses: ["a"], at: inPoints("1"), place: "第1条" })) }),
  "items.1.jointCaps.0.clauses": firstItem({
    jointCaps: [{ clauses: list(() => "a"), at: inPoints("1"), place: "第1条" }],
  }),
  "items.1.unitPoints": firstItem({ unitPoints: record("1") }),
  "parts.0.unitWeights": part({ unitWeights: record("1") }),
  "parts.0.groups": part({ groups: list(() => "A") }),
  "parts.0.indicators": part({ groups: [], indicators: list(() => "1") }),
  unitClasses: { unitClasses: list(() => "县") },
  benchmarks: { benchmarks: list((index) => ({ key: `b${index}`, title: "平均", kind: "number" })) },
  "settings.grades": { settings: { ...good.settings, grades: list(() => ({ name: "优秀", atLeast: "1" })) } },
  "settings.tieBreak": { settings: { ...good.settings, tieBreak: list(() => "A") } },
  "bonusCaps.0.indicators": { bonusCaps: [{ indicators: list(() => "P"), cap: "1" }] },
  "onceOnly.0.indicators": { onceOnly: [{ indicators: list(() => "P"), place: "第1条" }] },
  "items.1.clauses.a.params": withParams("flag", record("1")),
  "items.1.clauses.a.params.tiers": withParams("tiers", {
    measure: "ratio",
    tiers: list((index) => ({ atLeast: `${MANY - index}/${MANY}`, points: "1" })),
    otherwise: "0",
  }),
  "items.1.clauses.a.params.categories": withParams("events", { categories: list(priced) }),
  "items.1.clauses.a.params.categories.0.tiers": withParams("events", {
    categories: [{ key: "x", label: "x", tiers: list((index) => ({ atLeast: String(MANY - index), points: "1" })) }],
    quantity: { label: "金额", unit: "元" },
  }),
  "items.1.clauses.a.params.states": withParams("states", { states: list(priced) }),
  "items.1.clauses.a.params.parts": withParams("checklist", { parts: list(priced), points: "1", count: "missing" }),
  "items.1.clauses.m.params.choices": firstClauses(
    { ...each, multipliedBy: "m" },
    clause("m", "multiplier", { choices: list((index) => ({ key: `k${index}`, label: "档", factor: "1" })) }),
  ),
};
const plain = parseProfile(good);
const withoutEnd = Object.entries(endless).flatMap(([place, change]): HostileInput[] => {
  const input = { ...good, ...change };
  // Refused before anything else of it is looked at, so that what is left out may be left out here too.
  const typed = { ...plain, ...change } as Profile;
  return [
    { name: `${place}, in JSON`, run: () => parseProfile(input), code: "FAHENG_PROFILE_TOO_LARGE", place },
    {
      name: `${place}, in TypeScript`,
      run: () => compile(framework, typed),
      code: "FAHENG_PROFILE_TOO_LARGE",
      place: `profile.${place}`,
    },
  ];
});

type Case = readonly [name: string, change: object, code: string | null, place: string];

/** Read from JSON and laid over the framework. */
function laid(cases: readonly Case[]): HostileInput[] {
  return cases.map(([name, change, code, place]) => ({
    name,
    run: () => compile(framework, parseProfile({ ...good, ...change })),
    code,
    place,
  }));
}

const borrowing = (fact: string, factOf: string): object => ({ ...each, fact, factOf });
const rounds = laid([
  [
    "two clauses that read each other's fact",
    {
      items: [
        { ...good.items[0], clauses: [borrowing("a", "2")] },
        { ...good.items[1], clauses: [borrowing("a", "1")] },
      ],
    },
    "FAHENG_PROFILE_FACT_OF",
    "items.1.clauses.a",
  ],
  ["a clause that borrows from its own item, which is to state it", firstClauses(borrowing("a", "1")), null, ""],
  [
    "a clause that borrows from nowhere",
    firstClauses(borrowing("a", "Z")),
    "FAHENG_PROFILE_FACT_OF",
    "items.1.clauses.a",
  ],
  [
    "a clause that aggravates itself",
    firstClauses({ ...each, aggravates: "a" }),
    "FAHENG_PROFILE_AGGRAVATES",
    "items.1.clauses.a",
  ],
  [
    "a clause that multiplies itself",
    firstClauses({ ...each, multipliedBy: "a" }),
    "FAHENG_PROFILE_MULTIPLIER",
    "items.1.clauses.a",
  ],
  [
    "a clause that takes from itself",
    firstClauses({ ...each, reduces: "a" }),
    "FAHENG_PROFILE_REDUCES",
    "items.1.clauses.a",
  ],
  ...(
    [
      ["items", "cap-item", { indicator: "1", at: inPoints("1") }],
      ["groups", "cap-group", { group: "A", at: inPoints("1") }],
      ["groups", "zero-group", { group: "A" }],
      ["base", "cap-item", { indicator: "1", at: inPoints("1") }],
      ["total", "zero-total", {}],
      ["total", "cap-total", { points: "1" }],
    ] as const
  ).map(([of, kind, more]): Case => [
    `${of} that decide on ${kind}, which changes them`,
    { conditions: [condition("c", { when: when({ of }), effect: { kind, ...more } })] },
    "FAHENG_PROFILE_CONDITION_ORDER",
    "conditions.c",
  ]),
]);

const once = { key: "b", title: "平均", kind: "number" };
const twice = laid([
  ["a condition twice", { conditions: [condition("c"), condition("c")] }, "FAHENG_PROFILE_DUPLICATE", "conditions.c"],
  ["a benchmark twice", { benchmarks: [once, once] }, "FAHENG_PROFILE_DUPLICATE", "benchmarks.b"],
  [
    "a clause twice among the heaviest",
    { heaviest: [{ clauses: list(() => ({ indicator: "1", clause: "a" }), 2), place: "第1条" }] },
    "FAHENG_PROFILE_HEAVIEST",
    "heaviest.0",
  ],
  [
    "a clause in two lists of the heaviest",
    {
      heaviest: list(
        () => ({ clauses: ["1", "2"].map((indicator) => ({ indicator, clause: "a" })), place: "第1条" }),
        2,
      ),
    },
    "FAHENG_PROFILE_HEAVIEST",
    "heaviest.1",
  ],
  [
    "a grade twice in a criterion",
    {
      gradeCriteria: [
        { measure: { of: "base" }, grades: list(() => ({ name: "优秀", line: inPoints("1") }), 2), ...listed },
      ],
    },
    "FAHENG_PROFILE_CRITERION",
    "gradeCriteria.0",
  ],
  [
    "a clause under two caps together",
    firstItem({ jointCaps: list(() => ({ clauses: ["a"], at: inPoints("1"), place: "第1条" }), 2) }),
    "FAHENG_PROFILE_JOINT_CAP",
    "items.1.jointCaps.1",
  ],
  ["a class that is listed twice", { unitClasses: ["县", "县"] }, null, ""],
]);

const benchmark = (change: object): object => ({ benchmarks: [{ ...once, ...change }] });
const choice = (factor: unknown): object =>
  firstClauses(each, clause("m", "multiplier", { choices: [{ key: "k", label: "档", factor }] } as never));
const distance = (change: object): object =>
  withParams("distance", {
    points: "1",
    target: "10",
    side: "below",
    step: "1",
    partial: "linear",
    unit: "微克",
    ...change,
  });
const growth = (change: object): object =>
  withParams("growth", {
    points: "1",
    target: "5%",
    side: "below",
    step: "1%",
    partial: "linear",
    whenNone: "met",
    ...change,
  });
const inParams = "FAHENG_PROFILE_PARAMS";
const inSchema = "FAHENG_PROFILE_SCHEMA";
const numbers = laid([
  ["a benchmark from NaN on", benchmark({ least: Number.NaN }), inSchema, "benchmarks.0.least"],
  ["a benchmark up to 1e999", benchmark({ most: "1e999" }), inSchema, "benchmarks.0.most"],
  [
    "a cap together of 1e15",
    firstItem({ jointCaps: [{ clauses: ["a"], at: inPoints("1000000000000000"), place: "第1条" }] }),
    inSchema,
    "items.1.jointCaps.0.at.points",
  ],
  [
    "a cap together of 1/0 times",
    firstItem({ jointCaps: [{ clauses: ["a"], at: { kind: "multiple", factor: "1/0" }, place: "第1条" }] }),
    inSchema,
    "items.1.jointCaps.0.at.factor",
  ],
  ["a weight of a class that is NaN", part({ unitWeights: { 县: "NaN" } }), inSchema, "parts.0.unitWeights.县"],
  ["points of a class below nothing", firstItem({ unitPoints: { 县: "-1" } }), inSchema, "items.1.unitPoints.县"],
  [
    "a condition on 1.5 of several",
    { conditions: [condition("c", { when: { ...when({ of: "items" }), count: 1.5 } })] },
    inSchema,
    "conditions.0.when.count",
  ],
  [
    "a condition on 1e15 of several",
    { conditions: [condition("c", { when: { ...when({ of: "items" }), count: 1e15 } })] },
    inSchema,
    "conditions.0.when.count",
  ],
  [
    "groups of level 1e15",
    { conditions: [condition("c", { when: when({ of: "groups", level: 1e15 }) })] },
    inSchema,
    "conditions.0.when.measure.level",
  ],
  [
    "a grade lowered by NaN",
    { conditions: [condition("c", { effect: { kind: "lower-grade", by: Number.NaN } })] },
    inSchema,
    "conditions.0.effect.by",
  ],
  ...["NaN", "1/0", "-1", "1e3", 1e300, null].map((factor): Case => [
    `a factor of ${JSON.stringify(factor)}`,
    choice(factor),
    inParams,
    "items.1.clauses.m.params.choices.0.factor",
  ]),
  ...["0", "-1", "NaN", "1e-9"].map((step): Case => [
    `a distance in steps of ${step}`,
    distance({ step }),
    inParams,
    "items.1.clauses.a.params.step",
  ]),
  ...["0", "-1%", "NaN%", "1/0"].map((step): Case => [
    `a growth in steps of ${step}`,
    growth({ step }),
    inParams,
    "items.1.clauses.a.params.step",
  ]),
  ["a distance from NaN", distance({ target: "NaN" }), inParams, "items.1.clauses.a.params.target"],
  [
    "a growth over nothing that is Infinity",
    growth({ whenNone: "Infinity" }),
    inParams,
    "items.1.clauses.a.params.whenNone",
  ],
]);

const measured = compile(
  framework,
  parseProfile({
    ...good,
    benchmarks: [{ ...once, least: "0", most: "100" }],
    ...firstClauses(
      clause("d", "distance", {
        points: "1",
        target: { benchmark: "b" },
        side: "below",
        step: "1",
        partial: "linear",
        unit: "微克",
      }),
      clause("g", "growth", {
        points: "1",
        target: "5%",
        side: "below",
        step: "1%",
        partial: "linear",
        whenNone: "met",
      }),
      clause("e", "events", {
        categories: [{ key: "x", label: "x", tiers: [{ above: "50", points: "1" }] }],
        quantity: { label: "金额", unit: "元" },
      }),
    ),
  }),
);
const event = (quantity: unknown): object => ({ category: "x", matter: "甲", date: null, flags: [], quantity });
const facts = (
  [
    ["d", "NaN", "FAHENG_FACT_RANGE"],
    ["d", "1e15", "FAHENG_FACT_RANGE"],
    ["d", "1000000000000000", "FAHENG_FACT_RANGE"],
    ["d", Number.NaN, "FAHENG_FACT_SHAPE"],
    ["d", { numerator: 1, denominator: 2 }, "FAHENG_FACT_SHAPE"],
    ["g", { current: "1e15", previous: "1" }, "FAHENG_FACT_RANGE", ".current"],
    ["g", { current: "1", previous: "1000000000000000" }, "FAHENG_FACT_RANGE", ".previous"],
    ["g", { current: "-1", previous: "1" }, "FAHENG_FACT_RANGE", ".current"],
    ["g", { current: "1" }, "FAHENG_FACT_SHAPE", ".previous"],
    ["e", [event("1e15")], "FAHENG_FACT_RANGE", ".0.quantity"],
    ["e", [event("-1")], "FAHENG_FACT_RANGE", ".0.quantity"],
    ["e", [event(null)], "FAHENG_FACT_RANGE", ".0.quantity"],
  ] as const
).map(([key, value, code, inside = ""]): HostileInput => ({
  name: `${key} = ${typeof value === "number" ? String(value) : JSON.stringify(value)}`,
  run: () => score(measured, { ...factsOf({}), facts: { "1": { [key]: value as never } } }),
  code,
  place: `1.${key}${inside}`,
}));

const values = (
  [
    ['{"__proto__": "1"}', "FAHENG_BENCHMARK_UNKNOWN", "benchmarks.__proto__"],
    ['{"constructor": "1"}', "FAHENG_BENCHMARK_UNKNOWN", "benchmarks.constructor"],
    ['{"b": "NaN"}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
    ['{"b": "1/0"}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
    ['{"b": "100.001"}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
    ['{"b": "-0.001"}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
    ['{"b": {}}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
    ['{"b": 1e300}', "FAHENG_BENCHMARK_INVALID", "benchmarks.b"],
  ] as const
).map(([json, code, place]): HostileInput => ({
  name: `the values ${json}`,
  run: () =>
    compile(framework, measured.profile, undefined, {
      benchmarks: JSON.parse(json) as Record<string, string>,
    }),
  code,
  place,
}));

const proto = (text: string): object => JSON.parse(text) as object;
const names = laid([
  ["a benchmark named __proto__", benchmark({ key: "__proto__" }), inSchema, "benchmarks.0.key"],
  [
    "a benchmark that is not there, named constructor",
    distance({ target: { benchmark: "constructor" } }),
    "FAHENG_PROFILE_UNKNOWN",
    "items.1.clauses.a.params",
  ],
  [
    "the heaviest of __proto__",
    {
      heaviest: [
        {
          clauses: [
            { indicator: "__proto__", clause: "a" },
            { indicator: "1", clause: "a" },
          ],
          place: "第1条",
        },
      ],
    },
    inSchema,
    "heaviest.0.clauses.0.indicator",
  ],
  [
    "a condition on the group toString",
    { conditions: [condition("c", { when: when({ of: "groups", groups: ["A", "toString"] }) })] },
    "FAHENG_PROFILE_UNKNOWN",
    "conditions.c",
  ],
  [
    "a cap on the item valueOf",
    {
      conditions: [
        condition("c", {
          effect: { kind: "cap-item", indicator: "valueOf", at: inPoints("1") },
          when: when({ of: "deductions" }),
        }),
      ],
    },
    "FAHENG_PROFILE_UNKNOWN",
    "conditions.c",
  ],
  [
    "a grade capped at constructor",
    { conditions: [condition("c", { effect: { kind: "cap-grade", grade: "constructor" } })] },
    "FAHENG_PROFILE_UNKNOWN",
    "conditions.c",
  ],
  [
    "a factor named __proto__",
    firstClauses({ ...each, multipliedBy: "__proto__" }),
    inSchema,
    "items.1.clauses.a.multipliedBy",
  ],
  [
    "a fact of the item constructor",
    firstClauses(borrowing("a", "constructor")),
    "FAHENG_PROFILE_FACT_OF",
    "items.1.clauses.a",
  ],
  [
    "classes named __proto__ that have points",
    firstItem({ unitPoints: proto('{"__proto__": "1"}') }),
    inSchema,
    "items.1.unitPoints.__proto__",
  ],
  ["classes named constructor", { unitClasses: ["constructor", "toString", "__proto__"] }, null, ""],
]);

const codes = list((index) => `i${index}`, 1000);
const large = frameworkOf({ A: codes, X: ["+P"] });
const everything = (change: object = {}): Profile =>
  parseProfile({
    ...profileInput([
      ...codes.map((code) => item(code, "1", [each, clause("b", "flag", { points: "1", when: true })])),
      bonus("P", null, [clause("p", "flag", { points: "1", when: true })]),
    ]),
    settings: { ...good.settings },
    ...change,
  });
const both = (code: string): object[] => ["a", "b"].map((id) => ({ indicator: code, clause: id }));
const stated = factsOf(Object.fromEntries(codes.map((code) => [code, { a: 1 }])));
const widest: HostileInput[] = (
  [
    ["the heaviest of 2,000 clauses", { heaviest: [{ clauses: codes.flatMap(both), place: "第1条" }] }],
    [
      "200 lists of the heaviest",
      { heaviest: codes.slice(0, 200).map((code) => ({ clauses: both(code), place: "第1条" })) },
    ],
    [
      "200 conditions that look at every item",
      {
        conditions: list(
          (index) => condition(`c${index}`, { when: { ...when({ of: "items", indicators: codes }), count: 2 } }),
          200,
        ),
      },
    ],
    [
      "200 caps on the item that each looks at what is deducted",
      {
        conditions: list(
          (index) =>
            condition(`c${index}`, {
              when: when({ of: "deductions" }),
              effect: { kind: "cap-item", indicator: "i0", at: inPoints("1") },
            }),
          200,
        ),
      },
    ],
    [
      "200 criteria over every item",
      {
        gradeCriteria: list(
          () => ({ measure: { of: "items" }, grades: [{ name: "优秀", line: inPoints("1") }], ...listed }),
          200,
        ),
      },
    ],
  ] as const
).map(([name, change]) => {
  const profile = everything(change);
  return { name, run: () => score(compile(large, profile), stated), code: null };
});

/** By what they are hostile with. */
export const HOSTILE_CONSTRUCTS: Readonly<Record<string, readonly HostileInput[]>> = {
  "lists without end": withoutEnd,
  "clauses and conditions that turn in circles": rounds,
  "the same twice": twice,
  "numbers that are none, in what bears on amounts": numbers,
  "numbers that are none, in facts that are measured": facts,
  "values of benchmarks": values,
  "names that mean something to JavaScript, in what bears on amounts": names,
  "the most that is let in": widest,
};
