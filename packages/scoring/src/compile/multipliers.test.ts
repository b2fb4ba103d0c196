import { describe, expect, it } from "vitest";
import { clause, type ClauseInput, frameworkOf, item, type ItemInput, profileOf } from "@faheng/scoring-samples";
import { problemsOf, wordsOf } from "../../test/support/rule.ts";
import { scorer } from "../../test/support/score.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { fieldsOf } from "../fields-of.ts";
import { statusHints } from "../open-work/status-hint.ts";
import { compile } from "./compile.ts";

const framework = frameworkOf({ A: ["1"] });
const difficulty = clause("hard", "multiplier", {
  choices: [
    { key: "plain", label: "一般", factor: "1" },
    { key: "hard", label: "较难", factor: "1.5" },
    { key: "hardest", label: "很难", factor: "2" },
  ],
});
const times = { multipliedBy: "hard" };
const scored = scorer(framework, [
  item("1", "10", [
    clause("a", "per-occurrence", { points: "1" }, { ...times, cap: "4" }),
    clause("b", "shortfall", { minimum: 3, points: "0.5" }, times),
    clause("c", "flag", { points: "1" }),
    difficulty,
  ]),
]);
const facts = (hard: string | null, a: number | null = 2) => ({ "1": { a, b: 2, c: true, hard } });

describe("a clause with a factor", () => {
  it("counts so many times before its cap, and the others once", () => {
    // −2×1−0.5×1−1; −2×1.5−0.5×1.5−1; −min(2×2, 4)−0.5×2−1; −min(3×2, 4)−1−1
    expect(["plain", "hard", "hardest"].map((key) => scored.total(facts(key)))).toEqual(["6.5", "5.25", "4"]);
    expect(scored.total(facts("hardest", 3))).toBe("4");
  });

  it("holds every completion while the factor, the fact or both are pending", () => {
    expect(scored.total(facts(null))).toBe("4–6.5");
    expect(scored.total(facts("hard", null))).toBe("4.25–8.25");
    expect(scored.total(facts(null, null))).toBe("4–8.5");
    expect(scored.score(facts(null)).items[0]).toMatchObject({ state: "pending", pending: ["hard"] });
  });

  it("says the factor in the arithmetic, and what is not known of it", () => {
    const said = (hard: string | null) => scored.explain(facts(hard)).trace.children[0]?.children[0];
    expect(said("hard")?.arithmetic).toBe("2次×1分×1.5＋少1次×0.5分×1.5＋1分，本项得5.25分（满分10分）");
    expect(said("hard")?.children.map(({ arithmetic }) => arithmetic)).toEqual([
      "",
      "发生次数：2次，2次×1分×1.5，扣3分",
      "应不少于3次，实2次，少1次×0.5分×1.5，扣0.75分",
      "是否有此情形：是，扣1分",
      "难度系数：较难（×1.5）",
    ]);
    const open = said(null)?.children ?? [];
    expect(open[1]).toMatchObject({ isPending: true, arithmetic: "发生次数：2次，2次×1分×系数（待定），扣2至4分" });
    expect(open[4]).toMatchObject({ isPending: true, arithmetic: "尚未评定（难度系数：一般×1，较难×1.5，很难×2）" });
  });

  it("is asked for by the office as a question of its own, and named beside the rule that it multiplies", () => {
    const [fields] = fieldsOf(scored.plan);
    expect(fields?.fields.map(({ key, statedBy, field }) => [key, statedBy, field.kind])).toEqual([
      ["a", "agency", "count"],
      ["b", "agency", "count"],
      ["c", "agency", "flag"],
      ["hard", "office", "choice"],
    ]);
    expect(fields?.fields[0]?.clauses[0]?.rule).toBe("发生次数：每1次扣1分；再乘以“难度系数”");
  });

  it("stands in what more work would win", () => {
    const done = new Map([["1", "done"]] as const);
    const hints = statusHints(evaluate(scored.plan, { ...EMPTY, facts: facts("hard", 0) }), done);
    expect(hints).toMatchObject([{ kind: "not-done", stated: ["应不少于3次，实2次"] }]);
  });

  it("may be a number between two", () => {
    const between = scorer(framework, [
      item(
        "1",
        "10",
        [
          clause("a", "external", { from: "100", to: "5" }, { effect: "award", multipliedBy: "k" }),
          clause("k", "multiplier", { least: "0.8", most: "1.2" }),
        ],
        { start: "zero" },
      ),
    ]);
    expect(between.total({ "1": { a: "90", k: "1.1" } })).toBe("4.95");
    expect(between.total({ "1": { a: "90" } })).toBe("3.6–5.4");
    expect(between.total({ "1": { k: "1.1" } })).toBe("0–5.5");
    expect(problemsOf(() => between.total({ "1": { k: "1.3" } }))).toEqual(["FAHENG_FACT_RANGE 1.k"]);
  });
});

