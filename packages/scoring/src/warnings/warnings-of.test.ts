import { bonus, clause, frameworkOf, item, type ItemInput, profileOf } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/compile.ts";
import { profileWarnings } from "./warning-errors.ts";
import { warningsOf } from "./warnings-of.ts";

/** Items 1 and 2 in group A, none in group B, bonus items P and Q, a veto V. */
const framework = frameworkOf({ A: ["1", "2"], B: ["3"], C: ["+P", "+Q", "!V"] });

type Settings = Parameters<typeof profileOf>[1];
type More = Parameters<typeof profileOf>[2];

interface Case {
  readonly items?: readonly ItemInput[];
  readonly settings?: Settings;
  readonly more?: More;
  /** `CODE place`. */
  readonly warns: readonly string[];
}

const flag = (id: string, points: string, more: Parameters<typeof clause>[3] = {}) =>
  clause(id, "flag", { points }, more);
const factor = (id: string, most: string) =>
  clause(id, "multiplier", {
    choices: [
      { key: "plain", label: "一般", factor: "1" },
      { key: "hard", label: "较难", factor: most },
    ],
  });
const award = { effect: "award" } as const;
const NONE = { kind: "none" } as const;
const FULL = { kind: "multiple", factor: "1" } as const;
const at = (points: string) => ({ kind: "points", points }) as const;
const sound = item("1", "10", [flag("a", "10")]);
const veto = item("V", "0", [clause("v", "veto", {})], { start: "zero" });
const tiers = (params: object) =>
  item("1", "10", [
    clause("a", "tiers", { measure: "count", otherwise: "0", tiers: [{ atLeast: "1", points: "1" }], ...params }),
  ]);

type Condition = NonNullable<NonNullable<More>["conditions"]>[number];
const SHARE = { kind: "multiple", factor: "60%" } as const;
const GRADES = [
  { name: "优秀", atLeast: "8" },
  { name: "合格", atLeast: "0" },
];
const when = (
  measure: Condition["when"]["measure"],
  is: Condition["when"]["is"],
  line: Condition["when"]["line"],
): Condition => ({
  id: "k",
  when: { measure, is, line },
  effect: { kind: "disqualify" },
  place: "第9条",
  wording: "条件",
});
const twice = (condition: Condition): Condition => ({ ...condition, when: { ...condition.when, count: 2 } });
const together = (points: string) => ({ clauses: ["a", "b"], at: at(points), place: "第7条" });
const tiered = (id: string, least: string, most: string) =>
  clause(id, "tiers", { measure: "count", otherwise: least, tiers: [{ atLeast: "1", points: most }] });
const sameMatter = (...ids: string[]) => ({
  clauses: ids.map((id) => ({ indicator: "1", clause: id })),
  place: "第8条",
});
const weighted = (key: string, indicator: string, weight: string, unitWeights: Readonly<Record<string, string>>) => ({
  key,
  title: "部分",
  groups: [],
  indicators: [indicator],
  conversion: null,
  weight,
  unitWeights,
});
const byDeductions = (is: "at-least" | "at-most", first: string, second: string) => ({
  measure: { of: "deductions" as const },
  is,
  grades: [
    { name: "优秀", line: at(first) },
    { name: "合格", line: at(second) },
  ],
  place: "第10条",
  wording: "另看扣分",
});

function warned({ items = [sound], settings, more }: Case) {
  return warningsOf(compile(framework, profileOf(items, settings, more)));
}

