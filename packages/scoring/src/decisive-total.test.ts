import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "../test/support/framework.ts";
import { scoreBulk } from "./bulk/bulk.ts";
import { compileBulk } from "./bulk/compile-bulk.ts";
import { changeUnit, createLiveRanking } from "./bulk/live-ranking.ts";
import { createMatrix, setRow } from "./bulk/matrix.ts";
import { packFacts } from "./bulk/pack.ts";
import { compile } from "./compile/compile.ts";
import { score } from "./compute-score.ts";
import { rank } from "./rank.ts";

type Mode = "half-up" | "half-even" | "down" | "none";
const grades = [
  { name: "优秀", atLeast: "18" },
  { name: "良好", atLeast: "10" },
];

const profileFor = (mode: Mode, digits = 2) =>
  profileOf([item("1", "20", [clause("a", "ratio", { target: "100%", side: "below", points: "1" })])], {
    grades,
    rounding: { mode, digits },
  });
const planFor = (mode: Mode, digits?: number) => compile(frameworkOf({ A: ["1"] }), profileFor(mode, digits));
/** 20 points less `part` of a percentage point for each percentage point short. */
const withTotal = (lost: string) =>
  factsOf({ "1": { a: { numerator: String(100 - Number(lost)), denominator: 100 } } });
/** 17.9997, 17.9992 and 18 exactly. */
const [NEAR, FURTHER, REACHED] = [withTotal("2.0003"), withTotal("2.0008"), withTotal("2")];

describe("grade and rank go by the total that is printed", () => {
  it.each<[Mode, number, string | null]>([
    ["half-up", 2, "优秀"],
    ["half-even", 2, "优秀"],
    ["down", 2, "良好"],
    ["down", 3, "良好"],
    ["half-up", 3, "优秀"],
    ["none", 2, "良好"],
  ])("%s at %i digits: 17.9997 is graded %s", (mode, digits, grade) => {
    const plan = planFor(mode, digits);
    const found = score(plan, NEAR);
    expect(found.grade).toBe(grade);
    expect(score(plan, REACHED).grade).toBe("优秀");
    // As printed: what reaches the cut-off on paper has the grade.
    const isReached = (found.total ?? 0) >= 18_000;
    expect(mode === "none" ? !isReached : isReached).toBe(grade === "优秀");
    const bulk = compileBulk(plan);
    const matrix = createMatrix(bulk, 1);
    setRow(matrix, 0, packFacts(bulk, NEAR));
    const totals = scoreBulk(bulk, matrix, () => NEAR);
    expect([totals.worst[0], grades[totals.grade[0] ?? -1]?.name]).toEqual([found.total, grade]);
  });

  it("says the exact total where nothing is rounded, and nothing more anywhere else", () => {
    expect(score(planFor("none"), NEAR).exact).toEqual({ worst: "179997/10000", best: "179997/10000" });
    expect(score(planFor("none"), REACHED)).not.toHaveProperty("exact");
    expect(score(planFor("half-up"), NEAR)).not.toHaveProperty("exact");
  });

  it("tells apart in rank what only the exact totals tell apart, where nothing is rounded", () => {
    const units = [FURTHER, NEAR, REACHED, NEAR];
    const places = (mode: Mode) => {
      const entries = units.map((facts, index) => ({
        unit: String(index),
        category: null,
        score: score(planFor(mode), facts),
      }));
      return rank(entries, profileFor(mode)).map((it) => [it.rank, it.range?.best, it.range?.worst]);
    };
    expect(places("none")).toEqual([
      [4, 4, 4],
      [2, 2, 2],
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(places("half-up").map(([place]) => place)).toEqual([1, 1, 1, 1]);
  });

  it("keeps a live ranking by the same", () => {
    const units = [FURTHER, NEAR, REACHED];
    const bulk = compileBulk(planFor("none"));
    const matrix = createMatrix(bulk, units.length);
    units.forEach((facts, unit) => setRow(matrix, unit, packFacts(bulk, facts)));
    const stated = (unit: number) => units[unit]!;
    const live = createLiveRanking(bulk, matrix, scoreBulk(bulk, matrix, stated), stated);
    const again = units.map((facts, unit) => changeUnit(live, unit, packFacts(bulk, facts)).rank);
    expect(again).toEqual([3, 2, 1]);
    units[0] = REACHED;
    expect(changeUnit(live, 0, packFacts(bulk, REACHED)).rank).toBe(1);
  });
});
