import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { defineRule, type RuleKind } from "../rule-kind.ts";
import { STANDARD_RULES } from "../rules/index.ts";
import { compile } from "./compile.ts";

const framework = frameworkOf({ A: ["1", "2"], B: ["3"], X: ["+P", "+Q", "+R"] });
const each = clause("a", "per-occurrence", { points: "1" });
const good = [item("1", "60", [each]), item("3", "40", [each])];
type Parts = Parameters<typeof profileOf>;
const problems = (...parts: Parts) => problemsOf(() => compile(framework, profileOf(...parts)));
const bound = (points: string) => ({ kind: "points", points }) as const;

describe("a profile is refused, with every fault named", () => {
  it.each<[string, Parts, string[]]>([
    ["an indicator that is not there", [[item("9", "1", [])]], ["FAHENG_PROFILE_UNKNOWN items.9"]],
    ["an item twice", [[item("1", "1", []), item("1", "1", [])]], ["FAHENG_PROFILE_DUPLICATE items.1"]],
    ["a clause twice", [[item("1", "1", [each, each])]], ["FAHENG_PROFILE_DUPLICATE items.1.clauses.a"]],
    [
      "a rule kind that is not there",
      [[item("1", "1", [clause("a", "guess", {})])]],
      ["FAHENG_PROFILE_UNKNOWN items.1.clauses.a"],
    ],
    [
      "a parameter that is wrong",
      [[item("1", "1", [clause("a", "shortfall", { minimum: 0, points: "x" })])]],
      [
        "FAHENG_PROFILE_PARAMS items.1.clauses.a.params.minimum",
        "FAHENG_PROFILE_PARAMS items.1.clauses.a.params.points",
      ],
    ],
    [
      "a parameter that is wrong for one class of units",
      [[item("1", "1", [{ ...each, unitParams: { county: { points: "-1" } } }])]],
      ["FAHENG_PROFILE_PARAMS items.1.clauses.a.unitParams.county.points"],
    ],
    [
      "a parameter that the kind does not know",
      [[item("1", "1", [clause("a", "flag", { points: "1", extra: 1 })])]],
      ["FAHENG_PROFILE_PARAMS items.1.clauses.a.params"],
    ],
    [
      "a source that is not there",
      [[item("1", "1", [{ ...each, source: "desk" }])]],
      ["FAHENG_PROFILE_UNKNOWN items.1.clauses.a"],
    ],
    ["points that do not add up", [good, { fullMarks: "101" }], ["FAHENG_PROFILE_SUM settings.fullMarks"]],
    [
      "weights of sources other than 100 %",
      [good, {}, { sources: [{ key: "s", title: "源", weight: "99%" }] }],
      ["FAHENG_PROFILE_WEIGHTS sources"],
    ],
    [
      "weights of sources above 100 % while one is open",
      [
        good,
        {},
        {
          sources: [
            { key: "s", title: "源", weight: "101%" },
            { key: "t", title: "另", weight: null },
          ],
        },
      ],
      ["FAHENG_PROFILE_WEIGHTS sources"],
    ],
    [
      "weights of parts other than 100 % and nothing to add up to",
      [
        good,
        {},
        {
          parts: [
            { key: "a", title: "甲", groups: ["A"], conversion: null, weight: "50%" },
            { key: "b", title: "乙", groups: ["B"], conversion: null, weight: "40%" },
          ],
        },
      ],
      ["FAHENG_PROFILE_WEIGHTS parts"],
    ],
    [
      "an indicator in two parts",
      [
        good,
        {},
        {
          parts: [
            { key: "a", title: "甲", groups: ["A"], conversion: null, weight: "50%" },
            { key: "b", title: "乙", groups: ["A"], conversion: null, weight: "50%" },
          ],
        },
      ],
      ["FAHENG_PROFILE_PART_OVERLAP A"],
    ],
    [
      "a conversion from nothing",
      [
        good,
        {},
        {
          parts: [{ key: "a", title: "甲", groups: ["A"], conversion: { from: "0", to: "30" }, weight: "1" }],
        },
      ],
      ["FAHENG_PROFILE_BOUNDS parts.a.conversion"],
    ],
    [
      "a group limit across parts",
      [
        [item("1", "60", []), item("2", "40", [])],
        { fullMarks: "100" },
        {
          groupLimits: [{ group: "A", floor: { kind: "none" }, ceiling: bound("50") }],
          parts: [{ key: "a", title: "甲", groups: [], indicators: ["1"], conversion: null, weight: "1" }],
        },
      ],
      ["FAHENG_PROFILE_LIMIT_SPLIT groupLimits.A"],
    ],
    [
      "a floor above its ceiling",
      [[item("1", "1", [], { floor: bound("2"), ceiling: bound("1") })]],
      ["FAHENG_PROFILE_BOUNDS items.1"],
    ],
    [
      "grades out of order",
      [
        good,
        {
          grades: [
            { name: "良", atLeast: "80" },
            { name: "优", atLeast: "90" },
          ],
        },
      ],
      ["FAHENG_PROFILE_GRADES settings.grades"],
    ],
    ["ties to be broken by nothing", [good, { ties: "break" }], ["FAHENG_PROFILE_TIE_BREAK settings.tieBreak"]],
    [
      "a total's floor above its ceiling",
      [good, { totalFloor: "2", totalCeiling: "1" }],
      ["FAHENG_PROFILE_BOUNDS settings.totalFloor"],
    ],
    [
      "a veto with nothing to strike",
      [good, {}, { vetoes: [{ indicator: "1", clause: "z", effect: { kind: "zero-total" } }] }],
      ["FAHENG_PROFILE_UNKNOWN vetoes.0"],
    ],
    [
      "a veto to an unknown grade",
      [good, {}, { vetoes: [{ indicator: "1", effect: { kind: "cap-grade", grade: "差" } }] }],
      ["FAHENG_PROFILE_UNKNOWN vetoes.0"],
    ],
    [
      "a bonus cap over what is no bonus",
      [good, {}, { bonusCaps: [{ indicators: ["1"], cap: "1" }] }],
      ["FAHENG_PROFILE_NOT_BONUS bonusCaps.0"],
    ],
    [
      "bonus caps that overlap",
      [
        ["P", "Q", "R"].map((code) => bonus(code, "1", [each])),
        {},
        {
          bonusCaps: [
            { indicators: ["P", "Q"], cap: "1" },
            { indicators: ["Q", "R"], cap: "1" },
          ],
        },
      ],
      ["FAHENG_PROFILE_BONUS_OVERLAP bonusCaps"],
    ],
    [
      "aggravation in a circle",
      [[item("1", "1", [{ ...each, aggravates: "b" }, clause("b", "flag", { points: "1" }, { aggravates: "a" })])]],
      ["FAHENG_PROFILE_AGGRAVATES items.1.clauses.a", "FAHENG_PROFILE_AGGRAVATES items.1.clauses.b"],
    ],
    [
      "one fact asked in two forms",
      [[item("1", "1", [each, clause("b", "flag", { points: "1" }, { fact: "a" })])]],
      ["FAHENG_PROFILE_FACT_SHAPE items.1.clauses.b"],
    ],
    [
      "a due day without a year",
      [[item("1", "1", [clause("a", "lateness", { due: "03-01", per: "flat", points: "1" })])]],
      ["FAHENG_PROFILE_PARAMS items.1.clauses.a.params.due"],
    ],
    [
      "a reading about nothing",
      [good, {}, { readings: [{ path: "items.9.floor", note: "无" }] }],
      ["FAHENG_PROFILE_UNKNOWN readings.items.9.floor"],
    ],
    [
      "readings whose paths are misspelt",
      [
        good,
        {},
        {
          readings: ["settings.bse", "items.1.flor", "items.1.clauses.z", "vetoes.0", "parts.x", "nothing"].map(
            (path) => ({ path, note: "无" }),
          ),
        },
      ],
      ["settings.bse", "items.1.flor", "items.1.clauses.z", "vetoes.0", "parts.x", "nothing"].map(
        (path) => `FAHENG_PROFILE_UNKNOWN readings.${path}`,
      ),
    ],
    [
      "another framework's versions",
      [good, {}, { framework: { id: "test", versions: "^2.0.0" } }],
      ["FAHENG_PROFILE_FRAMEWORK framework"],
    ],
  ])("%s", (_, parts, expected) => {
    expect(problems(...parts)).toEqual(expected);
  });

  it("all at once", () => {
    expect(problems([item("9", "1", []), item("1", "1", [clause("a", "guess", {})])], { ties: "break" })).toHaveLength(
      3,
    );
  });
});

