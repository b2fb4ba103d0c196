import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1"], Z: ["!V", "!W"] });
const grade = (name: string, atLeast: string) => ({ name, atLeast });
const LADDER = [grade("优秀", "90"), grade("良好", "80"), grade("合格", "60"), grade("不合格", "0")];
const OPEN_BELOW = LADDER.slice(0, 3);
const veto = (indicator: string) =>
  item(indicator, "0", [clause("v", "veto", {})], { start: "zero", floor: { kind: "none" } });
const items = [
  item("1", "100", [clause("a", "per-occurrence", { points: "1" })], { floor: { kind: "none" } }),
  veto("V"),
  veto("W"),
];
type Effect = NonNullable<NonNullable<Parameters<typeof scorer>[3]>["vetoes"]>[number]["effect"];

/** The grade of a hundred points less `lost`, with what is known of two vetoes. */
function graded(
  lost: number | null,
  { v = false, w = false, effects = [], grades = LADDER }: Partial<Case> = {},
): string | null {
  const vetoes = effects.map((effect, at) => ({ indicator: at === 0 ? "V" : "W", effect }));
  const scored = scorer(framework, items, { grades, fullMarks: "100" }, { vetoes });
  const given = (known: boolean | null) => (known === null ? {} : { v: known });
  return scored.score({ "1": lost === null ? {} : { a: lost }, V: given(v), W: given(w) }).grade;
}

interface Case {
  readonly v: boolean | null;
  readonly w: boolean | null;
  readonly effects: readonly Effect[];
  readonly grades: typeof LADDER;
}

describe("a grade", () => {
  it.each([
    [0, "优秀"],
    [10, "优秀"],
    [11, "良好"],
    [20, "良好"],
    [21, "合格"],
    [40, "合格"],
    [41, "不合格"],
    [100, "不合格"],
  ])("of 100 less %i is %s: a cut-off belongs to its grade", (lost, name) => {
    expect(graded(lost)).toBe(name);
  });

  it("is none below the last, and without any ladder", () => {
    expect(graded(101)).toBeNull();
    expect(graded(41, { grades: OPEN_BELOW })).toBeNull();
    expect(graded(0, { grades: [] })).toBeNull();
  });

  it("is open while both ends have another, and known where they share it", () => {
    expect(graded(null)).toBeNull();
    const bounded = (most: number) => {
      const rule = [clause("a", "per-occurrence", { points: "1" }, { cap: String(most) })];
      return scorer(framework, [item("1", "100", rule), veto("V"), veto("W")], { grades: LADDER }).score({}).grade;
    };
    expect([bounded(10), bounded(11)]).toEqual(["优秀", null]);
  });

  const lower = (by: number): Effect => ({ kind: "lower-grade", by });
  const cap = (name: string): Effect => ({ kind: "cap-grade", grade: name });

  it.each<[string, number, Partial<Case>, string | null]>([
    ["goes down by as many as an effect says", 0, { v: true, effects: [lower(2)] }, "合格"],
    ["goes down once for each of two", 0, { v: true, w: true, effects: [lower(1), lower(1)] }, "合格"],
    ["stops at a last grade that takes in everything", 45, { v: true, effects: [lower(1)] }, "不合格"],
    ["stops there however far it goes", 0, { v: true, effects: [lower(9)] }, "不合格"],
    [
      "falls off a ladder whose last grade has a cut-off",
      25,
      { v: true, effects: [lower(1)], grades: OPEN_BELOW },
      null,
    ],
    ["is none already and stays so", 45, { v: true, effects: [lower(1)], grades: OPEN_BELOW }, null],
    ["is at most the one an effect names", 0, { v: true, effects: [cap("合格")] }, "合格"],
    ["is not lifted to it", 45, { v: true, effects: [cap("合格")] }, "不合格"],
    ["is the same where it is that one", 25, { v: true, effects: [cap("合格")] }, "合格"],
    [
      "is capped before it is lowered, in the order of the effects",
      0,
      { v: true, w: true, effects: [cap("良好"), lower(1)] },
      "合格",
    ],
    [
      "is lowered before it is capped, in the order of the effects",
      0,
      { v: true, w: true, effects: [lower(1), cap("良好")] },
      "良好",
    ],
    ["stays where no effect strikes", 0, { effects: [lower(2), cap("合格")] }, "优秀"],
    ["is open where one may", 0, { v: null, effects: [lower(1)] }, null],
    ["is open where one may cap it", 0, { v: null, effects: [cap("良好")] }, null],
    ["is known where what may cap it would change nothing", 15, { v: null, effects: [cap("良好")] }, "良好"],
    ["is known where what may lower it would change nothing", 45, { v: null, effects: [lower(1)] }, "不合格"],
  ])("%s", (_, lost, known, name) => {
    expect(graded(lost, known)).toBe(name);
  });
});
