import { expect, it } from "vitest";
import { outcomeLines } from "./score/score-outcome.ts";
import { EFFECT_KINDS, scoreEffectSchema } from "./score-effect.ts";

const takes = (input: unknown): boolean => scoreEffectSchema.safeParse(input).success;
const six = { kind: "points", points: "6" };

/** Each effect with the least it says, and what a line of the score says of it where it has acted and where it still may. */
const EFFECTS: readonly (readonly [effect: { kind: string }, acted: string, pending: string])[] = [
  [{ kind: "zero-total" }, "总分计0分：第9条", "The total counts as nothing: 第9条"],
  [
    { kind: "zero-group", group: "G1" } as { kind: string },
    "有关部分计0分：第9条",
    "Its heading counts as nothing: 第9条",
  ],
  [
    { kind: "cap-total", points: "59.5" } as { kind: string },
    "总分不超过59.5分：第9条",
    "No more than 59.5 points in total: 第9条",
  ],
  [
    { kind: "cap-item", indicator: "R1", at: six } as { kind: string },
    "有关指标得分封顶：第9条",
    "Its item is capped: 第9条",
  ],
  [
    { kind: "cap-group", group: "G1", at: six } as { kind: string },
    "有关部分得分封顶：第9条",
    "Its heading is capped: 第9条",
  ],
  [{ kind: "no-bonus" }, "不加分：第9条", "No bonus: 第9条"],
  [{ kind: "cap-bonus", points: "2" } as { kind: string }, "加分封顶：第9条", "The bonus is capped: 第9条"],
  [{ kind: "cap-grade", grade: "良好" } as { kind: string }, "等次不高于“良好”：第9条", "No grade above “良好”: 第9条"],
  [{ kind: "lower-grade", by: 1 } as { kind: string }, "等次降1档：第9条", "1 grade lower: 第9条"],
  [{ kind: "disqualify" }, "取消评定资格：第9条", "Not to be rated: 第9条"],
  [
    { kind: "verdict", words: "目标未完成" } as { kind: string },
    "评为“目标未完成”：第9条",
    "“目标未完成” in place of points: 第9条",
  ],
];

it("every kind of effect stands here, in the order of the schema", () => {
  expect(EFFECTS.map(([{ kind }]) => kind)).toEqual(EFFECT_KINDS);
});

it.each(EFFECTS)("$kind is taken with what it needs, and with nothing besides or less", (effect) => {
  expect(takes(effect)).toBe(true);
  expect(takes({ ...effect, note: "x" })).toBe(false);
  for (const key of Object.keys(effect)) {
    const less = Object.fromEntries(Object.entries(effect).filter(([it]) => it !== key));
    expect(takes(less), `without ${key}`).toBe(false);
  }
});

it.each(EFFECTS)("$kind says in a line what it does", (effect, zh, en) => {
  const { kind, grade, words = grade ?? null, by, points } = effect as Record<string, string | number | undefined>;
  // 59.5 points are 59,500 thousandths.
  const amount = by ?? (kind === "cap-total" ? Number(points) * 1000 : null);
  const outcome = { kind, words, amount, wording: "第9条", isPending: false } as Parameters<
    typeof outcomeLines
  >[0][number];
  expect(outcomeLines([outcome])).toEqual([{ zh, en }]);
  const [head] = zh.split("：");
  expect(outcomeLines([{ ...outcome, isPending: true }])[0]?.zh).toBe(`可能${head}，待定：第9条`);
});

it("one point is a point, and one thousandth of a point is not", () => {
  const of = (amount: number) =>
    outcomeLines([{ kind: "cap-total", words: null, amount, wording: "w", isPending: false }])[0]?.en;
  expect([0, 1, 1000, 1001, -1000].map(of)).toEqual([
    "No more than 0 points in total: w",
    "No more than 0.001 points in total: w",
    "No more than 1 point in total: w",
    "No more than 1.001 points in total: w",
    "No more than -1 points in total: w",
  ]);
});

it.each<[object, boolean]>([
  // A total may be capped below zero where a profile lets it go there; a bonus never is.
  [{ kind: "cap-total", points: "-5" }, true],
  [{ kind: "cap-bonus", points: "0" }, true],
  [{ kind: "cap-bonus", points: "-1" }, false],
  [{ kind: "lower-grade", by: 0 }, false],
  [{ kind: "lower-grade", by: 20 }, true],
  [{ kind: "lower-grade", by: 21 }, false],
  [{ kind: "lower-grade", by: 1.5 }, false],
  [{ kind: "cap-item", indicator: "R1", at: { kind: "multiple", factor: "60%" } }, true],
  [{ kind: "cap-item", indicator: "R1", at: { kind: "none" } }, false],
  [{ kind: "cap-group", group: "第一部分", at: six }, false],
  [{ kind: "cap-grade", grade: "" }, false],
  [{ kind: "verdict", words: "" }, false],
  [{ kind: "verdict", words: "字".repeat(100) }, true],
  [{ kind: "verdict", words: "字".repeat(101) }, false],
  [{ kind: "raise-grade", by: 1 }, false],
])("%j: %s", (given, isTaken) => {
  expect(takes(given)).toBe(isTaken);
});
