import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
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
});