const CASES: Readonly<Record<string, Case>> = {
  "an item that starts full and loses": { warns: [] },
  "an item that can only lose from zero": {
    items: [item("1", "10", [flag("a", "2")], { start: "zero" })],
    warns: ["FAHENG_WARN_ONLY_LOSES items.1.start"],
  },
  "an item that loses and earns from zero": {
    items: [item("1", "10", [flag("a", "2"), flag("b", "10", award)], { start: "zero" })],
    warns: [],
  },
  "an item worth points in which nothing gives any": {
    items: [item("1", "10", [], { start: "zero" })],
    warns: ["FAHENG_WARN_EARNS_NOTHING items.1.start"],
  },
  "deductions from the base": {
    items: [item("1", "0", [flag("a", "2")], { start: "zero", floor: NONE })],
    settings: { base: "100" },
    warns: [],
  },
  "deductions from nothing that stop at nothing": {
    items: [item("1", "0", [flag("a", "2")], { start: "zero" })],
    warns: ["FAHENG_WARN_LOSS_IDLE items.1.floor"],
  },
  "a veto that deducts nothing": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "disqualify" } }] },
    warns: [],
  },
  "an award under a full ceiling": {
    items: [item("1", "10", [flag("a", "2", award)], { ceiling: FULL })],
    warns: ["FAHENG_WARN_AWARD_IDLE items.1.clauses.a.effect"],
  },
  "an award that can make up for a deduction alone": {
    items: [item("1", "10", [flag("a", "10"), flag("b", "2", award)], { ceiling: FULL })],
    warns: ["FAHENG_WARN_AWARD_OFFSETS items.1.clauses.b.effect"],
  },
  "an award above full marks": {
    items: [item("1", "10", [flag("a", "2", award)], { ceiling: { kind: "multiple", factor: "120%" } })],
    warns: [],
  },
  "shares that come to more than the item": {
    items: [item("1", "10", [flag("a", "6", { share: "6" }), flag("b", "5", { share: "5" })])],
    warns: ["FAHENG_WARN_SHARE_ABOVE items.1"],
  },
  "shares that come to the item": {
    items: [item("1", "10", [flag("a", "6", { share: "6" }), flag("b", "4", { share: "4" })])],
    warns: [],
  },
  "shares of clauses that replace each other": {
    items: [item("1", "10", [flag("a", "6", { share: "6" }), flag("b", "9", { share: "9", aggravates: "a" })])],
    settings: { aggravation: "replaces" },
    warns: [],
  },
  "a cap above what the clause can make": {
    items: [item("1", "10", [flag("a", "2", { cap: "3" }), flag("b", "8")])],
    warns: ["FAHENG_WARN_CLAUSE_CAP_IDLE items.1.clauses.a.cap"],
  },
  "a cap that is what the clause can make": {
    items: [item("1", "10", [flag("a", "2", { cap: "2" }), flag("b", "8")])],
    warns: [],
  },
  "a cap over occurrences without a limit": {
    items: [item("1", "10", [clause("a", "per-occurrence", { points: "1" }, { cap: "5" })])],
    warns: [],
  },
  "a clause that makes nothing": {
    items: [item("1", "10", [flag("a", "0"), flag("b", "1")])],
    warns: ["FAHENG_WARN_CLAUSE_IDLE items.1.clauses.a"],
  },
  "a clause whose cap lets it make nothing": {
    items: [item("1", "10", [flag("a", "5", { cap: "0" }), flag("b", "1")])],
    warns: ["FAHENG_WARN_CLAUSE_IDLE items.1.clauses.a"],
  },
  "a cap that only a factor comes to": {
    items: [
      item("1", "10", [flag("a", "4", { cap: "8", multipliedBy: "h" }), factor("h", "2")]),
      item("2", "10", [flag("a", "4", { cap: "9", multipliedBy: "h" }), factor("h", "2")]),
    ],
    warns: ["FAHENG_WARN_CLAUSE_CAP_IDLE items.2.clauses.a.cap"],
  },
  "a target below which nothing lies": {
    items: [item("1", "10", [clause("a", "ratio", { target: "0%", side: "below", points: "1" })])],
    warns: ["FAHENG_WARN_CLAUSE_IDLE items.1.clauses.a"],
  },
  "a tier above the largest count": {
    items: [
      tiers({
        max: 10,
        tiers: [
          { atLeast: "11", points: "2" },
          { atLeast: "1", points: "1" },
        ],
      }),
    ],
    warns: ["FAHENG_WARN_PARAM_IDLE items.1.clauses.a.params.tiers.0"],
  },
  "a tier of more than the whole": {
    items: [
      tiers({
        measure: "ratio",
        tiers: [
          { above: "100%", points: "2" },
          { atLeast: "60%", points: "1" },
        ],
      }),
    ],
    warns: ["FAHENG_WARN_PARAM_IDLE items.1.clauses.a.params.tiers.0"],
  },
  "a tier below one that takes in everything": {
    items: [
      tiers({
        least: "1",
        tiers: [
          { atLeast: "1", points: "2" },
          { atLeast: "0", points: "1" },
        ],
      }),
    ],
    warns: ["FAHENG_WARN_PARAM_IDLE items.1.clauses.a.params.tiers.1"],
  },
  "tiers that are all reached": {
    items: [
      tiers({
        max: 11,
        tiers: [
          { atLeast: "11", points: "2" },
          { atLeast: "1", points: "1" },
        ],
      }),
    ],
    warns: [],
  },
  "a floor below what can be lost": {
    items: [item("1", "10", [flag("a", "12")], { floor: at("-5") })],
    warns: ["FAHENG_WARN_FLOOR_IDLE items.1.floor"],
  },
  "a floor at what can be lost": {
    items: [item("1", "10", [flag("a", "15")], { floor: at("-5") })],
    warns: [],
  },
  "a floor above everything": {
    items: [item("1", "0", [flag("a", "2", award)], { start: "zero", floor: at("3") })],
    warns: ["FAHENG_WARN_FLOOR_ABOVE items.1.floor"],
  },
  "a joint cap above what its items make": {
    items: [sound, bonus("P", "2", [flag("p", "2")]), bonus("Q", "2", [flag("q", "1")])],
    more: { bonusCaps: [{ indicators: ["P", "Q"], cap: "4" }] },
    warns: ["FAHENG_WARN_BONUS_CAP_IDLE bonusCaps.0.cap"],
  },
  "a joint cap that binds": {
    items: [sound, bonus("P", "2", [flag("p", "2")]), bonus("Q", "2", [flag("q", "1")])],
    more: { bonusCaps: [{ indicators: ["P", "Q"], cap: "3" }] },
    warns: [],
  },
  "a joint cap over bonuses without a limit": {
    items: [sound, bonus("P", null, [clause("p", "judgement", { min: null, max: null })])],
    more: { bonusCaps: [{ indicators: ["P"], cap: "900" }] },
    warns: [],
  },
  "a limit of a group that nothing comes to": {
    more: { groupLimits: [{ group: "A", floor: at("-1"), ceiling: at("11") }] },
    warns: ["FAHENG_WARN_FLOOR_IDLE groupLimits.A.floor", "FAHENG_WARN_CEILING_IDLE groupLimits.A.ceiling"],
  },
  "a limit of a group that is its points": {
    more: { groupLimits: [{ group: "A", floor: at("0"), ceiling: FULL }] },
    warns: [],
  },
  "a limit over bonus items that nothing comes to": {
    items: [sound, bonus("P", "2", [flag("p", "2")])],
    more: { groupLimits: [{ group: "C", floor: NONE, ceiling: at("3") }] },
    warns: ["FAHENG_WARN_CEILING_IDLE groupLimits.C.ceiling"],
  },
  "limits of the total that nothing comes to": {
    settings: { totalFloor: "-1", totalCeiling: "11" },
    warns: ["FAHENG_WARN_FLOOR_IDLE settings.totalFloor", "FAHENG_WARN_CEILING_IDLE settings.totalCeiling"],
  },
  "limits of the total that bind": { settings: { totalFloor: "1", totalCeiling: "10" }, warns: [] },
  "a grade that no total reaches": {
    settings: {
      grades: [
        { name: "优秀", atLeast: "10.01" },
        { name: "合格", atLeast: "10" },
      ],
    },
    warns: ["FAHENG_WARN_GRADE_UNREACHABLE settings.grades.0.atLeast"],
  },
  "a grade that rounding reaches": {
    items: [item("1", "10", [flag("a", "0.005", award)], { start: "full" })],
    settings: { grades: [{ name: "优秀", atLeast: "10.01" }] },
    warns: [],
  },
  "a grade above the ceiling of the total": {
    items: [item("1", "10", [flag("a", "2", award)])],
    settings: { totalCeiling: "11", grades: [{ name: "优秀", atLeast: "12" }] },
    warns: ["FAHENG_WARN_GRADE_UNREACHABLE settings.grades.0.atLeast"],
  },
  "a grade that is reached where an item is left out": {
    items: [sound, item("2", "10", [flag("a", "5", award)], { start: "zero" })],
    settings: { notApplicable: "exclude-and-rescale", grades: [{ name: "优秀", atLeast: "18" }] },
    warns: ["FAHENG_WARN_GRADE_IF_LEFT_OUT settings.grades.0.atLeast"],
  },
  "a grade of which nobody can say": {
    items: [sound, bonus("P", null, [clause("p", "judgement", { min: null, max: null })])],
    settings: { grades: [{ name: "优秀", atLeast: "999" }] },
    warns: [],
  },
  "a grade that one class of units reaches": {
    items: [item("1", "10", [flag("a", "10")], { unitPoints: { 市级: "20" } })],
    settings: { grades: [{ name: "优秀", atLeast: "20" }] },
    warns: [],
  },
  "a cap that stops everybody but one class of units": {
    items: [item("1", "10", [flag("a", "9", { cap: "6", unitParams: { 市级: { points: "5" } } })])],
    warns: [],
  },
  "a cap that stops no class of units": {
    items: [item("1", "10", [flag("a", "5", { cap: "6", unitParams: { 市级: { points: "4" } } })])],
    warns: ["FAHENG_WARN_CLAUSE_CAP_IDLE items.1.clauses.a.cap"],
  },
  "full marks that nobody makes": {
    items: [item("1", "10", [flag("a", "8", award)], { start: "zero" })],
    settings: { fullMarks: "10" },
    warns: ["FAHENG_WARN_FULL_UNREACHABLE settings.fullMarks"],
  },
  "a veto over a group without items": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "zero-group", group: "B" } }] },
    warns: ["FAHENG_WARN_EFFECT_EMPTY vetoes.0.effect.group"],
  },
  "a veto over a group with items": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "zero-group", group: "A" } }] },
    warns: [],
  },
  "a veto that caps at more than anybody has": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-total", points: "10" } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.points"],
  },
  "a veto that caps at the highest grade": {
    items: [sound, veto],
    settings: { grades: [{ name: "优秀", atLeast: "9" }] },
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-grade", grade: "优秀" } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.grade"],
  },
  "a list of matters with one item": {
    items: [sound, bonus("P", "2", [clause("p", "events", { categories: [{ key: "a", label: "甲", points: "1" }] })])],
    more: { onceOnly: [{ indicators: ["P", "1"], place: "第4条" }] },
    warns: ["FAHENG_WARN_LIST_IDLE onceOnly.0"],
  },
  "a part without items": {
    more: { parts: [{ key: "p", title: "部分", groups: ["B"], conversion: null, weight: "1" }] },
    warns: ["FAHENG_WARN_LIST_IDLE parts.p"],
  },
  "groups to break ties that are not broken": {
    settings: { ties: "gap", tieBreak: ["A"] },
    warns: ["FAHENG_WARN_LIST_IDLE settings.tieBreak"],
  },
  "a class of units for which everything is as for everybody": {
    items: [
      item("1", "10", [flag("a", "10", { unitParams: { 县级: { points: "10" }, 市级: { points: "9" } } })], {
        unitPoints: { 县级: "10.0", 市级: "9" },
      }),
    ],
    warns: [
      "FAHENG_WARN_CLASS_SAME items.1.unitPoints.县级",
      "FAHENG_WARN_CLASS_SAME items.1.clauses.a.unitParams.县级",
    ],
  },
  "a class of units that is misspelt": {
    items: [item("1", "10", [flag("a", "10")], { unitPoints: { 市级部们: "9" } })],
    more: { unitClasses: ["市级部门", "区县"] },
    warns: ["FAHENG_WARN_CLASS_UNLISTED unitClasses"],
  },
  "a condition below everything": {
    more: { conditions: [when({ of: "base" }, "below", at("0"))] },
    warns: ["FAHENG_WARN_CONDITION_NEVER conditions.k.when"],
  },
  "a condition on more deductions than can be lost": {
    more: { conditions: [when({ of: "deductions" }, "above", at("10"))] },
    warns: ["FAHENG_WARN_CONDITION_NEVER conditions.k.when"],
  },
  "a condition that asks for more items than there are": {
    more: { conditions: [twice(when({ of: "items" }, "below", SHARE))] },
    warns: ["FAHENG_WARN_CONDITION_NEVER conditions.k.when"],
  },
  "a condition that always holds": {
    more: { conditions: [when({ of: "total" }, "at-least", at("0"))] },
    warns: ["FAHENG_WARN_CONDITION_ALWAYS conditions.k.when"],
  },
  "a condition of which one of two can never be": {
    more: {
      conditions: [
        {
          ...when({ of: "base" }, "below", at("6")),
          further: [when({ of: "base" }, "above", at("10")).when],
        },
      ],
    },
    warns: ["FAHENG_WARN_CONDITION_NEVER conditions.k.further.0"],
  },
  "a condition of which one of two may stand for the other": {
    more: {
      conditions: [
        {
          ...when({ of: "base" }, "below", at("6")),
          further: [when({ of: "base" }, "above", at("10")).when],
          joined: "any",
        },
      ],
    },
    warns: [],
  },
  "a condition that holds for some": {
    more: { conditions: [when({ of: "items" }, "below", SHARE)] },
    warns: [],
  },
  "a condition that caps the total above everything": {
    more: { conditions: [{ ...when({ of: "base" }, "below", at("6")), effect: { kind: "cap-total", points: "10" } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE conditions.k.effect.points"],
  },
  "a condition that caps the total": {
    more: { conditions: [{ ...when({ of: "base" }, "below", at("6")), effect: { kind: "cap-total", points: "5" } }] },
    warns: [],
  },
  "an item capped above what it makes": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-item", indicator: "1", at: at("10") } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.at"],
  },
  "an item capped below what it makes": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-item", indicator: "1", at: SHARE } }] },
    warns: [],
  },
  "a group capped above what it makes": {
    items: [sound, veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-group", group: "A", at: at("10") } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.at"],
  },
  "a bonus capped above what its items make": {
    items: [sound, bonus("P", "2", [flag("p", "2")]), veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-bonus", points: "2" } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.points"],
  },
  "a bonus that is capped": {
    items: [sound, bonus("P", "2", [flag("p", "2")]), veto],
    more: { vetoes: [{ indicator: "V", effect: { kind: "cap-bonus", points: "1" } }] },
    warns: [],
  },
  "an only grade that is lowered": {
    items: [sound, veto],
    settings: { grades: [{ name: "合格", atLeast: "0" }] },
    more: { vetoes: [{ indicator: "V", effect: { kind: "lower-grade", by: 1 } }] },
    warns: ["FAHENG_WARN_EFFECT_IDLE vetoes.0.effect.by"],
  },
  "an only grade out of which a unit is lowered": {
    items: [sound, veto],
    settings: { grades: [{ name: "合格", atLeast: "6" }] },
    more: { vetoes: [{ indicator: "V", effect: { kind: "lower-grade", by: 1 } }] },
    warns: [],
  },
  "a joint cap above what its clauses make together": {
    items: [item("1", "10", [flag("a", "2"), flag("b", "8")], { jointCaps: [together("11")] })],
    warns: ["FAHENG_WARN_JOINT_CAP_IDLE items.1.jointCaps.0.at"],
  },
  "a joint cap beyond the item's floor": {
    items: [item("1", "5", [flag("a", "7"), flag("b", "8")], { jointCaps: [together("10")] })],
    warns: ["FAHENG_WARN_JOINT_CAP_IDLE items.1.jointCaps.0.at"],
  },
  "a joint cap to which the floor leaves room": {
    items: [
      item("1", "5", [flag("a", "7"), flag("b", "8")], {
        jointCaps: [together("10")],
        floor: { kind: "multiple", factor: "-1" },
      }),
    ],
    warns: [],
  },
  "a joint cap over awards beyond the item's ceiling": {
    items: [
      item("1", "5", [flag("a", "4", award), flag("b", "4", award)], {
        start: "zero",
        ceiling: FULL,
        jointCaps: [together("6")],
      }),
    ],
    warns: ["FAHENG_WARN_JOINT_CAP_IDLE items.1.jointCaps.0.at"],
  },
  "a factor of one for everybody": {
    items: [item("1", "10", [flag("a", "10", { multipliedBy: "h" }), factor("h", "1")])],
    warns: ["FAHENG_WARN_FACTOR_FIXED items.1.clauses.h"],
  },
  "a factor that may differ": {
    items: [item("1", "10", [flag("a", "10", { multipliedBy: "h" }), factor("h", "1.2")])],
    warns: [],
  },
  "a clause that another on the same matter always outweighs": {
    items: [item("1", "10", [tiered("a", "3", "5"), flag("b", "3"), flag("c", "5")])],
    more: { heaviest: [sameMatter("a", "b")] },
    warns: ["FAHENG_WARN_CLAUSE_OUTWEIGHED items.1.clauses.b"],
  },
  "clauses on the same matter of which either may weigh more": {
    items: [item("1", "10", [tiered("a", "2", "5"), flag("b", "3"), flag("c", "5")])],
    more: { heaviest: [sameMatter("a", "b")] },
    warns: [],
  },
  "a benchmark that no clause takes": {
    more: { benchmarks: [{ key: "mean", title: "全省平均", kind: "share" }] },
    warns: ["FAHENG_WARN_BENCHMARK_IDLE benchmarks.mean"],
  },
  "a benchmark that a clause takes": {
    items: [item("1", "10", [clause("a", "ratio", { target: { benchmark: "mean" }, side: "below", points: "1" })])],
    more: { benchmarks: [{ key: "mean", title: "全省平均", kind: "share" }] },
    warns: [],
  },
  "a class of units with weights of its own": {
    items: [sound, item("2", "10", [flag("b", "10")])],
    more: { parts: [weighted("p", "1", "60%", { 县级: "70%" }), weighted("q", "2", "40%", { 县级: "30%" })] },
    warns: [],
  },
  "a class of units whose weights are everybody's": {
    items: [sound, item("2", "10", [flag("b", "10")])],
    more: { parts: [weighted("p", "1", "60%", { 县级: "0.6" }), weighted("q", "2", "40%", {})] },
    warns: ["FAHENG_WARN_CLASS_SAME parts.p.unitWeights.县级"],
  },
  "a weight for a class of units that is misspelt": {
    items: [sound, item("2", "10", [flag("b", "10")])],
    more: {
      parts: [weighted("p", "1", "60%", { 区具: "70%" }), weighted("q", "2", "40%", { 区具: "30%" })],
      unitClasses: ["市级部门", "区县"],
    },
    warns: ["FAHENG_WARN_CLASS_UNLISTED unitClasses"],
  },
  "a criterion that everybody meets": {
    settings: { grades: GRADES },
    more: { gradeCriteria: [byDeductions("at-most", "10", "10")] },
    warns: ["FAHENG_WARN_CRITERION_IDLE gradeCriteria.0"],
  },
  "a criterion whose first grade nobody meets": {
    settings: { grades: GRADES },
    more: { gradeCriteria: [byDeductions("at-least", "11", "3")] },
    warns: ["FAHENG_WARN_CRITERION_NEVER gradeCriteria.0.grades.0.line"],
  },
  "a criterion whose second line is no easier": {
    settings: { grades: GRADES },
    more: { gradeCriteria: [byDeductions("at-most", "3", "2")] },
    warns: ["FAHENG_WARN_CRITERION_STEP gradeCriteria.0.grades.1.line"],
  },
  "a criterion that tells units apart": {
    settings: { grades: GRADES },
    more: { gradeCriteria: [byDeductions("at-most", "2", "5")] },
    warns: [],
  },
};

