import type { ProfileInput } from "@faheng/domain";
import { bonus, clause, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/support/rule.ts";
import { compile } from "./compile.ts";
import { actsAfter } from "./order.ts";

const framework = frameworkOf({ A: ["1", "2"], X: ["+P"] });
const each = clause("a", "per-occurrence", { points: "1" });
const award = clause("w", "per-occurrence", { points: "1" }, { effect: "award" });
const items = [item("1", "60", [each, { ...each, id: "b" }, award]), item("2", "40", [each]), bonus("P", "5", [each])];
const grades = [
  { name: "优秀", atLeast: "90" },
  { name: "合格", atLeast: "60" },
];

type More = Partial<ProfileInput>;
type Condition = NonNullable<ProfileInput["conditions"]>[number];
const problems = (more: More, own = items, settings = {}) =>
  problemsOf(() => compile(framework, profileOf(own, { grades, ...settings }, more)));
const points = (amount: string) => ({ kind: "points", points: amount }) as const;
const share = (factor: string) => ({ kind: "multiple", factor }) as const;

function condition(
  measure: Condition["when"]["measure"],
  effect: Condition["effect"],
  line: Condition["when"]["line"] = points("1"),
): More {
  const when = { measure, is: "below", line } as const;
  return { conditions: [{ id: "c", when, effect, place: "第1条", wording: "条件" }] };
}

describe("a condition", () => {
  it("is taken where its effect acts after what it measures", () => {
    expect(problems(condition({ of: "items" }, { kind: "cap-group", group: "A", at: share("60%") }))).toEqual([]);
    expect(problems(condition({ of: "base" }, { kind: "no-bonus" }))).toEqual([]);
    expect(problems(condition({ of: "total" }, { kind: "lower-grade", by: 1 }, share("60%")))).toEqual([]);
  });

  it.each<[string, Condition["when"]["measure"], Condition["effect"]]>([
    ["an item by items", { of: "items" }, { kind: "cap-item", indicator: "1", at: points("6") }],
    ["a group by groups", { of: "groups" }, { kind: "zero-group", group: "A" }],
    ["a group by the base", { of: "base" }, { kind: "cap-group", group: "A", at: points("6") }],
    ["the bonus by the bonus", { of: "bonus" }, { kind: "no-bonus" }],
    ["a cap on the bonus by the bonus", { of: "bonus" }, { kind: "cap-bonus", points: "2" }],
    ["the total by the total", { of: "total" }, { kind: "zero-total" }],
  ])("is refused where it would go in a circle: %s", (_, measure, effect) => {
    expect(problems(condition(measure, effect))).toEqual(["FAHENG_PROFILE_CONDITION_ORDER conditions.c"]);
    expect(actsAfter(effect.kind, measure.of)).toBe(false);
  });

  it.each<[string, More, string]>([
    ["an item", condition({ of: "items", indicators: ["9"] }, { kind: "disqualify" }), "FAHENG_PROFILE_UNKNOWN"],
    ["a group", condition({ of: "groups", groups: ["9"] }, { kind: "disqualify" }), "FAHENG_PROFILE_UNKNOWN"],
    ["a part", condition({ of: "parts", parts: ["9"] }, { kind: "disqualify" }), "FAHENG_PROFILE_UNKNOWN"],
    ["a grade", condition({ of: "total" }, { kind: "cap-grade", grade: "头等" }), "FAHENG_PROFILE_UNKNOWN"],
    [
      "an item to cap",
      condition({ of: "deductions" }, { kind: "cap-item", indicator: "9", at: points("1") }),
      "FAHENG_PROFILE_UNKNOWN",
    ],
  ])("names %s that there is", (_, more, code) => {
    expect(problems(more)).toContain(`${code} conditions.c`);
  });

  it("measures something, with full marks where a share is asked for", () => {
    expect(problems(condition({ of: "parts" }, { kind: "disqualify" }))).toEqual([
      "FAHENG_PROFILE_MEASURE conditions.c",
    ]);
    for (const measure of [{ of: "items", indicators: ["P"] }, { of: "bonus" }] as const) {
      expect(problems(condition(measure, { kind: "disqualify" }, share("60%")))).toEqual([
        "FAHENG_PROFILE_MEASURE conditions.c",
      ]);
    }
    expect(problems(condition({ of: "base" }, { kind: "disqualify" }, share("-10%")))).toEqual([
      "FAHENG_PROFILE_MEASURE conditions.c",
    ]);
  });

  it("acts on something", () => {
    const plain = [item("1", "60", [each])];
    expect(problems(condition({ of: "base" }, { kind: "no-bonus" }), plain)).toEqual([
      "FAHENG_PROFILE_EFFECT conditions.c",
    ]);
    expect(problems(condition({ of: "base" }, { kind: "cap-bonus", points: "2" }), plain)).toEqual([
      "FAHENG_PROFILE_EFFECT conditions.c",
    ]);
    const none = { grades: [] };
    expect(problems(condition({ of: "total" }, { kind: "lower-grade", by: 1 }), items, none)).toEqual([
      "FAHENG_PROFILE_EFFECT conditions.c",
    ]);
    const capped = condition({ of: "items" }, { kind: "cap-group", group: "X", at: points("1") });
    expect(problems(capped, plain)).toEqual(["FAHENG_PROFILE_EFFECT conditions.c"]);
  });

  it("has an id of its own", () => {
    const [own] = condition({ of: "total" }, { kind: "disqualify" }).conditions ?? [];
    expect(problems({ conditions: own ? [own, own] : [] })).toEqual(["FAHENG_PROFILE_DUPLICATE conditions.c"]);
  });
});

describe("a further criterion", () => {
  const criterion = (...names: string[]): More => ({
    gradeCriteria: [
      {
        measure: { of: "items" },
        grades: names.map((name) => ({ name, line: share("60%") })),
        place: "第2条",
        wording: "各项",
      },
    ],
  });

  it("lists grades of the profile from high to low", () => {
    expect(problems(criterion("优秀", "合格"))).toEqual([]);
    expect(problems(criterion("合格", "优秀"))).toEqual(["FAHENG_PROFILE_CRITERION gradeCriteria.0"]);
    expect(problems(criterion())).toEqual(["FAHENG_PROFILE_CRITERION gradeCriteria.0"]);
    expect(problems(criterion("头等"))).toContain("FAHENG_PROFILE_UNKNOWN gradeCriteria.0");
  });
});

describe("clauses that bear on each other", () => {
  const heaviest = (...clauses: [indicator: string, clause: string][]): More => ({
    heaviest: [{ clauses: clauses.map(([indicator, id]) => ({ indicator, clause: id })), place: "第3条" }],
  });
  const joint = (...clauses: string[]) => [
    item("1", "60", [each, { ...each, id: "b" }, award], {
      jointCaps: [{ clauses, at: share("2"), place: "第4条" }],
    }),
  ];
  const reducing = (reduces: string, more = {}) => [item("1", "60", [award, { ...each, reduces, ...more }])];

  it("of which the heaviest counts are two at least, of one effect, each in one list", () => {
    expect(problems(heaviest(["1", "a"], ["2", "a"]))).toEqual([]);
    expect(problems(heaviest(["1", "a"]))).toEqual(["FAHENG_PROFILE_HEAVIEST heaviest.0"]);
    expect(problems(heaviest(["1", "a"], ["1", "w"]))).toEqual(["FAHENG_PROFILE_HEAVIEST heaviest.0"]);
    expect(problems(heaviest(["1", "a"], ["1", "a"]))).toEqual(["FAHENG_PROFILE_HEAVIEST heaviest.0"]);
    expect(problems(heaviest(["1", "z"], ["9", "a"]))).toContain("FAHENG_PROFILE_UNKNOWN heaviest.0");
  });

  it("have a joint cap where all deduct or all award", () => {
    expect(problems({}, joint("a", "b"))).toEqual([]);
    const place = "FAHENG_PROFILE_JOINT_CAP items.1.jointCaps.0";
    expect(problems({}, joint("a", "w"))).toEqual([place]);
    expect(problems({}, joint("a", "a"))).toEqual([place]);
    expect(problems({}, joint())).toEqual([place]);
    expect(problems({}, joint("z"))).toContain("FAHENG_PROFILE_UNKNOWN items.1.jointCaps.0");
    const replacing = [
      item("1", "60", [each, { ...each, id: "b", aggravates: "a", aggravation: "replaces" }], {
        jointCaps: [{ clauses: ["b"], at: points("1"), place: "第4条" }],
      }),
    ];
    expect(problems({}, replacing)).toEqual([place]);
  });

  it("reduce an award of the same item, and nothing else", () => {
    expect(problems({}, reducing("w"))).toEqual([]);
    const place = "FAHENG_PROFILE_REDUCES items.1.clauses.a";
    expect(problems({}, reducing("a"))).toEqual([place]);
    expect(problems({}, reducing("z"))).toEqual([place]);
    expect(problems({}, reducing("w", { effect: "award" }))).toEqual([place]);
  });
});