const EMPTY = { format: "faheng.facts/1" as const, unit: "", unitClass: null, notApplicable: {} };
const refusedWith = (...clauses: ClauseInput[]) =>
  problemsOf(() => compile(framework, profileOf([item("1", "10", clauses)])));
const each = (more: Partial<ClauseInput>) => clause("a", "per-occurrence", { points: "1" }, more);

describe("a factor that cannot be", () => {
  it.each([
    ["names nothing", [each({ multipliedBy: "x" })], ["a"]],
    ["names a clause that states none", [each({ multipliedBy: "b" }), clause("b", "flag", { points: "1" })], ["a"]],
    ["multiplies nothing", [each({}), difficulty], ["hard"]],
    ["multiplies itself", [{ ...difficulty, multipliedBy: "hard" }], ["hard"]],
    ["is misspelt where it is named", [each({ multipliedBy: "hrad" }), difficulty], ["a"]],
  ])("is refused where it %s", (_, clauses, at) => {
    expect(refusedWith(...clauses)).toEqual(at.map((id) => `FAHENG_PROFILE_MULTIPLIER items.1.clauses.${id}`));
  });

  it("is asked after by the name that was probably meant", () => {
    const items = [item("1", "10", [each({ multipliedBy: "hrad" }), difficulty])];
    expect(wordsOf(() => compile(framework, profileOf(items)))).toEqual([
      "第“a”款的系数不对：本项没有名为“hrad”的系数，是否为“hard”",
    ]);
  });

  it.each<[string, Partial<ClauseInput>, Parameters<typeof profileOf>[2]?, Partial<ItemInput>?]>([
    ["multiplies another", { multipliedBy: "x" }],
    ["is made graver", { aggravates: "x" }],
    [
      "is capped with another",
      {},
      {},
      { jointCaps: [{ clauses: ["a", "x"], at: { kind: "points", points: "3" }, place: "第7条" }] },
    ],
    [
      "is weighed against another",
      {},
      { heaviest: [{ clauses: ["a", "x"].map((id) => ({ indicator: "1", clause: id })), place: "第8条" }] },
    ],
    ["strikes", {}, { vetoes: [{ indicator: "1", clause: "x", effect: { kind: "disqualify" } }] }],
  ])(
    "says of a clause that is refused itself and %s what is wrong with it, and nothing else",
    (_, more, list, limits) => {
      const refused = clause("x", "per-occurrence", { point: "1" });
      const items = [item("1", "10", [each(more), refused], limits)];
      const places = problemsOf(() => compile(framework, profileOf(items, {}, list)));
      expect(new Set(places.map((it) => it.split(".").slice(0, 4).join(".")))).toEqual(
        new Set(["FAHENG_PROFILE_PARAMS items.1.clauses.x"]),
      );
    },
  );

  it("is refused on what counts a matter once over several items", () => {
    const params = { categories: [{ key: "x", label: "甲", points: "1" }], matterOnce: true };
    const items = [item("1", "10", [clause("a", "events", params, times), difficulty])];
    const onceOnly = [{ indicators: ["1"], place: "第4条" }];
    expect(problemsOf(() => compile(framework, profileOf(items, {}, { onceOnly })))).toEqual([
      "FAHENG_PROFILE_MULTIPLIER onceOnly.0",
    ]);
  });
});