describe("warnings about a profile", () => {
  it.each(Object.entries(CASES))("of %s", (_name, given) => {
    const found = warned(given).map(({ code, place }) => `${code} ${place}`);
    expect(found).toEqual(given.warns);
  });

  it("say in both languages what cannot come about, with the numbers, and how to mend it", () => {
    const [warning] = warned(CASES["a grade that no total reaches"] as Case);
    expect(warning?.report()).toMatchObject({
      code: "FAHENG_WARN_GRADE_UNREACHABLE",
      status: 200,
      message: {
        zh: "等次“优秀”的分数线10.01分达不到：总分最高10分",
        en: "No total reaches the 10.01 of the grade “优秀”: 10 is the most",
      },
    });
  });

  it("have a case each", () => {
    const told = new Set(Object.values(CASES).flatMap(({ warns }) => warns.map((it) => it.split(" ")[0])));
    expect([...told].toSorted()).toEqual(Object.keys(profileWarnings).toSorted());
  });

  it("have every blank filled", () => {
    const texts = Object.values(CASES).flatMap((given) =>
      warned(given).flatMap((warning) => {
        const { message, mend } = warning.report();
        return [message.zh, message.en, mend.zh, mend.en];
      }),
    );
    expect(texts.filter((text) => /\{\w+\}/u.test(text))).toEqual([]);
  });
});