describe("a rule kind of a plugin", () => {
  const basic: RuleKind = defineRule({
    kind: "test.half",
    title: { zh: "减半", en: "Half" },
    params: STANDARD_RULES[0]!.params,
    fact: () => STANDARD_RULES[2]!.fact({ max: 9 }, {} as never),
    field: () => ({ kind: "count" as const, label: "次数", unit: "次", max: 9 }),
    read: () => "每次一半",
    amount: (_, fact) => ({ numerator: Number(fact) * 1000, denominator: 3 }),
    bounds: () => ({ least: 0, most: 3000 }),
    arithmetic: () => "减半",
  });
  const profile = () => profileOf([item("1", "10", [clause("a", "test.half", { points: "1" })])]);

  it("works with the basic members alone", () => {
    const plan = compile(framework, profile(), [...STANDARD_RULES, basic]);
    expect(plan.default.items[0]?.clauses[0]?.pending).toEqual({ lo: 0, hi: 3000 });
  });

  it("is refused twice, and where it fails on its parameters", () => {
    expect(() => compile(framework, profile(), [basic, basic])).toThrow("test.half");
    const broken = { ...basic, bounds: () => ({ least: -1, most: Number.NaN }) };
    expect(problemsOf(() => compile(framework, profile(), [broken]))).toEqual([
      "FAHENG_PROFILE_RULE_FAILED items.1.clauses.a",
    ]);
    const thrower = {
      ...basic,
      field: () => {
        throw new Error("oops");
      },
    };
    expect(problemsOf(() => compile(framework, profile(), [thrower]))).toEqual([
      "FAHENG_PROFILE_RULE_FAILED items.1.clauses.a",
    ]);
  });
});
